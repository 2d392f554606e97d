import { openCsv } from './csv/open.ts';
import { looksLikeWorkbook, WORKBOOK_HEAD_BYTES } from './encoding/sniff.ts';
import { type ByteSource, type OpenBytes, openBytes, readingError } from './files/source.ts';
import type { TableSpec } from './headings/spec.ts';
import type { Table } from './table.ts';
import { openWorkbook, type WorkbookOptions } from './workbook/open.ts';

/** Reads far enough to tell what kind of file it is; nothing of it is lost. */
async function peek(bytes: OpenBytes): Promise<{ head: Uint8Array; all: OpenBytes }> {
  const first: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < WORKBOOK_HEAD_BYTES) {
      const chunk = await bytes.chunks.next();
      if (chunk.done === true) break;
      // Copied where another follows, since the source may use its buffer again.
      first.push(chunk.value.length < WORKBOOK_HEAD_BYTES ? Uint8Array.from(chunk.value) : chunk.value);
      length += chunk.value.length;
    }
  } catch (cause) {
    throw readingError(bytes.name, cause);
  }
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* first;
      for (;;) {
        const chunk = await bytes.chunks.next();
        if (chunk.done === true) return;
        yield chunk.value;
      }
    } finally {
      await bytes.chunks.return?.();
    }
  }
  const head = Buffer.concat(first.map((chunk) => chunk.subarray(0, WORKBOOK_HEAD_BYTES)));
  return { head, all: { ...bytes, chunks: chunks() } };
}

/**
 * Opens a spreadsheet by its path, or from bytes that have a name, and sees by its content what it is: CSV in UTF-8
 * with a heading (comma, semicolon or tab; CRLF, LF or CR), of which memory does not grow with the file; or a workbook
 * (XLSX, XLS), of which the first sheet that is not hidden is read.
 * @throws TablesError for a file that is missing or cannot be read, in another encoding, too large for a workbook,
 * without a heading, or lacking or repeating a column
 * @example
 * const table = await openTable('schools.csv', { columns: [{ name: 'school_code', headings: ['Mã trường'], required: true }] });
 * const at = table.layout.at.school_code;
 * for await (const batch of table.rows()) for (const row of batch) console.log(row.line, row.cells[at]);
 */
export async function openTable<Column extends string, Numbered extends string = never>(
  source: string | ByteSource,
  spec: TableSpec<Column, Numbered>,
  options: WorkbookOptions = {},
): Promise<Table<Column, Numbered>> {
  const { head, all } = await peek(await openBytes(source));
  return looksLikeWorkbook(head) ? openWorkbook(all, spec, options) : openCsv(all, spec);
}
