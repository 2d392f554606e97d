export type { Delimiter } from './csv/delimiter.ts';
export { type CsvWriter, type CsvWriterOptions, csvWriter } from './csv/writer.ts';
export {
  type ErrorPlace,
  type ErrorText,
  TABLES_ERRORS,
  TablesError,
  type TablesErrorCode,
} from './errors.ts';
export type { ByteSource } from './files/source.ts';
export { headingKey } from './headings/key.ts';
export type { ColumnSpec, Layout, OtherColumn, TableSpec } from './headings/spec.ts';
export { openTable } from './open.ts';
export { type BadRows, badRows, badRowsPath } from './rows/bad-rows.ts';
export { ROW_SHAPE_ERRORS, type RowError, type RowShapeCode, rowShape } from './rows/row-error.ts';
export type { Table, TableForm, TableRow } from './table.ts';
