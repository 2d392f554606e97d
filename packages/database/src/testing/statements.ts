import type { ClientBase } from 'pg';
import type { Query } from '../client/sql.ts';

/** PostgreSQL's types as `format_type` writes them, with what the parsers of this package make of their values. */
export interface PostgresTypes {
  boolean: boolean;
  smallint: number;
  integer: number;
  bigint: bigint;
  real: number;
  'double precision': number;
  numeric: string;
  text: string;
  'character varying': string;
  uuid: string;
  bytea: Buffer;
  date: string;
  'timestamp with time zone': string;
  json: unknown;
  jsonb: unknown;
  'boolean[]': boolean[];
  'integer[]': number[];
  'bigint[]': bigint[];
  'text[]': string[];
  'bytea[]': Buffer[];
  'date[]': string[];
}

type NamesOf<Value> = {
  [Name in keyof PostgresTypes]: Value extends PostgresTypes[Name] ? Name : never;
}[keyof PostgresTypes];

/**
 * The columns of `Row` with PostgreSQL's types, which the compiler holds against the row: `bigint`, with `?` where it
 * can be null, with `!` where a column that can be null in its table never is in this statement.
 */
export type Declared<Row> = {
  readonly [Column in keyof Row]-?: null extends Row[Column]
    ? `${NamesOf<NonNullable<Row[Column]>>}?`
    : NamesOf<Row[Column]> | `${NamesOf<Row[Column]>}!`;
};

export interface StatementDescription {
  /** Types of `$1`, `$2` …, as `format_type` writes them. */
  readonly parameters: readonly string[];
  /** `nullable` is what the table says of its column; undefined for what is computed. */
  readonly columns: readonly { readonly name: string; readonly type: string; readonly nullable?: boolean }[];
}

/** What PostgreSQL says of a statement, without running it. */
export async function describeStatement(
  _client: ClientBase,
  _query: Query<unknown>,
): Promise<StatementDescription> {
  throw new Error('not yet');
}

/** In what a statement's description differs from what is declared; empty when all is well. */
export async function statementProblems<Row>(
  _client: ClientBase,
  _query: Query<Row>,
  _declared: Declared<Row>,
): Promise<string[]> {
  throw new Error('not yet');
}
