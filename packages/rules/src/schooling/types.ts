import type { Day, Interval } from '@cutru/calendar';
import type { AreaClass, Path } from '@cutru/places';
import type { PlaceFact, ReadingFact } from '@cutru/residence';

/** A school attended, as an application gives it; days are civil and `to` is the last day (included). */
export interface SchoolStayInput {
  /** Code in the school list; `null` where only the commune is known. */
  readonly schoolCode: string | null;
  /** The commune of the school by the candidate's column; `null`: the list's. */
  readonly communeCode: string | null;
  /** Day on which the commune's code is read; `null`: the first day at the school. */
  readonly codeOn: Day | null;
  readonly from: Day;
  readonly to: Day;
}

/** Which of the schools attended in a semester it belongs to, where none was attended for more than half of it. */
export interface SemesterFact {
  readonly type: 'SEMESTER';
  readonly field: string;
  readonly place: string | null;
  readonly size: number;
}

/** A school in one semester. */
export interface SchoolInSemester {
  readonly schoolCode: string | null;
  /** The class that the school list gives on the semester's first day; `null`: the list does not say. */
  readonly listed: AreaClass | null;
  /** Where it stands; empty: not known, then `anyPlace` is the missing fact. */
  readonly paths: readonly Path[];
  readonly reading: ReadingFact | null;
  readonly anyPlace: PlaceFact;
}

/** Học kỳ: half a school year. */
export interface Semester {
  /** 1 September or 16 January, whatever day the pupil came. */
  readonly day: Day;
  /** The schools it can belong to; empty: any school, then `unknown` is the missing fact. */
  readonly options: readonly SchoolInSemester[];
  readonly which: SemesterFact | null;
  readonly unknown: PlaceFact | null;
}

/** Semesters one after the other at one school about which nothing changes: most pupils have one of six. */
export interface SchoolStretch {
  readonly first: Semester;
  /** Place of the first one among the semesters. */
  readonly index: number;
  readonly count: number;
  /** First day of the last one. */
  readonly lastDay: Day;
}

/** The schools of one level, or of several, by semester. */
export interface Schooling {
  readonly semesters: readonly Semester[];
  /** The same semesters, in stretches. */
  readonly stretches: readonly SchoolStretch[];
  /** From the first day of the first school to the last day of the last (assumption `window`). */
  readonly window: Interval;
}
