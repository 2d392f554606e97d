import { type Day, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import type { Path, Units } from '@cutru/places';
import type { PeriodInput } from '@cutru/residence';

/** Days from `first` to `last`, both included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** The days on which somebody was surely there, as far as the row tells. */
export function sureSpan(stay: PeriodInput): Span {
  const { from, to, recordedOn } = stay;
  const first = from ?? (typeof to === 'number' ? to : recordedOn);
  if (typeof to === 'number') return { first, last: to };
  return { first, last: to === 'OPEN' ? Math.max(first, recordedOn) : first };
}

/** The days on which somebody can have been there, between the stays before and after. */
export function possibleSpan(stays: readonly PeriodInput[], at: number): Span {
  const stay = stays[at] as PeriodInput;
  const before = stays[at - 1];
  const after = stays[at + 1];
  return {
    first: stay.from ?? (before === undefined ? FOREVER_AGO : sureSpan(before).last),
    last: typeof stay.to === 'number' ? stay.to : after === undefined ? FOREVER : sureSpan(after).first,
  };
}

function sortKey(stay: PeriodInput): Day {
  if (stay.to === 'OPEN') return FOREVER;
  return stay.to ?? stay.from ?? stay.recordedOn;
}

/** In the order in which `buildTimeline` takes them. */
export function sorted(stays: readonly PeriodInput[]): PeriodInput[] {
  return [...stays].sort(
    (a, b) => sortKey(a) - sortKey(b) || (a.from ?? FOREVER_AGO) - (b.from ?? FOREVER_AGO),
  );
}

/** Without earlier records of the same stay, by what `buildTimeline` takes for the same. */
export function withoutRepeats(stays: readonly PeriodInput[]): PeriodInput[] {
  const latest = new Map<string, PeriodInput>();
  for (const stay of stays) {
    const key = `${stay.communeCode}|${stay.codeOn}|${stay.village}|${stay.from ?? `?${stay.to}`}`;
    const other = latest.get(key);
    if (other === undefined || other.recordedOn < stay.recordedOn) latest.set(key, stay);
  }
  return [...latest.values()];
}

/** The ways in which an address can lie that is known by a code on one of some days. */
export function pathsOn(units: Units, code: string, days: readonly Day[]): readonly Path[] {
  const paths = new Set<Path>();
  for (const day of days) {
    const unit = units.at(code, day)?.unit;
    if (unit !== undefined) for (const path of units.paths(unit)) paths.add(path);
  }
  return [...paths];
}

/** The ways in which the address of a stay can lie, by the days on which its code is read. */
export function pathsOf(units: Units, stay: PeriodInput, bornFrom: Day): readonly Path[] {
  const { communeCode, codeOn, from, recordedOn } = stay;
  if (communeCode === null) return [];
  return pathsOn(units, communeCode, codeOn === null ? [from ?? bornFrom, recordedOn] : [codeOn]);
}

/** Some days of which nothing is known: any place, or none. */
export function anywhere(from: Day, to: Day | 'OPEN' | null, recordedOn: Day): PeriodInput {
  return { communeCode: null, codeOn: null, village: null, from, to, recordedOn, basis: 'PAPER' };
}
