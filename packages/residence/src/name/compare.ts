import { normalizeName, plainOf } from './normalize.ts';

/**
 * How two names compare. `SAME_BUT_FOR_DIACRITICS` lets a check go on, with a finding: the look-up of the population
 * database itself sends names without diacritics.
 */
export type NameMatch = 'EXACT' | 'SAME_BUT_FOR_DIACRITICS' | 'DIFFERENT';

/**
 * Compares two names as written. Symmetric; case, spaces, Unicode form and the place of tone marks do not count.
 * @example compareNames('Nguyễn Thị Hòa', 'NGUYỄN THỊ HOÀ') // 'EXACT'
 */
export function compareNames(a: string, b: string): NameMatch {
  if (a === b) return 'EXACT';
  const one = normalizeName(a);
  const other = normalizeName(b);
  if (one === other) return 'EXACT';
  return plainOf(one) === plainOf(other) ? 'SAME_BUT_FOR_DIACRITICS' : 'DIFFERENT';
}
