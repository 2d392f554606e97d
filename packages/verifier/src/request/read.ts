import type { Programme } from '@cutru/rules';
import { VerifierError } from '../errors/verifier-error.ts';
import type { RequestDraft } from './draft.ts';
import { Issues } from './issues.ts';
import { readBoarding } from './programmes/boarding.ts';
import { readEntry } from './programmes/entry.ts';
import { readExam } from './programmes/exam.ts';
import { readGrade10 } from './programmes/grade-10.ts';
import { readUniversity } from './programmes/university.ts';
import { shapeIssues } from './shape.ts';
import type { DecisionRequest } from './types.ts';

type Reader<R> = (issues: Issues, request: R) => RequestDraft | undefined;

type Readers = {
  readonly [P in Programme]: Reader<Extract<DecisionRequest, { programme: P }>>;
};

const READERS: Readers = {
  'university-admission': readUniversity,
  'graduation-exam': readExam,
  'ethnic-boarding-school': readBoarding,
  'grade-10-admission': readGrade10,
  'school-entry': readEntry,
};

/**
 * Reads every field of a request whose shape is right: one that a compiler has checked, or a reader of messages made.
 * @throws VerifierError `REQUEST_REFUSED` with all fields that cannot stand
 */
export function readShapedRequest(request: DecisionRequest): RequestDraft {
  const issues = new Issues();
  // The table has each programme's own reader; TypeScript does not follow the index through the union.
  const read = READERS[request.programme] as unknown as Reader<DecisionRequest>;
  const draft = read(issues, request);
  if (draft === undefined) throw new VerifierError('REQUEST_REFUSED', { issues: issues.list });
  return draft;
}

/**
 * Reads every field of a request. Programs without a compiler send what they like: nothing is read before its shape is
 * right.
 * @throws VerifierError `REQUEST_REFUSED` with all fields that cannot stand
 */
export function readRequest(request: DecisionRequest): RequestDraft {
  const issues = shapeIssues(request);
  if (issues.length > 0) throw new VerifierError('REQUEST_REFUSED', { issues });
  return readShapedRequest(request);
}
