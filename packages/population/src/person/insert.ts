import type { Day } from '@cutru/calendar';
import type { StayAttested } from '../papers/item.ts';
import { carve, cutAnywhere, overlap } from './carve.ts';
import { contradicts, type Effect, ignored, type MergeContext } from './effect.ts';
import { type Span, type Stay, sorted, sureSpan } from './stays.ts';

/** The stay as a row that a source might have given. */
function rowOf(stays: readonly Stay[], attested: StayAttested, issuedOn: Day): Stay {
  const { communeCode, village, from } = attested;
  const first = stays[0];
  // "Before" without an end: up to the eve of the first day that is known.
  const eve = attested.before && attested.to === 'OPEN' && first !== undefined;
  const to = eve ? (first.from === null ? null : first.from - 1) : attested.to;
  return {
    communeCode,
    codeOn: null,
    village,
    from,
    to,
    recordedOn: issuedOn,
    basis: 'PAPER',
    inserted: true,
  };
}

function meet(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether the source says of some of the days that there was no registration. */
function isVouchedGap(
  { vouched, vouchesForGaps }: MergeContext,
  stays: readonly Stay[],
  span: Span,
): boolean {
  if (!vouchesForGaps) return false;
  if (vouched !== null && meet(vouched, span)) return true;
  return stays.some((stay, at) => {
    const after = stays[at + 1];
    if (typeof stay.to !== 'number' || after === undefined || after.from === null) return false;
    const gap = { first: stay.to + 1, last: after.from - 1 };
    return gap.first <= gap.last && meet(gap, span);
  });
}

/** A paper that gives a stay at a place where none is known. */
export function insertStay(
  context: MergeContext,
  stays: readonly Stay[],
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
  const room = contradictory ? carve(stays, span) : cutAnywhere(stays, span);
  const followed = room.some((stay) => sureSpan(stay).first >= span.last && sureSpan(stay).last > span.last);
  // Somebody who was still there on the day of issue, and of whom there is a later stay, left at some time between.
  const made: Stay = row.to === 'OPEN' && followed ? { ...row, to: issuedOn, softTo: true } : row;
  const placed = sorted([...room, made]);
  if (contradictory) return contradicts(placed, '', attested.communeCode);
  return { effect: 'NARROWS', stays: placed };
}
