import { readdir } from 'node:fs/promises';
import { parse } from 'node:path';
import { runner } from 'node-pg-migrate';
import { type ClientBase, escapeIdentifier } from 'pg';
import { openPlainClient } from './client/open.ts';
import { DatabaseError, databaseError, sqlState } from './errors/database-error.ts';

export interface MigrateOptions {
  /** Folder of `001_name.sql` files, run in the order of their names. */
  readonly folder: string;
  /** Schema of the package, made if it is missing; the files run with it as search path. */
  readonly schema: string;
  /** Table in that schema that remembers what has run; `migrations` unless given. */
  readonly table?: string;
}

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Brings a schema up to date and gives the names of what has been run. All files of one call are one transaction.
 * Two starts at once wait for each other, and the second finds nothing to do.
 *
 * A file cannot have `CREATE INDEX CONCURRENTLY`. Roles belong to the whole server and not to one database: make
 * them so that it does no harm if another database's migration just did.
 */
export async function migrate(url: string, options: MigrateOptions): Promise<string[]> {
  const client = await openPlainClient(url, { applicationName: 'cutru migrate' });
  let running: string | undefined;
  const logger = {
    ...quiet,
    info: (message: string) => {
      running = /### MIGRATION (\S+)/.exec(message)?.[1] ?? running;
    },
  };
  try {
    const done = await runner({
      dbClient: client,
      dir: options.folder,
      schema: options.schema,
      createSchema: true,
      migrationsTable: options.table ?? 'migrations',
      direction: 'up',
      checkOrder: true,
      singleTransaction: true, // only its command line has this by default
      advisoryLockMode: 'wait',
      logger,
    });
    await refuseNewer(client, options);
    return done.map(({ name }) => name);
  } catch (error) {
    throw migrationError(error, running);
  } finally {
    await client.end().catch(() => {});
  }
}

/** node-pg-migrate compares files and table only as far as both reach. */
async function refuseNewer(
  client: ClientBase,
  { folder, schema, table = 'migrations' }: MigrateOptions,
): Promise<void> {
  const name = `${escapeIdentifier(schema)}.${escapeIdentifier(table)}`;
  const run = await client.query<{ name: string }>(`select name from ${name} order by id`);
  const files = new Set((await readdir(folder)).map((file) => parse(file).name));
  const unknown = run.rows.find((row) => !files.has(row.name));
  if (unknown !== undefined)
    throw new DatabaseError('DATABASE_MIGRATIONS_DIFFER', { migration: unknown.name });
}

function migrationError(error: unknown, running: string | undefined): unknown {
  const known = databaseError(error);
  if (known instanceof DatabaseError) return known;
  const unknownStep = /Not run migration (\S+) is preceding already run migration/.exec(String(error));
  if (unknownStep !== null) {
    const migration = unknownStep[1] ?? '';
    return new DatabaseError('DATABASE_MIGRATIONS_DIFFER', { migration }, { cause: error });
  }
  const state = sqlState(error);
  return new DatabaseError(
    'DATABASE_MIGRATION_FAILED',
    {
      ...(running === undefined ? {} : { migration: running }),
      ...(state === undefined ? {} : { sqlState: state }),
    },
    { cause: error },
  );
}
