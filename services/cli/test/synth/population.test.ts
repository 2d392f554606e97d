import { createHash } from 'node:crypto';
import { birthBounds } from '@cutru/calendar';
import { MERGER_DAY } from '@cutru/places';
import { checkName, contradictions, parseCitizenNumber, parseEthnicity } from '@cutru/residence';
import { describe, expect, it } from 'vitest';
import { RECORDED_BEFORE } from '../../src/synth/history.ts';
import { FIRST_SERIAL, FIRST_TEST_SERIAL } from '../../src/synth/numbers.ts';
import { FEWEST_PEOPLE, synthesize } from '../../src/synth/synthesize.ts';
import { TEST_RECORDED_ON } from '../../src/synth/test-citizens.ts';
import type { SyntheticPerson, SyntheticRow } from '../../src/synth/types.ts';
import { population, UNITS } from './world.ts';

const FAMILIES = population('test', 10_000);
const PEOPLE = FAMILIES.flatMap(({ people }) => people);
const ROWS = PEOPLE.flatMap((person) => person.rows.map((row) => ({ person, row })));
const PERMANENT = ROWS.filter(({ row }) => row.kind === 'permanent');

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / items.length;
}

/** The days on which a reader may read the code of a row. */
function readingDays(person: SyntheticPerson, row: SyntheticRow): readonly number[] {
  if (row.codeOn !== null) return [row.codeOn];
  return [row.from ?? birthBounds(person.birth).min, row.recordedOn];
}

describe('determinism', () => {
  it('gives the same people for the same seed', () => {
    expect(hashOf(population('a', 2000))).toBe(hashOf(population('a', 2000)));
  });

  it('gives other people for another seed, and the same test citizens', () => {
    const [a, b] = [population('a', 2000), population('b', 2000)];
    expect(hashOf(a)).not.toBe(hashOf(b));
    expect(hashOf(a.slice(0, 8))).toBe(hashOf(b.slice(0, 8)));
  });

  it('begins a larger population with a smaller one', () => {
    const small = population('a', 500);
    expect(hashOf(population('a', 2000).slice(0, small.length - 5))).toBe(hashOf(small.slice(0, -5)));
  });

  it('takes nothing from the machine it runs on', () => {
    // Changes whenever the generator does: then what stands here changes with it, knowingly.
    const people = population('fixed', 200)[20]?.people ?? [];
    expect(people.map(({ citizenNumber, fullName }) => `${citizenNumber} ${fullName}`)).toEqual([
      '052308900000 Phan Thị Thu Linh',
      '052085900000 Phan Xuân Sáu',
      '052183900000 Trần Thị Phượng',
    ]);
  });

  it('makes as many people as asked for, and refuses too few', () => {
    expect(PEOPLE).toHaveLength(10_000);
    expect(population('a', 1234).flatMap(({ people }) => people)).toHaveLength(1234);
    const options = { seed: 1, units: UNITS, recordedOn: TEST_RECORDED_ON };
    expect(() => synthesize({ ...options, people: FEWEST_PEOPLE - 1 })).toThrow(RangeError);
  });
});

describe('people', () => {
  it('have numbers that are well formed, their own, and agree with birth and sex', () => {
    for (const { citizenNumber, birth, sex } of PEOPLE) {
      expect(contradictions(parseCitizenNumber(citizenNumber), birth, sex)).toEqual([]);
    }
    expect(new Set(PEOPLE.map(({ citizenNumber }) => citizenNumber)).size).toBe(PEOPLE.length);
  });

  it('have serials by which they are known as synthetic', () => {
    const serials = PEOPLE.map(({ citizenNumber }) => Number(citizenNumber.slice(6)));
    expect(Math.min(...serials)).toBeGreaterThanOrEqual(FIRST_SERIAL);
    expect(serials.filter((serial) => serial >= FIRST_TEST_SERIAL)).toHaveLength(14);
  });

  it('have names that are names, as written', () => {
    for (const { fullName } of PEOPLE) expect(checkName(fullName)).toBe(fullName);
    // K’Brếp is a whole name among the Mạ; nobody else has one word.
    for (const { fullName } of PEOPLE) expect(fullName).toMatch(/[ ’]/);
  });

  it('have ethnic groups of the list, or none in the source', () => {
    for (const { ethnicity } of PEOPLE) if (ethnicity !== null) parseEthnicity(ethnicity);
    const unknown = share(PEOPLE, ({ ethnicity }) => ethnicity === null);
    expect(unknown).toBeGreaterThan(0.005);
    expect(unknown).toBeLessThan(0.05);
  });

  it('are of many peoples, most of them Kinh', () => {
    const groups = new Set(PEOPLE.map(({ ethnicity }) => ethnicity));
    expect(groups.size).toBeGreaterThan(40);
    const kinh = share(PEOPLE, ({ ethnicity }) => ethnicity === '01');
    expect(kinh).toBeGreaterThan(0.5);
    expect(kinh).toBeLessThan(0.8);
  });

  it('are of the peoples of their province', () => {
    const bornIn = (province: string): readonly SyntheticPerson[] =>
      PEOPLE.filter(({ citizenNumber }) => citizenNumber.startsWith(province));
    expect(share(bornIn('014'), ({ ethnicity }) => ethnicity === '03')).toBeGreaterThan(0.3); // Sơn La: Thái
    expect(share(bornIn('017'), ({ ethnicity }) => ethnicity === '06')).toBeGreaterThan(0.4); // Hòa Bình: Mường
    expect(share(bornIn('036'), ({ ethnicity }) => ethnicity === '01')).toBeGreaterThan(0.85); // Nam Định: Kinh
    expect(share(bornIn('084'), ({ ethnicity }) => ethnicity === '05')).toBeGreaterThan(0.1); // Trà Vinh: Khơ-me
  });

  it('are named as their people are', () => {
    const of = (group: string, sex: string): string[] =>
      PEOPLE.filter((person) => person.ethnicity === group && person.sex === sex).map(
        ({ fullName }) => fullName,
      );
    for (const name of of('12', 'MALE')) expect(name).toMatch(/^Y /);
    for (const name of of('12', 'FEMALE')) expect(name).toMatch(/^H’/);
    for (const name of of('01', 'MALE')) expect(name).not.toMatch(/ Thị /);
    expect(share(of('01', 'FEMALE'), (name) => name.startsWith('Nguyễn '))).toBeGreaterThan(0.25);
  });

  it('are without the day of their birth now and then, when they are old', () => {
    const partial = PEOPLE.filter(({ birth }) => birth.day === undefined);
    expect(partial.length).toBeGreaterThan(50);
    for (const { birth } of partial) expect(birth.year).toBeLessThan(1986);
  });
});

describe('rows', () => {
  it('have codes that name a commune on a day on which they may be read', () => {
    for (const { person, row } of ROWS) {
      const { communeCode } = row;
      if (communeCode === null) continue;
      const found = readingDays(person, row).some((day) => UNITS.at(communeCode, day) !== undefined);
      expect(found, `${communeCode} ${JSON.stringify(row)}`).toBe(true);
    }
  });

  it('have codes that are read on the day they name', () => {
    for (const { row } of ROWS) {
      if (row.communeCode === null || row.codeOn === null) continue;
      expect(UNITS.at(row.communeCode, row.codeOn), JSON.stringify(row)).toBeDefined();
    }
  });

  it('lie within the life and before the day of record, in order', () => {
    for (const person of PEOPLE) {
      const rows = person.rows.filter(({ kind }) => kind === 'permanent');
      expect(rows.length, person.citizenNumber).toBeGreaterThan(0);
      let previous = birthBounds(person.birth).min - 1;
      for (const { from, to, recordedOn } of rows) {
        if (from !== null) expect(from).toBeGreaterThan(previous);
        if (from !== null) expect(from).toBeLessThanOrEqual(recordedOn);
        if (typeof to === 'number') {
          expect(to).toBeGreaterThanOrEqual(from ?? to);
          expect(to).toBeLessThanOrEqual(recordedOn);
        }
        previous = typeof to === 'number' ? to : (from ?? previous);
      }
      expect(rows.at(-1)?.to).toBe('OPEN');
    }
  });

  it('lie in every province, on both sides of the merger', () => {
    const provinces = new Set<string>();
    for (const { row } of PERMANENT) {
      const unit = row.communeCode === null ? undefined : UNITS.at(row.communeCode, row.recordedOn)?.unit;
      if (unit !== undefined) provinces.add(UNITS.provinceAt(unit, row.recordedOn).name);
    }
    expect(provinces.size).toBeGreaterThanOrEqual(63);
    const before = share(PERMANENT, ({ row }) => row.recordedOn < MERGER_DAY);
    expect(before).toBeGreaterThan(0.1);
    expect(before).toBeLessThan(0.4);
    for (const { row } of ROWS) expect([RECORDED_BEFORE, TEST_RECORDED_ON]).toContain(row.recordedOn);
  });

  it('are as incomplete as real ones', () => {
    expect(share(PEOPLE, ({ rows }) => rows.some(({ from }) => from === null))).toBeGreaterThan(0.02);
    expect(share(PERMANENT, ({ row }) => row.to === null)).toBeGreaterThan(0.0005);
    expect(share(PERMANENT, ({ row }) => row.communeCode === null)).toBeGreaterThan(0.0003);
    expect(share(PERMANENT, ({ row }) => row.village === '')).toBeGreaterThan(0.2);
    expect(share(PERMANENT, ({ row }) => row.codeOn === null)).toBeGreaterThan(0.2);
    expect(share(PERMANENT, ({ row }) => row.codeOn !== null)).toBeGreaterThan(0.3);
    expect(ROWS.some(({ row }) => row.kind === 'temporary')).toBe(true);
    expect(ROWS.some(({ row }) => row.kind === 'current')).toBe(true);
  });

  it('have gaps between stays here and there', () => {
    const gaps = PEOPLE.filter(({ rows }) =>
      rows.some((row, at) => {
        const next = rows[at + 1];
        return next?.kind === 'permanent' && typeof row.to === 'number' && (next.from ?? 0) > row.to + 1;
      }),
    );
    expect(gaps.length).toBeGreaterThan(50);
  });
});

describe('candidates', () => {
  const candidates = FAMILIES.flatMap(({ candidates: each }) => each);
  const numbers = new Set<string>(PEOPLE.map(({ citizenNumber }) => citizenNumber));

  it('are for both programmes, and people of the population', () => {
    expect(candidates.length).toBeGreaterThan(2000);
    expect(share(candidates, ({ programme }) => programme === 'ethnic-boarding-school')).toBeGreaterThan(0.1);
    for (const { citizenNumber } of candidates) expect(numbers).toContain(citizenNumber);
  });

  it('name parents and guardians of the population, some alone', () => {
    const pupils = candidates.filter((each) => each.programme === 'ethnic-boarding-school');
    for (const { guardians } of pupils) {
      expect(guardians.length).toBeGreaterThan(0);
      for (const { citizenNumber } of guardians) expect(numbers).toContain(citizenNumber);
    }
    const relations = new Set(pupils.flatMap(({ guardians }) => guardians.map(({ relation }) => relation)));
    expect([...relations].sort()).toEqual(['FATHER', 'GUARDIAN', 'MOTHER']);
    expect(pupils.some(({ guardiansComplete }) => guardiansComplete)).toBe(true);
  });
});
