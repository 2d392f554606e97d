import { civilOf, type Day, dayOf } from '@cutru/calendar';

/**
 * University admission of 2025 once more, day by day and as literally as the text, for candidates of whom everything is
 * known: no spans, no masks, no open facts. Only for places whose class is written down here.
 */
export interface NaivePlace {
  readonly area: 'KV1' | 'KV2-NT' | 'KV2' | 'KV3';
  /** Of the kind that 7(1)(c)(2) names. */
  readonly special: boolean;
  readonly district: string;
}

/** The communes of the made-up list of 2021, as their class follows from it and from their district. */
export const NAIVE_PLACES: Readonly<Record<string, NaivePlace>> = {
  '30577': { area: 'KV1', special: true, district: '891' },
  '30586': { area: 'KV1', special: true, district: '891' },
  '30574': { area: 'KV1', special: true, district: '891' },
  '30565': { area: 'KV1', special: false, district: '891' },
  '30544': { area: 'KV1', special: false, district: '891' },
  '07615': { area: 'KV1', special: false, district: '220' },
  '30583': { area: 'KV2-NT', special: false, district: '891' },
  '24775': { area: 'KV2', special: false, district: '672' },
  '26740': { area: 'KV3', special: false, district: '760' },
};

/** An unknown place may be any place: one of the special kind in the district of each school as well. */
export const NAIVE_ANYWHERE: Readonly<Record<string, NaivePlace>> = Object.fromEntries(
  ['891', '220', '672', '760'].map((district) => [
    `special in ${district}`,
    { area: 'KV1', special: true, district },
  ]),
);

export interface NaiveStay {
  readonly commune: string;
  readonly from: Day;
  /** Last day, included. */
  readonly to: Day;
}

export interface NaiveCandidate {
  readonly minority: boolean;
  readonly schools: readonly NaiveStay[];
  readonly lived: readonly NaiveStay[];
  readonly graduation: number;
  readonly claims: readonly string[];
}

export interface NaiveAnswer {
  readonly area: string;
  /** Area for which points are due: KV3 outside the window. */
  readonly due: string;
  readonly tier: 'UT1' | 'UT2' | 'NONE';
}

const ORDER = ['KV3', 'KV2', 'KV2-NT', 'KV1'];

function placeOn(stays: readonly NaiveStay[], day: Day): string | undefined {
  return stays.find((stay) => day >= stay.from && day <= stay.to)?.commune;
}

/** Steps a day forward by one month, to the last day where the month is short. */
function nextMonths(day: Day, count: number): Day {
  const { year, month, day: d } = civilOf(day);
  const index = year * 12 + month - 1 + count;
  for (let wanted = d; ; wanted -= 1) {
    const candidate = dayOf(Math.floor(index / 12), (index % 12) + 1, wanted);
    if (civilOf(candidate).day === wanted && civilOf(candidate).month === (index % 12) + 1) return candidate;
  }
}

/** More than 18 months of days that pass; `null` where a month of 28 and one of 31 days would not agree. */
function naiveMoreThan18(first: Day, last: Day, passes: (day: Day) => boolean): boolean | null {
  const spells: { from: Day; end: Day }[] = [];
  for (let day = first; day <= last; day += 1) {
    if (!passes(day)) continue;
    const open = spells[spells.length - 1];
    if (open !== undefined && open.end === day) open.end = day + 1;
    else spells.push({ from: day, end: day + 1 });
  }
  let months = 0;
  let days = 0;
  for (const { from, end } of spells) {
    let whole = 0;
    while (nextMonths(from, whole + 1) <= end) whole += 1;
    months += whole;
    days += end - nextMonths(from, whole);
  }
  if (spells.length <= 1) return months > 18 || (months === 18 && days > 0);
  const answers = [28, 30, 31].map((length) => months * length + days > 18 * length);
  return answers.every(Boolean) ? true : answers.some(Boolean) ? null : false;
}

function semesters(candidate: NaiveCandidate): { day: Day; last: Day }[] {
  const first = candidate.schools[0] as NaiveStay;
  const last = candidate.schools[candidate.schools.length - 1] as NaiveStay;
  const found: { day: Day; last: Day }[] = [];
  for (let year = civilOf(first.from).year - 1; year <= civilOf(last.to).year; year += 1) {
    for (const span of [
      { day: dayOf(year, 9, 1), last: dayOf(year + 1, 1, 15) },
      { day: dayOf(year + 1, 1, 16), last: dayOf(year + 1, 5, 31) },
    ]) {
      if (span.day <= last.to && span.last >= first.from) found.push(span);
    }
  }
  return found;
}

/** The school of a semester: the one of most of its days. */
function schoolOf(candidate: NaiveCandidate, semester: { day: Day; last: Day }): string {
  const days = new Map<string, number>();
  for (let day = semester.day; day <= semester.last; day += 1) {
    const commune = placeOn(candidate.schools, day);
    if (commune !== undefined) days.set(commune, (days.get(commune) ?? 0) + 1);
  }
  return [...days].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** The answer by the text; `null` where the sum of spells is unclear. */
export function naiveAnswer(candidate: NaiveCandidate): NaiveAnswer | null {
  const list = semesters(candidate);
  const schools = list.map((semester) => schoolOf(candidate, semester));
  const times = new Map<string, number>();
  for (const school of schools) {
    const { area } = NAIVE_PLACES[school] as NaivePlace;
    times.set(area, (times.get(area) ?? 0) + 1);
  }
  const most = Math.max(...times.values());
  const longest = [...times].filter(([, count]) => count === most).map(([area]) => area);
  const lastArea = (NAIVE_PLACES[schools[schools.length - 1] as string] as NaivePlace).area;
  let area: string = longest.length === 1 ? (longest[0] as string) : lastArea;

  const first = (candidate.schools[0] as NaiveStay).from;
  const last = (candidate.schools[candidate.schools.length - 1] as NaiveStay).to;
  const livedIn = (day: Day): NaivePlace | undefined =>
    NAIVE_PLACES[placeOn(candidate.lived, day) ?? ''] ?? NAIVE_ANYWHERE[placeOn(candidate.lived, day) ?? ''];
  const special = naiveMoreThan18(first, last, (day) => livedIn(day)?.special === true);
  const counted = new Set<string>();
  for (let day = first; day <= last; day += 1)
    if (livedIn(day)?.special) counted.add((livedIn(day) as NaivePlace).district);
  const near = schools.some((school) => counted.has((NAIVE_PLACES[school] as NaivePlace).district));
  if (special === null && near && area !== 'KV1') return null;
  if (special === true && near && ORDER.indexOf(area) < 3) area = 'KV1';

  const claimed = candidate.claims.map((group) => (['02', '03', '04'].includes(group) ? 2 : 1));
  let tier = Math.max(0, ...claimed);
  if (candidate.minority) {
    const inKv1 = naiveMoreThan18(first, last, (day) => livedIn(day)?.area === 'KV1');
    if (inKv1 === null && tier < 2) return null;
    tier = Math.max(tier, inKv1 ? 2 : 1);
  }
  const due = 2025 - candidate.graduation <= 1 ? area : 'KV3';
  return { area, due, tier: tier === 2 ? 'UT1' : tier === 1 ? 'UT2' : 'NONE' };
}
