import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDay } from '@cutru/calendar';
import { onTestFinished } from 'vitest';
import { PopulationError } from '../src/index.ts';

export const day = parseDay;

/** A folder that is gone after the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'cutru-population-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

export async function file(content: string | Uint8Array, name = 'in.csv'): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, content);
  return path;
}

/** A named source of text. */
export function source(text: string) {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  return { name: 'in.csv', chunks: chunks() };
}

/** A table of a heading and rows of cells. */
export function table(heading: string, rows: readonly string[]): string {
  return `${[heading, ...rows].join('\n')}\n`;
}

export async function refusal(work: Promise<unknown>): Promise<PopulationError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PopulationError)) throw new Error('no PopulationError', { cause: error });
  return error;
}
