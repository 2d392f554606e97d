import { PlacesError } from '../errors.ts';
import type { Link, LinkKind, LinkPeople, Unit } from './types.ts';

/** The sources column of a unit, kept until every unit is read. */
export interface NamedSources {
  readonly unit: Unit;
  readonly text: string;
  readonly line: number;
}

interface SourceMark {
  readonly kind: LinkKind;
  readonly people: LinkPeople;
}

/** How a source is written around its code: `=30577`, `30577`, `/30577`, `/30577+`, `/30577-`. */
const MARKS: Readonly<Record<string, SourceMark>> = {
  '=': { kind: 'UNCHANGED', people: 'ALL' },
  '': { kind: 'WHOLE', people: 'ALL' },
  '/': { kind: 'PART', people: 'SOME' },
  '/+': { kind: 'PART', people: 'ALL' },
  '/-': { kind: 'PART', people: 'NONE' },
};

/** The marks around a code, taken together, in a table: the inverse of what is read. */
export function writeSource(code: string, link: Pick<Link, 'kind' | 'people'>): string {
  for (const [marks, { kind, people }] of Object.entries(MARKS)) {
    if (kind === link.kind && people === link.people) return `${marks.slice(0, 1)}${code}${marks.slice(1)}`;
  }
  throw new RangeError(`A link of kind ${link.kind} cannot have the people ${link.people}`);
}

/**
 * Turns the codes of sources into links. A source is the unit of that code that ended on the day on which the later
 * one begins, so the digits need no date of their own.
 */
export function joinSources(units: readonly Unit[], named: readonly NamedSources[]): Link[] {
  const ended = new Map<string, Unit>();
  for (const unit of units) {
    if (unit.end.min === unit.end.max) ended.set(`${unit.code}${unit.end.min}`, unit);
  }
  const links: Link[] = [];
  for (const { unit, text, line } of named) {
    const seen = new Set<Unit>();
    for (const item of text.split(' ')) {
      const [, before = '', code = '', after = ''] = /^([=/]?)(\d{5})([+-]?)$/.exec(item) ?? [];
      const mark = MARKS[before + after];
      if (code === '' || mark === undefined) throw new PlacesError('UNITS_FILE_MALFORMED', line, item);
      const day = unit.start.min;
      const source = ended.get(`${code}${day}`);
      if (source === undefined) throw new PlacesError('UNITS_SOURCE_UNKNOWN', line, code);
      if (seen.has(source)) throw new PlacesError('UNITS_SOURCE_REPEATED', line, code);
      seen.add(source);
      links.push({ from: source.id, to: unit.id, ...mark, day });
    }
  }
  return links;
}
