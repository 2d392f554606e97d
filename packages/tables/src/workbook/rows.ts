import type { CellFault } from '../rows/fault.ts';
import { CellReader } from './cell-text.ts';
import { MergedCells } from './merged.ts';
import type { ColumnCounts, ColumnKind, RowsAnswer } from './messages.ts';
import { type MergedRange, type RawRow, type RawSheet, rawCell } from './sheetjs.ts';

/** Rows that are handed over together. */
const BATCH = 2000;

/** A row as text, as far as the columns go. */
interface Row {
  readonly cells: string[];
  fault: CellFault | undefined;
}

function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}

/** The rows of a sheet in order, each once: first the heading, then, when the columns are known, the others. */
export class SheetRows {
  readonly #sheet: RawSheet;
  readonly #reader: CellReader;
  readonly #merged: MergedCells;
  /** Values of merged cells that reach further down. */
  readonly #values = new Map<MergedRange, string>();
  #columns: readonly ColumnKind[] = [];
  #zeros: number[] = [];
  #repeated: number[] = [];
  #next = 0;

  constructor(sheet: RawSheet) {
    this.#sheet = sheet;
    this.#reader = new CellReader(sheet.from1904);
    this.#merged = new MergedCells(sheet.merged);
  }

  /** The first row with anything in it, up to its last cell; `null`: there is none. */
  heading(): { line: number; cells: readonly string[] } | null {
    for (;;) {
      const raw = this.#take();
      if (raw === undefined) return null;
      const cells = Array.from(raw.cells, (cell) => this.#reader.read(rawCell(cell), null).text);
      const width = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
      if (width > 0) return { line: raw.row + 1, cells: cells.slice(0, width) };
    }
  }

  setColumns(columns: readonly ColumnKind[]): void {
    this.#columns = columns;
    this.#zeros = columns.map(() => 0);
    this.#repeated = columns.map(() => 0);
  }

  batch(): RowsAnswer {
    const lines: number[] = [];
    const cells: string[][] = [];
    const faults = new Map<number, CellFault>();
    while (lines.length < BATCH) {
      const raw = this.#take();
      if (raw === undefined) break;
      const row = this.#row(raw);
      if (row === undefined) continue;
      if (row.fault !== undefined) faults.set(lines.length, row.fault);
      lines.push(raw.row + 1);
      cells.push(row.cells);
    }
    const last = this.#next === this.#sheet.rows.length;
    return { answer: 'ROWS', lines, cells, faults, counts: this.#counts(), last };
  }

  #counts(): ColumnCounts[] {
    return this.#columns.map((_, at) => ({ zeros: this.#zeros[at] ?? 0, merged: this.#repeated[at] ?? 0 }));
  }

  #take(): RawRow | undefined {
    const raw = this.#sheet.rows[this.#next];
    if (raw !== undefined) this.#next += 1;
    return raw;
  }

  /** The row, `undefined` where nothing stands in it: spreadsheets have such rows between and behind. */
  #row(raw: RawRow): Row | undefined {
    const row: Row = { cells: [], fault: undefined };
    let blank = true;
    for (let at = 0; at < this.#columns.length; at += 1) {
      const column = this.#columns[at] ?? null;
      const { text, fault, zeros } = this.#reader.read(rawCell(raw.cells[at]), column);
      if (zeros === true) this.#zeros[at] = (this.#zeros[at] ?? 0) + 1;
      if (fault !== undefined && column !== null) row.fault ??= { at, code: fault };
      if (blank && (fault !== undefined || !isBlank(text))) blank = false;
      row.cells.push(text);
    }
    for (let at = this.#columns.length; at < raw.cells.length; at += 1) {
      const { text, fault } = this.#reader.read(rawCell(raw.cells[at]), null);
      if (fault === undefined && isBlank(text)) continue;
      row.fault ??= { at, code: 'CELL_WITHOUT_HEADING' };
      blank = false;
    }
    this.#spread(raw.row, row, blank);
    return blank ? undefined : row;
  }

  /** Gives the row the values of merged cells: down a column they are repeated, across columns nobody knows whose. */
  #spread(at: number, row: Row, blank: boolean): void {
    for (const { range, isFirst } of this.#merged.into(at)) {
      const { left, right, top, bottom } = range;
      if (isFirst) this.#values.set(range, row.cells[left] ?? '');
      const value = this.#values.get(range) ?? '';
      if (blank || value === '' || left >= this.#columns.length) continue;
      if (left === right) {
        if (bottom === top || isFirst) continue;
        row.cells[left] = value;
        this.#repeated[left] = (this.#repeated[left] ?? 0) + 1;
        continue;
      }
      const known = this.#columns.findIndex((column, i) => i >= left && i <= right && column !== null);
      if (known >= 0) row.fault ??= { at: known, code: 'CELL_MERGED' };
    }
  }
}
