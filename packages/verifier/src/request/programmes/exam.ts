import type { ExamMarks } from '@cutru/rules';
import { groundsOf } from '../claims.ts';
import type { ExamDraft } from '../draft.ts';
import { finish } from '../finish.ts';
import type { Issues } from '../issues.ts';
import { CANDIDATE_FIELDS, readPerson } from '../people.ts';
import { readRulings } from '../rulings.ts';
import { namedSchools, readSchools } from '../schools.ts';
import type { ExamRequest } from '../types.ts';
import { checkYear, isYear, readDay, readDeclaredPoints, readMark, readPlan } from '../values.ts';

const MARK_FIELDS = ['mark_1', 'mark_2', 'mark_3', 'mark_4'] as const;
const MEAN_FIELDS = ['mean_10', 'mean_11', 'mean_12'] as const;
/** The columns of what the graduation score is computed from. */
const SCORE_FIELDS: readonly ScoreField[] = [...MARK_FIELDS, ...MEAN_FIELDS, 'encouragement'];
export type ScoreField = (typeof MARK_FIELDS)[number] | (typeof MEAN_FIELDS)[number] | 'encouragement';

/** Điểm khuyến khích (Article 43), in hundredths. */
const ENCOURAGEMENTS: readonly number[] = [0, 100, 150, 200];

/** Reads what the score is computed from: all of it or nothing; `null` where nothing is given or something cannot stand. */
export function readScore(issues: Issues, text: (field: ScoreField) => string): ExamMarks | null {
  const given = SCORE_FIELDS.filter((field) => text(field) !== '');
  if (given.length === 0) return null;
  for (const field of SCORE_FIELDS) if (text(field) === '') issues.add(field, 'SCORE_INCOMPLETE');
  const mark = (field: ScoreField): number => readMark(issues, field, text(field)) ?? 0;
  const before = issues.list.length;
  const encouragement = mark('encouragement');
  if (issues.list.length === before && !ENCOURAGEMENTS.includes(encouragement))
    issues.add('encouragement', 'ENCOURAGEMENT_MALFORMED');
  return {
    marks: [mark('mark_1'), mark('mark_2'), mark('mark_3'), mark('mark_4')],
    means: [mark('mean_10'), mark('mean_11'), mark('mean_12')],
    encouragement,
  };
}

/** The texts of a score that a program gives, by column. */
function scoreTexts({ score }: ExamRequest): (field: ScoreField) => string {
  if (score === undefined) return () => '';
  const { marks, means, encouragement } = score;
  const texts = new Map<string, string>([
    ...MARK_FIELDS.map((field, i) => [field, marks[i] ?? ''] as const),
    ...MEAN_FIELDS.map((field, i) => [field, means[i] ?? ''] as const),
    ['encouragement', encouragement],
  ]);
  return (field) => texts.get(field) ?? '';
}

/** The year from which grades become days: that of graduation, else that of the exam. */
export function graduationOf(graduationYear: number | null, examYear: number | null): number | null {
  if (graduationYear !== null) return graduationYear;
  return examYear !== null && isYear(examYear) ? examYear : null;
}

/** Reads an application to have graduation decided. */
export function readExam(issues: Issues, request: ExamRequest): ExamDraft | undefined {
  const candidate = readPerson(issues, CANDIDATE_FIELDS, request.candidate);
  const { examYear, graduationYear } = request;
  const given = graduationYear === undefined ? null : checkYear(issues, 'graduation_year', graduationYear);
  return finish<ExamDraft>(issues, {
    programme: 'graduation-exam',
    candidate,
    guardians: [],
    stays: readSchools(issues, namedSchools(request.schools), graduationOf(given, examYear)),
    application: {
      programme: 'graduation-exam',
      examYear,
      examDay: readDay(issues, 'exam_day', request.examDay ?? ''),
      claims: groundsOf(request.claims),
      continuingEducation: request.continuingEducation ?? false,
      boardingSchool: request.boardingSchool ?? false,
      declaredPoints: readDeclaredPoints(issues, request.declaredPoints ?? ''),
      score: readScore(issues, scoreTexts(request)),
    },
    plan: readPlan(issues, request.plan ?? ''),
    rulings: readRulings(issues, request.rulings),
  });
}
