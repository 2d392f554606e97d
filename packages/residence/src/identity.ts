import type { PartialDate } from '@cutru/calendar';
import { compareNames, type NameMatch } from './name/compare.ts';

/**
 * Whether somebody is the person whom a source has under the number. `NOT_CHECKED` is the caller's to give, where no
 * source was asked at all.
 */
export type Identity = 'CONFIRMED' | 'NOT_CONFIRMED' | 'NOT_CHECKED';

/** How two birth dates compare by the parts that both have; `COMPATIBLE` where one knows more than the other. */
export type BirthMatch = 'SAME' | 'COMPATIBLE' | 'DIFFERENT';

/** What is compared of a person besides the number. */
export interface NameAndBirth {
  readonly name: string;
  readonly birth: PartialDate;
}

/**
 * Result of a comparison. The two fields behind it are for an operator who holds the source; everybody else learns
 * only `result`, since which field was wrong is a way to guess the right one.
 */
export interface IdentityMatch {
  readonly result: Exclude<Identity, 'NOT_CHECKED'>;
  readonly name: NameMatch;
  readonly birth: BirthMatch;
}

/** Compares two birth dates part by part; a year alone is compatible with every day of it. Symmetric. */
export function compareBirths(a: PartialDate, b: PartialDate): BirthMatch {
  if (a.year !== b.year) return 'DIFFERENT';
  if (a.month === undefined || b.month === undefined) return a.month === b.month ? 'SAME' : 'COMPATIBLE';
  if (a.month !== b.month) return 'DIFFERENT';
  if (a.day === undefined || b.day === undefined) return a.day === b.day ? 'SAME' : 'COMPATIBLE';
  return a.day === b.day ? 'SAME' : 'DIFFERENT';
}

/** The result that two comparisons make together, for sources that keep names only as digests. */
export function identityOf(name: NameMatch, birth: BirthMatch): IdentityMatch {
  const same = name !== 'DIFFERENT' && birth !== 'DIFFERENT';
  return { result: same ? 'CONFIRMED' : 'NOT_CONFIRMED', name, birth };
}

/**
 * Compares what somebody declared with what a source has under the same number. A name without its diacritics and a
 * partial birth date confirm, and stay visible in their fields.
 */
export function matchIdentity(declared: NameAndBirth, recorded: NameAndBirth): IdentityMatch {
  return identityOf(
    compareNames(declared.name, recorded.name),
    compareBirths(declared.birth, recorded.birth),
  );
}
