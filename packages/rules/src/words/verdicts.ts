import type { Verdict } from '../kernel/verdict.ts';
import type { Words } from '../kernel/words.ts';

/** What a clause says of a candidate, as a mark beside it. */
export const VERDICTS: Readonly<Record<Verdict, Words>> = {
  MET: { vi: 'ĐẠT', en: 'MET' },
  NOT_MET: { vi: 'KHÔNG ĐẠT', en: 'NOT MET' },
  UNKNOWN: { vi: 'CHƯA RÕ', en: 'NOT KNOWN' },
};
