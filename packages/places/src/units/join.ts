import type { Day } from '@cutru/calendar';
import { PlacesError } from '../errors.ts';
import { isCode } from './kinds.ts';
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
export function joinSources(
  byCode: ReadonlyMap<string, readonly Unit[]>,
  named: readonly NamedSources[],
): Link[] {
  const links: Link[] = [];
  for (const { unit, text, line } of named) {
    const first = links.length;
    const day = unit.start.min;
    for (const item of text.split(' ')) {
      const { code, mark } = readSource(item, line);
      const source = endedOn(byCode.get(code), day);
      if (source === undefined) throw new PlacesError('UNITS_SOURCE_UNKNOWN', line, code);
      for (let index = first; index < links.length; index += 1) {
        if (links[index]?.from === source.id) throw new PlacesError('UNITS_SOURCE_REPEATED', line, code);
      }
      links.push({ from: source.id, to: unit.id, kind: mark.kind, people: mark.people, day });
    }
  }
  return links;
}

function endedOn(units: readonly Unit[] | undefined, day: Day): Unit | undefined {
  if (units === undefined) return undefined;
  for (const unit of units) if (unit.end.min === day && unit.end.max === day) return unit;
  return undefined;
}

/** Cuts by length instead of matching a pattern: there are ten thousand of these in a table. */
function readSource(item: string, line: number): { readonly code: string; readonly mark: SourceMark } {
  const begin = item.startsWith('/') || item.startsWith('=') ? 1 : 0;
  const code = item.slice(begin, begin + 5);
  const mark = MARKS[item.slice(0, begin) + item.slice(begin + 5)];
  if (mark === undefined || !isCode(code)) throw new PlacesError('UNITS_FILE_MALFORMED', line, item);
  return { code, mark };
}
