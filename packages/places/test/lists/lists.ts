import { FOREVER, parseDay } from '@cutru/calendar';
import {
  type AreaList,
  AreaLists,
  type AreaManifest,
  type AreaRowInput,
  buildAreaLists,
  type CompleteOption,
  GROUP_BITS,
  type ListIssue,
  MARK_BIT,
  type Mark,
  type MarkGroup,
  type Path,
  type PlaceSegment,
  segmentAt,
} from '@cutru/places';
import { TABLE, unitOf } from '../units/table.ts';

/** A row in short: `30577 ZONE_III 2021-06-04..2026-01-28 thôn Một`; both ends of a period may be left out. */
export function row(text: string, instrument = 'list', line = 2): AreaRowInput {
  const [communeCode = '', mark = '', period = '', ...village] = text.split(' ');
  const [from = '', to = ''] = period.split('..');
  return {
    row: line,
    communeCode,
    village: village.join(' '),
    mark,
    from: from === '' ? null : parseDay(from),
    to: to === '' ? null : parseDay(to) + 1,
    instrument,
  };
}

/** Rows of one instrument, on lines 2, 3 … */
export function rows(instrument: string, ...texts: readonly string[]): AreaRowInput[] {
  return texts.map((text, i) => row(text, instrument, i + 2));
}

/** A manifest; last days included, an empty end stays open. */
export function manifest(
  instrument: string,
  from: string,
  to: string,
  ...complete: readonly (readonly [groups: readonly MarkGroup[], provinces: 'NATION' | readonly string[]])[]
): AreaManifest {
  const span = { from: parseDay(from), to: to === '' ? FOREVER : parseDay(to) + 1 };
  return {
    instrument,
    ...span,
    example: true,
    complete: complete.map(([groups, provinces]) => ({ groups, provinces, ...span })),
  };
}

export function build(
  inputs: readonly AreaRowInput[],
  manifests: readonly AreaManifest[] = [],
  option?: CompleteOption,
): readonly AreaList[] {
  const result = buildAreaLists(TABLE, inputs, manifests, option);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.lists;
}

export function load(
  inputs: readonly AreaRowInput[],
  manifests: readonly AreaManifest[] = [],
  option?: CompleteOption,
): AreaLists {
  return new AreaLists(TABLE, build(inputs, manifests, option));
}

export function issuesOf(
  inputs: readonly AreaRowInput[],
  manifests: readonly AreaManifest[] = [],
): readonly ListIssue[] {
  const result = buildAreaLists(TABLE, inputs, manifests);
  return result.ok ? [] : result.issues;
}

/** The one path of an address known by a code of before the merger that went whole into one unit. */
export function pathOf(code: string, date = '2025-06-30'): Path {
  const paths = TABLE.paths(unitOf(code, parseDay(date)));
  if (paths.length !== 1) throw new Error(`${code} has ${paths.length} paths`);
  return paths[0] as Path;
}

/** The path of a code of after the merger through one of its predecessors. */
export function pathThrough(former: string, later: string): Path {
  const path = TABLE.paths(unitOf(later, parseDay('2025-07-01'))).find(
    (each) => each.units[0].code === former,
  );
  if (path === undefined) throw new Error(`${later} does not come of ${former}`);
  return path;
}

export function on(lists: AreaLists, path: Path, date: string): PlaceSegment {
  return segmentAt(lists.segments(path), parseDay(date));
}

/** What is known of a mark of an address on a day. */
export function says(lists: AreaLists, path: Path, mark: Mark, date: string): 'YES' | 'NO' | 'UNKNOWN' {
  const segment = on(lists, path, date);
  if ((segment.yes & MARK_BIT[mark]) !== 0) return 'YES';
  return (segment.unknown & MARK_BIT[mark]) === 0 ? 'NO' : 'UNKNOWN';
}

/** The groups of which nothing is known on a day. */
export function open(lists: AreaLists, path: Path, date: string): MarkGroup[] {
  const segment = on(lists, path, date);
  return segment.facts
    .map((fact) => fact.group)
    .filter((group) => (segment.unknown & GROUP_BITS[group]) !== 0);
}
