import type { Day } from '@cutru/calendar';
import { sameVillage, villageName } from '@cutru/places';
import type { PeriodInput } from '@cutru/residence';
import { carve } from './carve.ts';
import { contradicts, type Effect, exchange, type MergeContext, NONE } from './effect.ts';
import { anywhere, sureSpan } from './stays.ts';

function codeOf(stay: PeriodInput): string {
  return stay.communeCode ?? '';
}

/** A paper that gives the first day of a stay. */
export function giveFrom(stays: readonly PeriodInput[], stay: PeriodInput, day: Day): Effect {
  if (stay.from === day) return NONE;
  const before = stays[stays.indexOf(stay) - 1];
  const given: PeriodInput = { ...stay, from: day, basis: 'PAPER' };
  const possible =
    stay.from === null &&
    day <= sureSpan(stay).last &&
    (before === undefined || day >= sureSpan(before).last);
  if (possible) return { effect: 'NARROWS', stays: exchange(stays, stay, given) };
  const others = carve(
    stays.filter((each) => each !== stay),
    sureSpan(given),
  );
  // Where somebody was before coming later than the source says, the paper does not tell.
  const lead = stay.from !== null && stay.from < day ? [anywhere(stay.from, day - 1, stay.recordedOn)] : [];
  return contradicts([...others, ...lead, given], 'from', codeOf(stay));
}

/** A paper that gives the last day of a stay. */
export function giveTo(stays: readonly PeriodInput[], stay: PeriodInput, day: Day): Effect {
  if (stay.to === day) return NONE;
  const at = stays.indexOf(stay);
  const before = stays[at - 1];
  const after = stays[at + 1];
  const given: PeriodInput = { ...stay, to: day, basis: 'PAPER' };
  const earliest =
    stay.to === 'OPEN'
      ? stay.recordedOn
      : (stay.from ?? (before === undefined ? day : sureSpan(before).last));
  const possible =
    typeof stay.to !== 'number' && day >= earliest && (after === undefined || day <= sureSpan(after).first);
  if (possible) return { effect: 'NARROWS', stays: exchange(stays, stay, given) };
  const others = carve(
    stays.filter((each) => each !== stay),
    sureSpan(given),
  );
  // Where somebody went who left earlier than the source says, the paper does not tell.
  const rest =
    day < sureSpan(stay).last && stay.to !== null ? [anywhere(day + 1, stay.to, stay.recordedOn)] : [];
  return contradicts([...others, given, ...rest], 'to', codeOf(stay));
}

/**
 * The stay with a later day of record, its code still read as it was; `undefined` where its readings on three days
 * differ, so that no one day stands for them.
 */
function refreshed(context: MergeContext, stay: PeriodInput, recordedOn: Day): PeriodInput | undefined {
  const made: PeriodInput = { ...stay, to: 'OPEN', recordedOn, basis: 'PAPER' };
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
export function givePresence(
  context: MergeContext,
  stays: readonly PeriodInput[],
  stay: PeriodInput,
  day: Day,
): Effect {
  const after = stays[stays.indexOf(stay) + 1];
  const limit = after === undefined ? day : sureSpan(after).first;
  const last = typeof stay.to === 'number' ? stay.to : limit;
  if (day <= last) {
    const newer = typeof stay.to !== 'number' && day > stay.recordedOn;
    // An end that the source does not know stays unknown where something follows.
    if (!newer || (stay.to === null && after !== undefined)) return NONE;
    const given = refreshed(context, stay, day);
    return given === undefined ? NONE : { effect: 'NARROWS', stays: exchange(stays, stay, given) };
  }
  const span = { first: sureSpan(stay).first, last: day };
  const others = carve(
    stays.filter((each) => each !== stay),
    span,
  );
  const closed: PeriodInput = { ...stay, to: day, basis: 'PAPER' };
  const followed = others.some((each) => sureSpan(each).first >= day);
  const given = followed ? closed : (refreshed(context, stay, day) ?? closed);
  return contradicts([...others, given], 'to', codeOf(stay));
}

/** A paper that gives the village of a stay. */
export function giveVillage(stays: readonly PeriodInput[], stay: PeriodInput, village: string): Effect {
  if (stay.village !== null && sameVillage(villageName(stay.village), villageName(village))) return NONE;
  const given = exchange(stays, stay, { ...stay, village, basis: 'PAPER' });
  if (stay.village === null) return { effect: 'NARROWS', stays: given };
  return contradicts(given, 'village', codeOf(stay));
}
