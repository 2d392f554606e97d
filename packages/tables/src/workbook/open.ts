import { TablesError } from '../errors.ts';
import type { OpenBytes } from '../files/source.ts';
import { readingError } from '../files/source.ts';
import { columnAt } from '../headings/column-at.ts';
import { resolveHeadings } from '../headings/resolve.ts';
import type { CodeShape, Layout, TableSpec } from '../headings/spec.ts';
import type { Table, TableRow, TableWarning } from '../table.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
import type { ColumnCounts, ColumnKind, RowsAnswer } from './messages.ts';
import { WorkbookThread } from './thread.ts';

/** What to read of a workbook. */
export interface WorkbookOptions {
  /** Name of the sheet. Default: the first that is not hidden. */
  readonly sheet?: string;
  /** Lower limits than the product's own. */
  readonly limits?: Partial<WorkbookLimits>;
}

/** All bytes of a file, in memory of their own. @throws TablesError `WORKBOOK_TOO_LARGE` before it has read more */
async function readWhole(bytes: OpenBytes, limit: number): Promise<Uint8Array> {
  const tooLarge = (): TablesError => new TablesError('WORKBOOK_TOO_LARGE', bytes.name);
  if (bytes.size !== null && bytes.size > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const chunk = await bytes.chunks.next();
      if (chunk.done === true) break;
      size += chunk.value.length;
      if (size > limit) throw tooLarge();
      // Copied, since the source may use its buffer again.
      chunks.push(Uint8Array.from(chunk.value));
    }
  } catch (cause) {
    throw readingError(bytes.name, cause);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** What the worker must know of each column. */
function kindsOf(layout: Layout, spec: TableSpec): ColumnKind[] {
  const kinds: ColumnKind[] = layout.headings.map(() => null);
  const set = (at: number | undefined, code: CodeShape | undefined): void => {
    if (at !== undefined && at >= 0) kinds[at] = { code: code ?? null };
  };
  for (const { name, code } of spec.columns) set(layout.at[name], code);
  for (const { name, code } of spec.numbered ?? []) {
    for (const at of layout.numbered[name]?.values() ?? []) set(at, code);
  }
  return kinds;
}

/** What was put right, from what the worker has counted. */
function warningsOf(
  file: string,
  layout: Layout,
  counts: readonly ColumnCounts[],
  otherSheets: number,
): TableWarning[] {
  const columns = counts.flatMap(({ zeros, merged }, at): TableWarning[] => {
    const column = columnAt(layout, at);
    return [
      { file, code: 'ZEROS_RESTORED' as const, column, count: zeros },
      { file, code: 'MERGED_CELLS_REPEATED' as const, column, count: merged },
    ];
  });
  const sheets: TableWarning = { file, code: 'OTHER_SHEETS_LEFT_OUT', column: '', count: otherSheets };
  return [...columns, sheets].filter(({ count }) => count > 0);
}

/** Rows as the worker sends them, one batch ahead. */
class WorkbookRows {
  readonly #thread: WorkbookThread;
  counts: readonly ColumnCounts[] = [];
  taken = 0;

  constructor(thread: WorkbookThread) {
    this.#thread = thread;
  }

  async *rows(): AsyncGenerator<readonly TableRow[], void, undefined> {
    try {
      this.#thread.ask({ ask: 'ROWS' });
      for (;;) {
        const answer = await this.#thread.answer();
        if (answer.answer !== 'ROWS') throw new TypeError('rows were asked for');
        this.counts = answer.counts;
        this.taken += answer.lines.length;
        if (!answer.last) this.#thread.ask({ ask: 'ROWS' });
        const rows = rowsIn(answer);
        if (rows.length > 0) yield rows;
        if (answer.last) return;
      }
    } finally {
      await this.#thread.close();
    }
  }
}

function rowsIn({ lines, cells, faults }: RowsAnswer): TableRow[] {
  return lines.map((line, i): TableRow => {
    const fault = faults.get(i);
    const row = { line, cells: cells[i] ?? [] };
    return fault === undefined ? row : { ...row, fault };
  });
}

/**
 * Opens a workbook (XLSX, XLS): one sheet of it, whose first row with anything in it names the columns.
 * @throws TablesError
 */
export async function openWorkbook<Column extends string, Numbered extends string>(
  bytes: OpenBytes,
  spec: TableSpec<Column, Numbered>,
  options: WorkbookOptions = {},
): Promise<Table<Column, Numbered>> {
  const file = bytes.name;
  const limits = { ...WORKBOOK_LIMITS, ...options.limits };
  const whole = await readWhole(bytes, limits.bytes);
  const size = whole.length;
  const thread = new WorkbookThread(file, { bytes: whole, sheet: options.sheet ?? null, limits });
  try {
    const opened = await thread.answer();
    if (opened.answer !== 'OPENED') throw new TypeError('a workbook was to be opened');
    if (opened.heading === null) throw new TablesError('TABLE_EMPTY', file);
    const layout = resolveHeadings(file, opened.heading.line, opened.heading.cells, spec);
    thread.ask({ ask: 'COLUMNS', columns: kindsOf(layout, spec) });
    const rows = new WorkbookRows(thread);
    return {
      file,
      layout,
      form: { bom: true, delimiter: ',' },
      bytes: size,
      bytesRead: () => Math.min(size, Math.round((size * (rows.taken + 1)) / opened.rows)),
      warnings: () => warningsOf(file, layout, rows.counts, opened.otherSheets),
      rows: () => rows.rows(),
      close: () => thread.close(),
    };
  } catch (error) {
    await thread.close();
    throw error;
  }
}
