import { writeSource } from '@cutru/places';
import { correctLists } from './correct.ts';
import type { Corrections } from './corrections.ts';
import { Declarations } from './lines.ts';
import { spellingKey } from './names.ts';
import type { Entry, Sources, UnitList } from './sources.ts';
import { succession } from './succession.ts';

/** First day that the list of 31 December 2021 no longer speaks for, and the day of the next list. */
const AFTER_FIRST = '2022-01-01';
const SECOND = '2025-06-30';
const MERGED = '2025-07-01';
const DONG_NAI_CITY = '2026-04-30';

/**
 * The lines of the table of units, without header: declarations, then units by group. Not yet in the form of the
 * committed file; `formatUnits` gives it that, so that one module alone writes tables.
 */
export function composeUnits(sources: Sources, corrections: Corrections): string[] {
  const lists = correctLists(sources, corrections);
  const { late2021, june2025, july2025, april2026 } = lists;
  const islands = new Set(corrections.islands.values());
  const links = succession(lists, sources.pairs, corrections);
  const declared = new Declarations();
  const line = (list: UnitList, code: string, entry: Entry): string =>
    [[code, ...(entry.aliases ?? [])].join('='), entry.name, placeOf(declared, list, entry)].join('\t');

  const stayed: string[] = [];
  const gone: string[] = [];
  const came: string[] = [];
  for (const [code, before] of sorted(late2021.communes)) {
    const after = june2025.communes.get(code);
    if (after === undefined) gone.push(line(late2021, code, before));
    else stayed.push(...changed(line, code, [late2021, before, AFTER_FIRST], [june2025, after, SECOND]));
  }
  for (const [code, entry] of sorted(june2025.communes)) {
    if (!late2021.communes.has(code)) came.push(line(june2025, code, entry));
  }
  const through: string[] = [];
  for (const [district, code] of [...corrections.islands].sort()) {
    const before = { name: nameOf(june2025.districts, district), parent: district };
    const after = {
      name: nameOf(july2025.communes, code),
      parent: july2025.communes.get(code)?.parent ?? '',
    };
    through.push(...changed(line, code, [june2025, before, MERGED], [july2025, after, MERGED]));
  }
  const merged: string[] = [];
  for (const [code, entry] of sorted(july2025.communes)) {
    if (islands.has(code)) continue;
    const after = april2026.communes.get(code) ?? entry;
    const from = (links.get(code) ?? []).map((source) => writeSource(source.code, source)).join(' ');
    const [first = '', ...rest] = changed(
      line,
      code,
      [july2025, entry, DONG_NAI_CITY],
      [april2026, after, DONG_NAI_CITY],
    );
    merged.push(from === '' ? first : `${first}\t${from}`, ...rest);
  }
  return [
    ...declared.lines(),
    `group\t..\t${MERGED}`,
    ...stayed,
    `group\t..\t${AFTER_FIRST}..${SECOND}`,
    ...gone,
    `group\t${AFTER_FIRST}..${SECOND}\t${MERGED}`,
    ...came,
    'group\t..\t..',
    ...through,
    `group\t${MERGED}\t..`,
    ...merged,
  ];
}

type Side = readonly [list: UnitList, entry: Entry, day: string];
type WriteLine = (list: UnitList, code: string, entry: Entry) => string;

/** One line, in the later list's spelling, where both lists agree; else two, the first known up to its day. */
function changed(line: WriteLine, code: string, earlier: Side, later: Side): string[] {
  const [first, second] = [line(earlier[0], code, earlier[1]), line(later[0], code, later[1])];
  const [, , oldPlace = ''] = first.split('\t');
  const [, , newPlace = ''] = second.split('\t');
  if (oldPlace === newPlace && spellingKey(earlier[1].name) === spellingKey(later[1].name)) return [second];
  return [first, ['', earlier[2], later[2], later[1].name, newPlace].join('\t')];
}

function placeOf(declared: Declarations, list: UnitList, entry: Entry): string {
  return entry.parent.length === 3
    ? declared.district(list, entry.parent)
    : declared.province(list, entry.parent);
}

function nameOf(map: ReadonlyMap<string, Entry>, code: string): string {
  const entry = map.get(code);
  if (entry === undefined) throw new Error(`No unit ${code} in the list`);
  return entry.name;
}

function sorted(map: ReadonlyMap<string, Entry>): [string, Entry][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
