/**
 * Fields that the reader of requests needs, by message: in proto3 nothing is required, and so the contract cannot say. Where
 * one of several is needed the schema says so by `oneOf`.
 */
export const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'cutru.v1.VerifyRequest': ['candidate'],
  'cutru.v1.Candidate': ['citizen_id', 'full_name', 'birth_date'],
  'cutru.v1.Ethnicity': ['system', 'code'],
  'cutru.v1.Guardian': ['relation', 'citizen_id', 'full_name', 'birth_date'],
  'cutru.v1.UniversityAdmission': ['admission_year'],
  'cutru.v1.PolicyClaim': ['group'],
  'cutru.v1.GraduationExam': ['exam_year'],
  'cutru.v1.ExamClaim': ['ground'],
  'cutru.v1.ExamMarks': ['marks', 'means'],
  'cutru.v1.EthnicBoardingSchool': ['submitted_on'],
  'cutru.v1.Grade10Admission': ['admission_year'],
  'cutru.v1.Grade10Claim': ['ground'],
  'cutru.v1.SchoolEntry': ['level', 'submitted_on'],
  'cutru.v1.Ruling': ['reason', 'paper', 'officer', 'ruled_on'],
  'cutru.v1.RulingPaper': ['type', 'number', 'issuer', 'issued_on'],
  'cutru.v1.Evidence': ['type', 'issued_on', 'about'],
  'cutru.v1.AttestedStay': ['commune_code'],
  'cutru.v1.AttestedDay': ['commune_code', 'day'],
  'cutru.v1.AttestedVillage': ['commune_code', 'village'],
  'cutru.v1.AttestedCommune': ['commune_code', 'code'],
};
