export type { Client, ClientBase, Pool, PoolClient } from 'pg';
export { type CopyValue, copyIn, copyLine } from './client/copy.ts';
export { type OpenOptions, openClient, openPool, type PoolOptions } from './client/open.ts';
export { execute, maybeOne, one, type Runner, rows } from './client/query.ts';
export { prepared, type Query, sql } from './client/sql.ts';
export { inTransaction, type TransactionOptions } from './client/transaction.ts';
export { DATABASE_ERRORS, type DatabaseErrorCode, type DatabaseErrorText } from './errors/codes.ts';
export {
  DatabaseError,
  type DatabaseErrorDetails,
  databaseError,
  sqlState,
} from './errors/database-error.ts';
export { type MigrateOptions, migrate } from './migrate.ts';
export { runningPostgres } from './server/running.ts';
export { type StartedPostgres, type StartOptions, startPostgres } from './server/start.ts';
