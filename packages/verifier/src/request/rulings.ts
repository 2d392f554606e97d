import { type Day, parseDay } from '@cutru/calendar';
import { holdsCitizenNumber } from '@cutru/residence';
import type { Ruling, RulingAnswer, RulingPaper } from '@cutru/rules';
import type { FieldCode } from '../errors/verifier-error.ts';
import type { Issues } from './issues.ts';
import type { RulingAnswerInput, RulingInput } from './types.ts';
import { readPriorityPoints } from './values.ts';

/** How long the texts of a ruling can be, in characters. */
export const RULING_TEXT_LIMITS = { reason: 500, type: 100, number: 100, issuer: 200, officer: 100 } as const;

/** Control characters, line breaks of any kind and halves of characters. */
const CONTROL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A text that others read in clear: `missing` is what an empty one is refused for. */
function readText(issues: Issues, field: string, given: string, max: number, missing: FieldCode): string {
  const text = given.trim();
  if (text === '') issues.add(field, missing);
  else if (CONTROL.test(text)) issues.add(field, 'RULING_TEXT_HAS_CONTROL');
  else if (text.length > max && [...text].length > max) issues.add(field, 'RULING_TEXT_TOO_LONG');
  else if (holdsCitizenNumber(text)) issues.add(field, 'RULING_TEXT_HAS_CITIZEN_NUMBER');
  return text;
}

/** A name has blanks; an id that somebody is known by at work has none. */
function readOfficer(issues: Issues, field: string, given: string): string {
  const officer = readText(issues, field, given, RULING_TEXT_LIMITS.officer, 'RULING_OFFICER_MISSING');
  if (!CONTROL.test(officer) && /\s/.test(officer)) issues.add(field, 'RULING_OFFICER_MALFORMED');
  return officer;
}

function readRulingDay(issues: Issues, field: string, given: string): Day {
  if (given.trim() === '') issues.add(field, 'RULING_DAY_MISSING');
  else return issues.attempt(field, () => parseDay(given)) ?? 0;
  return 0;
}

function readPaper(issues: Issues, prefix: string, paper: RulingInput['paper']): RulingPaper {
  const missing = 'RULING_PAPER_INCOMPLETE';
  return {
    type: readText(issues, `${prefix}paper_type`, paper.type, RULING_TEXT_LIMITS.type, missing),
    number: readText(issues, `${prefix}paper_number`, paper.number, RULING_TEXT_LIMITS.number, missing),
    issuer: readText(issues, `${prefix}paper_issuer`, paper.issuer, RULING_TEXT_LIMITS.issuer, missing),
    issuedOn: readRulingDay(issues, `${prefix}paper_issued_on`, paper.issuedOn),
  };
}

function readAnswer(issues: Issues, field: string, answer: RulingAnswerInput): RulingAnswer {
  if (answer.part !== 'PRIORITY') return answer;
  const points = readPriorityPoints(issues, field, answer.points, 'RULING_POINTS_MALFORMED');
  // An empty text is no number of points: a council that gives none says 0.
  if (points === null && answer.points === '') issues.add(field, 'RULING_POINTS_MALFORMED');
  return { part: 'PRIORITY', points: points ?? 0 };
}

/** Reads one ruling; what is wrong with it is noted under `prefix` and the name of its column, such as `ruling_1_reason`. */
export function readRuling(issues: Issues, prefix: string, ruling: RulingInput): Ruling {
  const read: Ruling = {
    answer: readAnswer(issues, `${prefix}answer`, ruling.answer),
    reason: readText(
      issues,
      `${prefix}reason`,
      ruling.reason,
      RULING_TEXT_LIMITS.reason,
      'RULING_WITHOUT_REASON',
    ),
    paper: readPaper(issues, prefix, ruling.paper),
    officer: readOfficer(issues, `${prefix}officer`, ruling.officer),
    ruledOn: readRulingDay(issues, `${prefix}ruled_on`, ruling.ruledOn),
  };
  return read;
}

/** How the columns of a ruling, counted from 1, begin in messages. */
export function rulingPrefix(number: number): string {
  return `ruling_${number}_`;
}

/** Reads the rulings of a request; they stand only where nothing was noted. */
export function readRulings(issues: Issues, rulings: readonly RulingInput[] = []): readonly Ruling[] {
  return rulings.map((ruling, i) => readRuling(issues, rulingPrefix(i + 1), ruling));
}
