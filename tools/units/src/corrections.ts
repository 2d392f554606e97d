import { readFileSync } from 'node:fs';
import type { LinkPeople } from '@cutru/places';

/** One row that sets or drops (empty name) a unit of a list. */
export interface UnitCorrection {
  readonly list: string;
  readonly level: string;
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  readonly aliases: readonly string[];
}

/** How much passes: of the people; all as `UNCHANGED`, where the commune stays as it was; or `-`, no such link. */
export type Share = LinkPeople | 'UNCHANGED' | '-';

const SHARES: readonly string[] = ['ALL', 'SOME', 'NONE', 'UNCHANGED', '-'] satisfies Share[];

/** One row about a pair of communes. */
export interface LinkCorrection {
  readonly from: string;
  readonly to: string;
  readonly share: Share;
  readonly fromName: string;
  readonly toName: string;
}

/** The project's own facts, from `corrections/`. */
export interface Corrections {
  readonly units: readonly UnitCorrection[];
  readonly links: readonly LinkCorrection[];
  /** Code of an island district without communes, and its code at commune level. */
  readonly islands: ReadonlyMap<string, string>;
}

/** Rows of one of our own files: a header, quotes only around whole cells. @throws on a row without a source */
function rows(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../corrections/${file}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line, index) => {
    const cells = [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
      cell.replace(/^"|"$/g, ''),
    );
    const row = Object.fromEntries(names.map((name, column) => [name, cells[column] ?? '']));
    if (!row.source) throw new Error(`${file}, line ${index + 2}: every fact needs a source`);
    return row;
  });
}

function shareOf(text: string): Share {
  if (SHARES.includes(text)) return text as Share;
  throw new Error(`succession.csv: share is one of ${SHARES.join(', ')}, not ${text}`);
}

/** Reads every correction. */
export function readCorrections(): Corrections {
  return {
    units: rows('units.csv').map(
      ({ list = '', level = '', code = '', name = '', parent = '', aliases = '' }) => ({
        list,
        level,
        code,
        name,
        parent,
        aliases: aliases === '' ? [] : aliases.split(' '),
      }),
    ),
    links: rows('succession.csv').map((row) => ({
      from: row.old ?? '',
      to: row.new ?? '',
      share: shareOf(row.share ?? ''),
      fromName: row.old_name ?? '',
      toName: row.new_name ?? '',
    })),
    islands: new Map(rows('islands.csv').map(({ district = '', code = '' }) => [district, code])),
  };
}
