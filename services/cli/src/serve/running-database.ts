import { join, resolve } from 'node:path';
import { runningPostgres } from '@cutru/database';
import { CliError } from '../errors.ts';

/** Variables as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a service that runs its own PostgreSQL keeps its things, below the folder in which it is started. */
export const HOME = '.cutru';

/** The folder of a PostgreSQL of one's own. */
export function postgresFolder(home: string): string {
  return join(home, 'postgres');
}

/** Whether the environment names a database; production always does. */
export function namesDatabase(environment: Environment): boolean {
  return (environment.CUTRU_DATABASE_URL ?? '') !== '' || environment.CUTRU_MODE === 'production';
}

/**
 * The environment with the address of the PostgreSQL that a service runs here, where it names no database.
 * @throws CliError `DATABASE_URL_MISSING` where none runs; DatabaseError
 */
export function withRunningDatabase(environment: Environment): Environment {
  if (namesDatabase(environment)) return environment;
  const folder = postgresFolder(resolve(HOME));
  const url = runningPostgres(folder);
  if (url === undefined) throw new CliError('DATABASE_URL_MISSING', folder);
  return { ...environment, CUTRU_DATABASE_URL: url };
}
