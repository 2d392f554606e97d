import { type Day, parseDay } from '@cutru/calendar';
import { plainName, type ResidenceKind } from '@cutru/residence';
import { CellError } from './cell-error.ts';
import { isoDay } from './iso-day.ts';

/** What says in any column that something is not known. */
const UNKNOWN = '?';

/** A day; `null` for an empty cell and for `?`. @throws CalendarError */
export function readDay(cell: string): Day | null {
  const day = isoDay(cell);
  if (day !== undefined) return day;
  const text = cell.trim();
  return text === '' || text === UNKNOWN ? null : parseDay(text);
}

/** The last day of a stay: an empty cell is `OPEN`, `?` is `null`. @throws CalendarError */
export function readLastDay(cell: string): Day | 'OPEN' | null {
  const day = isoDay(cell);
  if (day !== undefined) return day;
  const text = cell.trim();
  if (text === '') return 'OPEN';
  return text === UNKNOWN ? null : parseDay(text);
}

const FIVE = /^\d{5}$/;
const FOUR = /^\d{4}$/;

/** Five digits; `null` for `?`. @throws CellError `COMMUNE_CODE_MISSING`, `_LOST_ZERO`, `_MALFORMED` */
export function readCommuneCode(cell: string): string | null {
  const text = cell.trim();
  if (FIVE.test(text)) return text;
  if (text === UNKNOWN) return null;
  if (text === '') throw new CellError('COMMUNE_CODE_MISSING');
  throw new CellError(FOUR.test(text) ? 'COMMUNE_CODE_LOST_ZERO' : 'COMMUNE_CODE_MALFORMED');
}

/** A village as written, with single blanks, composed; `null` where it is empty or `?`. */
export function readVillage(cell: string): string | null {
  const text = cell.trim();
  // NUL, which only a workbook can bring, is no letter of any name, and no database keeps it.
  return text === '' || text === UNKNOWN ? null : text.replace(/[\s\0]+/g, ' ').normalize('NFC');
}

/** `?` as in other columns: not known. */
export function readOptional(cell: string): string {
  const text = cell.trim();
  return text === UNKNOWN ? '' : text;
}

const KINDS: ReadonlyMap<string, ResidenceKind> = new Map([
  ['permanent', 'permanent'],
  ['thuong tru', 'permanent'],
  ['dang ky thuong tru', 'permanent'],
  ['temporary', 'temporary'],
  ['tam tru', 'temporary'],
  ['dang ky tam tru', 'temporary'],
  ['current', 'current'],
  ['noi o hien tai', 'current'],
  ['hien tai', 'current'],
]);

/** `permanent`, `temporary`, `current`, or the Vietnamese words. @throws CellError `RESIDENCE_KIND_UNKNOWN` */
export function readKind(cell: string): ResidenceKind {
  const kind = KINDS.get(plainName(cell));
  if (kind === undefined) throw new CellError('RESIDENCE_KIND_UNKNOWN');
  return kind;
}
