import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError, type StartedPostgres, startPostgres } from '@cutru/database';
import type { RunningServer } from '@cutru/server';
import { CliError } from '../errors.ts';
import { type Environment, namesDatabase, postgresFolder } from './running-database.ts';

/** The database of a service: its own, or the one that the environment names. */
export interface ServiceDatabase {
  /** The environment, with the address of the database in it. */
  readonly environment: Environment;
  /** Rejects when a PostgreSQL of one's own has ended by itself. */
  readonly lost: Promise<never>;
  /** Leaves word of where the service answers, for whoever starts a second copy. */
  tell(server: RunningServer): Promise<void>;
}

const NEVER = new Promise<never>(() => {});
const WORD = 'serving.json';

/** Where the copy with this process number answers; empty if it has left no word. */
async function whereItServes(dataFolder: string, pid: number): Promise<string> {
  try {
    const word = JSON.parse(await readFile(join(dataFolder, WORD), 'utf8')) as Record<string, unknown>;
    return word.pid === pid ? `, gRPC ${word.grpcAddress}, HTTP ${word.httpAddress}` : '';
  } catch {
    return '';
  }
}

async function refused(error: unknown, dataFolder: string): Promise<unknown> {
  if (!(error instanceof DatabaseError) || error.code !== 'DATABASE_ALREADY_RUNNING') return error;
  const { pid } = error.details;
  if (pid === undefined) return error;
  const where = await whereItServes(dataFolder, pid);
  const about = { vi: `Tiến trình ${pid}${where}`, en: `Process ${pid}${where}` };
  return new CliError('SERVICE_ALREADY_RUNNING', about, { cause: error });
}

function owned(postgres: StartedPostgres, environment: Environment, dataFolder: string): ServiceDatabase {
  const lost = postgres.ended.then((): never => {
    throw new CliError('DATABASE_ENDED', dataFolder);
  });
  lost.catch(() => {});
  return {
    environment: { ...environment, CUTRU_DATABASE_URL: postgres.url },
    lost,
    async tell({ grpcAddress, httpAddress }) {
      const word = { pid: process.pid, grpcAddress, httpAddress };
      await writeFile(join(dataFolder, WORD), `${JSON.stringify(word)}\n`);
    },
  };
}

/**
 * Gives `use` a database: a PostgreSQL of one's own in `home`, where the environment names none (production always
 * names one). It starts while `use` already runs, and stops when `use` has ended, however that went.
 * @throws CliError `SERVICE_ALREADY_RUNNING`, DatabaseError, and what `use` throws
 */
export async function withDatabase<T>(
  environment: Environment,
  home: string,
  use: (starting: Promise<ServiceDatabase>) => Promise<T>,
): Promise<T> {
  if (namesDatabase(environment)) {
    return use(Promise.resolve({ environment, lost: NEVER, tell: async () => {} }));
  }
  const dataFolder = postgresFolder(home);
  const postgres = startPostgres({ dataFolder });
  const starting = postgres.then(
    (started) => owned(started, environment, dataFolder),
    async (error: unknown) => {
      throw await refused(error, dataFolder);
    },
  );
  // Whoever waits for it is told; until then nobody may be waiting.
  starting.catch(() => {});
  try {
    return await use(starting);
  } finally {
    const started = await postgres.catch(() => undefined);
    if (started !== undefined) {
      // While the folder is still ours: whoever comes next leaves word of its own.
      await rm(join(dataFolder, WORD), { force: true });
      await started.stop();
    }
  }
}
