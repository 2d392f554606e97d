import { DatabaseError, sqlState } from '@cutru/database';
import { PopulationError } from '../errors.ts';
import type { PopulationKeys } from './keys.ts';
import type { StateRow } from './statements.ts';

/** Where there is no file to name. */
const WHERE = 'PostgreSQL';
/** No such table, schema or role: nobody has migrated. */
const MISSING: ReadonlySet<string | undefined> = new Set(['42P01', '3F000', '22023']);

/** @throws PopulationError `STORE_NOT_PREPARED` for what a database without our tables answers */
export async function prepared<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (
      !MISSING.has(sqlState(cause)) &&
      !(cause instanceof DatabaseError && cause.code === 'DATABASE_ROW_COUNT')
    ) {
      throw cause;
    }
    throw new PopulationError('STORE_NOT_PREPARED', WHERE, {}, { cause });
  }
}

/** @throws PopulationError `STORE_KEY_DIFFERS` where the store was filled under another key */
export function checkKey(keys: PopulationKeys, { key_check: check }: StateRow): void {
  if (check !== null && !check.equals(keys.check())) throw new PopulationError('STORE_KEY_DIFFERS', WHERE);
}
