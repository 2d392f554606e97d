import type { ClientBase, Pool, QueryResultRow } from 'pg';
import { DatabaseError, databaseError } from '../errors/database-error.ts';
import type { Query } from './sql.ts';

/** What can run a statement: a pool, one of its clients, or a client of one's own. */
export type Runner = Pool | ClientBase;

async function run<Row>(runner: Runner, query: Query<Row>): Promise<{ rows: Row[]; count: number }> {
  const { text, values, name } = query;
  try {
    const config = name === undefined ? { text, values: [...values] } : { text, values: [...values], name };
    const result = await runner.query<Row & QueryResultRow>(config);
    return { rows: result.rows, count: result.rowCount ?? 0 };
  } catch (error) {
    throw databaseError(error);
  }
}

/**
 * The rows of a statement. Errors of the connection and of the server's state come as `DatabaseError`; those of the
 * statement itself (a broken constraint, for example) as node-postgres has them: see `sqlState`.
 */
export async function rows<Row>(runner: Runner, query: Query<Row>): Promise<Row[]> {
  return (await run(runner, query)).rows;
}

/** Runs a statement for what it does, and gives the number of rows that it touched. */
export async function execute(runner: Runner, query: Query<unknown>): Promise<number> {
  return (await run(runner, query)).count;
}

/** The one row of a statement that has exactly one. */
export async function one<Row>(runner: Runner, query: Query<Row>): Promise<Row> {
  const found = await maybeOne(runner, query);
  if (found === undefined) throw new DatabaseError('DATABASE_ROW_COUNT', { rows: 0 });
  return found;
}

/** The row of a statement that has one or none. */
export async function maybeOne<Row>(runner: Runner, query: Query<Row>): Promise<Row | undefined> {
  const found = await rows(runner, query);
  if (found.length > 1) throw new DatabaseError('DATABASE_ROW_COUNT', { rows: found.length });
  return found[0];
}
