import type { Finding } from '../../kernel/decision.ts';
import type { Reason } from '../../kernel/reasons.ts';
import type { Language } from '../language.ts';
import { AREA_WORDS } from './area.ts';
import { BOARDING_WORDS } from './boarding.ts';
import { COMMON_WORDS } from './common.ts';
import { ENTRY_WORDS } from './entry.ts';
import { EXAM_WORDS } from './exam.ts';
import { GRADE_10_WORDS } from './grade-10.ts';
import type { FindingWords } from './parameters.ts';
import { POLICY_WORDS } from './policy.ts';

const WORDS: Readonly<Record<Reason, FindingWords>> = {
  ...AREA_WORDS,
  ...POLICY_WORDS,
  ...BOARDING_WORDS,
  ...GRADE_10_WORDS,
  ...EXAM_WORDS,
  ...ENTRY_WORDS,
  ...COMMON_WORDS,
};

/** What a clause says of the candidate, as one or two sentences with the finding's own numbers. */
export function sayFinding(finding: Finding, language: Language): string {
  const words = WORDS[finding.reason];
  return typeof words === 'function' ? words(finding, language) : words[language];
}
