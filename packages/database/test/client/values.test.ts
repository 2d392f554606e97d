import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { one, openPool, type Pool, type Query, sql } from '../../src/index.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/index.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.url, { max: 1 });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const value = async (query: Query<{ v: unknown }>): Promise<unknown> => (await one(pool, query)).v;

describe('what comes out', () => {
  it('is a bigint for int8, beyond what a number holds', async () => {
    expect(await value(sql`select 9007199254740993::int8 as v`)).toBe(9007199254740993n);
  });

  it('is the day as text for a date, whatever the time zone of this process', async () => {
    expect(await value(sql`select date '2025-07-01' as v`)).toBe('2025-07-01');
  });

  it('is text in UTC with six digits for timestamptz', async () => {
    expect(await value(sql`select timestamptz '2025-07-01 00:00:00.5+07' as v`)).toBe(
      '2025-06-30T17:00:00.500000Z',
    );
    expect(await value(sql`select timestamptz '2025-07-01 00:00:00+00' as v`)).toBe(
      '2025-07-01T00:00:00.000000Z',
    );
    expect(await value(sql`select timestamptz '2025-07-01 00:00:00.123456+00' as v`)).toBe(
      '2025-07-01T00:00:00.123456Z',
    );
    expect(await value(sql`select timestamptz 'infinity' as v`)).toBe('infinity');
  });

  it('is the exact figure for numeric and the ISO form for an interval', async () => {
    expect(await value(sql`select 0.10::numeric as v`)).toBe('0.10');
    expect(await value(sql`select interval '1 month 2 days' as v`)).toBe('P1M2D');
  });

  it('is the same inside arrays', async () => {
    expect(await value(sql`select array[1, null]::int8[] as v`)).toEqual([1n, null]);
    expect(await value(sql`select array['2025-07-01', null]::date[] as v`)).toEqual(['2025-07-01', null]);
    expect(await value(sql`select array['2025-07-01 00:00+07']::timestamptz[] as v`)).toEqual([
      '2025-06-30T17:00:00.000000Z',
    ]);
  });
});

describe('what goes in', () => {
  it('comes back as it was', async () => {
    const bytes = Uint8Array.of(0, 1, 254, 255);
    expect(await value(sql`select ${2n ** 62n}::int8 as v`)).toBe(2n ** 62n);
    expect(await value(sql`select ${bytes}::bytea as v`)).toEqual(Buffer.from(bytes));
    expect(await value(sql`select ${[1n, 2n]}::int8[] as v`)).toEqual([1n, 2n]);
    expect(await value(sql`select ${[Buffer.from(bytes)]}::bytea[] as v`)).toEqual([Buffer.from(bytes)]);
    expect(await value(sql`select ${'Đắk Lắk \t\\ "'} as v`)).toBe('Đắk Lắk \t\\ "');
  });
});

describe('the order of texts', () => {
  it('is that of code points, and Vietnamese where asked for', async () => {
    const letters = ['d', 'đ', 'e', 'B', 'ă', 'a'];
    expect(await value(sql`select array_agg(x order by x) as v from unnest(${letters}::text[]) x`)).toEqual([
      'B',
      'a',
      'd',
      'e',
      'ă',
      'đ',
    ]);
    expect(
      await value(
        sql`select array_agg(x order by x collate "vi-x-icu") as v from unnest(${letters}::text[]) x`,
      ),
    ).toEqual(['a', 'ă', 'B', 'd', 'đ', 'e']);
  });

  it('does not hinder upper and lower case of Vietnamese letters', async () => {
    expect(await value(sql`select lower('ĐƯỜNG') as v`)).toBe('đường');
  });
});
