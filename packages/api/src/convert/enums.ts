import type { AreaClass as DomainArea } from '@cutru/places';
import type { PaperType as DomainPaper } from '@cutru/population';
import type {
  Basis as DomainBasis,
  Identity as DomainIdentity,
  GuardianRelation as DomainRelation,
  ResidenceKind as DomainResidenceKind,
  Sex as DomainSex,
  EthnicitySystem as DomainSystem,
} from '@cutru/residence';
import type {
  BoardingApplication,
  AdmissionGroup as DomainAdmissionGroup,
  Confidence as DomainConfidence,
  DeclaredCheck as DomainDeclared,
  EntryLevel as DomainEntryLevel,
  ExamGround as DomainExamGround,
  Grade10Ground as DomainGrade10Ground,
  Grade10Prize as DomainGrade10Prize,
  PolicyGroup as DomainGroup,
  Language as DomainLanguage,
  Outcome as DomainOutcome,
  PartKind as DomainPartKind,
  Programme as DomainProgramme,
  RulingEffect as DomainRulingEffect,
  SettledBy as DomainSettledBy,
  Taper as DomainTaper,
  PolicyTier as DomainTier,
  Verdict as DomainVerdict,
} from '@cutru/rules';
import { EthnicitySystem, GuardianRelation, Sex } from '../gen/cutru/v1/candidate.ts';
import { AreaClass, Language, PolicyGroup, Programme } from '../gen/cutru/v1/common.ts';
import {
  AdmissionGroup,
  Basis,
  Confidence,
  DeclaredCheck,
  Identity,
  Outcome,
  PartKind,
  PolicyTier,
  SettledBy,
  Taper,
  Verdict,
} from '../gen/cutru/v1/decision.ts';
import { Household, Prize, SchoolKind, SchoolLevel } from '../gen/cutru/v1/ethnic_boarding_school.ts';
import { PaperType, ResidenceKind } from '../gen/cutru/v1/evidence.ts';
import { Grade10Ground, Grade10Prize } from '../gen/cutru/v1/grade_10_admission.ts';
import { ExamGround } from '../gen/cutru/v1/graduation_exam.ts';
import { RulingEffect } from '../gen/cutru/v1/ruling.ts';
import { EntryLevel } from '../gen/cutru/v1/school_entry.ts';

/** The words of the product and their numbers on the wire. The compiler holds the left side complete, a test the right. */
export interface EnumPair<D extends string, W extends number> {
  readonly toWire: (word: D) => W;
  /** `undefined` for `UNSPECIFIED` and for a number that this version does not know. */
  readonly fromWire: (value: number) => D | undefined;
}

/** Both ways of a table. */
export function pair<D extends string, W extends number>(table: Readonly<Record<D, W>>): EnumPair<D, W> {
  const back = new Map<number, D>();
  for (const word of Object.keys(table) as D[]) back.set(table[word], word);
  return { toWire: (word) => table[word], fromWire: (value) => back.get(value) };
}

export const PROGRAMME: EnumPair<DomainProgramme, Programme> = pair({
  'university-admission': Programme.PROGRAMME_UNIVERSITY_ADMISSION,
  'graduation-exam': Programme.PROGRAMME_GRADUATION_EXAM,
  'ethnic-boarding-school': Programme.PROGRAMME_ETHNIC_BOARDING_SCHOOL,
  'grade-10-admission': Programme.PROGRAMME_GRADE_10_ADMISSION,
  'school-entry': Programme.PROGRAMME_SCHOOL_ENTRY,
});

export const AREA_CLASS: EnumPair<DomainArea, AreaClass> = pair({
  KV3: AreaClass.AREA_CLASS_KV3,
  KV2: AreaClass.AREA_CLASS_KV2,
  'KV2-NT': AreaClass.AREA_CLASS_KV2_NT,
  KV1: AreaClass.AREA_CLASS_KV1,
});

const GROUPS = {
  '01': PolicyGroup.POLICY_GROUP_01,
  '02': PolicyGroup.POLICY_GROUP_02,
  '03': PolicyGroup.POLICY_GROUP_03,
  '04': PolicyGroup.POLICY_GROUP_04,
  '05': PolicyGroup.POLICY_GROUP_05,
  '06': PolicyGroup.POLICY_GROUP_06,
  '07': PolicyGroup.POLICY_GROUP_07,
} as const;

export const POLICY_GROUP: EnumPair<DomainGroup, PolicyGroup> = pair<DomainGroup, PolicyGroup>(GROUPS);

/** As declared or ruled: a group, or that none applies. */
export const DECLARED_GROUP: EnumPair<DomainGroup | 'NONE', PolicyGroup> = pair<
  DomainGroup | 'NONE',
  PolicyGroup
>({ ...GROUPS, NONE: PolicyGroup.POLICY_GROUP_NONE });

export const LANGUAGE: EnumPair<DomainLanguage, Language> = pair({
  vi: Language.LANGUAGE_VI,
  en: Language.LANGUAGE_EN,
});

export const SEX: EnumPair<DomainSex, Sex> = pair({ MALE: Sex.SEX_MALE, FEMALE: Sex.SEX_FEMALE });

export const ETHNICITY_SYSTEM: EnumPair<DomainSystem, EthnicitySystem> = pair({
  GSO_1979: EthnicitySystem.ETHNICITY_SYSTEM_GSO_1979,
  CENSUS: EthnicitySystem.ETHNICITY_SYSTEM_CENSUS,
});

export const RELATION: EnumPair<DomainRelation, GuardianRelation> = pair({
  FATHER: GuardianRelation.GUARDIAN_RELATION_FATHER,
  MOTHER: GuardianRelation.GUARDIAN_RELATION_MOTHER,
  GUARDIAN: GuardianRelation.GUARDIAN_RELATION_GUARDIAN,
});

export const HOUSEHOLD: EnumPair<NonNullable<BoardingApplication['household']>, Household> = pair({
  poor: Household.HOUSEHOLD_POOR,
  near_poor: Household.HOUSEHOLD_NEAR_POOR,
});

export const PRIZE: EnumPair<NonNullable<BoardingApplication['prize']>, Prize> = pair({
  provincial: Prize.PRIZE_PROVINCIAL,
  national: Prize.PRIZE_NATIONAL,
});

export const SCHOOL_LEVEL: EnumPair<NonNullable<BoardingApplication['schoolLevel']>, SchoolLevel> = pair({
  lower_secondary: SchoolLevel.SCHOOL_LEVEL_LOWER_SECONDARY,
  upper_secondary: SchoolLevel.SCHOOL_LEVEL_UPPER_SECONDARY,
});

export const SCHOOL_KIND: EnumPair<BoardingApplication['schoolKind'], SchoolKind> = pair({
  ethnic_boarding: SchoolKind.SCHOOL_KIND_ETHNIC_BOARDING,
  border_boarding: SchoolKind.SCHOOL_KIND_BORDER_BOARDING,
});

export const EXAM_GROUND: EnumPair<DomainExamGround, ExamGround> = pair({
  '2a': ExamGround.EXAM_GROUND_2A,
  '2b': ExamGround.EXAM_GROUND_2B,
  '2đ': ExamGround.EXAM_GROUND_2DD,
  '3b': ExamGround.EXAM_GROUND_3B,
  '3c': ExamGround.EXAM_GROUND_3C,
});

export const GRADE_10_GROUND: EnumPair<DomainGrade10Ground, Grade10Ground> = pair({
  '1': Grade10Ground.GRADE10_GROUND_1,
  '2': Grade10Ground.GRADE10_GROUND_2,
});

export const GRADE_10_PRIZE: EnumPair<DomainGrade10Prize, Grade10Prize> = pair({
  international: Grade10Prize.GRADE10_PRIZE_INTERNATIONAL,
  national: Grade10Prize.GRADE10_PRIZE_NATIONAL,
  provincial_first: Grade10Prize.GRADE10_PRIZE_PROVINCIAL_FIRST,
  provincial_second: Grade10Prize.GRADE10_PRIZE_PROVINCIAL_SECOND,
  provincial_third: Grade10Prize.GRADE10_PRIZE_PROVINCIAL_THIRD,
});

export const ENTRY_LEVEL: EnumPair<DomainEntryLevel, EntryLevel> = pair({
  kindergarten: EntryLevel.ENTRY_LEVEL_KINDERGARTEN,
  grade_1: EntryLevel.ENTRY_LEVEL_GRADE_1,
  grade_6: EntryLevel.ENTRY_LEVEL_GRADE_6,
});

export const PAPER_TYPE: EnumPair<DomainPaper, PaperType> = pair({
  CT07: PaperType.PAPER_TYPE_CT07,
  VNEID: PaperType.PAPER_TYPE_VNEID,
  BIRTH_CERTIFICATE: PaperType.PAPER_TYPE_BIRTH_CERTIFICATE,
  SCHOOL_RECORD: PaperType.PAPER_TYPE_SCHOOL_RECORD,
  RESIDENCE_NOTICE: PaperType.PAPER_TYPE_RESIDENCE_NOTICE,
  OTHER: PaperType.PAPER_TYPE_OTHER,
});

export const RESIDENCE_KIND: EnumPair<DomainResidenceKind, ResidenceKind> = pair({
  permanent: ResidenceKind.RESIDENCE_KIND_PERMANENT,
  temporary: ResidenceKind.RESIDENCE_KIND_TEMPORARY,
  current: ResidenceKind.RESIDENCE_KIND_CURRENT,
});

export const OUTCOME: EnumPair<DomainOutcome, Outcome> = pair({
  ELIGIBLE: Outcome.OUTCOME_ELIGIBLE,
  NOT_ELIGIBLE: Outcome.OUTCOME_NOT_ELIGIBLE,
  NEEDS_EVIDENCE: Outcome.OUTCOME_NEEDS_EVIDENCE,
});

export const IDENTITY: EnumPair<DomainIdentity, Identity> = pair({
  CONFIRMED: Identity.IDENTITY_CONFIRMED,
  NOT_CONFIRMED: Identity.IDENTITY_NOT_CONFIRMED,
  NOT_CHECKED: Identity.IDENTITY_NOT_CHECKED,
});

export const PART_KIND: EnumPair<DomainPartKind, PartKind> = pair({
  AREA: PartKind.PART_KIND_AREA,
  POLICY: PartKind.PART_KIND_POLICY,
  ADMISSION: PartKind.PART_KIND_ADMISSION,
  PRIORITY: PartKind.PART_KIND_PRIORITY,
});

export const BASIS: EnumPair<DomainBasis, Basis> = pair({
  SOURCE: Basis.BASIS_SOURCE,
  PAPER: Basis.BASIS_PAPER,
  DECLARED: Basis.BASIS_DECLARED,
});

export const DECLARED_CHECK: EnumPair<DomainDeclared, DeclaredCheck> = pair({
  AGREES: DeclaredCheck.DECLARED_CHECK_AGREES,
  TOO_HIGH: DeclaredCheck.DECLARED_CHECK_TOO_HIGH,
  TOO_LOW: DeclaredCheck.DECLARED_CHECK_TOO_LOW,
  OPEN: DeclaredCheck.DECLARED_CHECK_OPEN,
});

export const POLICY_TIER: EnumPair<DomainTier, PolicyTier> = pair({
  NONE: PolicyTier.POLICY_TIER_NONE,
  UT2: PolicyTier.POLICY_TIER_UT2,
  UT1: PolicyTier.POLICY_TIER_UT1,
});

export const ADMISSION_GROUP: EnumPair<DomainAdmissionGroup, AdmissionGroup> = pair({
  MINORITY: AdmissionGroup.ADMISSION_GROUP_MINORITY,
  VERY_SMALL: AdmissionGroup.ADMISSION_GROUP_VERY_SMALL,
  KINH: AdmissionGroup.ADMISSION_GROUP_KINH,
  POOR: AdmissionGroup.ADMISSION_GROUP_POOR,
});

export const TAPER: EnumPair<DomainTaper, Taper> = pair({
  NOT_APPLIED: Taper.TAPER_NOT_APPLIED,
  NOT_REACHED: Taper.TAPER_NOT_REACHED,
  APPLIED: Taper.TAPER_APPLIED,
});

export const CONFIDENCE: EnumPair<DomainConfidence, Confidence> = pair({
  confirmed: Confidence.CONFIDENCE_CONFIRMED,
  unconfirmed: Confidence.CONFIDENCE_UNCONFIRMED,
});

export const VERDICT: EnumPair<DomainVerdict, Verdict> = pair({
  MET: Verdict.VERDICT_MET,
  NOT_MET: Verdict.VERDICT_NOT_MET,
  UNKNOWN: Verdict.VERDICT_UNKNOWN,
});

export const SETTLED_BY: EnumPair<DomainSettledBy, SettledBy> = pair({
  POPULATION_SOURCE: SettledBy.SETTLED_BY_POPULATION_SOURCE,
  LIST: SettledBy.SETTLED_BY_LIST,
  PLAN: SettledBy.SETTLED_BY_PLAN,
  REGISTRATION: SettledBy.SETTLED_BY_REGISTRATION,
  VNEID: SettledBy.SETTLED_BY_VNEID,
  PAPER: SettledBy.SETTLED_BY_PAPER,
  COUNCIL: SettledBy.SETTLED_BY_COUNCIL,
});

export const RULING_EFFECT: EnumPair<DomainRulingEffect, RulingEffect> = pair({
  SETTLES: RulingEffect.RULING_EFFECT_SETTLES,
  CONFIRMS: RulingEffect.RULING_EFFECT_CONFIRMS,
  DEPARTS: RulingEffect.RULING_EFFECT_DEPARTS,
});
