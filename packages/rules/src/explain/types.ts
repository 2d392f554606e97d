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
  /** Earliest and latest first day; the same where it is known. */
  readonly first: { readonly min: Day; readonly max: Day };
  /** Earliest and latest last day (included); infinite where it goes on. */
  readonly last: { readonly min: Day; readonly max: Day };
  readonly days: readonly ReadDays[];
}

/** Residence counted for a clause: which stays, which of their days, and what they come to. */
export interface StaysWorking {
  readonly type: 'STAYS';
  readonly clause: string;
  readonly subject: Subject;
  readonly kind: ResidenceKind;
  /** Days that the clause looks at; both ends belong to them. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** `MORE_THAN` so many months within these days, or without a break over `ALL` of them (so many months to the last). */
  readonly asks: 'MORE_THAN' | 'ALL';
  readonly months: number;
  /** `false`: nothing is known of the residence, or records contradict each other. */
  readonly known: boolean;
  readonly stays: readonly StayLine[];
  /** Days that count for sure, and those that may. */
  readonly sureDays: number;
  readonly possibleDays: number;
  readonly verdict: Verdict;
}

/** One semester as the area was read for it. */
export interface SemesterLine {
  /** First day: 1 September or 16 January. */
  readonly day: Day;
  /** Codes of the schools that it can belong to; `''` where a school has none. */
  readonly schools: readonly string[];
  /** Communes in which they can stand. */
  readonly communes: readonly string[];
  /** Classes that it can have, the best first. */
  readonly classes: readonly AreaClass[];
  /** Whether the school list gave the class, or the commune. */
  readonly by: 'SCHOOL_LIST' | 'COMMUNE' | 'NOTHING';
}

/** The semesters of upper secondary school by area class. */
export interface SemestersWorking {
  readonly type: 'SEMESTERS';
  readonly clause: string;
  readonly semesters: readonly SemesterLine[];
}

/** How a clause was worked out, as data. */
export type Working = StaysWorking | SemestersWorking;

/** A decision made anew with all that led to it. */
export interface Explanation {
  readonly decision: Decision;
  readonly tree: readonly ClauseNode[];
  readonly workings: readonly Working[];
}
