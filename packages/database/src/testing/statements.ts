import type { ClientBase } from 'pg';
import type { Query } from '../client/sql.ts';
import { type DescribedColumn, describeStatement } from './describe.ts';

/** PostgreSQL's types as `format_type` writes them, with what this package's clients make of their values. */
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
  character: string;
  uuid: string;
  bytea: Buffer;
  date: string;
  'timestamp with time zone': string;
  interval: string;
  json: unknown;
  jsonb: unknown;
  'boolean[]': (boolean | null)[];
  'integer[]': (number | null)[];
  'bigint[]': (bigint | null)[];
  'text[]': (string | null)[];
  'bytea[]': (Buffer | null)[];
  'date[]': (string | null)[];
}

/** The names of types whose values can be declared as `Value`: narrower (some texts only) or wider (bytes). */
type NamesOf<Value> = {
  [Name in keyof PostgresTypes]: [Value] extends [PostgresTypes[Name]]
    ? Name
    : [PostgresTypes[Name]] extends [Value]
      ? Name
      : never;
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

function differs(column: DescribedColumn, declared: string): string | undefined {
  const [, type, mark] = /^(.*?)([?!]?)$/.exec(declared) ?? [];
  if (type !== column.type) return `${column.name} is ${column.type}, declared ${type}`;
  if (mark === '' && column.nullable === true) return `${column.name} can be null`;
  return undefined;
}

/**
 * In what PostgreSQL's description of a statement differs from what is declared; empty when all is well.
 *
 * @example
 * expect(await statementProblems(client, person(key), { id: 'bigint', born: 'date?' })).toEqual([]);
 */
export async function statementProblems<Row>(
  client: ClientBase,
  query: Query<Row>,
  declared: Declared<NoInfer<Row>>,
): Promise<string[]> {
  const { columns } = await describeStatement(client, query);
  const types = new Map(Object.entries<string>(declared));
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const column of columns) {
    const type = types.get(column.name);
    if (seen.has(column.name)) problems.push(`${column.name} is there twice`);
    seen.add(column.name);
    const problem = type === undefined ? `${column.name} is not declared` : differs(column, type);
    if (problem !== undefined) problems.push(problem);
  }
  for (const name of types.keys()) if (!seen.has(name)) problems.push(`${name} is not in the result`);
  return problems;
}
