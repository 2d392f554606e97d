import type { ImportRow } from './statements.ts';

/** One import, as the store remembers it. */
export interface ImportRecord {
  /** From 1, in order. `find` with `asOf` gives what was known after it. */
  readonly id: number;
  /** Identifies what was imported; hex. Says nothing without the store's key. */
  readonly content: string;
  readonly generation: bigint;
  /** When, in UTC: `2026-11-24T22:16:21.500000Z`. */
  readonly at: string;
  readonly rows: number;
  readonly badRows: number;
  readonly people: {
    readonly all: number;
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly older: number;
  };
  readonly periods: { readonly added: number; readonly closed: number };
  /** Latest day of record in the file, `YYYY-MM-DD`. */
  readonly recordedOn: string | null;
}

/** An import from its row. */
export function importRecord(row: ImportRow): ImportRecord {
  return {
    id: row.id,
    content: row.content.toString('hex'),
    generation: row.generation,
    at: row.at,
    rows: Number(row.rows),
    badRows: Number(row.bad_rows),
    people: {
      all: Number(row.people),
      new: Number(row.people_new),
      changed: Number(row.people_changed),
      unchanged: Number(row.people_unchanged),
      older: Number(row.people_older),
    },
    periods: { added: Number(row.periods_added), closed: Number(row.periods_closed) },
    recordedOn: row.recorded_on,
  };
}
