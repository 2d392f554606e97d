import { type Day, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import type { Unit } from '../units/types.ts';
import type { Units } from '../units/units.ts';
import { type ListIssue, listIssue } from './issues.ts';
import { groupOf, isMark, MARK_GROUPS, type Mark, type MarkGroup } from './marks.ts';
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
  readonly mark: Mark;
  readonly from: Day;
  readonly to: Day;
}

/** An instrument's list of marks. */
export interface AreaList {
  readonly instrument: string;
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

function conflict(a: AreaRow, b: AreaRow): 'AREA_ROWS_OVERLAP' | 'AREA_ZONES_CONFLICT' | null {
  if (!overlaps(a, b)) return null;
  if (a.mark === b.mark) return sameSubject(a, b) ? 'AREA_ROWS_OVERLAP' : null;
  return groupOf(a.mark) === 'ZONE' && groupOf(b.mark) === 'ZONE' ? 'AREA_ZONES_CONFLICT' : null;
}

/** Reads one row against the units; the code is read on the row's own first day. */
function readRow(units: Units, input: AreaRowInput, manifest: AreaManifest | undefined): AreaRow | ListIssue {
  const { row } = input;
  if (input.instrument.trim() === '') return listIssue(row, 'instrument', 'AREA_INSTRUMENT_MISSING');
  if (!isMark(input.mark)) return listIssue(row, 'mark', 'AREA_MARK_UNKNOWN');
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

function finish(
  instrument: string,
  rows: readonly AreaRow[],
  manifest: AreaManifest | undefined,
  option: CompleteOption,
): AreaList {
  const from = manifest?.from ?? rows.reduce((first, row) => Math.min(first, row.from), FOREVER);
  const to = manifest?.to ?? rows.reduce((last, row) => Math.max(last, row.to), FOREVER_AGO);
  const claims: CompleteClaim[] = [...(manifest?.complete ?? [])];
  if (option !== undefined) {
    claims.push({ groups: option === 'ALL' ? MARK_GROUPS : option, provinces: 'NATION', from, to });
  }
  const named = (manifest?.complete ?? []).flatMap((claim) =>
    claim.provinces === 'NATION' ? [] : claim.provinces,
  );
  const everywhere =
    manifest === undefined ||
    named.length === 0 ||
    manifest.complete.some((claim) => claim.provinces === 'NATION');
  return {
    instrument,
    from,
    to,
    example: manifest?.example ?? false,
    rows,
    complete: claims,
    provinces: everywhere ? 'NATION' : [...new Set(named)],
  };
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
  const lists = [...byInstrument].map(([instrument, rows]) =>
    finish(
      instrument,
      rows,
      manifests.find((candidate) => candidate.instrument === instrument),
      option,
    ),
  );
  return { ok: true, lists };
}
