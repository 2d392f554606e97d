import type { ClauseNode, Explanation, Working } from '../../explain/types.ts';
import type { Programme } from '../../kernel/programme.ts';
import type { Words } from '../../kernel/words.ts';
import type { Ruled } from '../../ruling/types.ts';
import { sayClause } from '../citation.ts';
import { sayDecision } from '../decision.ts';
import { sayFinding } from '../findings/index.ts';
import type { Language } from '../language.ts';
import type { PlaceName } from '../missing/index.ts';
import { VERDICTS } from '../verdicts.ts';
import { saySemesterShare, saySemesters } from './semesters.ts';
import { sayStays } from './stays.ts';

const DECIDES: Words = { vi: ' ← điều khoản làm căn cứ', en: ' ← decides' };
const CLAUSES: Words = { vi: 'CÁC ĐIỀU KHOẢN', en: 'CLAUSES' };
const COUNTED: Words = { vi: 'CÁCH TÍNH', en: 'HOW IT WAS COUNTED' };

/** Who applies to a school is a pupil; who sits an exam, or applies by one, a candidate. */
const PUPILS: ReadonlySet<Programme> = new Set<Programme>([
  'ethnic-boarding-school',
  'grade-10-admission',
  'school-entry',
]);

function nodeLines(node: ClauseNode, depth: number, language: Language): string[] {
  const indent = '  '.repeat(depth);
  const title = node.title === null ? '' : `: ${node.title[language]}`;
  const verdict = node.verdict === null ? '' : ` [${VERDICTS[node.verdict][language]}]`;
  const decides = node.decides ? DECIDES[language] : '';
  return [
    `${indent}${sayClause(node.clause, language)}${title}${verdict}${decides}`,
    ...node.findings.map((finding) => `${indent}  – ${sayFinding(finding, language)}`),
    ...node.children.flatMap((child) => nodeLines(child, depth + 1, language)),
  ];
}

function workingLines(
  working: Working,
  language: Language,
  pupil: boolean,
  placeName: PlaceName | undefined,
): string[] {
  switch (working.type) {
    case 'STAYS':
      return sayStays(working, language, pupil, placeName);
    case 'SEMESTERS':
      return saySemesters(working, language, placeName);
    case 'SEMESTER_SHARE':
      return saySemesterShare(working, language, placeName);
  }
}

/** An explanation for people: the result as always, with rulings beside it where there are any, then the clauses as a tree, then what was counted. */
export function sayExplanation(
  { decision, tree, workings }: Explanation,
  language: Language,
  placeName?: PlaceName,
  ruled?: Ruled,
): string[] {
  const pupil = PUPILS.has(decision.programme);
  return [
    ...sayDecision(decision, language, {
      assumptions: 'full',
      ...(placeName === undefined ? {} : { placeName }),
      ...(ruled === undefined ? {} : { ruled }),
    }),
    '',
    CLAUSES[language],
    ...tree.flatMap((node) => nodeLines(node, 0, language)),
    ...(workings.length === 0 ? [] : ['', COUNTED[language]]),
    ...workings.flatMap((working) => workingLines(working, language, pupil, placeName)),
  ];
}
