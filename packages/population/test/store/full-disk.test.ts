import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool } from '@cutru/database';
import { type TestServer, testServer } from '@cutru/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ImportPhase,
  importExtract,
  migratePopulation,
  openPopulationStore,
  PopulationKeys,
} from '../../src/index.ts';
import { file, table } from '../helpers.ts';
import { HEADING, ID, row } from './world.ts';

const MIB = 1024 * 1024;

/** A small disk of its own, mounted; `null` where that is not allowed. */
function smallDisk(mib: number): { readonly path: string; remove(): void } | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const path = mkdtempSync(join(tmpdir(), 'cutru-disk-'));
  const remove = () => rmSync(path, { recursive: true, force: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mib}m,mode=755`, 'cutru-test', path], {
      stdio: 'ignore',
    });
  } catch {
    remove();
    return null;
  }
  return {
    path,
    remove() {
      execFileSync('umount', ['--lazy', path]);
      remove();
    },
  };
}

describe('an import onto a full disk', () => {
  const keys = new PopulationKeys(Buffer.alloc(32, 7));
  let disk: ReturnType<typeof smallDisk> = null;
  let server: TestServer | undefined;
  let url: string;
  let filler: string;

  beforeAll(async () => {
    disk = smallDisk(48);
    if (disk === null) return;
    filler = join(disk.path, 'filler');
    server = await testServer();
    const space = join(disk.path, 'space');
    mkdirSync(space, { mode: 0o700 });
    // Whoever runs PostgreSQL owns its data.
    const { uid, gid } = statSync(join(server.dataFolder, 'cluster'));
    chownSync(space, uid, gid);
    const pool = openPool(server.server.url, { max: 1 });
    await pool.query(`create tablespace small location '${space}'`);
    await pool.query('create database small tablespace small');
    await pool.end();
    const small = new URL(server.server.url);
    small.pathname = '/small';
    url = small.href;
    await migratePopulation(url);
  }, 60_000);
  afterAll(async () => {
    await server?.drop();
    disk?.remove();
  });

  /** Leaves so many bytes free. */
  function fill(free: number): void {
    const [, , , available = '0'] = execFileSync('df', ['-B1', disk?.path ?? ''], { encoding: 'utf8' })
      .split('\n')[1]
      ?.split(/\s+/) ?? [''];
    writeFileSync(filler, Buffer.alloc(Math.max(0, Number(available) - free)));
  }

  async function counts(): Promise<unknown> {
    const pool = openPool(url, { max: 1 });
    try {
      const { rows } = await pool.query(`select (select count(*) from cutru_population.people) as people,
        (select count(*) from cutru_population.imports) as imports,
        (select generation from cutru_population.state) as generation`);
      return rows[0];
    } finally {
      await pool.end();
    }
  }

  const people = (from: number, many: number) =>
    Array.from({ length: many }, (_, at) =>
      row({ citizen_id: `0893070${String(from + at).padStart(5, '0')}` }),
    );

  async function fullWhile(phase: ImportPhase, free: number, rows: readonly string[]): Promise<void> {
    await importExtract(await file(table(HEADING, [row()])), { url, keys });
    const before = await counts();
    const path = await file(table(HEADING, rows));
    let last: ImportPhase | undefined;
    const onProgress = (progress: { phase: ImportPhase }) => {
      last = progress.phase;
    };
    fill(free);
    const error: unknown = await importExtract(path, { url, keys, onProgress }).catch((thrown) => thrown);
    expect(error).toMatchObject({
      name: 'DatabaseError',
      code: 'DATABASE_DISK_FULL',
      details: { sqlState: '53100' },
    });
    expect(last).toBe(phase);
    expect(String(error)).not.toMatch(/0893|Sóc/);
    expect(await counts()).toEqual(before);
    // Those who were known are still found, on a disk that is full.
    const store = await openPopulationStore({ url, keys });
    expect((await store.find([ID])).records.size).toBe(1);
    await store.close();

    rmSync(filler);
    expect(await importExtract(path, { url, keys })).toMatchObject({
      status: 'IMPORTED',
      import: { people: { all: rows.length, new: rows.length } },
    });
  }

  const ends = 'ends with its own code, has changed nothing, and is done once there is room';
  const why = 'only root may mount a small disk';

  it(`${ends}: full while people are sent`, { timeout: 60_000 }, async ({ skip }) => {
    skip(disk === null, why);
    await fullWhile('STAGING', 2 * MIB, people(20_000, 20_000));
  });

  it(`${ends}: full while they are merged`, { timeout: 60_000 }, async ({ skip }) => {
    skip(disk === null, why);
    await fullWhile('MERGING', 12 * MIB, people(50_000, 20_000));
  });
});
