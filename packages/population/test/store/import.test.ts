import { appendFile, copyFile, rm } from 'node:fs/promises';
import { RESIDENCE_KINDS } from '@cutru/residence';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportProgress, readExtract, type StoredRecord } from '../../src/index.ts';
import { file, folder, refusal, table } from '../helpers.ts';
import { HEADING, ID, MOTHER, MOTHERS, row, type StoreWorld, storeWorld } from './world.ts';

async function inWorld(work: (world: StoreWorld) => Promise<void>): Promise<void> {
  const world = await storeWorld();
  try {
    await work(world);
  } finally {
    await world.drop();
  }
}

const count = async ({ pool }: StoreWorld, name: string): Promise<number> =>
  Number((await pool.query(`select count(*) from cutru_population.${name}`)).rows[0].count);

/** The communes of permanent residence of a person. */
const communes = (record: StoredRecord | undefined) =>
  record?.periods.permanent.map((period) => period.communeCode).sort();

describe('an import', () => {
  it('tells who is new, changed and unchanged, and of how many rows', () =>
    inWorld(async (world) => {
      const first = await world.import([row(), row({ to: '2015-01-01', from: '?' }), row(MOTHERS)]);
      expect(first).toMatchObject({
        status: 'IMPORTED',
        listed: [],
        import: {
          id: 1,
          generation: 1n,
          rows: 3,
          badRows: 0,
          people: { all: 2, new: 2, changed: 0, unchanged: 0, older: 0 },
          periods: { added: 3, closed: 0 },
          recordedOn: '2025-06-01',
        },
      });
      const moved = { recorded_on: '2025-07-01' };
      const second = await world.import([
        row({ to: '2015-01-01', from: '?' }),
        row({ commune_code: '30544', ...moved }),
        row(MOTHERS),
        row({ citizen_id: '089307000003' }),
      ]);
      expect(second.import).toMatchObject({
        id: 2,
        generation: 2n,
        people: { all: 3, new: 1, changed: 1, unchanged: 1, older: 0 },
        periods: { added: 2, closed: 1 },
      });
      const store = await world.open();
      expect((await store.imports()).map(({ id }) => id)).toEqual([2, 1]);
      expect(await store.imports()).toEqual([second.import, first.import]);
    }));

  it('of a content that is known does nothing, under whatever name and however often at once', () =>
    inWorld(async (world) => {
      const path = await file(table(HEADING, [row(), row(MOTHERS)]));
      const reports = await Promise.all([1, 2, 3].map(() => world.importFile(path)));
      expect(reports.map(({ status }) => status).sort()).toEqual(['IMPORTED', 'KNOWN', 'KNOWN']);
      const copy = `${await folder()}/other.csv`;
      await copyFile(path, copy);
      const again = await world.importFile(copy);
      expect(again).toMatchObject({ status: 'KNOWN', import: { id: 1, people: { new: 2 } } });
      expect(await count(world, 'imports')).toBe(1);
    }));

  it('of a file of before is the way back from one that came after it', () =>
    inWorld(async (world) => {
      const right = await file(table(HEADING, [row({ to: '2015-01-01' }), row({ from: '2015-01-02' })]));
      await world.importFile(right);
      const cut = await world.import([row({ to: '2015-01-01' })]);
      expect(cut.import.periods).toEqual({ added: 0, closed: 1 });
      const back = await world.importFile(right);
      expect(back).toMatchObject({ status: 'IMPORTED', import: { id: 3, periods: { added: 1, closed: 0 } } });
      const store = await world.open();
      expect(communes((await store.find([ID])).records.get(ID))).toEqual(['30577', '30577']);
      expect(communes((await store.find([ID], { asOf: 2 })).records.get(ID))).toEqual(['30577']);
      // Once more there is nothing to do.
      expect(await world.importFile(right)).toMatchObject({ status: 'KNOWN', import: { id: 3 } });
    }));

  it('overwrites nothing: what was known then can be asked', () =>
    inWorld(async (world) => {
      await world.import([row({ to: '2015-01-01' }), row({ commune_code: '30544', from: '2015-01-02' })]);
      await world.import([
        row({ commune_code: '30586', recorded_on: '2025-07-01', full_name: 'Neáng Sóc Khi' }),
      ]);
      await world.import([row({ to: '2015-01-01', recorded_on: '2025-07-01' })]);
      await world.import([row(MOTHERS)]);
      const store = await world.open();
      const at = async (asOf?: number) =>
        (await store.find([ID], asOf === undefined ? {} : { asOf })).records.get(ID);
      expect(communes(await at())).toEqual(['30577']);
      expect(communes(await at(1))).toEqual(['30544', '30577']);
      expect(communes(await at(2))).toEqual(['30586']);
      expect(communes(await at(4))).toEqual(['30577']);
      expect((await at(2))?.matchName('Neáng Sóc Khi')).toBe('EXACT');
      expect((await at())?.matchName('Neáng Sóc Kha')).toBe('EXACT');
      expect((await store.find([MOTHER], { asOf: 3 })).records.size).toBe(0);
      expect(await count(world, 'periods')).toBe(5);
      for (const asOf of [0, 5, 1.5, -1]) {
        expect(await refusal(store.find([ID], { asOf }))).toMatchObject({ code: 'STORE_IMPORT_UNKNOWN' });
      }
    }));

  it('keeps what it knows of a later day', () =>
    inWorld(async (world) => {
      await world.import([row({ recorded_on: '2025-07-01' })]);
      const older = await world.import([row({ commune_code: '30544' }), row(MOTHERS)]);
      expect(older.import.people).toEqual({ all: 2, new: 1, changed: 0, unchanged: 0, older: 1 });
      const store = await world.open();
      expect(communes((await store.find([ID])).records.get(ID))).toEqual(['30577']);
    }));

  it('tells how far it is', () =>
    inWorld(async (world) => {
      const told: ImportProgress[] = [];
      const path = await file(table(HEADING, [row(), row(MOTHERS)]));
      await world.importFile(path, { onProgress: (progress) => told.push(progress) });
      expect([...new Set(told.map(({ phase }) => phase))]).toEqual([
        'HASHING',
        'READING',
        'STAGING',
        'MERGING',
      ]);
      for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total ?? 0);
    }));
});

describe('an import that ends badly leaves nothing', () => {
  let world: StoreWorld;
  beforeAll(async () => {
    world = await storeWorld();
  });
  afterAll(() => world.drop());
  const empty = async () => {
    for (const name of ['imports', 'people', 'identities', 'periods'])
      expect(await count(world, name)).toBe(0);
  };

  it('for a row that cannot be read', async () => {
    const error = await refusal(world.import([row(), row({ citizen_id: MOTHER, from: 'x' })]));
    expect(error).toMatchObject({ code: 'EXTRACT_ROWS_UNREADABLE', details: { badRows: 1 } });
    await empty();
  });

  it('for a file that is missing, or changes while it is read', async () => {
    const gone = await file('');
    await rm(gone);
    await expect(world.importFile(gone)).rejects.toMatchObject({ code: 'TABLE_FILE_MISSING', file: gone });
    await expect(world.importFile(await folder())).rejects.toMatchObject({ code: 'TABLE_FILE_IS_FOLDER' });
    const path = await file(table(HEADING, [row()]));
    let changed = false;
    const onProgress = ({ phase, done, total }: ImportProgress) => {
      if (phase !== 'HASHING' || done !== total || changed) return;
      changed = true;
      void appendFile(path, `${row(MOTHERS)}\n`);
    };
    const outcome = await world.importFile(path, { onProgress }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ code: 'EXTRACT_CHANGED' });
    await empty();
  });

  it('when it is called off, at whatever point', async () => {
    const many = Array.from({ length: 6000 }, (_, i) =>
      row({ citizen_id: `0893070${String(i).padStart(5, '0')}` }),
    );
    const path = await file(table(HEADING, many));
    for (const phase of ['HASHING', 'READING', 'STAGING', 'MERGING']) {
      const controller = new AbortController();
      const onProgress = (progress: ImportProgress) => {
        if (progress.phase === phase && progress.done > 0) controller.abort(new Error('called off'));
      };
      const importing = world.importFile(path, { onProgress, signal: controller.signal });
      await expect(importing).rejects.toThrow('called off');
      await empty();
    }
    expect((await world.importFile(path)).import.people.new).toBe(6000);
  });
});

describe('imports after each other', () => {
  /** What a record says, without what belongs to the reading. */
  const plain = (record: StoredRecord | undefined) => {
    if (record === undefined) return undefined;
    const { matchName, generation, fetchedAt, periods, ...rest } = record;
    return {
      ...rest,
      periods: RESIDENCE_KINDS.map((kind) => periods[kind].map((each) => JSON.stringify(each)).sort()),
    };
  };
  const person = fc.record({
    commune_code: fc.constantFrom('30577', '30544', '30586'),
    from: fc.constantFrom('?', '2010-01-01', '2012-01-01'),
    to: fc.constantFrom('', '2020-01-01'),
    ethnicity: fc.constantFrom('01', '05'),
  });
  const people = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(person, { minLength: 1, maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 4,
    },
  );

  it('give of everybody what the last file said that had them, now and as of each import', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(people, { minLength: 1, maxLength: 4 }), (files) =>
        inWorld(async (world) => {
          const number = (n: number): string => `08930700000${n}`;
          const numbers = [1, 2, 3, 4].map(number);
          const expected = new Map<string, unknown>();
          const then: (readonly [number, ReadonlyMap<string, unknown>])[] = [];
          for (const [i, each] of files.entries()) {
            const rows = each.flatMap(([n, cells]) =>
              cells.map((cell) => row({ ...cell, citizen_id: number(n), recorded_on: `2025-06-0${i + 1}` })),
            );
            const path = await file(table(HEADING, rows));
            const report = await world.importFile(path);
            const extract = await readExtract(path, { wanted: 'ALL' });
            for (const each of extract.numbers()) {
              const found = extract.find(each);
              if (found === undefined) continue;
              const { fullName, periods, ...rest } = found;
              expected.set(each, {
                ...rest,
                periods: RESIDENCE_KINDS.map((kind) =>
                  [...new Set(periods[kind].map((p) => JSON.stringify(p)))].sort(),
                ),
              });
            }
            then.push([report.import.id, new Map(expected)]);
          }
          const store = await world.open();
          const now = (await store.find(numbers)).records;
          for (const each of numbers) expect(plain(now.get(each))).toEqual(expected.get(each));
          for (const [asOf, known] of then) {
            const { records } = await store.find(numbers, { asOf });
            for (const each of numbers) expect(plain(records.get(each))).toEqual(known.get(each));
          }
        }),
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});
