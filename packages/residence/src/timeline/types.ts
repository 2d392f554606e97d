import type { Day } from '@cutru/calendar';
import type { Path, VillageName } from '@cutru/places';
import type { DayFact, EitherFact, PlaceFact, ReadingFact, VillageFact } from './facts.ts';

/** On what a fact rests, from strong to weak: a population source or a loaded list, a paper handed in, a mere statement. */
export type Basis = 'SOURCE' | 'PAPER' | 'DECLARED';

/** A row of residence as a source gives it; days are civil and `to` is the last day (included). */
export interface PeriodInput {
  /** `null`: it is not known where. */
  readonly communeCode: string | null;
  /** The day on which the code is to be read, where the source tells it. */
  readonly codeOn: Day | null;
  /** `null`: it is not known which. */
  readonly village: string | null;
  /** The village as a paper spells it, where that may be the source's under another name. */
  readonly villageByPaper?: string;
  /** `null`: it is not known since when. */
  readonly from: Day | null;
  /** Where it is not known since when: a day on which somebody was there. */
  readonly seenOn?: Day;
  /** `OPEN`: still there on `recordedOn`; `null`: it is not known until when. */
  readonly to: Day | 'OPEN' | null;
  /** The day of the record. */
  readonly recordedOn: Day;
  readonly basis: Basis;
}

/** A day that is known (`fact` null, `min` = `max`) or lies between two, both included. */
export interface Bound {
  readonly min: Day;
  readonly max: Day;
  readonly fact: DayFact | null;
}

/** An address known by a commune's code: one path, or several readings of which one is right. */
export interface KnownPlace {
  readonly type: 'KNOWN';
  readonly code: string;
  readonly paths: readonly [Path, ...Path[]];
  readonly reading: ReadingFact | null;
  readonly village: VillageName | null;
  readonly villageFact: VillageFact;
}

/** An address of which nothing is known. */
export interface AnyPlace {
  readonly type: 'ANY';
  readonly fact: PlaceFact;
}

/** One stay: from `start` to the day before `end`. */
export interface Period {
  readonly start: Bound;
  /** First day on which the person no longer lived there. */
  readonly end: Bound;
  readonly place: KnownPlace | AnyPlace;
  /** First day that rests on assumption `open-period-lasts`; `FOREVER` where none does. */
  readonly presumedFrom: Day;
  readonly basis: Basis;
}

/** What makes a person's residence as a whole unreliable: the rows load, the clauses on it are unknown. */
export type TimelineFlag = 'OVERLAP' | 'UNKNOWN_CODE' | 'BEFORE_BIRTH' | 'AFTER_RECORD' | 'NO_DATES';

/** Where somebody lived, by one kind of residence. */
export type Timeline = KnownTimeline | UnknownTimeline | EitherTimeline;

export interface KnownTimeline {
  readonly status: 'KNOWN';
  /** In order, without overlap. */
  readonly periods: readonly [Period, ...Period[]];
  /** Where the person lived before the first recorded day. */
  readonly before: PlaceFact;
  /** Where the person lives after the last recorded day, or after an open period that lapsed. */
  readonly after: PlaceFact;
  /**
   * Where the person lived on days between two periods: of the present dwelling, since everybody lives somewhere. `null`:
   * such days, and those after the last period up to the day of record, are without registration.
   */
  readonly unrecorded: PlaceFact | null;
  /** The latest day of record. */
  readonly recordedOn: Day;
}

export interface UnknownTimeline {
  readonly status: 'UNKNOWN';
  readonly fact: PlaceFact;
  readonly flag: TimelineFlag | null;
}

/** A source and a paper that cannot both be right: each is a completion. */
export interface EitherTimeline {
  readonly status: 'EITHER';
  readonly fact: EitherFact;
  readonly options: readonly [KnownTimeline | UnknownTimeline, KnownTimeline | UnknownTimeline];
}
