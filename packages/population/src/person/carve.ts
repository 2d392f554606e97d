import { type Span, type Stay, sureSpan } from './stays.ts';

/** Whether two spans share more than a day on which one moved from one place to the other. */
export function overlap(a: Span, b: Span): boolean {
  return a.first < b.last && b.first < a.last;
}

/**
 * Makes room for days that a paper gives to another place: stays within them go, of others that part, and where their
 * days now begin or end is not known.
 */
export function carve(stays: readonly Stay[], room: Span): Stay[] {
  return stays.flatMap((stay) => {
    const span = sureSpan(stay);
    const inside = span.first >= room.first && span.last <= room.last;
    if (inside && !isSharedDay(span, room)) return [];
    if (!overlap(span, room)) return [stay];
    const pieces: Stay[] = [];
    if (span.first < room.first) pieces.push({ ...stay, to: null, basis: 'PAPER' });
    if (span.last > room.last) pieces.push({ ...stay, from: null, basis: 'PAPER' });
    return pieces;
  });
}

/** A stay of one sure day at the edge: it can have been left or entered on that day. */
function isSharedDay(span: Span, room: Span): boolean {
  return span.first === span.last && (span.last === room.first || span.first === room.last);
}

/** Takes days out of stays of which nothing but the days is known. */
export function cutAnywhere(stays: readonly Stay[], room: Span): Stay[] {
  return stays.flatMap((stay) => {
    const span = sureSpan(stay);
    if (stay.communeCode !== null || span.first > room.last || span.last < room.first) return [stay];
    const pieces: Stay[] = [];
    if (span.first < room.first) pieces.push({ ...stay, to: room.first - 1 });
    if (span.last > room.last) pieces.push({ ...stay, from: room.last + 1 });
    return pieces;
  });
}
