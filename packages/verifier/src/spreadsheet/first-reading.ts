import type { TableForm, TableWarning } from '@cutru/tables';
import { numbersIn } from './candidates.ts';
import { type FileOptions, tell } from './options.ts';
import { SHEETS } from './sheets/index.ts';

/** What the first reading of the candidates tells. */
export interface FirstReading {
  readonly headings: readonly string[];
  readonly form: TableForm;
  readonly candidates: ReadonlySet<string>;
  /** Candidates and guardians; empty where nobody is to be looked up here. */
  readonly wanted: Set<string>;
  readonly repeated: number;
  readonly warnings: readonly TableWarning[];
}

/**
 * Reads the candidates for their numbers, and to know that the file can be read to its end before anything is decided:
 * what a service has logged is not taken back.
 * @throws TablesError
 */
export async function readFirst(options: FileOptions, isLookedUp: boolean): Promise<FirstReading> {
  const file = await SHEETS[options.programme].open(options.file, options.on ?? null);
  const candidates = new Set<string>();
  const wanted = new Set<string>();
  let repeated = 0;
  for await (const batch of file.table.rows()) {
    for (const row of batch) {
      for (const { number, isCandidate } of numbersIn(file, row)) {
        if (isCandidate && candidates.has(number)) repeated += 1;
        if (isCandidate) candidates.add(number);
        if (isLookedUp) wanted.add(number);
      }
    }
    tell(options, 'CANDIDATES', file.table.bytesRead(), file.table.bytes);
  }
  const { layout, form } = file.table;
  return { headings: layout.headings, form, candidates, wanted, repeated, warnings: file.table.warnings() };
}
