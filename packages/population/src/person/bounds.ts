import { type Day, FOREVER_AGO } from '@cutru/calendar';
import { perhapsSameVillage, sameVillage, villageOfAddress } from '@cutru/places';
import { villageOf } from '@cutru/residence';
import { carve, cutAnywhere } from './carve.ts';
import { contradicts, type Effect, exchange, type MergeContext, NONE } from './effect.ts';
import { anywhere, neighbour, type Stay, seenBefore, sureSpan } from './stays.ts';

function codeOf(stay: Stay): string {
  return stay.communeCode ?? '';
}

function without(stays: readonly Stay[], stay: Stay): Stay[] {
  return stays.filter((each) => each !== stay);
}

/** The stay in its new form, with room made among days of which nothing was known. */
function grown(stays: readonly Stay[], stay: Stay, given: Stay): Effect {
  const before = sureSpan(stay);
  const now = sureSpan(given);
  // A row without any day is sure of none.
  const room =
    stay.from === null && stay.to === null
      ? now
      : { first: Math.min(before.first, now.first), last: Math.max(before.last, now.last) };
  return { effect: 'NARROWS', stays: [...cutAnywhere(without(stays, stay), room), given] };
}

/** A paper that gives the first day of a stay. */
export function giveFrom(stays: readonly Stay[], stay: Stay, day: Day): Effect {
  const { softFrom, ...firm } = stay;
  if (stay.from === day) return softFrom ? grown(stays, stay, firm) : NONE;
  const given: Stay = { ...firm, from: day, basis: 'PAPER' };
  const before = neighbour(stays, stay, -1);
  const latest = stay.from === null ? sureSpan(stay).last : softFrom ? stay.from : FOREVER_AGO;
  if (day <= latest && (before === undefined || day >= sureSpan(before).last)) {
    return grown(stays, stay, given);
  }
  const others = carve(without(stays, stay), sureSpan(given));
  // Where somebody was before coming later than the source says, the paper does not tell.
  const lead = stay.from !== null && stay.from < day ? [anywhere(stay.from, day - 1, stay.recordedOn)] : [];
  return contradicts([...others, ...lead, given], 'from', codeOf(stay));
}

/** The earliest last day that a stay can have, as far as it is not known; `undefined`: it is known. */
function earliestEnd(stays: readonly Stay[], stay: Stay): Day | undefined {
  if (stay.to === 'OPEN') return stay.recordedOn;
  if (stay.to !== null) return stay.softTo ? stay.to : undefined;
  const before = neighbour(stays, stay, -1);
  return stay.from ?? (before === undefined ? FOREVER_AGO : sureSpan(before).last);
}

/** A paper that gives the last day of a stay. */
export function giveTo(stays: readonly Stay[], stay: Stay, day: Day): Effect {
  const { softTo, ...firm } = stay;
  if (stay.to === day) return softTo ? grown(stays, stay, firm) : NONE;
  const seen = seenBefore(stay);
  const kept = (seen.seenOn ?? day) <= day ? seen : {};
  const { seenOn: _, ...own } = firm;
  const given: Stay = { ...own, ...kept, to: day, basis: 'PAPER' };
  const after = neighbour(stays, stay, 1);
  const earliest = earliestEnd(stays, stay);
  const possible = earliest !== undefined && day >= earliest;
  if (possible && (after === undefined || day <= sureSpan(after).first)) return grown(stays, stay, given);
  const others = carve(without(stays, stay), sureSpan(given));
  // Where somebody went who left earlier than the source says, the paper does not tell.
  const rest =
    day < sureSpan(stay).last && stay.to !== null ? [anywhere(day + 1, stay.to, stay.recordedOn)] : [];
  return contradicts([...others, given, ...rest], 'to', codeOf(stay));
}

/**
 * The stay with a later day of record, its code still read as it was; `undefined` where its readings on three days
 * differ, so that no one day stands for them.
 */
function refreshed(context: MergeContext, stay: Stay, recordedOn: Day): Stay | undefined {
  const { softTo: _, ...firm } = stay;
  const made: Stay = { ...firm, ...seenBefore(stay), to: 'OPEN', recordedOn, basis: 'PAPER' };
  if (stay.communeCode === null || stay.codeOn !== null) return made;
  const code = stay.communeCode;
  const firstDay = stay.from ?? context.bornFrom;
  const unitOn = (day: Day) => context.units.at(code, day)?.unit;
  const before = unitOn(stay.recordedOn);
  const start = unitOn(firstDay);
  if (unitOn(recordedOn) === before) return made;
  if (start === undefined || start === before) return { ...made, codeOn: stay.recordedOn };
  return before === undefined && stay.from !== null ? { ...made, codeOn: stay.from } : undefined;
}

/** A paper that finds somebody still there on its day of issue. */
export function givePresence(context: MergeContext, stays: readonly Stay[], stay: Stay, day: Day): Effect {
  const open = typeof stay.to !== 'number' || stay.softTo === true;
  // Of a stay that may have ended at once no more is known than its first day.
  const known = stay.to === 'OPEN' ? stay.recordedOn : sureSpan(stay).last;
  if (day <= known) return NONE;
  const after = neighbour(stays, stay, 1);
  if (open && (after === undefined || day <= sureSpan(after).first)) {
    const isLast = stays.every((each) => each === stay || sureSpan(each).last <= day);
    if (isLast || stay.to === 'OPEN') {
      const given = refreshed(context, stay, day);
      return given === undefined ? NONE : grown(stays, stay, given);
    }
    // An end that the source does not know stays unknown where something follows.
    return stay.softTo ? grown(stays, stay, { ...stay, ...seenBefore(stay), to: day, basis: 'PAPER' }) : NONE;
  }
  const others = carve(without(stays, stay), { first: sureSpan(stay).first, last: day });
  const closed: Stay = { ...stay, to: day, basis: 'PAPER' };
  const followed = others.some((each) => sureSpan(each).first >= day);
  const given = followed ? closed : (refreshed(context, stay, day) ?? closed);
  return contradicts([...others, given], 'to', codeOf(stay));
}

/** A paper that gives the village of a stay. */
export function giveVillage(stays: readonly Stay[], stay: Stay, village: string): Effect {
  const attested = villageOfAddress(village);
  if (attested === null) return NONE;
  const known = villageOf(stay);
  if (known !== null && sameVillage(known, attested)) return NONE;
  // Two spellings of what may be one village do not contradict each other: either of them may be the one that is listed.
  const respelled = known !== null && known.also === undefined && perhapsSameVillage(known, attested);
  const { villageByPaper: _, ...own } = stay;
  const given: Stay = respelled
    ? { ...stay, villageByPaper: village, basis: 'PAPER' }
    : { ...own, village, basis: 'PAPER' };
  const made = exchange(stays, stay, given);
  if (known === null || respelled) return { effect: 'NARROWS', stays: made };
  return contradicts(made, 'village', codeOf(stay));
}
