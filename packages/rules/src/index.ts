export type { Application } from './application.ts';
export { decide } from './decide.ts';
export type { BoardingApplication } from './ethnic-boarding-school/application.ts';
export type { BoardingPlan } from './ethnic-boarding-school/plan.ts';
export { compareDecisions, type Difference } from './explain/difference.ts';
export { explain } from './explain/explain.ts';
export type {
  ClauseNode,
  CountedSemester,
  Explanation,
  ReadDays,
  SemesterLine,
  SemesterPlace,
  SemesterShareWorking,
  SemestersWorking,
  StayLine,
  StayReading,
  StaysArea,
  StaysWorking,
  Working,
} from './explain/types.ts';
export {
  GRADE_10_GROUNDS,
  GRADE_10_PRIZES,
  type Grade10Application,
  type Grade10Claim,
  type Grade10Ground,
  type Grade10Prize,
} from './grade-10-admission/application.ts';
export type { Grade10Plan } from './grade-10-admission/plan.ts';
export {
  EXAM_GROUNDS,
  type ExamClaim,
  type ExamGround,
  type ExamMarks,
  type GraduationExamApplication,
} from './graduation-exam/application.ts';
export { boardingIntakeRules } from './intake/boarding.ts';
export { kinhPlaces, rankIntake } from './intake/rank.ts';
export type {
  Intake,
  IntakeEntry,
  IntakePlace,
  IntakeRules,
  IntakeStatus,
  Standing,
} from './intake/types.ts';
export { ASSUMPTION_OPTIONS, ASSUMPTIONS, type AssumptionId, assumptionsOf } from './kernel/assumptions.ts';
export type { RuleContext } from './kernel/context.ts';
export {
  ADMISSION_GROUPS,
  type AdmissionGroup,
  type AdmissionPart,
  type AreaPart,
  DECLARED_CHECKS,
  type Decision,
  type DeclaredCheck,
  type EntryPlace,
  type Finding,
  type MissingFact,
  OUTCOMES,
  type Outcome,
  PART_KINDS,
  type Part,
  type PartKind,
  POLICY_TIERS,
  type PolicyPart,
  type PolicyTier,
  type PriorityPart,
  TAPERS,
  type Taper,
} from './kernel/decision.ts';
export { type ApplicationIssue, RULES_ERRORS, RulesError, type RulesErrorCode } from './kernel/errors.ts';
export { FACT_KINDS, type FactKind } from './kernel/fact-kinds.ts';
export {
  type Clause,
  commonClause,
  declaredClause,
  type Instrument,
  liesIn,
  type Provision,
} from './kernel/instrument.ts';
export type { SettledBy, Subject } from './kernel/open-fact.ts';
export type { People } from './kernel/people.ts';
export { isProgramme, PROGRAMMES, type Programme } from './kernel/programme.ts';
export { factsReadBy } from './kernel/reads.ts';
export { REASONS, type Reason, type ReasonParameters } from './kernel/reasons.ts';
export { MAX_COMPLETIONS } from './kernel/settle.ts';
export type { Verdict } from './kernel/verdict.ts';
export type { Confidence, Words } from './kernel/words.ts';
export type { PlanPlace } from './plan/place.ts';
export type { Complaint, CountedTo, Plan, PlanRef } from './plan/types.ts';
export {
  applicationIssues,
  INSTRUMENTS,
  type InstrumentNumbers,
  instrumentById,
  instrumentNumbers,
  instrumentOf,
  instrumentsOf,
  parametersOf,
} from './rulebook.ts';
export { RULING_ISSUES } from './ruling/issues.ts';
export { ruledParts, ruledPoints, rulingIssues } from './ruling/rule.ts';
export type {
  Ruled,
  RuledPart,
  Ruling,
  RulingAnswer,
  RulingEffect,
  RulingIssue,
  RulingIssueCode,
  RulingPaper,
} from './ruling/types.ts';
export type { SchoolEntryApplication } from './school-entry/application.ts';
export {
  ENTRY_LEVELS,
  ENTRY_MAX_GROUPS,
  type EntryGroup,
  type EntryLevel,
  type EntryPlan,
  type EntryWho,
  type EntryZone,
} from './school-entry/plan.ts';
export { buildSchooling, type SchoolingContext } from './schooling/build.ts';
export type { Schooling, SchoolStayInput } from './schooling/types.ts';
export {
  POLICY_GROUPS,
  type PolicyClaim,
  type PolicyGroup,
  type UniversityApplication,
} from './university-admission/application.ts';
export { taperAt, taperPoints } from './university-admission/taper.ts';
export * from './words/index.ts';
