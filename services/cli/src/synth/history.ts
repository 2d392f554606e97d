import { type Day, dayOf } from '@cutru/calendar';
import { MERGER_DAY } from '@cutru/places';
import type { Home } from './places/homes.ts';
import type { Random } from './random.ts';
import type { SyntheticRow } from './types.ts';

/** A stay as it was, whatever a source makes of it. */
export interface Stay {
  readonly home: Home;
  /** `''`: the source does not know. */
  readonly village: string;
  readonly from: Day;
  /** Last day; `null`: still there. */
  readonly to: Day | null;
}

/**
 * How a source writes a family's rows. `BEFORE`: an old export, with the codes of its day. The others are exports of
 * after the merger: `SPLIT` ends every address on the eve of 1 July 2025 and begins it anew, `OLD_CODE` and `NEW_CODE`
 * keep one row and say on which day its code is to be read, `BARE` gives today's code with the old start and says
 * nothing more.
 */
export type Style = 'BEFORE' | 'SPLIT' | 'OLD_CODE' | 'NEW_CODE' | 'BARE';

/** The day of the exports of before the merger. */
export const RECORDED_BEFORE: Day = dayOf(2025, 6, 20);

/** What a row loses on its way into a source, in parts of a thousand. */
const LOST = { from: 45, to: 8, place: 4 };

function codeOnOf(stay: Stay, to: Day, random: Random): Day | null {
  // A past stay is mostly written with the day of its end: else its code may name another commune by now.
  return random.chance(0.75) ? Math.max(stay.from, Math.min(to, MERGER_DAY - 1)) : null;
}

function pastRow(stay: Stay, to: Day, recordedOn: Day, random: Random): SyntheticRow {
  const { home, village, from } = stay;
  const kind = 'permanent';
  if (from >= MERGER_DAY) {
    return { kind, communeCode: home.later.code, codeOn: from, village, from, to, recordedOn };
  }
  const codeOn = recordedOn < MERGER_DAY ? null : codeOnOf(stay, to, random);
  return { kind, communeCode: home.former.code, codeOn, village, from, to, recordedOn };
}

function openRows(stay: Stay, style: Style, recordedOn: Day): SyntheticRow[] {
  const { home, village, from } = stay;
  const row = { kind: 'permanent', village, from, to: 'OPEN', recordedOn } as const;
  const old = home.former.code;
  const now = home.later.code;
  if (from >= MERGER_DAY) return [{ ...row, communeCode: now, codeOn: style === 'BARE' ? null : from }];
  switch (style) {
    case 'BEFORE':
      return [{ ...row, communeCode: old, codeOn: null }];
    case 'SPLIT':
      return [
        { ...row, communeCode: old, codeOn: MERGER_DAY - 1, to: MERGER_DAY - 1 },
        { ...row, communeCode: now, codeOn: MERGER_DAY, from: MERGER_DAY },
      ];
    case 'OLD_CODE':
      return [{ ...row, communeCode: old, codeOn: MERGER_DAY - 1 }];
    case 'NEW_CODE':
      return [{ ...row, communeCode: now, codeOn: recordedOn }];
    case 'BARE':
      return [{ ...row, communeCode: now, codeOn: null }];
  }
}

function blur(row: SyntheticRow, isFirst: boolean, random: Random): SyntheticRow {
  const draw = random.int(0, 999);
  // Only the first stay of a life loses its start: further in, the end before it would give it away.
  if (isFirst && draw < LOST.from) return { ...row, from: null };
  if (typeof row.to === 'number' && draw >= 500 && draw < 500 + LOST.to) return { ...row, to: null };
  if (row.to !== 'OPEN' && draw >= 700 && draw < 700 + LOST.place) {
    return { ...row, communeCode: null, codeOn: null, village: '' };
  }
  return row;
}

/** The rows that a source has of permanent residence: as complete and as ambiguous as its style. */
export function permanentRows(
  stays: readonly Stay[],
  style: Style,
  recordedOn: Day,
  random: Random,
): SyntheticRow[] {
  const rows: SyntheticRow[] = [];
  for (const stay of stays) {
    if (stay.from > recordedOn) break;
    const ended = stay.to !== null && stay.to <= recordedOn;
    const more = ended
      ? [pastRow(stay, stay.to as Day, recordedOn, random)]
      : openRows(stay, style, recordedOn);
    rows.push(...more);
  }
  return rows.map((row, at) => blur(row, at === 0, random));
}

/** A row of temporary residence, or of where somebody really lives, from a day on. */
export function otherRow(
  kind: 'temporary' | 'current',
  home: Home,
  village: string,
  from: Day,
  recordedOn: Day,
): SyntheticRow {
  const later = from >= MERGER_DAY;
  const communeCode = later ? home.later.code : home.former.code;
  return { kind, communeCode, codeOn: from, village, from, to: 'OPEN', recordedOn };
}
