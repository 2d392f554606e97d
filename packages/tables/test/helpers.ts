import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openTable, type Table, type TableSpec, TablesError } from '../src/index.ts';

/** A folder that is gone after the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'cutru-tables-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A file with these bytes, gone after the test. */
export async function file(content: string | Uint8Array, name = 'in.csv'): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, content);
  return path;
}

/** Bytes in chunks of a size: chunk edges fall wherever the size puts them. */
export async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function source(content: string | Uint8Array, size = 1 << 16) {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { name: 'in.csv', chunks: chunksOf(bytes, size) };
}

export async function allRows(table: Table): Promise<{ line: number; cells: readonly string[] }[]> {
  const rows = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return rows;
}

export const ANY: TableSpec<'a', never> = { columns: [{ name: 'a', headings: [] }] };

export async function read(content: string | Uint8Array, spec: TableSpec = ANY, size?: number) {
  const table = await openTable(source(content, size), spec);
  return { table, rows: await allRows(table) };
}

/** The error with which reading or opening ends. */
export async function refusal(work: Promise<unknown>): Promise<TablesError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TablesError)) throw new Error('no TablesError', { cause: error });
  return error;
}
