/**
 * Points on which the law is silent, and what is assumed there. A decision names those that its deciding clauses
 * consulted. Each is one bit, so that a clause notes them without allocating.
 */
export const ASSUMPTIONS = [
  'month-count',
  'spells-add-up',
  'higher-of-school-and-residence',
  'same-district',
  'class-by-day',
  'group-06-is-the-rest',
  'boarding-residence-day',
  'window',
  'city-in-city',
  'taper-rounding',
  'taper-total',
  'special-zone',
  'kv1-before-kv3',
  'class-of-semester',
  'minority-past-window',
  'class-when',
  'move-between-eligible',
  'pupil-and-parent-same-place',
  'gap-breaks',
  'merger-is-no-move',
  'merged-class',
  'units-before-2021',
  'open-period-lasts',
  'settled-is-registered',
  'kinh-share-rounding',
  'three-school-years',
  'three-years-bind-all',
  'places-only-communes',
  'centre-is-school',
  'grade-10-highest-only',
  'grade-10-living',
] as const;
export type AssumptionId = (typeof ASSUMPTIONS)[number];

/**
 * The words with which a plan settles an assumption; those that can be set and no others. Of those without a default, the
 * place of a word is the value that the open question takes.
 */
export const ASSUMPTION_OPTIONS: Readonly<Partial<Record<AssumptionId, readonly string[]>>> = {
  'city-in-city': ['KV2', 'KV3'],
  'minority-past-window': ['01', '05'],
  'places-only-communes': ['no', 'yes'],
  'centre-is-school': ['yes', 'no'],
  'grade-10-highest-only': ['yes', 'no'],
};

/** Set of assumptions as bits. */
export type AssumptionBits = number;

const BIT = new Map<AssumptionId, number>(ASSUMPTIONS.map((id, index) => [id, 2 ** index]));

/** The bit of an assumption, or of several. */
export function assumptionBits(...ids: readonly AssumptionId[]): AssumptionBits {
  return ids.reduce((bits, id) => bits | (BIT.get(id) ?? 0), 0);
}

const LISTS = new Map<AssumptionBits, readonly AssumptionId[]>();

/** The ids of a set, in the order of the list above. Few sets occur, so each is made once. */
export function assumptionIds(bits: AssumptionBits): readonly AssumptionId[] {
  let list = LISTS.get(bits);
  if (list === undefined) {
    list = ASSUMPTIONS.filter((_, index) => (bits & (2 ** index)) !== 0);
    LISTS.set(bits, list);
  }
  return list;
}
