import { type Tri, verdictOf } from '../kernel/verdict.ts';
import type { SchoolInSemester, Semester } from '../schooling/types.ts';
import { readingOfTri } from './stays.ts';
import type { CountedSemester, SemesterPlace, SemesterShareWorking } from './types.ts';

/** A semester with the schools that it can belong to and their communes; `isListed`: the school list alone said what it is. */
export function semesterPlace(
  { day, options }: Semester,
  isListed: (school: SchoolInSemester) => boolean,
): SemesterPlace {
  const codes = options.flatMap(({ paths }) => paths.map((path) => path.units[0].code));
  const listed = options.length > 0 && options.every(isListed);
  const placed = options.length > 0 && options.every(({ paths }) => paths.length > 0);
  return {
    day,
    schools: options.map(({ schoolCode }) => schoolCode ?? ''),
    communes: [...new Set(codes)],
    by: listed ? 'SCHOOL_LIST' : placed ? 'COMMUNE' : 'NOTHING',
  };
}

/** What a clause asks of semesters, for telling how they were counted. */
export interface ShareAsked extends Pick<SemesterShareWorking, 'clause' | 'asks' | 'share'> {
  readonly semesters: readonly Semester[];
  readonly isListed: (school: SchoolInSemester) => boolean;
  readonly answerOf: (semester: Semester) => Tri;
  /** What the share comes to. */
  readonly answer: Tri;
}

/** Tells how a share of semesters was counted. */
export function shareWorking(asked: ShareAsked): SemesterShareWorking {
  const { clause, asks, share } = asked;
  const semesters = asked.semesters.map((semester): CountedSemester => {
    return { ...semesterPlace(semester, asked.isListed), reading: readingOfTri(asked.answerOf(semester)) };
  });
  return {
    type: 'SEMESTER_SHARE',
    clause,
    asks,
    share: { parts: share.parts, whole: share.whole },
    semesters,
    sure: semesters.filter(({ reading }) => reading === 'COUNTS').length,
    possible: semesters.filter(({ reading }) => reading !== 'COUNTS_NOT').length,
    verdict: verdictOf(asked.answer),
  };
}
