import { type Day, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import type { Unit } from '../units/types.ts';
import type { Units } from '../units/units.ts';
import { type ListIssue, listIssue } from './issues.ts';

/** Khu vực tuyển sinh: the area class of a place or a school. */
export const AREA_CLASSES = ['KV3', 'KV2', 'KV2-NT', 'KV1'] as const;
export type AreaClass = (typeof AREA_CLASSES)[number];

/** Whether a text is an area class. */
export function isAreaClass(text: string): text is AreaClass {
  return (AREA_CLASSES as readonly string[]).includes(text);
}

/** An area class as people and files write it: `KV2_NT`, `kv2-nt` and `KV2NT` are one; `undefined` for any other text. */
export function readAreaClass(text: string): AreaClass | undefined {
  const plain = text.toUpperCase().replace(/[\s_-]+/g, '');
  return AREA_CLASSES.find((area) => area.replace('-', '') === plain);
}

/** A row of a school list as a file has it; `to` half open, `null` empty. */
export interface SchoolRowInput {
  readonly row: number;
  readonly schoolCode: string;
  readonly name: string;
  /** Empty: the list does not say. */
  readonly communeCode: string;
  /** Empty: the list gives no class, only the commune. */
  readonly area: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A school over some days: where boundaries or the school's level changed, each stage is a row of its own. */
export interface SchoolRow {
  readonly code: string;
  readonly name: string;
  /** Its commune, the code read on the row's first day; `null` where the list does not say. */
  readonly unit: Unit | null;
  readonly area: AreaClass | null;
  readonly from: Day;
  readonly to: Day;
}

/** The schools of a list, found by code and day. */
export interface SchoolList {
  /** The row of that code that holds on the day. */
  at(code: string, day: Day): SchoolRow | undefined;
  /** The row of that code nearest to the day (the earlier one of two as near). */
  nearest(code: string, day: Day): SchoolRow | undefined;
  readonly size: number;
}

export type SchoolListResult =
  | { readonly ok: true; readonly schools: SchoolList }
  | { readonly ok: false; readonly issues: readonly ListIssue[] };

function distance(row: SchoolRow, day: Day): number {
  if (day < row.from) return row.from - day;
  return day < row.to ? 0 : day - row.to + 1;
}

class IndexedSchools implements SchoolList {
  readonly #rows: ReadonlyMap<string, readonly SchoolRow[]>;
  readonly size: number;
  constructor(rows: ReadonlyMap<string, readonly SchoolRow[]>) {
    this.#rows = rows;
    this.size = rows.size;
  }
  at(code: string, day: Day): SchoolRow | undefined {
    return this.#rows.get(code)?.find((row) => day >= row.from && day < row.to);
  }
  nearest(code: string, day: Day): SchoolRow | undefined {
    let best: SchoolRow | undefined;
    for (const row of this.#rows.get(code) ?? []) {
      if (best === undefined || distance(row, day) < distance(best, day)) best = row;
    }
    return best;
  }
}

/** No school list: every school is classed by its commune. */
export const NO_SCHOOLS: SchoolList = new IndexedSchools(new Map());

function readRow(units: Units, input: SchoolRowInput): SchoolRow | ListIssue {
  const { row } = input;
  const code = input.schoolCode.trim();
  const area = input.area.trim();
  if (code === '') return listIssue(row, 'school_code', 'SCHOOL_CODE_MISSING');
  const read = readAreaClass(area);
  if (area !== '' && read === undefined) return listIssue(row, 'area', 'SCHOOL_AREA_UNKNOWN');
  const from = input.from ?? FOREVER_AGO;
  const to = input.to ?? FOREVER;
  if (from >= to) return listIssue(row, 'to', 'SCHOOL_PERIOD_REVERSED');
  const communeCode = input.communeCode.trim();
  // A row without a first day may carry a code that came later: then the first unit that bore it.
  const unit =
    communeCode === ''
      ? null
      : (units.at(communeCode, from)?.unit ?? (input.from === null ? units.byCode(communeCode)[0] : null));
  if (communeCode !== '' && !unit) return listIssue(row, 'commune_code', 'SCHOOL_COMMUNE_UNKNOWN');
  return {
    code,
    name: input.name,
    unit: unit ?? null,
    area: read ?? null,
    from,
    to,
  };
}

/** Makes a school list of a file's rows, all or nothing. Rows of one code must not share a day. */
export function buildSchoolList(units: Units, inputs: readonly SchoolRowInput[]): SchoolListResult {
  const issues: ListIssue[] = [];
  const byCode = new Map<string, SchoolRow[]>();
  for (const input of inputs) {
    const read = readRow(units, input);
    if ('field' in read) {
      issues.push(read);
      continue;
    }
    const rows = byCode.get(read.code) ?? [];
    if (rows.some((other) => other.from < read.to && read.from < other.to)) {
      issues.push(listIssue(input.row, 'from', 'SCHOOL_ROWS_OVERLAP'));
    }
    rows.push(read);
    byCode.set(read.code, rows);
  }
  if (issues.length > 0) return { ok: false, issues };
  for (const rows of byCode.values()) rows.sort((a, b) => a.from - b.from);
  return { ok: true, schools: new IndexedSchools(byCode) };
}
