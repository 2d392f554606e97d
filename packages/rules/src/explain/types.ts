import type { Day } from '@cutru/calendar';
import type { AreaClass } from '@cutru/places';
import type { ResidenceKind } from '@cutru/residence';
import type { Decision, Finding } from '../kernel/decision.ts';
import type { Subject } from '../kernel/open-fact.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Words } from '../kernel/words.ts';

/** A clause of the instrument with those below it, as lawyers cut it: article, clause, point. */
export interface ClauseNode {
  /** Path as cited: `9`, `9(1)`, `9(1)(a)`, `Annex II`, `Annex II 01`. */
  readonly clause: string;
  /** `null` for what only holds others together. */
  readonly title: Words | null;
  /** What the clause says; `null` where only those below it speak. */
  readonly verdict: Verdict | null;
  readonly findings: readonly Finding[];
  /** Whether a part of the decision rests on it. */
  readonly decides: boolean;
  readonly children: readonly ClauseNode[];
}

/** What a stretch of days is to the clause that reads it. */
export type StayReading =
  | 'COUNTS'
  | 'COUNTS_NOT'
  | 'OPEN'
  | 'UNREGISTERED'
  | 'DIFFICULT'
  | 'ZONE_I_OR_II'
  | 'NEITHER';

/** Days of a stay that the clause reads alike; both ends belong to them. */
export interface ReadDays {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly reading: StayReading;
}

/** A stay as the clause saw it. */
export interface StayLine {
  /** Mã xã; `null`: not known where, or not registered. */
  readonly place: string | null;
  /** The village (thôn) as the record has it, in small letters; `null`: not known. */
  readonly village: string | null;
  /** Earliest and latest first day; the same where it is known. */
  readonly first: { readonly min: Day; readonly max: Day };
  /** Earliest and latest last day (included); infinite where it goes on. */
  readonly last: { readonly min: Day; readonly max: Day };
  readonly days: readonly ReadDays[];
}

/** An area of a plan: the zone of a school (`''`: of one in which no known address lies), places that it names, or anywhere. */
export type StaysArea =
  | { readonly type: 'ZONE'; readonly school: string }
  | { readonly type: 'PLACES' }
  | { readonly type: 'ANYWHERE' };

/** Residence counted for a clause: which stays, which of their days, and what they come to. */
export interface StaysWorking {
  readonly type: 'STAYS';
  readonly clause: string;
  readonly subject: Subject;
  readonly kind: ResidenceKind;
  /** Days that the clause looks at; both ends belong to them. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /**
   * `MORE_THAN` so many months within these days, without a break over `ALL` of them (so many months to the last, where
   * there are months), or `RUN`: so many months without a break somewhere among them.
   */
  readonly asks: 'MORE_THAN' | 'ALL' | 'RUN';
  /** `null`, with `ALL`: the days are what is asked for, however many. */
  readonly months: number | null;
  /** The area of a plan in which the stays were looked for; `null`: the clause names its places itself. */
  readonly area: StaysArea | null;
  /** Stays of other kinds can count as well, so that the verdict is what this kind of residence comes to alone. */
  readonly alone: boolean;
  /** `false`: nothing is known of the residence, or records contradict each other. */
  readonly known: boolean;
  readonly stays: readonly StayLine[];
  /** Days that count for sure, and those that may. */
  readonly sureDays: number;
  readonly possibleDays: number;
  readonly verdict: Verdict;
}

/** One semester, and where its school stands. */
export interface SemesterPlace {
  /** First day: 1 September or 16 January. */
  readonly day: Day;
  /** Codes of the schools that it can belong to; `''` where a school has none. */
  readonly schools: readonly string[];
  /** Communes in which they can stand. */
  readonly communes: readonly string[];
  /** Whether the school list said what it is, or the commune. */
  readonly by: 'SCHOOL_LIST' | 'COMMUNE' | 'NOTHING';
}

/** One semester as the area was read for it. */
export interface SemesterLine extends SemesterPlace {
  /** Classes that it can have, the best first. */
  readonly classes: readonly AreaClass[];
}

/** The semesters of upper secondary school by area class. */
export interface SemestersWorking {
  readonly type: 'SEMESTERS';
  readonly clause: string;
  readonly semesters: readonly SemesterLine[];
}

/** One semester as it counts for a share. */
export interface CountedSemester extends SemesterPlace {
  readonly reading: 'COUNTS' | 'COUNTS_NOT' | 'OPEN';
}

/** A share of the semesters of school: at schools outside the inner districts, or in the places of the clause. */
export interface SemesterShareWorking {
  readonly type: 'SEMESTER_SHARE';
  readonly clause: string;
  readonly asks: 'OUTSIDE_INNER_DISTRICTS' | 'IN_PLACES';
  /** At least `parts` of `whole`: 2 of 3, 50 of 100. */
  readonly share: { readonly parts: number; readonly whole: number };
  readonly semesters: readonly CountedSemester[];
  /** Semesters that count for sure, and those that may. */
  readonly sure: number;
  readonly possible: number;
  readonly verdict: Verdict;
}

/** How a clause was worked out, as data. */
export type Working = StaysWorking | SemestersWorking | SemesterShareWorking;

/** A decision made anew with all that led to it. */
export interface Explanation {
  readonly decision: Decision;
  readonly tree: readonly ClauseNode[];
  readonly workings: readonly Working[];
}
