import { join } from 'node:path';
import { one, openClient, sql } from '@cutru/database';
import { testDatabase } from '@cutru/database/testing';
import { createPopulationKeys } from '@cutru/population';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { errorCode, Workplace } from './command.ts';
import { EXTRACT_HEADING, PUPILS, VERIFY } from './files.ts';

const place = new Workplace();
afterAll(() => place.remove());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(5);
}

describe('Ctrl-C', () => {
  it('leaves no half-written result, and an earlier one as it was', async () => {
    const row = '040307000001,Ai Đó,2007-02-03,01,permanent,30577,,2020-01-02,,2025-06-01\n';
    place.write('extract.csv', `${EXTRACT_HEADING}\n${row.repeat(400_000)}`);
    place.write('areas.csv', 'commune_code,village,mark,from,to,instrument\n');
    place.write('pupils.csv', PUPILS);
    place.write('out.csv', 'of an earlier run');
    const before = place.files();
    const { child, ended } = place.start(VERIFY);
    await until(() => place.files().length > before.length || child.exitCode !== null);
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(130);
    expect(err).toContain('[INTERRUPTED]');
    expect(place.files()).toEqual(before);
    expect(place.read('out.csv')).toBe('of an earlier run');
  });

  it('stops an import, which then left nothing', async () => {
    const database = await testDatabase();
    await createPopulationKeys(join(place.path, 'population.key'));
    const row = '040307000001,Ai Đó,2007-02-03,01,permanent,30577,,2020-01-02,,2025-06-01\n';
    place.write('long.csv', `${EXTRACT_HEADING}\n${row.repeat(400_000)}`);
    const { child, ended } = place.start(['import', 'long.csv', '--json'], {
      CUTRU_DATABASE_URL: database.url,
      CUTRU_KEYS_DIR: place.path,
    });
    const client = await openClient(database.url);
    // The store is made before the extract is read.
    const made = sql<{
      readonly n: number;
    }>`select count(*)::int as n from pg_tables where tablename = 'periods'`;
    while ((await one(client, made)).n === 0 && child.exitCode === null) await pause(5);
    await client.end();
    child.kill('SIGINT');
    const stopped = await ended;
    expect(stopped).toMatchObject({ code: 130, err: '' });
    expect(errorCode(stopped)).toBe('INTERRUPTED');
    await database.drop();
  }, 60_000);

  it.each([VERIFY, ['import', 'long.csv'], ['synth', '--out', 'people']])(
    'is answered where it came while the program was loading: %s',
    async (...args) => {
      let err = '';
      const io = { out: () => undefined, err: (text: string) => (err += text), terminal: false };
      expect(await run(args, { ...io, signal: AbortSignal.abort() })).toBe(130);
      expect(err).toContain('[INTERRUPTED]');
    },
  );
});
