import type { Day } from '@cutru/calendar';
import { PlacesError } from '../errors.ts';
import { type CodeIndex, codeNumber } from './codes.ts';
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
const MARKS: ReadonlyMap<string, SourceMark> = new Map<string, SourceMark>([
  ['', { kind: 'WHOLE', people: 'ALL' }],
  ['=', { kind: 'UNCHANGED', people: 'ALL' }],
  ['/', { kind: 'PART', people: 'SOME' }],
  ['/+', { kind: 'PART', people: 'ALL' }],
  ['/-', { kind: 'PART', people: 'NONE' }],
]);

/** The marks around a code, taken together, in a table: the inverse of what is read. */
export function writeSource(code: string, link: Pick<Link, 'kind' | 'people'>): string {
  for (const [marks, { kind, people }] of MARKS) {
    if (kind === link.kind && people === link.people) return `${marks.slice(0, 1)}${code}${marks.slice(1)}`;
  }
  throw new RangeError(`A link of kind ${link.kind} cannot have the people ${link.people}`);
}

/**
 * Turns the codes of sources into links. A source is the unit of that code that ended on the day on which the later
 * one begins, so the digits need no date of their own.
 */
export function joinSources(codes: CodeIndex, named: readonly NamedSources[]): Link[] {
  const links: Link[] = [];
  for (const { unit, text, line } of named) {
    const first = links.length;
    const day = unit.start.min;
    let begin = 0;
    while (begin <= text.length) {
      const blank = text.indexOf(' ', begin);
      const end = blank < 0 ? text.length : blank;
      const { code, mark } = readSource(text, begin, end, line);
      const source = endedOn(codes, code, day);
      if (source === undefined) throw new PlacesError('UNITS_SOURCE_UNKNOWN', line, code);
      for (let index = first; index < links.length; index += 1) {
        if (links[index]?.from === source.id) throw new PlacesError('UNITS_SOURCE_REPEATED', line, code);
      }
      links.push({ from: source.id, to: unit.id, kind: mark.kind, people: mark.people, day });
      begin = end + 1;
    }
  }
  return links;
}

function endedOn(codes: CodeIndex, code: string, day: Day): Unit | undefined {
  for (let place = codes.first(code); place >= 0; place = codes.next(place)) {
    const unit = codes.unit(place);
    if (unit.end.min === day && unit.end.max === day && unit.code === code) return unit;
  }
  return undefined;
}

/** Cuts by length instead of matching a pattern: there are ten thousand of these in a table. */
function readSource(
  text: string,
  begin: number,
  end: number,
  line: number,
): { readonly code: string; readonly mark: SourceMark } {
  const from = text[begin] === '/' || text[begin] === '=' ? begin + 1 : begin;
  const code = text.slice(from, Math.min(from + 5, end));
  const mark = MARKS.get(text.slice(begin, from) + text.slice(from + code.length, end));
  if (mark === undefined || codeNumber(code) < 0)
    throw new PlacesError('UNITS_FILE_MALFORMED', line, text.slice(begin, end));
  return { code, mark };
}
