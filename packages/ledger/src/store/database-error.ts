import { DatabaseError, type DatabaseErrorCode, databaseError } from '@cutru/database';
import { LedgerError } from '../errors.ts';

/** The database is not there, or too busy to answer: trying again later helps. */
const UNAVAILABLE: ReadonlySet<DatabaseErrorCode> = new Set<DatabaseErrorCode>([
  'DATABASE_UNREACHABLE',
  'DATABASE_CONNECTION_LOST',
  'DATABASE_TIMED_OUT',
  'DATABASE_TOO_MANY_CONNECTIONS',
  'DATABASE_CONFLICT',
]);

/** What a failed statement means for the log, where it is certain that nothing was written. */
export function ledgerError(error: unknown): unknown {
  const cause = databaseError(error);
  if (cause instanceof LedgerError || !(cause instanceof Error)) return cause;
  const isAway = cause instanceof DatabaseError && UNAVAILABLE.has(cause.code);
  return new LedgerError(isAway ? 'LEDGER_UNAVAILABLE' : 'LEDGER_REFUSED', {}, { cause });
}

/** Awaits a reading of the log; its errors become {@link LedgerError}. */
export async function reading<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw ledgerError(error);
  }
}
