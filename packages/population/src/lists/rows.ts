import type { Day } from '@cutru/calendar';
import { type ByteSource, openTable, type RowError, rowShape, type TableSpec } from '@cutru/tables';
import { CellError, reasonOf } from '../cells/cell-error.ts';
import { readCommuneCode, readDay, readOptional } from '../cells/cells.ts';
import { LISTED_ROWS, PopulationError, type PopulationErrorCode } from '../errors.ts';
import type { RowReason } from '../row-reasons.ts';
import { type OnWarning, tellWarnings } from '../warnings.ts';

/** Gives the cell of a column without blanks around it, and remembers it as the one in question. */
export type ListCell<Column extends string> = (column: Column) => string;

/** Refuses a list for rows that cannot stand. */
export function refuseRows(
  code: PopulationErrorCode,
  file: string,
  rows: readonly RowError<RowReason>[],
): PopulationError {
  return new PopulationError(code, file, { rows: rows.slice(0, LISTED_ROWS), badRows: rows.length });
}

/**
 * Reads every row of a list, all or nothing.
 * @throws TablesError, and PopulationError of the given code with the rows that cannot be read
 */
export async function readListRows<Column extends string, Row>(
  source: string | ByteSource,
  spec: TableSpec<Column, never>,
  code: PopulationErrorCode,
  read: (line: number, cell: ListCell<Column>) => Row,
  onWarning?: OnWarning,
): Promise<{ readonly file: string; readonly rows: readonly Row[] }> {
  const table = await openTable(source, spec);
  const { at } = table.layout;
  const rows: Row[] = [];
  const bad: RowError<RowReason>[] = [];
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const { line, cells } = row;
      const shape = rowShape(row, table.layout);
      let field = '';
      try {
        if (shape !== undefined) bad.push(shape);
        else {
          rows.push(
            read(line, (column) => {
              field = column;
              return readOptional(cells[at[column]] ?? '');
            }),
          );
        }
      } catch (error) {
        bad.push({ row: line, field, code: reasonOf(error) });
      }
    }
  }
  tellWarnings(table, onWarning);
  if (bad.length > 0) throw refuseRows(code, table.file, bad);
  return { file: table.file, rows };
}

/** A commune's code in a list, where there must be one. */
export function listCommune(cell: string): string {
  const code = readCommuneCode(cell);
  if (code === null) throw new CellError('COMMUNE_CODE_MISSING');
  return code;
}

/** The day after a last day as files have it, both ends included; `null` where it is empty. */
export function endAfter(cell: string): Day | null {
  const last = readDay(cell);
  return last === null ? null : last + 1;
}
