import { civilOf } from '@cutru/calendar';
import { type ApplicationIssue, RulesError } from '../kernel/errors.ts';
import type { ExamMarks, GraduationExamApplication } from './application.ts';
import { EXAM_INSTRUMENTS, type ExamInstrument } from './instruments.ts';

/** Điểm khuyến khích of Article 43 of Circular 24/2024, in hundredths. */
const ENCOURAGEMENTS: readonly number[] = [0, 100, 150, 200];
const FULL_MARK = 1000;

/**
 * The instrument of an exam year.
 * @throws RulesError `NOT_COVERED`
 */
export function examInstrument(examYear: number): ExamInstrument {
  const found = EXAM_INSTRUMENTS.find(({ years }) => examYear >= years.first && examYear <= years.last);
  if (found !== undefined) return found;
  const first = EXAM_INSTRUMENTS[0]?.years.first;
  const last = EXAM_INSTRUMENTS[EXAM_INSTRUMENTS.length - 1]?.years.last;
  throw new RulesError('NOT_COVERED', 'exam_year', `${first}-${last}`);
}

function areMarks({ marks, means, encouragement }: ExamMarks): boolean {
  const inRange = [...marks, ...means].every(
    (mark) => Number.isInteger(mark) && mark >= 0 && mark <= FULL_MARK,
  );
  return inRange && ENCOURAGEMENTS.includes(encouragement);
}

/** Every field of an application that cannot stand in its year, all at once; empty when it can be decided. */
export function examIssues(application: GraduationExamApplication): readonly ApplicationIssue[] {
  const { examYear, examDay, declaredPoints, score } = application;
  const { points } = examInstrument(examYear).parameters;
  const issues: ApplicationIssue[] = [];
  if (examDay !== null && civilOf(examDay).year !== examYear)
    issues.push({ field: 'exam_day', code: 'EXAM_DAY_NOT_IN_YEAR' });
  if (declaredPoints !== null && !Object.values(points).includes(declaredPoints))
    issues.push({ field: 'declared_points', code: 'DECLARED_POINTS_NOT_IN_YEAR' });
  if (score !== null && !areMarks(score)) issues.push({ field: 'score', code: 'MARKS_OUT_OF_RANGE' });
  return issues;
}
