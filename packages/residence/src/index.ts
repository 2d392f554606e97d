export {
  type BirthRegistration,
  birthRegistration,
  birthRegistrations,
} from './birth-registration.ts';
export {
  type CitizenNumber,
  type CitizenNumberDetails,
  type CitizenNumberParts,
  type Contradiction,
  citizenNumberDetails,
  contradictions,
  holdsCitizenNumber,
  isNumberEmpty,
  makeCitizenNumber,
  parseCitizenNumber,
} from './citizen-number.ts';
export { type ErrorText, RESIDENCE_ERRORS, ResidenceError, type ResidenceErrorCode } from './errors.ts';
export {
  type Ethnicity,
  type EthnicityCode,
  type EthnicitySystem,
  type EthnicStanding,
  ethnicGroupName,
  parseEthnicity,
  standing,
} from './ethnicity/ethnicity.ts';
export {
  ETHNIC_GROUPS,
  type EthnicGroup,
  type EthnicGroupCode,
  VERY_SMALL_GROUPS,
} from './ethnicity/groups.ts';
export {
  type BirthMatch,
  compareBirths,
  type Identity,
  type IdentityMatch,
  identityOf,
  matchIdentity,
  type NameAndBirth,
} from './identity.ts';
export { parseSex, type Sex } from './identity-sex.ts';
export { checkName, MAX_NAME_LENGTH } from './name/check.ts';
export { compareNames, type NameMatch } from './name/compare.ts';
export { normalizeName, plainName, plainOf, stripDiacritics } from './name/normalize.ts';
export type {
  EthnicityKnowledge,
  GuardianFacts,
  GuardianRelation,
  PersonFacts,
  PersonRecord,
} from './person.ts';
export {
  buildTimeline,
  noTimeline,
  PRESUMED_MONTHS,
  type TimelineContext,
  unknownTimeline,
} from './timeline/build.ts';
export {
  type DayFact,
  type EitherFact,
  type EthnicityFact,
  type PersonFact,
  type PlaceFact,
  RESIDENCE_KINDS,
  type ReadingFact,
  type ResidenceKind,
  type VillageFact,
} from './timeline/facts.ts';
export { type Readings, readCode } from './timeline/readings.ts';
export type {
  AnyPlace,
  Basis,
  Bound,
  EitherTimeline,
  KnownPlace,
  KnownTimeline,
  Period,
  PeriodInput,
  Timeline,
  TimelineFlag,
  UnknownTimeline,
} from './timeline/types.ts';
export { villageOf } from './timeline/village.ts';
