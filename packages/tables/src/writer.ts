import { type CsvWriterOptions, csvWriter } from './csv/writer.ts';
import type { TableWriter } from './files/writer.ts';
import { type XlsxWriterOptions, xlsxWriter } from './xlsx/writer.ts';

/** How a spreadsheet is written, for whichever kind it is. */
export type TableWriterOptions = CsvWriterOptions & XlsxWriterOptions;

/** Whether a file of this name is to be a workbook. */
export function isWorkbookName(path: string): boolean {
  return path.toLowerCase().endsWith('.xlsx');
}

/** Opens a spreadsheet for writing: a workbook where its name ends in `.xlsx`, else CSV. @throws TablesError */
export function tableWriter(
  path: string,
  headings: readonly string[],
  options: TableWriterOptions = {},
): Promise<TableWriter> {
  return isWorkbookName(path) ? xlsxWriter(path, headings, options) : csvWriter(path, headings, options);
}
