import { type Query, sql } from '@cutru/database';
import type { PeriodCells } from './period-row.ts';

/** What a person's rows say. */
export interface PersonRow {
  readonly name_exact: Buffer;
  readonly name_plain: Buffer;
  readonly sealed: Buffer;
  readonly conflicting: boolean;
  readonly disputed: boolean;
  readonly incomplete: boolean;
  readonly recorded_on: string;
  readonly periods: readonly PeriodCells[];
}

/** One answer for each key that was asked for, all of one moment. */
export interface AnswerRow {
  /** Place of the key, from 1. */
  readonly at: bigint;
  readonly generation: bigint;
  readonly name_exact: Buffer | null;
  readonly name_plain: Buffer | null;
  readonly sealed: Buffer | null;
  readonly conflicting: boolean | null;
  readonly disputed: boolean | null;
  readonly incomplete: boolean | null;
  readonly recorded_on: string | null;
  readonly periods: unknown;
}

/** Whether a row held after an import; `null`: holds now. */
function holds(table: 'i' | 'p', asOf: number | null): Query<unknown> {
  if (table === 'i') {
    return asOf === null
      ? sql`i.until is null`
      : sql`i.since <= ${asOf} and (i.until is null or i.until > ${asOf})`;
  }
  return asOf === null
    ? sql`p.until is null`
    : sql`p.since <= ${asOf} and (p.until is null or p.until > ${asOf})`;
}

/** Many people at once, each asked for once. */
export function findPeople(keys: readonly Uint8Array[], asOf: number | null): Query<AnswerRow> {
  return sql<AnswerRow>`
    select asked.at, (select generation from cutru_population.state) as generation, i.name_exact, i.name_plain,
      i.sealed, i.conflicting, i.disputed, i.incomplete, i.recorded_on, stays.periods
    from unnest(${keys}::bytea[]) with ordinality as asked (key, at)
    left join cutru_population.people on people.key = asked.key
    left join cutru_population.identities i on i.person = people.id and ${holds('i', asOf)}
    left join lateral (
      select coalesce(json_agg(json_build_array(p.kind, p.commune_code, p.code_on, p.village, p.from_day, p.to_day,
        p.recorded_on)), '[]') as periods
      from cutru_population.periods p
      where p.person = i.person and ${holds('p', asOf)}
    ) stays on true`;
}

export interface StateRow {
  readonly generation: bigint;
  readonly key_check: Buffer | null;
}

export function readState(): Query<StateRow> {
  return sql<StateRow>`select generation, key_check from cutru_population.state`;
}

export interface ImportRow {
  readonly id: number;
  readonly content: Buffer;
  readonly generation: bigint;
  readonly at: string;
  readonly rows: bigint;
  readonly bad_rows: bigint;
  readonly people: bigint;
  readonly people_new: bigint;
  readonly people_changed: bigint;
  readonly people_unchanged: bigint;
  readonly people_older: bigint;
  readonly periods_added: bigint;
  readonly periods_closed: bigint;
  readonly recorded_on: string | null;
}

/** Imports, the latest first. */
export function listImports(): Query<ImportRow> {
  return sql<ImportRow>`
    select id, content, generation, at, rows, bad_rows, people, people_new, people_changed, people_unchanged,
      people_older, periods_added, periods_closed, recorded_on
    from cutru_population.imports order by id desc`;
}

/** The import that came last. */
export function latestImport(): Query<ImportRow> {
  return sql<ImportRow>`
    select id, content, generation, at, rows, bad_rows, people, people_new, people_changed, people_unchanged,
      people_older, periods_added, periods_closed, recorded_on
    from cutru_population.imports order by id desc limit 1`;
}

export function importById(id: number): Query<{ readonly id: number }> {
  return sql<{ readonly id: number }>`select id from cutru_population.imports where id = ${id}`;
}
