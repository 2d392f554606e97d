/**
 * The kinds of place that an unknown place can be: in the places of 2(d) and 3(a) or not, outside the inner districts
 * (quận) or in one; the best for the candidate first.
 */
export const LISTED_OUTSIDE = 0;
export const LISTED_URBAN = 1;
export const PLAIN_OUTSIDE = 2;
export const PLAIN_URBAN = 3;

/** Whether a kind of place is among those of 2(d) and 3(a). */
export function isListedKind(kind: number): boolean {
  return kind <= LISTED_URBAN;
}

/** Whether a kind of place is in an inner district. */
export function isUrbanKind(kind: number): boolean {
  return kind === LISTED_URBAN || kind === PLAIN_URBAN;
}
