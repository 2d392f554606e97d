import { openCsv } from './csv/open.ts';
import { type ByteSource, openBytes } from './files/source.ts';
import type { TableSpec } from './headings/spec.ts';
import type { Table } from './table.ts';

/**
 * Opens a spreadsheet by its path, or from bytes that have a name: CSV in UTF-8 with a heading; comma, semicolon or
 * tab; CRLF, LF or CR. Memory does not grow with the file.
 * @throws TablesError for a file that is missing or cannot be read, in another encoding, a workbook, without a heading,
 * or lacking or repeating a column
 * @example
 * const table = await openTable('schools.csv', { columns: [{ name: 'school_code', headings: ['Mã trường'], required: true }] });
 * const at = table.layout.at.school_code;
 * for await (const batch of table.rows()) for (const row of batch) console.log(row.line, row.cells[at]);
 */
export async function openTable<Column extends string, Numbered extends string = never>(
  source: string | ByteSource,
  spec: TableSpec<Column, Numbered>,
): Promise<Table<Column, Numbered>> {
  return openCsv(await openBytes(source), spec);
}
