import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type StartedPostgres, startPostgres } from '@cutru/database';

const run = promisify(execFile);
const CLI = resolve(import.meta.dirname, '../../../services/cli/src/main.ts');

/** A database with a synthetic population, and what a service over it is told. */
export interface BenchWorld {
  readonly folder: string;
  readonly file: (name: string) => string;
  readonly environment: Readonly<Record<string, string>>;
  /** Runs the command line and gives what it printed as JSON. */
  cutru(...args: string[]): Promise<unknown>;
  close(): Promise<void>;
}

async function make(
  folder: string,
  people: number,
  candidates: number,
  postgres: StartedPostgres,
): Promise<BenchWorld> {
  const file = (name: string): string => join(folder, name);
  const environment = {
    CUTRU_DATABASE_URL: postgres.url,
    CUTRU_GRPC_ADDRESS: '127.0.0.1:0',
    CUTRU_HTTP_ADDRESS: '127.0.0.1:0',
    CUTRU_KEYS_DIR: file('keys'),
    CUTRU_DATA_DIR: folder,
    CUTRU_LOG_LEVEL: 'warn',
  };
  const cutru = async (...args: string[]): Promise<unknown> => {
    const options = { maxBuffer: 2 ** 26, env: { ...process.env, ...environment } };
    const { stdout } = await run(process.execPath, [CLI, ...args, '--json'], options);
    return JSON.parse(stdout);
  };
  const size = ['--people', String(people), '--candidates', String(candidates)];
  await cutru('synth', '--out', folder, ...size, '--seed', '7');
  return {
    folder,
    file,
    environment,
    cutru,
    async close() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL with its own defaults: a commit is on the disk before it is answered. */
export async function openBenchWorld(people: number, candidates: number): Promise<BenchWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'cutru-bench-service-'));
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres') });
  try {
    return await make(folder, people, candidates, postgres);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
