import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { execute, openPool, rows, sql, startPostgres } from '../../src/index.ts';
import { postgresAccount } from '../../src/server/account.ts';
import { copiedBinaries, packagedBinaries, runs } from '../../src/server/binaries.ts';
import { removePostgres } from '../../src/server/remove.ts';
import { dataFolder, removeFolders } from './folders.ts';
import { gone, inAnotherProcess } from './run.ts';

afterAll(removeFolders, 60_000);

const SETTINGS = { fsync: 'off' };
const isRoot = process.getuid?.() === 0;

/** An ordinary user that every system has. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Whether that user can run these sources at all: not where the clone is below a closed folder. */
function nobodyCanRun(): boolean {
  if (!isRoot) return false;
  const here = fileURLToPath(import.meta.url);
  return spawnSync(process.execPath, ['--check', here], { ...NOBODY, cwd: '/' }).status === 0;
}

describe.runIf(isRoot)('root', { timeout: 60_000 }, () => {
  it('runs the server as another account, with the data where they were asked for', async () => {
    const folder = dataFolder();
    const server = await startPostgres({ dataFolder: folder, settings: SETTINGS });
    expect(statSync(join(folder, 'cluster')).uid).toBe(postgresAccount().uid);
    expect(statSync(join(folder, 'password')).uid).toBe(0);
    await server.stop();
  });

  it('begins anew in a folder that was removed and made again, with what was kept put aside', async () => {
    const folder = dataFolder(0o700);
    const first = await startPostgres({ dataFolder: folder, settings: SETTINGS });
    await first.stop();
    const kept = dirname(readFileSync(join(folder, 'data-are-in.txt'), 'utf8').trim());
    rmSync(folder, { recursive: true });
    const log: string[] = [];
    const server = await startPostgres({
      dataFolder: folder,
      settings: SETTINGS,
      log: (line) => log.push(line),
    });
    expect(log).toContain(`putting the data of a removed folder aside: ${kept}.removed`);
    expect(existsSync(join(`${kept}.removed`, 'cluster'))).toBe(true);
    await server.stop();
    const again = await startPostgres({ dataFolder: folder, settings: SETTINGS });
    await again.stop();
    rmSync(`${kept}.removed`, { recursive: true });
  });

  it('keeps the data where that account gets to them when the folder is below a closed one', async () => {
    const folder = dataFolder(0o700);
    const server = await startPostgres({ dataFolder: folder, settings: SETTINGS });
    const pool = openPool(server.url);
    await pool.query('create table kept (n int)');
    await execute(pool, sql`insert into kept values (1)`);
    await pool.end();
    await server.stop();
    const cluster = readFileSync(join(folder, 'data-are-in.txt'), 'utf8').trim();
    expect(cluster).toMatch(/^\/var\/lib\/cutru\//);
    expect(existsSync(join(folder, 'cluster'))).toBe(false);
    expect(statSync(cluster).mode & 0o777).toBe(0o700);

    const again = await startPostgres({ dataFolder: folder, settings: SETTINGS });
    const second = openPool(again.url);
    expect(await rows(second, sql`select n from kept`)).toEqual([{ n: 1 }]);
    await second.end();
    await expect(removePostgres(folder)).rejects.toMatchObject({ code: 'DATABASE_ALREADY_RUNNING' });
    await again.stop();
    await removePostgres(folder);
    expect(existsSync(dirname(cluster))).toBe(false);
  });

  it('runs a server as whoever owns its data', async () => {
    const folder = dataFolder();
    mkdirSync(folder);
    chmodSync(folder, 0o711);
    await (await startPostgres({ dataFolder: folder, settings: SETTINGS })).stop();
    spawnSync('chown', ['-R', `${NOBODY.uid}:${NOBODY.gid}`, join(folder, 'cluster')]);
    const server = await startPostgres({ dataFolder: folder, settings: SETTINGS });
    expect(statSync(`/proc/${server.pid}`).uid).toBe(NOBODY.uid);
    await server.stop();
  });

  it('copies the programs to where the account can run them', () => {
    const below = mkdtempSync(join(tmpdir(), 'cutru-binaries-'));
    chmodSync(below, 0o711);
    const umask = process.umask(0o077);
    const copied = copiedBinaries(packagedBinaries(), below);
    process.umask(umask);
    expect(runs(copied, postgresAccount())).toEqual({ ok: true, lines: [] });
    expect(copiedBinaries(packagedBinaries(), below)).toEqual(copied);
    chmodSync(below, 0o700);
    expect(runs(copied, postgresAccount()).ok).toBe(false);
    rmSync(below, { recursive: true });
  });
});

describe.runIf(nobodyCanRun())('an ordinary user', { timeout: 60_000 }, () => {
  it('runs the server, with data of their own', async () => {
    const folder = dataFolder(0o700);
    chownSync(dirname(folder), NOBODY.uid, NOBODY.gid);
    const { child, said } = await inAnotherProcess(folder, 'wait', NOBODY);
    expect(said).toMatchObject({ owner: NOBODY.uid, url: expect.stringContaining('127.0.0.1') });
    child.stdin?.end();
    await once(child, 'exit');
    expect(await gone(said.pid ?? 0)).toBe(true);
  });

  it('is told that they may not write the folder', async () => {
    const folder = dataFolder();
    const { said } = await inAnotherProcess(folder, 'wait', NOBODY);
    expect(said).toEqual({ code: 'DATABASE_NO_ACCESS' });
  });
});

describe.skipIf(isRoot)('an ordinary user below a closed folder', { timeout: 60_000 }, () => {
  it('runs the server all the same', async () => {
    await (await startPostgres({ dataFolder: dataFolder(0o700), settings: SETTINGS })).stop();
  });
});
