import type { Day } from '@cutru/calendar';
import type { PeriodInput } from '@cutru/residence';
import type { StayAttested } from '../papers/item.ts';
import { carve, cutAnywhere, overlap } from './carve.ts';
import { contradicts, type Effect, ignored, type MergeContext } from './effect.ts';
import { anywhere, type Span, sorted, sureSpan } from './stays.ts';

/** The stay as a row that a source might have given. */
function rowOf(stays: readonly PeriodInput[], attested: StayAttested, issuedOn: Day): PeriodInput {
  const { communeCode, village, from } = attested;
  const first = stays[0];
  // "Before" without an end: up to the eve of the first day that is known.
  const eve = attested.before && attested.to === 'OPEN' && first !== undefined;
  const to = eve ? (first.from === null ? null : first.from - 1) : attested.to;
  return { communeCode, codeOn: null, village, from, to, recordedOn: issuedOn, basis: 'PAPER' };
}

function meet(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether the source says of some of the days that there was no registration. */
function isVouchedGap(context: MergeContext, stays: readonly PeriodInput[], span: Span): boolean {
  return stays.some((stay, at) => {
    if (typeof stay.to !== 'number') return false;
    const after = stays[at + 1];
    const end = after === undefined ? context.vouchedTo : after.from === null ? null : after.from - 1;
    return end !== null && stay.to + 1 <= end && meet({ first: stay.to + 1, last: end }, span);
  });
}

/** Days beside a new stay of which nobody tells: without a period they would count as days without registration. */
function fillers(context: MergeContext, stays: readonly PeriodInput[], made: PeriodInput): PeriodInput[] {
  const at = stays.indexOf(made);
  const before = stays[at - 1];
  const after = stays[at + 1];
  const filled: PeriodInput[] = [];
  if (before !== undefined && typeof before.to === 'number' && made.from !== null) {
    const vouched = after === undefined && context.vouchedTo !== null ? context.vouchedTo : before.to;
    const first = Math.max(before.to, vouched) + 1;
    if (first < made.from) filled.push(anywhere(first, made.from - 1, made.from - 1));
  }
  if (after !== undefined && typeof made.to === 'number') {
    const last = after.from === null ? null : after.from - 1;
    const stillOpen = after.from === null && made.to === made.recordedOn;
    if (last !== null ? made.to < last : stillOpen) {
      filled.push(anywhere(made.to + 1, last, last ?? made.to + 1));
    }
  }
  return filled;
}

/** A paper that gives a stay at a place where none is known. */
export function insertStay(
  context: MergeContext,
  stays: readonly PeriodInput[],
  attested: StayAttested,
  issuedOn: Day,
): Effect {
  const row = rowOf(stays, attested, issuedOn);
  if (row.from === null && row.to === null) return ignored('NO_DAYS');
  const span = sureSpan(row);
  const clash = stays.some((stay) => stay.communeCode !== null && overlap(sureSpan(stay), span));
  const within = stays.some((stay) => {
    const sure = sureSpan(stay);
    return stay.communeCode !== null && sure.first < span.first && span.last < sure.last;
  });
  const contradictory = clash || within || isVouchedGap(context, stays, span);
  const room = contradictory ? carve(stays, span) : cutAnywhere(stays, row, span);
  const followed = room.some((stay) => sureSpan(stay).first >= span.last && sureSpan(stay).last > span.last);
  const made: PeriodInput = row.to === 'OPEN' && followed ? { ...row, to: issuedOn } : row;
  const placed = sorted([...room, made]);
  if (contradictory) return contradicts(placed, '', attested.communeCode);
  return { effect: 'NARROWS', stays: sorted([...placed, ...fillers(context, placed, made)]) };
}
