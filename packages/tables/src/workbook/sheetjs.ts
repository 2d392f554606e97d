import * as XLSX from '@e965/xlsx';

/** The only file that knows the library which reads workbooks. It runs in a worker: see `worker.ts`. */

/** A cell as a workbook has it. */
export type RawCell =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'NUMBER'; readonly value: number; readonly format: string | null }
  | { readonly kind: 'BOOLEAN'; readonly value: boolean }
  /** `#N/A` and the like: a formula came to nothing. */
  | { readonly kind: 'ERROR'; readonly text: string };

/** Rows and columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A row that has cells, in order of rows. */
export interface RawRow {
  /** From 0. */
  readonly row: number;
  /** By column, with holes. */
  readonly cells: readonly (XLSX.CellObject | undefined)[];
}

/** One sheet of a workbook. */
export interface RawSheet {
  readonly rows: readonly RawRow[];
  readonly merged: readonly MergedRange[];
  /** Days count from 1904, not from 1900. */
  readonly from1904: boolean;
  /** Other sheets that are not hidden. */
  readonly others: number;
}

/** What a file of a workbook lacks that it be read. */
export type SheetTrouble = 'SHEET_MISSING' | 'PROTECTED' | 'OTHER_KIND';

/** There is no sheet to read. Anything else that is thrown here says that the file is damaged. */
export class SheetFailure extends Error {
  readonly trouble: SheetTrouble;
  constructor(trouble: SheetTrouble, options?: ErrorOptions) {
    super(trouble, options);
    this.trouble = trouble;
  }
}

const OPTIONS: XLSX.ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  cellDates: false,
};
/** No sheet has this number: only what is said of the sheets is read. */
const NO_SHEET = -1;

function read(bytes: Uint8Array, options: XLSX.ParsingOptions = {}): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, { ...OPTIONS, ...options });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : '';
    if (/password|encrypt/i.test(said)) throw new SheetFailure('PROTECTED', { cause });
    throw cause;
  }
}

/** The sheet that is wanted, or the first that is not hidden, and how many others are not. */
function choose(book: XLSX.WorkBook, wanted: string | null): { name: string; others: number } {
  const hidden = new Set((book.Workbook?.Sheets ?? []).flatMap(({ name, Hidden }) => (Hidden ? [name] : [])));
  const shown = book.SheetNames.filter((name) => !hidden.has(name));
  const name = wanted ?? shown[0];
  if (name === undefined || !book.SheetNames.includes(name)) throw new SheetFailure('SHEET_MISSING');
  return { name, others: shown.filter((each) => each !== name).length };
}

function rawSheet(book: XLSX.WorkBook, name: string, others: number): RawSheet {
  const sheet = book.Sheets[name];
  // The library leaves a sheet out, without a word, that it cannot read.
  if (sheet === undefined) throw new TypeError('the sheet cannot be read');
  const data: (XLSX.CellObject[] | undefined)[] = sheet['!data'] ?? [];
  const rows: RawRow[] = [];
  data.forEach((cells, row) => {
    if (cells !== undefined) rows.push({ row, cells });
  });
  const merged = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return { rows, merged, from1904: book.Workbook?.WBProps?.date1904 === true, others };
}

/**
 * Reads one sheet of an XLSX: the first that is not hidden, or the one of a name. `outline` is the archive without its
 * sheets and texts.
 * @throws SheetFailure, and whatever the library throws for a file that it cannot read
 */
export function readXlsx(archive: Uint8Array, outline: Uint8Array, wanted: string | null): RawSheet {
  const { name, others } = choose(read(outline, { sheets: NO_SHEET }), wanted);
  return rawSheet(read(archive, { sheets: name }), name, others);
}

/** Reads one sheet of an XLS as Excel writes it since 1997. @throws as `readXlsx` */
export function readXls(bytes: Uint8Array, wanted: string | null): RawSheet {
  const container = XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const has = (name: string): boolean => XLSX.CFB.find(container, name) !== null;
  if (has('/EncryptedPackage') || has('/encryption')) throw new SheetFailure('PROTECTED');
  // Before 1997 texts were in the code page of the machine, which nobody knows any more.
  if (!has('/Workbook')) throw new SheetFailure('OTHER_KIND');
  const book = read(bytes);
  const { name, others } = choose(book, wanted);
  return rawSheet(book, name, others);
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
};

/** What is in a cell; `undefined`: nothing. */
export function rawCell(cell: XLSX.CellObject | undefined): RawCell | undefined {
  if (cell === undefined) return undefined;
  const { t, v, z } = cell;
  if (t === 'e') return { kind: 'ERROR', text: ERRORS[Number(v)] ?? '#N/A' };
  if (t === 'b') return { kind: 'BOOLEAN', value: v === true };
  if (t === 'n') return { kind: 'NUMBER', value: Number(v), format: typeof z === 'string' ? z : null };
  return t === 's' && v !== '' && v !== undefined ? { kind: 'TEXT', text: String(v) } : undefined;
}

/** Whether a number of this format is shown as a day or a time. */
export function isDateFormat(format: string): boolean {
  return XLSX.SSF.is_date(format);
}
