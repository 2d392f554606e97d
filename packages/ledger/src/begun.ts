import { maybeOne, openPool, sqlState } from '@cutru/database';
import { latestHead } from './store/statements.ts';

/** No such table, schema or role: nobody has migrated. */
const MISSING: ReadonlySet<string | undefined> = new Set(['42P01', '3F000', '22023']);

/** Whether a database has a log that was begun, and so relies on its keys. Throws DatabaseError. */
export async function isLogBegun(url: string): Promise<boolean> {
  const pool = openPool(url, { role: 'cutru_log_auditor', max: 1, applicationName: 'cutru log, reading' });
  try {
    return (await maybeOne(pool, latestHead())) !== undefined;
  } catch (error) {
    if (MISSING.has(sqlState(error))) return false;
    throw error;
  } finally {
    await pool.end();
  }
}
