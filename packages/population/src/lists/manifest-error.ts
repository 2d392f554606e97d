import { type Document, isMap, isNode, isScalar, type LineCounter, type Node } from 'yaml';
import type { z } from 'zod';
import { PopulationError, type PopulationErrorDetails } from '../errors.ts';

type Path = readonly PropertyKey[];

function nodeAt(document: Document, path: Path): Node | undefined {
  const found = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(found) ? found : undefined;
}

/** Line of a node; of what is not there its parent's, for a missing key has none. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = nodeAt(document, path.slice(0, length))?.range?.[0];
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

function lineOfKey(document: Document, lines: LineCounter, parent: Path, key: string): number {
  const map = nodeAt(document, parent);
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  const offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  return offset === undefined ? lineOf(document, lines, parent) : lines.linePos(offset).line;
}

/** Letters to add, drop or exchange to make one text of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const kept = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

function nearest(key: string, known: readonly string[]): string | undefined {
  return [...known].sort((a, b) => distance(key, a) - distance(key, b))[0];
}

function dotted(path: Path): string {
  return path.map(String).join('.');
}

/** Makes an error, with line and key, of the first thing that a schema has against a manifest. */
export function manifestError(
  file: string,
  document: Document,
  lines: LineCounter,
  issue: z.core.$ZodIssue,
  knownKeys: (parent: Path) => readonly string[],
): PopulationError {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const meant = nearest(key, knownKeys(path));
    const details: PopulationErrorDetails = {
      line: lineOfKey(document, lines, path, key),
      key: dotted([...path, key]),
      ...(meant === undefined ? {} : { nearest: meant }),
    };
    return new PopulationError('MANIFEST_KEY_UNKNOWN', file, details);
  }
  const details = { line: lineOf(document, lines, path), ...(path.length > 0 ? { key: dotted(path) } : {}) };
  const missing = path.length > 0 && nodeAt(document, path) === undefined;
  return new PopulationError(missing ? 'MANIFEST_KEY_MISSING' : 'MANIFEST_VALUE_MALFORMED', file, details);
}
