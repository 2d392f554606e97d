import { type Day, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import type { Unit } from '../units/types.ts';
import type { Units } from '../units/units.ts';
import { type ListIssue, listIssue } from './issues.ts';
import { type AreaEvent, groupOf, isEvent, isMark, MARK_GROUPS, type Mark, type MarkGroup } from './marks.ts';
import { MERGER_DAY } from './segments.ts';
import { sameVillage, type VillageName, villageName } from './village.ts';

/** A row as a file has it. Days are civil, `to` is the first day on which it no longer holds (half open). */
export interface AreaRowInput {
  /** 1-based line of the file, for messages. */
  readonly row: number;
  readonly communeCode: string;
  readonly village: string;
  readonly mark: string;
  /** `null`: empty, the instrument's by its manifest; without one, open. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly instrument: string;
}

/** The operator's claim that a list names every place with these marks: only then is silence a "no". */
export interface CompleteClaim {
  readonly groups: readonly MarkGroup[];
  /** Two-digit province codes as of the claim's first day. */
  readonly provinces: readonly string[] | 'NATION';
  readonly from: Day;
  readonly to: Day;
}

/** What stands in the manifest beside a list, for one instrument. `to` is half open. */
export interface AreaManifest {
  readonly instrument: string;
  readonly from: Day;
  readonly to: Day;
  readonly example: boolean;
  readonly complete: readonly CompleteClaim[];
}

/** One row, its code read on its own first day. */
export interface AreaRow {
  readonly unit: Unit;
  readonly village: VillageName | null;
  readonly mark: Mark | AreaEvent;
  readonly from: Day;
  readonly to: Day;
}

/** Whether a list is about the units of before the merger of 1 July 2025 or about those of after it. */
export type ListEra = 'FORMER_UNITS' | 'UNITS_TODAY';

/** An instrument's list of marks, for one half of time: an instrument with rows on both sides makes two. */
export interface AreaList {
  readonly instrument: string;
  readonly era: ListEra;
  readonly from: Day;
  readonly to: Day;
  readonly example: boolean;
  readonly rows: readonly AreaRow[];
  readonly complete: readonly CompleteClaim[];
  /** Provinces that the manifest names (codes of the list's first day); `NATION` where it names none. */
  readonly provinces: readonly string[] | 'NATION';
}

/** What the operator claims on the command line for every instrument in a file. */
export type CompleteOption = readonly MarkGroup[] | 'ALL' | undefined;

/** Lists made of a file's rows, or what is wrong with them: a load is all or nothing. */
export type AreaListsResult =
  | { readonly ok: true; readonly lists: readonly AreaList[] }
  | { readonly ok: false; readonly issues: readonly ListIssue[] };

function overlaps(a: AreaRow, b: AreaRow): boolean {
  return a.from < b.to && b.from < a.to;
}

function sameSubject(a: AreaRow, b: AreaRow): boolean {
  if (a.village === null || b.village === null) return a.village === b.village;
  return a.village.kind === b.village.kind && sameVillage(a.village, b.village);
}

function isZone(mark: Mark | AreaEvent): boolean {
  return isMark(mark) && groupOf(mark) === 'ZONE';
}

function eraOf(from: Day): ListEra {
  return from < MERGER_DAY ? 'FORMER_UNITS' : 'UNITS_TODAY';
}

function conflict(a: AreaRow, b: AreaRow): 'AREA_ROWS_OVERLAP' | 'AREA_ZONES_CONFLICT' | null {
  // The rows of one half of time end where those of the other begin, even of an island that is one unit throughout.
  if (!overlaps(a, b) || eraOf(a.from) !== eraOf(b.from)) return null;
  if (a.mark === b.mark) return sameSubject(a, b) ? 'AREA_ROWS_OVERLAP' : null;
  return isZone(a.mark) && isZone(b.mark) ? 'AREA_ZONES_CONFLICT' : null;
}

/** Reads one row against the units; the code is read on the row's own first day. */
function readRow(units: Units, input: AreaRowInput, manifest: AreaManifest | undefined): AreaRow | ListIssue {
  const { row } = input;
  if (input.instrument.trim() === '') return listIssue(row, 'instrument', 'AREA_INSTRUMENT_MISSING');
  if (!isMark(input.mark) && !isEvent(input.mark)) return listIssue(row, 'mark', 'AREA_MARK_UNKNOWN');
  const from = input.from ?? manifest?.from ?? FOREVER_AGO;
  const to = input.to ?? manifest?.to ?? FOREVER;
  if (from >= to) return listIssue(row, 'to', 'AREA_PERIOD_REVERSED');
  if (manifest !== undefined && (from < manifest.from || to > manifest.to)) {
    return listIssue(row, 'from', 'AREA_OUTSIDE_INSTRUMENT');
  }
  const found = units.at(input.communeCode, from);
  if (found === undefined) return listIssue(row, 'commune_code', 'AREA_COMMUNE_UNKNOWN');
  const village = input.village.trim() === '' ? null : villageName(input.village);
  if (village !== null && input.mark !== 'DBKK_VILLAGE' && input.mark !== 'MINORITY_VILLAGE') {
    return listIssue(row, 'village', 'AREA_VILLAGE_NOT_ALLOWED');
  }
  return { unit: found.unit, village, mark: input.mark, from, to };
}

function provincesOf(
  units: Units,
  rows: readonly AreaRow[],
  manifest: AreaManifest | undefined,
): AreaList['provinces'] {
  if (manifest === undefined || manifest.complete.some((claim) => claim.provinces === 'NATION'))
    return 'NATION';
  const named = manifest.complete.flatMap((claim) => claim.provinces as readonly string[]);
  // A manifest that names no province speaks for those of its rows.
  return [
    ...new Set(named.length > 0 ? named : rows.map((row) => units.provinceAt(row.unit, row.from).code)),
  ];
}

function half(
  units: Units,
  instrument: string,
  era: ListEra,
  rows: readonly AreaRow[],
  manifest: AreaManifest | undefined,
  option: CompleteOption,
): AreaList {
  const listed = rows.filter(({ mark }) => !isEvent(mark));
  const spanned = listed.length > 0 ? listed : rows;
  const first = spanned.reduce((day, row) => Math.min(day, row.from), FOREVER);
  const last = spanned.reduce((day, row) => Math.max(day, row.to), FOREVER_AGO);
  // Today's units are listed from the first day of a row of theirs, whenever the instrument began.
  const begins = manifest !== undefined && eraOf(manifest.from) === era ? manifest.from : first;
  const from = rows.length === 0 && manifest !== undefined ? manifest.from : begins;
  const to = manifest?.to ?? last;
  const claims = (manifest?.complete ?? []).map((claim) => ({ ...claim, from: Math.max(claim.from, from) }));
  // What only tells events lists no places: it is complete of nothing.
  if (option !== undefined && (listed.length > 0 || rows.length === 0)) {
    claims.push({ groups: option === 'ALL' ? MARK_GROUPS : option, provinces: 'NATION', from, to });
  }
  return {
    instrument,
    era,
    from,
    to,
    example: manifest?.example ?? false,
    rows,
    complete: claims,
    provinces: provincesOf(units, rows, manifest),
  };
}

function finish(
  units: Units,
  instrument: string,
  rows: readonly AreaRow[],
  manifest: AreaManifest | undefined,
  option: CompleteOption,
): AreaList[] {
  const ofToday = rows.filter((row) => eraOf(row.from) === 'UNITS_TODAY');
  // Events alone make no list of the units of today: what the instrument claims and covers is about the former ones.
  const today = ofToday.every(({ mark }) => isEvent(mark)) ? [] : ofToday;
  const former = rows.filter((row) => !today.includes(row));
  if (rows.length === 0)
    return [half(units, instrument, eraOf(manifest?.from ?? FOREVER_AGO), rows, manifest, option)];
  const lists: AreaList[] = [];
  if (former.length > 0) lists.push(half(units, instrument, 'FORMER_UNITS', former, manifest, option));
  if (today.length > 0) lists.push(half(units, instrument, 'UNITS_TODAY', today, manifest, option));
  return lists;
}

/**
 * Makes lists of a file's rows, one for each instrument named in them. Every row that cannot stand is an issue: an
 * unknown code or mark, a reversed period, one outside its instrument, two rows that say the same of the same days, two
 * zones for one place at one time.
 */
export function buildAreaLists(
  units: Units,
  inputs: readonly AreaRowInput[],
  manifests: readonly AreaManifest[] = [],
  option?: CompleteOption,
): AreaListsResult {
  const issues: ListIssue[] = [];
  const byInstrument = new Map<string, AreaRow[]>(manifests.map((manifest) => [manifest.instrument, []]));
  const byUnit = new Map<number, { row: number; read: AreaRow }[]>();
  for (const input of inputs) {
    const manifest = manifests.find((candidate) => candidate.instrument === input.instrument);
    const read = readRow(units, input, manifest);
    if ('code' in read) {
      issues.push(read);
      continue;
    }
    const others = byUnit.get(read.unit.id) ?? [];
    const clash = others.map((other) => conflict(other.read, read)).find((code) => code !== null);
    if (clash) issues.push(listIssue(input.row, 'mark', clash));
    others.push({ row: input.row, read });
    byUnit.set(read.unit.id, others);
    const rows = byInstrument.get(input.instrument) ?? [];
    rows.push(read);
    byInstrument.set(input.instrument, rows);
  }
  if (issues.length > 0) return { ok: false, issues };
  const lists = [...byInstrument].flatMap(([instrument, rows]) =>
    finish(
      units,
      instrument,
      rows,
      manifests.find((candidate) => candidate.instrument === instrument),
      option,
    ),
  );
  return { ok: true, lists };
}
