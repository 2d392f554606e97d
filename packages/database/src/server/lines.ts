import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const KEPT = 12;

/** The lines of a stream: each told at once, the last ones kept for an error. */
export function lastLines(stream: Readable, told: (line: string) => void): readonly string[] {
  const kept: string[] = [];
  createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    kept.push(line);
    if (kept.length > KEPT) kept.shift();
    told(line);
  });
  return kept;
}
