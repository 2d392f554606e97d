export type { Delimiter } from './csv/delimiter.ts';
export { type CsvWriterOptions, csvWriter } from './csv/writer.ts';
export {
  type ErrorPlace,
  type ErrorText,
  TABLES_ERRORS,
  TablesError,
  type TablesErrorCode,
} from './errors.ts';
export { OutputFile } from './files/output.ts';
export type { ByteSource } from './files/source.ts';
export type { TableWriter } from './files/writer.ts';
export { headingKey } from './headings/key.ts';
export type { CodeShape, ColumnSpec, Layout, OtherColumn, TableSpec } from './headings/spec.ts';
export { openTable } from './open.ts';
export { type BadRows, type BadRowsOptions, badRows, badRowsPath } from './rows/bad-rows.ts';
export { ROW_SHAPE_ERRORS, type RowError, type RowShapeCode, rowShape } from './rows/row-error.ts';
export type { Table, TableForm, TableRow, TableWarning } from './table.ts';
export { TABLE_WARNINGS, type TableWarningCode } from './warnings.ts';
export { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook/limits.ts';
export type { WorkbookOptions } from './workbook/open.ts';
export { isWorkbookName, type TableWriterOptions, tableWriter } from './writer.ts';
export { type XlsxWriterOptions, xlsxWriter } from './xlsx/writer.ts';
