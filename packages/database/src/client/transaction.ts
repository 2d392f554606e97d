import type { Pool, PoolClient } from 'pg';
import { DatabaseError, databaseError, sqlState } from '../errors/database-error.ts';
import { isDropped } from './dropped.ts';

export interface TransactionOptions {
  /** `READ COMMITTED` unless given. */
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
  readonly readOnly?: boolean;
  /**
   * How often to try where the server ends the transaction for another's sake (serialization failure, deadlock);
   * once unless given. `work` must then have no other effect than in the database.
   */
  readonly attempts?: number;
}

function begin({ isolation = 'READ COMMITTED', readOnly = false }: TransactionOptions): string {
  return `begin isolation level ${isolation}${readOnly ? ' read only' : ''}`;
}

async function attempt<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  options: TransactionOptions,
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(begin(options));
    const result = await work(client);
    // After an error that `work` swallowed, PostgreSQL answers `commit` with a rollback and no error.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new DatabaseError('DATABASE_ROLLED_BACK');
    return result;
  } catch (error) {
    broken = isDropped(client);
    if (!broken) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
    }
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Runs `work` in a transaction: committed when it resolves, rolled back when it rejects. A connection that cannot
 * even roll back is thrown away, and the server rolls back by itself.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  for (let left = options.attempts ?? 1; ; left -= 1) {
    try {
      return await attempt(pool, work, options);
    } catch (error) {
      const state = sqlState(error);
      if (left <= 1 || (state !== '40001' && state !== '40P01')) throw databaseError(error);
    }
  }
}
