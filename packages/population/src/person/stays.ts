import { type Day, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import type { Path, Units } from '@cutru/places';
import type { PeriodInput } from '@cutru/residence';

/** A stay on the way to a timeline. */
export interface Stay extends PeriodInput {
  /** Put in by a paper: between it and its neighbours no source vouches that nothing was. */
  readonly inserted?: true;
  /** `from` is only the first day that is sure: beyond lie days of which nobody tells. */
  readonly softFrom?: true;
  /** `to` is only the last day that is sure. */
  readonly softTo?: true;
}

/** Days from `first` to `last`, both included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** The days on which somebody was surely there, as far as the row tells. */
export function sureSpan(stay: Stay): Span {
  const { from, to, recordedOn } = stay;
  const first = from ?? stay.seenOn ?? (typeof to === 'number' ? to : recordedOn);
  if (typeof to === 'number') return { first, last: to };
  return { first, last: to === 'OPEN' ? Math.max(first, recordedOn) : first };
}

/**
 * What is kept of a stay whose last day becomes another: where its first is not known, the day on which somebody is known
 * to have been there, which the first cannot be behind.
 */
export function seenBefore(stay: Stay): Pick<Stay, 'seenOn'> {
  if (stay.from !== null) return {};
  const last = stay.to === 'OPEN' ? stay.recordedOn : stay.to;
  const seenOn = stay.seenOn ?? last;
  return seenOn === null ? {} : { seenOn };
}

/** The nearest stay before (`-1`) or after (`1`) one whose place is known. */
export function neighbour(stays: readonly Stay[], stay: Stay, side: -1 | 1): Stay | undefined {
  let at = stays.indexOf(stay) + side;
  while (stays[at] !== undefined && stays[at]?.communeCode === null) at += side;
  return stays[at];
}

/** The days on which somebody can have been there, between the known stays before and after. */
export function possibleSpan(stays: readonly Stay[], stay: Stay): Span {
  const before = neighbour(stays, stay, -1);
  const after = neighbour(stays, stay, 1);
  const earliest = before === undefined ? FOREVER_AGO : sureSpan(before).last;
  const latest = after === undefined ? FOREVER : sureSpan(after).first;
  return {
    first: stay.from === null || stay.softFrom ? earliest : stay.from,
    last: typeof stay.to !== 'number' || stay.softTo ? latest : stay.to,
  };
}

/** In order of the days that are sure. */
export function sorted(stays: readonly Stay[]): Stay[] {
  return [...stays].sort((one, other) => {
    const a = sureSpan(one);
    const b = sureSpan(other);
    return a.first - b.first || a.last - b.last;
  });
}

/** Without earlier records of the same stay, by what `buildTimeline` takes for the same. */
export function withoutRepeats(stays: readonly Stay[]): Stay[] {
  const latest = new Map<string, Stay>();
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
export function pathsOf(units: Units, stay: Stay, bornFrom: Day): readonly Path[] {
  const { communeCode, codeOn, from, recordedOn } = stay;
  if (communeCode === null) return [];
  return pathsOn(units, communeCode, codeOn === null ? [from ?? bornFrom, recordedOn] : [codeOn]);
}

/** Some days of which nothing is known: any place, or none. */
export function anywhere(from: Day, to: Day | 'OPEN' | null, recordedOn: Day): Stay {
  return {
    communeCode: null,
    codeOn: null,
    village: null,
    from,
    to,
    recordedOn: Math.max(from, recordedOn),
    basis: 'PAPER',
    inserted: true,
  };
}

/** The days from `first` to `last` of which nobody tells, as stays anywhere: without those that a source vouches for. */
function untold(first: Day, last: Day, vouched: Span | null): Stay[] {
  const spans: Span[] =
    vouched === null || vouched.first > last || vouched.last < first
      ? [{ first, last }]
      : [
          { first, last: vouched.first - 1 },
          { first: vouched.last + 1, last },
        ];
  return spans
    .filter((span) => span.first <= span.last)
    .map((span) => anywhere(span.first, span.last, span.last));
}

/** Two stays that follow each other, of which one was inserted: unknown days between them become stays anywhere. */
function parted(a: Stay, b: Stay, vouched: Span | null): Stay[] {
  const sureEnd = sureSpan(a).last;
  const sureStart = sureSpan(b).first;
  if (a.communeCode === null && a.to === null) return [{ ...a, to: sureStart - 1 }, b];
  if (b.communeCode === null && b.from === null) return [a, { ...b, from: sureEnd + 1 }];
  // Also of an open stay: that somebody is known to have moved says more than that people mostly stay.
  const left: Stay = typeof a.to === 'number' ? a : { ...a, ...seenBefore(a), to: sureEnd, softTo: true };
  const right: Stay = b.from === null ? { ...b, from: sureStart, softFrom: true } : b;
  return [left, ...untold(sureEnd + 1, sureStart - 1, vouched), right];
}

/**
 * Fills the days beside inserted stays of which nobody tells: without a period they would count as days without
 * registration. A source vouches for that only on `vouched`, the days after its last stay: where a paper adds to its
 * rows they are not all.
 */
export function filled(stays: readonly Stay[], vouched: Span | null): Stay[] {
  const made: Stay[] = [];
  for (const stay of stays) {
    const before = made.at(-1);
    if (before === undefined || (before.inserted !== true && stay.inserted !== true)) made.push(stay);
    else made.splice(-1, 1, ...parted(before, stay, vouched));
  }
  return made;
}
