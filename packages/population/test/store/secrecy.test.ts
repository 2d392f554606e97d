import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { sqlState } from '@cutru/database';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPopulationKeys, PopulationKeys, readPopulationKeys } from '../../src/index.ts';
import { seal, unseal } from '../../src/store/seal.ts';
import { file, folder, refusal } from '../helpers.ts';
import { ID, MOTHER, MOTHERS, row, type StoreWorld, storeWorld } from './world.ts';

describe('a key file', () => {
  it('is made for its owner alone, and never in place of another', async () => {
    const path = join(await folder(), 'population.key');
    const made = await createPopulationKeys(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readPopulationKeys(path)).check()).toEqual(made.check());
    expect(await refusal(createPopulationKeys(path))).toMatchObject({ code: 'STORE_KEY_EXISTS', file: path });
  });

  it('is refused where it is missing, open to others, or something else', async () => {
    const path = join(await folder(), 'population.key');
    expect(await refusal(readPopulationKeys(path))).toMatchObject({ code: 'STORE_KEY_MISSING' });
    await createPopulationKeys(path);
    for (const mode of [0o640, 0o604, 0o660]) {
      await chmod(path, mode);
      expect(await refusal(readPopulationKeys(path))).toMatchObject({ code: 'STORE_KEY_EXPOSED' });
    }
    await chmod(path, 0o600);
    const text = await readFile(path, 'utf8');
    for (const wrong of ['', text.slice(0, -2), `${text}x`, text.replace('population', 'log')]) {
      await writeFile(path, wrong);
      const error = await refusal(readPopulationKeys(path));
      expect(error).toMatchObject({ code: 'STORE_KEY_MALFORMED' });
      if (wrong !== '') expect(`${error.message}${inspect(error)}`).not.toContain(wrong.split('\n')[1]);
    }
  });

  it('shows nothing of itself when it is logged', async () => {
    const secret = Buffer.alloc(32, 7);
    const keys = new PopulationKeys(secret);
    expect(`${inspect(keys, { depth: 9, showHidden: true })}${JSON.stringify(keys)}`).not.toMatch(
      /[0-9a-f]{16}|07 07/,
    );
    expect(() => new PopulationKeys(secret.subarray(1))).toThrow(TypeError);
  });
});

describe('what is sealed', () => {
  const keys = new PopulationKeys(Buffer.alloc(32, 7));
  const person = keys.personKey(ID);
  const content = fc.record({
    birth: fc.constantFrom({ year: 2007 }, { year: 2007, month: 3 }, { year: 2007, month: 3, day: 2 }),
    sex: fc.constantFrom('MALE' as const, 'FEMALE' as const, null),
    ethnicity: fc.constantFrom({ system: 'GSO_1979' as const, code: '05' as const }, null),
  });

  it('comes back, has one length, and is never twice the same', () => {
    fc.assert(
      fc.property(content, (facts) => {
        const sealed = seal(keys, person, facts);
        expect(unseal(keys, person, sealed)).toEqual(facts);
        expect(sealed.length).toBe(42);
        expect(seal(keys, person, facts)).not.toEqual(sealed);
      }),
    );
  });

  it('is refused for another person, under another key, and with any bit changed', () => {
    const sealed = seal(keys, person, { birth: { year: 2007 }, sex: null, ethnicity: null });
    expect(() => unseal(keys, keys.personKey(MOTHER), sealed)).toThrow();
    expect(() => unseal(new PopulationKeys(Buffer.alloc(32, 8)), person, sealed)).toThrow();
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => unseal(keys, person, changed)).toThrow();
      }),
    );
    expect(() => unseal(keys, person, sealed.subarray(1))).toThrow();
  });
});

describe('the database', () => {
  let world: StoreWorld;
  beforeAll(async () => {
    world = await storeWorld();
    await world.import([row({ sex: 'Nữ' }), row(MOTHERS), row({ citizen_id: '089307000003' })]);
  });
  afterAll(() => world.drop());

  const tables = ['state', 'imports', 'people', 'identities', 'periods'];

  it('names nobody', async () => {
    let all = '';
    for (const name of tables) {
      const { rows } = await world.pool.query(
        `select to_json(t)::text as text from cutru_population.${name} t`,
      );
      all += rows.map(({ text }: { text: string }) => text).join('\n');
    }
    expect(all).toContain('30577');
    for (const secret of [
      ID,
      MOTHER,
      'Neáng',
      'Kha',
      'kha',
      '2007-03',
      '1985',
      'FEMALE',
      Buffer.from(ID).toString('hex'),
    ]) {
      expect(all).not.toContain(secret);
    }
    // Two people of one name and birth have nothing in common.
    const { rows } = await world.pool.query(
      'select count(distinct name_exact) as exact, count(distinct name_plain) as plain, count(distinct sealed) as sealed from cutru_population.identities',
    );
    expect(rows).toEqual([{ exact: 3n, plain: 3n, sealed: 3n }]);
  });

  const as = async (role: string, statement: string): Promise<string | undefined> => {
    const client = await world.pool.connect();
    try {
      await client.query(`begin; set local role ${role}`);
      await client.query(statement);
      return 'done';
    } catch (error) {
      return sqlState(error);
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  it('lets a reader only read', async () => {
    for (const name of tables) {
      expect(await as('cutru_population_reader', `select * from cutru_population.${name}`)).toBe('done');
      for (const statement of [
        `insert into cutru_population.${name} default values`,
        `delete from cutru_population.${name}`,
        `truncate cutru_population.${name}`,
        `drop table cutru_population.${name}`,
      ]) {
        expect(await as('cutru_population_reader', statement)).toBe('42501');
      }
    }
    expect(await as('cutru_population_reader', 'update cutru_population.state set generation = 9')).toBe(
      '42501',
    );
    expect(await as('cutru_population_reader', 'create table cutru_population.x (a int)')).toBe('42501');
  });

  it('lets an importer add and close, and nothing else', async () => {
    for (const name of tables) {
      for (const statement of [
        `delete from cutru_population.${name}`,
        `truncate cutru_population.${name}`,
        `drop table cutru_population.${name}`,
        `alter table cutru_population.${name} disable trigger all`,
      ]) {
        expect(await as('cutru_population_importer', statement)).toBe('42501');
      }
    }
    expect(await as('cutru_population_importer', 'drop schema cutru_population cascade')).toBe('42501');
    expect(await as('cutru_population_importer', "update cutru_population.periods set village = 'x'")).toBe(
      '42501',
    );
    expect(await as('cutru_population_importer', 'update cutru_population.periods set until = 9')).toBe(
      'done',
    );
  });

  it('lets not even its owner change what was known, by mistake', async () => {
    const owner = (await world.pool.query('select current_user as name')).rows[0].name as string;
    for (const statement of [
      "update cutru_population.periods set commune_code = '00001'",
      'update cutru_population.identities set disputed = true',
      'delete from cutru_population.periods',
      'truncate cutru_population.imports',
      'update cutru_population.periods set until = 9; update cutru_population.periods set until = null',
    ]) {
      expect(await as(owner, statement)).toBe('42501');
    }
  });
});

describe('an error of an import', () => {
  it('shows no number, name or value', async () => {
    const world = await storeWorld();
    try {
      const path = await file(`citizen_id\n${ID}\n`);
      const error = (await world.importFile(path).catch((each: unknown) => each)) as Error;
      expect(`${error.message}${inspect(error, { depth: 9 })}`).not.toContain(ID);
    } finally {
      await world.drop();
    }
  });
});
