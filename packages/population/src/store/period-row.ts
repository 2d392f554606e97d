import { hash } from 'node:crypto';
import { type Day, formatDay, parseDay } from '@cutru/calendar';
import type { PeriodInput, ResidenceKind } from '@cutru/residence';
import { isoDay } from '../cells/iso-day.ts';

/** A period as the table has it, in the order of its columns behind `until`: days as text. */
export type PeriodCells = readonly [
  kind: ResidenceKind,
  communeCode: string | null,
  codeOn: string | null,
  village: string | null,
  fromDay: string | null,
  toDay: string | null,
  recordedOn: string,
];

const OPEN = 'infinity';
const DIGEST_BYTES = 16;

function textOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}

/** A period as a row. */
export function periodCells(kind: ResidenceKind, period: PeriodInput): PeriodCells {
  const { communeCode, codeOn, village, from, to, recordedOn } = period;
  const toDay = to === 'OPEN' ? OPEN : textOrNull(to);
  return [kind, communeCode, textOrNull(codeOn), village, textOrNull(from), toDay, formatDay(recordedOn)];
}

/** Tells periods of one person apart. All of it stands in clear beside it. */
export function periodDigest(cells: PeriodCells): Buffer {
  return hash('sha256', JSON.stringify(cells), 'buffer').subarray(0, DIGEST_BYTES);
}

function dayOf(text: string): Day {
  return isoDay(text) ?? parseDay(text);
}

/** A period from its row. */
export function periodOf([
  ,
  communeCode,
  codeOn,
  village,
  fromDay,
  toDay,
  recordedOn,
]: PeriodCells): PeriodInput {
  return {
    communeCode,
    codeOn: codeOn === null ? null : dayOf(codeOn),
    village,
    from: fromDay === null ? null : dayOf(fromDay),
    to: toDay === OPEN ? 'OPEN' : toDay === null ? null : dayOf(toDay),
    recordedOn: dayOf(recordedOn),
    basis: 'SOURCE',
  };
}
