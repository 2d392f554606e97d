import { fileURLToPath } from 'node:url';
import { migrate } from '@cutru/database';

/** The schema of the log. */
export const LEDGER_SCHEMA = 'cutru_log';

/** Brings the log's schema up to date, as the owner of the database; gives what has been run. */
export function migrateLedger(url: string): Promise<string[]> {
  const folder = fileURLToPath(new URL('../migrations', import.meta.url));
  return migrate(url, { folder, schema: LEDGER_SCHEMA });
}
