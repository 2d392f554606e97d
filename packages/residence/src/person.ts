import type { Day, PartialDate } from '@cutru/calendar';
import type { CitizenNumber } from './citizen-number.ts';
import type { Ethnicity, EthnicStanding } from './ethnicity/ethnicity.ts';
import type { Identity } from './identity.ts';
import type { Sex } from './identity-sex.ts';
import type { EthnicityFact, ResidenceKind } from './timeline/facts.ts';
import type { Basis, PeriodInput, Timeline } from './timeline/types.ts';

/** What a population source holds of one person, before anybody asks. */
export interface PersonRecord {
  readonly citizenNumber: CitizenNumber;
  readonly fullName: string;
  readonly birth: PartialDate;
  readonly sex: Sex | null;
  readonly ethnicity: Ethnicity | null;
  /** By kind of residence, in any order. */
  readonly periods: Readonly<Record<ResidenceKind, readonly PeriodInput[]>>;
  /** The latest day of record among all rows. */
  readonly recordedOn: Day;
}

/** What is known of an ethnicity, and on what that rests. */
export interface EthnicityKnowledge {
  /** `UNKNOWN` exactly where `fact` is there. */
  readonly standing: EthnicStanding;
  readonly ethnicity: Ethnicity | null;
  readonly fact: EthnicityFact | null;
  readonly basis: Basis;
  /** The candidate declared another one than the source has: a finding, the source's counts. */
  readonly differs: boolean;
}

/** What the rules read about one person. No name, no number: a decision needs neither. */
export interface PersonFacts {
  readonly identity: Identity;
  /** The name agreed only without its diacritics: goes on, with a finding. */
  readonly nameWithoutDiacritics: boolean;
  readonly ethnicity: EthnicityKnowledge;
  /** As the source has it, or as declared where none was asked; `null`: not known. */
  readonly birth: PartialDate | null;
  readonly permanent: Timeline;
  /** Tạm trú and nơi ở hiện tại; `null` for programmes that do not ask for them. */
  readonly temporary: Timeline | null;
  readonly current: Timeline | null;
}

/** Quan hệ with the candidate. `FATHER` and `MOTHER` both known close the set of those who can count. */
export type GuardianRelation = 'FATHER' | 'MOTHER' | 'GUARDIAN';

/** A parent or guardian, in the order of the application. */
export interface GuardianFacts extends PersonFacts {
  readonly relation: GuardianRelation;
}
