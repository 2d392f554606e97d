import { parsePartialDate } from '@cutru/calendar';
import { makeCitizenNumber, RESIDENCE_KINDS } from '@cutru/residence';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personFacts, readExtract, type SourceRecord, type StoredRecord } from '../../src/index.ts';
import { day, file, table } from '../helpers.ts';
import { UNITS } from '../units.ts';
import { HEADING, row, type StoreWorld, storeWorld } from './world.ts';

/** Answers for some people of a file, however it is kept. */
type Answers = ReadonlyMap<string, SourceRecord | StoredRecord>;
type OpenSource = (path: string, numbers: readonly string[], maxBadRows: number) => Promise<Answers>;

let world: StoreWorld;
beforeAll(async () => {
  world = await storeWorld();
});
afterAll(() => world.drop());

const fromExtract: OpenSource = async (path, numbers, maxBadRows) => {
  const extract = await readExtract(path, { wanted: new Set(numbers), maxBadRows });
  return new Map(
    numbers.flatMap((number) => {
      const record = extract.find(number);
      return record === undefined ? [] : [[number, record] as const];
    }),
  );
};

const fromStore: OpenSource = async (path, numbers, maxBadRows) => {
  await world.importFile(path, { maxBadRows });
  const store = await world.open();
  return (await store.find(numbers)).records;
};

const SOURCES: readonly (readonly [string, OpenSource])[] = [
  ['the extract reader', fromExtract],
  ['the store', fromStore],
];

let serial = 0;
/** Numbers that no other run has. */
function freshNumbers(count: number): string[] {
  return Array.from({ length: count }, () => {
    serial += 1;
    return makeCitizenNumber({ registration: '089', sex: 'FEMALE', birthYear: 2007, serial });
  });
}

const ON = day('2025-06-10');
const NAMES = ['Neáng Sóc Kha', 'NEÁNG SÓC KHA', 'Neang Soc Kha', 'Neáng Sóc Khi', "H'Đơk Niê"];
const BIRTHS = ['2007', '2007-03', '2007-03-02', '2006-03-02'];

/** What the rules would read, whoever is asked for. */
function factsOf(record: SourceRecord | StoredRecord | undefined) {
  return NAMES.flatMap((name) =>
    BIRTHS.map((birth) => {
      const asked = { name, birth: parsePartialDate(birth), ethnicity: null };
      return personFacts(UNITS, asked, record, [], ON);
    }),
  );
}

/** What a record says beside the name: periods each once, in one order. */
function plain(record: SourceRecord | StoredRecord | undefined) {
  if (record === undefined) return undefined;
  const { citizenNumber, birth, sex, ethnicity, recordedOn, conflicting, identityDisputed, incomplete } =
    record;
  const periods = RESIDENCE_KINDS.map((kind) =>
    [...new Set(record.periods[kind].map((period) => JSON.stringify(period)))].sort(),
  );
  return {
    citizenNumber,
    birth,
    sex,
    ethnicity,
    recordedOn,
    conflicting,
    identityDisputed,
    incomplete,
    periods,
  };
}

describe.each(SOURCES)('%s', (_, open) => {
  const [one, other, nobody] = freshNumbers(3) as [string, string, string];
  const rows = [
    row({ citizen_id: one, to: '2015-05-05', sex: 'Nữ', code_on: '2010-01-01' }),
    row({ citizen_id: one, commune_code: '30544', village: '', from: '2015-05-06' }),
    row({
      citizen_id: one,
      kind: 'temporary',
      commune_code: '?',
      from: '?',
      to: '?',
      full_name: 'NEANG SOC KHA',
    }),
    row({ citizen_id: other, full_name: 'Neáng Sa', birth_date: '1985', ethnicity: '' }),
    row({ citizen_id: other, full_name: 'Neáng Sung', birth_date: '1985', ethnicity: '' }),
  ];

  it('knows what a file says', async () => {
    const answers = await open(await file(table(HEADING, rows)), [one, other, nobody], 0);
    const record = answers.get(one);
    expect(plain(record)).toMatchObject({
      citizenNumber: one,
      birth: { year: 2007, month: 3, day: 2 },
      sex: 'FEMALE',
      ethnicity: { system: 'GSO_1979', code: '05' },
      recordedOn: day('2025-06-01'),
      conflicting: true,
      identityDisputed: false,
      incomplete: false,
    });
    expect(record?.periods.permanent).toHaveLength(2);
    expect(record?.periods.temporary).toEqual([
      {
        communeCode: null,
        codeOn: null,
        village: 'Ấp Ninh Hòa',
        from: null,
        to: null,
        recordedOn: day('2025-06-01'),
        basis: 'SOURCE',
      },
    ]);
    expect(answers.get(other)).toMatchObject({ identityDisputed: true, ethnicity: null });
    expect(answers.has(nobody)).toBe(false);
  });

  it('confirms a name as it stands and without diacritics, and no other', async () => {
    const [id = ''] = freshNumbers(1);
    const answers = await open(await file(table(HEADING, [row({ citizen_id: id })])), [id], 0);
    const match = (name: string) =>
      personFacts(UNITS, { name, birth: { year: 2007 }, ethnicity: null }, answers.get(id), [], ON).match;
    expect(match(' neáng  sóc KHA')).toEqual({ result: 'CONFIRMED', name: 'EXACT', birth: 'COMPATIBLE' });
    expect(match('Neang Soc Kha')).toMatchObject({ result: 'CONFIRMED', name: 'SAME_BUT_FOR_DIACRITICS' });
    expect(match('Neáng Sóc')).toMatchObject({ result: 'NOT_CONFIRMED', name: 'DIFFERENT' });
  });

  it('knows of whom a row was lost', async () => {
    const [id = ''] = freshNumbers(1);
    const lost = [row({ citizen_id: id }), row({ citizen_id: id, from: 'x' })];
    const answers = await open(await file(table(HEADING, lost)), [id], 1);
    expect(answers.get(id)).toMatchObject({ incomplete: true });
  });
});

describe('both', () => {
  const cells = fc.record({
    person: fc.integer({ min: 0, max: 3 }),
    full_name: fc.constantFrom(...NAMES),
    birth_date: fc.constantFrom(...BIRTHS),
    ethnicity: fc.constantFrom('', '01', '05', 'Mông'),
    kind: fc.constantFrom('permanent', 'permanent', 'permanent', 'temporary', 'current'),
    commune_code: fc.constantFrom('30577', '30544', '30586', '00001', '99999', '?'),
    village: fc.constantFrom('', '?', 'Ấp Ninh Hòa', ' ấp  ninh hòa', "Ấp \\ 'x'"),
    from: fc.constantFrom('', '?', '2005-01-01', '2010-01-01', '2018-02-03', '2024-12-31', '2026-01-01'),
    to: fc.constantFrom('', '?', '2026-12-31', '2027-01-01'),
    recorded_on: fc.constantFrom('2024-06-01', '2025-06-01'),
    sex: fc.constantFrom('', 'Nam', 'Nữ'),
    code_on: fc.constantFrom('', '', '2010-01-01', '2025-07-01'),
  });
  const bad = fc.record({ person: fc.integer({ min: 0, max: 3 }), from: fc.constant('x') });

  it('give the same facts for the same file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cells, { minLength: 1, maxLength: 14 }),
        fc.array(bad, { maxLength: 2 }),
        async (good, broken) => {
          const numbers = freshNumbers(5);
          const rows = [...good, ...broken].map(({ person, ...rest }) =>
            row({ ...rest, citizen_id: numbers[person] ?? '' }),
          );
          const path = await file(table(HEADING, rows));
          const extract = await fromExtract(path, numbers, 2);
          const store = await fromStore(path, numbers, 2);
          for (const number of numbers) {
            expect(plain(store.get(number))).toEqual(plain(extract.get(number)));
            expect(factsOf(store.get(number))).toEqual(factsOf(extract.get(number)));
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
