import { knownHeadings } from '../headings/resolve.ts';
import type { TableSpec } from '../headings/spec.ts';
import type { TableRow } from '../table.ts';
import { CsvSplitter, type SplitFailure } from './split.ts';

/** What may stand between two cells. */
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

class Unsplittable extends Error {}

const refuse: SplitFailure = () => {
  throw new Unsplittable();
};

/** The first row with this delimiter; `undefined`: not complete yet, or no row that way. */
function firstRow(text: string, delimiter: Delimiter, final: boolean): TableRow | undefined {
  try {
    const splitter = new CsvSplitter(delimiter, refuse);
    return splitter.push(text)[0] ?? (final ? splitter.end()[0] : undefined);
  } catch (error) {
    if (error instanceof Unsplittable) return undefined;
    throw error;
  }
}

/**
 * The delimiter with which the first row has most of the headings that are known, then most cells. `undefined`: the
 * row is not complete yet. A file of one column, or without any known heading, is split at commas: then the message is
 * about its columns.
 */
export function detectDelimiter(text: string, spec: TableSpec, final: boolean): Delimiter | undefined {
  let best: Delimiter | undefined;
  let bestScore = -1;
  for (const delimiter of DELIMITERS) {
    const row = firstRow(text, delimiter, final);
    if (row === undefined) continue;
    const score = knownHeadings(spec, row.cells) * 10_000 + Math.min(row.cells.length, 9_999);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best ?? (final ? ',' : undefined);
}
