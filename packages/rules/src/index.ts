export { decide, type People } from './decide.ts';
export {
  BOARDING_INSTRUMENTS,
  type BoardingInstrument,
  boardingInstrument,
} from './ethnic-boarding-school/instruments.ts';
export { ASSUMPTIONS, type AssumptionId } from './kernel/assumptions.ts';
export type { RuleContext } from './kernel/context.ts';
export {
  ADMISSION_GROUPS,
  type AdmissionGroup,
  type AdmissionPart,
  type AreaPart,
  DECLARED_CHECKS,
  type Decision,
  type DeclaredCheck,
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
  TAPERS,
  type Taper,
} from './kernel/decision.ts';
export { RULES_ERRORS, RulesError, type RulesErrorCode } from './kernel/errors.ts';
export {
  type Clause,
  type Confidence,
  commonClause,
  type Instrument,
  type Words,
} from './kernel/instrument.ts';
export type { SettledBy, Subject } from './kernel/open-fact.ts';
export { REASONS, type Reason, type ReasonParameters } from './kernel/reasons.ts';
export { MAX_COMPLETIONS } from './kernel/settle.ts';
export type { Verdict } from './kernel/verdict.ts';
export {
  type Application,
  type BoardingApplication,
  isProgramme,
  POLICY_GROUPS,
  type PolicyClaim,
  type PolicyGroup,
  PROGRAMMES,
  type Programme,
  type UniversityApplication,
} from './programmes.ts';
export { buildSchooling, type SchoolingContext } from './schooling/build.ts';
export type { Schooling, SchoolStayInput } from './schooling/types.ts';
export {
  type ApplicationIssue,
  universityInstrument,
  universityIssues,
} from './university-admission/check.ts';
export { UNIVERSITY_INSTRUMENTS, type UniversityInstrument } from './university-admission/instruments.ts';
export { taperAt, taperPoints } from './university-admission/taper.ts';
export * from './words/index.ts';
