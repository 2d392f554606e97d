import type { Programme } from './programme.ts';

/**
 * Points on which the law is silent, and what is assumed there. A decision names those that its deciding clauses
 * consulted, in this order.
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
  'status-by-event',
  'merged-village',
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
  'merged-village': ['as-listed'],
  'places-only-communes': ['no', 'yes'],
  'centre-is-school': ['yes', 'no'],
  'grade-10-highest-only': ['yes', 'no'],
};

/** Assumptions that only one programme knows; the rest are of several, or of all. */
const OWN: Readonly<Record<Programme, readonly AssumptionId[]>> = {
  'university-admission': [
    'spells-add-up',
    'higher-of-school-and-residence',
    'same-district',
    'group-06-is-the-rest',
    'boarding-residence-day',
    'city-in-city',
    'taper-rounding',
    'taper-total',
    'special-zone',
    'kv1-before-kv3',
    'minority-past-window',
  ],
  'graduation-exam': [
    'three-school-years',
    'three-years-bind-all',
    'places-only-communes',
    'centre-is-school',
  ],
  'ethnic-boarding-school': [
    'class-when',
    'move-between-eligible',
    'pupil-and-parent-same-place',
    'settled-is-registered',
    'kinh-share-rounding',
  ],
  'grade-10-admission': ['grade-10-highest-only', 'grade-10-living'],
  'school-entry': [],
};

/**
 * Set of assumptions of one programme as bits, so that a clause notes them without allocating. There are more
 * assumptions than bits: those that only one programme knows share theirs with those of the others, so a set is read
 * with the programme whose it is.
 */
export type AssumptionBits = number;

const owned: readonly AssumptionId[] = Object.values(OWN).flat();
const SHARED: readonly AssumptionId[] = ASSUMPTIONS.filter((id) => !owned.includes(id));

const BIT = new Map<AssumptionId, number>(
  Object.values(OWN).flatMap((own) => [...SHARED, ...own].map((id, index) => [id, 2 ** index])),
);

/** The bit of an assumption, or of several. */
export function assumptionBits(...ids: readonly AssumptionId[]): AssumptionBits {
  return ids.reduce((bits, id) => bits | (BIT.get(id) ?? 0), 0);
}

/** The assumptions that a programme's decisions can name, in the order of the list above. */
export function assumptionsOf(programme: Programme): readonly AssumptionId[] {
  return ASSUMPTIONS.filter((id) => SHARED.includes(id) || OWN[programme].includes(id));
}

const LISTS = Object.fromEntries(Object.keys(OWN).map((programme) => [programme, new Map()])) as Readonly<
  Record<Programme, Map<AssumptionBits, readonly AssumptionId[]>>
>;

/** The ids of a programme's set, in the order of the list above. Few sets occur, so each is made once. */
export function assumptionIds(programme: Programme, bits: AssumptionBits): readonly AssumptionId[] {
  const lists = LISTS[programme];
  let list = lists.get(bits);
  if (list === undefined) {
    list = assumptionsOf(programme).filter((id) => (bits & assumptionBits(id)) !== 0);
    lists.set(bits, list);
  }
  return list;
}
