import { TablesError } from '../errors.ts';
import { headingKey } from './key.ts';
import type { Layout, OtherColumn, TableSpec } from './spec.ts';

interface Pattern {
  readonly name: string;
  readonly regex: RegExp;
}

/** A spec made ready for looking headings up. */
interface Index {
  readonly fixed: ReadonlyMap<string, string>;
  readonly patterns: readonly Pattern[];
}

function indexOf(spec: TableSpec): Index {
  const fixed = new Map<string, string>();
  for (const column of spec.columns) {
    for (const heading of [column.name, ...column.headings]) {
      const key = headingKey(heading);
      const other = fixed.get(key);
      if (other !== undefined && other !== column.name) {
        throw new TypeError(`'${heading}' is a heading of both ${other} and ${column.name}`);
      }
      fixed.set(key, column.name);
    }
  }
  const patterns = (spec.numbered ?? []).flatMap(({ name, headings }) =>
    [name, ...headings].map((heading): Pattern => {
      const [before, after, ...more] = heading.split('#').map(headingKey);
      if (before === undefined || after === undefined || more.length > 0) {
        throw new TypeError(`'${heading}' needs one # for its number`);
      }
      return { name, regex: new RegExp(`^${before}0*([1-9][0-9]{0,5})${after}$`) };
    }),
  );
  return { fixed, patterns };
}

/** What a heading stands for: a column's name, and the number where it is of a numbered kind. */
function meaning(index: Index, heading: string): { name: string; number: number } | undefined {
  const key = headingKey(heading);
  const name = index.fixed.get(key);
  if (name !== undefined) return { name, number: 0 };
  for (const pattern of index.patterns) {
    const found = pattern.regex.exec(key);
    if (found) return { name: pattern.name, number: Number(found[1]) };
  }
  return undefined;
}

/** How many of the headings a spec knows: how a delimiter is told from a comma inside a heading. */
export function knownHeadings(spec: TableSpec, headings: readonly string[]): number {
  const index = indexOf(spec);
  return headings.filter((heading) => meaning(index, heading) !== undefined).length;
}

/**
 * Finds the columns of a spec in a file's headings.
 * @throws TablesError `TABLE_HEADING_EMPTY`, `TABLE_COLUMN_REPEATED`, `TABLE_COLUMNS_MISSING` (all of them at once)
 * @throws TypeError for a spec that contradicts itself
 */
export function resolveHeadings<Column extends string, Numbered extends string>(
  file: string,
  line: number,
  raw: readonly string[],
  spec: TableSpec<Column, Numbered>,
): Layout<Column, Numbered> {
  const index = indexOf(spec);
  const headings = raw.map((heading) => heading.trim());
  const empty = headings.flatMap((heading, at) => (heading === '' ? [at + 1] : []));
  if (empty.length > 0) throw new TablesError('TABLE_HEADING_EMPTY', file, { line, columns: empty });

  const at: Record<string, number> = Object.fromEntries(spec.columns.map(({ name }) => [name, -1]));
  const numbered: Record<string, Map<number, number>> = Object.fromEntries(
    (spec.numbered ?? []).map(({ name }) => [name, new Map<number, number>()]),
  );
  const others: OtherColumn[] = [];
  const seen = new Map<string, number>();
  for (const [position, heading] of headings.entries()) {
    const found = meaning(index, heading);
    const name = found?.number ? found.name.replace('#', String(found.number)) : found?.name;
    // An unknown heading repeats only itself: two that differ in a sign are two columns to their owner.
    const identity = name === undefined ? `other ${heading.normalize('NFC').toLowerCase()}` : `known ${name}`;
    const first = seen.get(identity);
    if (first !== undefined) {
      const columns = [first + 1, position + 1];
      throw new TablesError('TABLE_COLUMN_REPEATED', file, {
        line,
        columns,
        ...(name === undefined ? {} : { names: [name] }),
      });
    }
    seen.set(identity, position);
    if (found === undefined) others.push({ at: position, heading });
    else if (found.number === 0) at[found.name] = position;
    else numbered[found.name]?.set(found.number, position);
  }

  const missing = spec.columns.filter(({ name, required }) => required === true && at[name] === -1);
  if (missing.length > 0) {
    throw new TablesError('TABLE_COLUMNS_MISSING', file, { line, names: missing.map(({ name }) => name) });
  }
  for (const [name, places] of Object.entries(numbered)) {
    numbered[name] = new Map([...places].sort(([a], [b]) => a - b));
  }
  return {
    headings,
    at: at as Record<Column, number>,
    numbered: numbered as Record<Numbered, Map<number, number>>,
    others,
  };
}
