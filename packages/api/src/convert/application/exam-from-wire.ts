import type { ExamMarksInput, ExamRequest } from '@cutru/verifier';
import type { ExamMarks, GraduationExam } from '../../gen/cutru/v1/graduation_exam.ts';
import { EXAM_GROUND } from '../enums.ts';
import type { FieldReader } from '../field-reader.ts';
import type { Asked } from './asked.ts';
import { readGrounds, readPoints, readSchools } from './shared-from-wire.ts';

/** A list of marks that has as many as it should. */
function readMarks(reader: FieldReader, field: string, marks: readonly number[], count: number): string[] {
  if (marks.length !== count) {
    reader.add(field, 'SCORE_INCOMPLETE');
    return [];
  }
  return marks.map((mark, i) => readPoints(reader, `${field}[${i}]`, mark));
}

/** What the score is computed from; `undefined` where it is absent or something of it cannot stand. */
function readScore(
  reader: FieldReader,
  at: string,
  score: ExamMarks | undefined,
): ExamMarksInput | undefined {
  if (score === undefined) return undefined;
  const before = reader.issues.length;
  const [first = '', second = '', third = '', fourth = ''] = readMarks(reader, `${at}.marks`, score.marks, 4);
  const [grade10 = '', grade11 = '', grade12 = ''] = readMarks(reader, `${at}.means`, score.means, 3);
  const encouragement = readPoints(reader, `${at}.encouragement`, score.encouragement);
  if (reader.issues.length > before) return undefined;
  return { marks: [first, second, third, fourth], means: [grade10, grade11, grade12], encouragement };
}

/** An application to have graduation decided as the verifier takes one. */
export function readExam(reader: FieldReader, asked: Asked, application: GraduationExam): ExamRequest {
  const at = 'graduation_exam';
  const score = readScore(reader, `${at}.score`, application.score);
  return {
    programme: 'graduation-exam',
    ...asked,
    examYear: application.examYear,
    examDay: reader.dateText(`${at}.exam_day`, application.examDay, false),
    ...(application.graduationYear !== undefined && { graduationYear: application.graduationYear }),
    schools: readSchools(reader, at, application.schools),
    claims: readGrounds(reader, at, EXAM_GROUND, application.claims),
    continuingEducation: application.continuingEducation,
    boardingSchool: application.boardingSchool,
    declaredPoints: readPoints(reader, `${at}.declared_points`, application.declaredPoints),
    ...(score !== undefined && { score }),
  };
}
