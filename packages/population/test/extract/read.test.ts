import { rm } from 'node:fs/promises';
import type { TablesError } from '@cutru/tables';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowReason, readExtract } from '../../src/index.ts';
import { day, file, folder, refusal, source, table } from '../helpers.ts';

const HEADING = 'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on';
const ID = '089307000001';
const OTHER = '089307000002';
const ROW = `${ID},Neáng Sóc Kha,2007-03-02,05,permanent,30577,Ấp Ninh Hòa,2010-01-01,,2025-06-01`;

/** The row with some of its cells exchanged. */
function row(cells: Readonly<Record<string, string>> = {}): string {
  const names = HEADING.split(',');
  return ROW.split(',')
    .map((cell, i) => cells[names[i] as string] ?? cell)
    .join(',');
}
const load = (rows: readonly string[], options: Partial<Parameters<typeof readExtract>[1]> = {}) =>
  readExtract(source(table(HEADING, rows)), { wanted: 'ALL', ...options });

describe('a row', () => {
  it('is read into a period', async () => {
    const extract = await load([ROW]);
    expect(extract.find(ID)).toEqual({
      citizenNumber: ID,
      fullName: 'Neáng Sóc Kha',
      birth: { year: 2007, month: 3, day: 2 },
      sex: null,
      ethnicity: { system: 'GSO_1979', code: '05' },
      periods: {
        permanent: [
          {
            communeCode: '30577',
            codeOn: null,
            village: 'Ấp Ninh Hòa',
            from: day('2010-01-01'),
            to: 'OPEN',
            recordedOn: day('2025-06-01'),
            basis: 'SOURCE',
          },
        ],
        temporary: [],
        current: [],
      },
      recordedOn: day('2025-06-01'),
      conflicting: false,
      identityDisputed: false,
      incomplete: false,
    });
    expect(extract.stats).toMatchObject({
      rows: 1,
      rowsKept: 1,
      people: 1,
      badRows: 0,
      recordedOn: day('2025-06-01'),
    });
  });

  it('may say that it does not know', async () => {
    const cells = { commune_code: '?', village: '?', from: '?', to: '?', ethnicity: '?' };
    const person = (await load([row(cells)])).find(ID);
    expect(person?.ethnicity).toBeNull();
    expect(person?.periods.permanent[0]).toMatchObject({
      communeCode: null,
      village: null,
      from: null,
      to: null,
    });
    const empty = (await load([row({ village: '', from: '', ethnicity: '56' })])).find(ID);
    expect(empty?.ethnicity).toBeNull();
    expect(empty?.periods.permanent[0]).toMatchObject({ village: null, from: null, to: 'OPEN' });
  });

  it('may be in Vietnamese, with optional columns and others', async () => {
    const heading =
      'Số định danh cá nhân;Họ và tên;Ngày sinh;Dân tộc;Loại cư trú;Mã xã;Thôn;Từ ngày;Đến ngày;Ngày ghi nhận;Giới tính;code_on;Ghi chú';
    const text = table(heading, [
      `${ID};NEÁNG SÓC KHA;02/03/2007;Khơ-me;Thường trú;30577;;01/01/2010;31/12/2019;01/06/2025;Nữ;2025-07-01;x`,
    ]);
    const person = (await readExtract(source(text), { wanted: 'ALL' })).find(ID);
    expect(person).toMatchObject({ sex: 'FEMALE', ethnicity: { code: '05' } });
    expect(person?.periods.permanent[0]).toMatchObject({ to: day('2019-12-31'), codeOn: day('2025-07-01') });
    for (const [kind, word] of [
      ['temporary', 'tạm trú'],
      ['current', 'Nơi ở hiện tại'],
    ] as const) {
      expect((await load([row({ kind: word })])).find(ID)?.periods[kind]).toHaveLength(1);
    }
  });

  const bad: readonly (readonly [Readonly<Record<string, string>>, string, RowReason])[] = [
    [{ citizen_id: '' }, 'citizen_id', 'CITIZEN_NUMBER_EMPTY'],
    [{ citizen_id: '89307000001' }, 'citizen_id', 'CITIZEN_NUMBER_LOST_ZERO'],
    [{ citizen_id: '8.93E+10' }, 'citizen_id', 'CITIZEN_NUMBER_AS_QUANTITY'],
    [{ citizen_id: '999307000001' }, 'citizen_id', 'CITIZEN_NUMBER_REGISTRATION'],
    [{ full_name: '' }, 'full_name', 'NAME_EMPTY'],
    [{ full_name: 'Nguy?n Van A' }, 'full_name', 'NAME_LOST_LETTERS'],
    [{ full_name: '30577' }, 'full_name', 'NAME_HAS_DIGITS'],
    [{ birth_date: '2007-02-30' }, 'birth_date', 'DATE_IMPOSSIBLE'],
    [{ birth_date: '3/2/07' }, 'birth_date', 'DATE_MALFORMED'],
    [{ ethnicity: '77' }, 'ethnicity', 'ETHNICITY_CODE_UNKNOWN'],
    [{ kind: 'thường xuyên' }, 'kind', 'RESIDENCE_KIND_UNKNOWN'],
    [{ commune_code: '' }, 'commune_code', 'COMMUNE_CODE_MISSING'],
    [{ commune_code: '0376' }, 'commune_code', 'COMMUNE_CODE_LOST_ZERO'],
    [{ commune_code: '305778' }, 'commune_code', 'COMMUNE_CODE_MALFORMED'],
    [{ from: '2010-13-01' }, 'from', 'DATE_IMPOSSIBLE'],
    [{ from: '1799-01-01' }, 'from', 'DATE_OUT_OF_RANGE'],
    [{ to: 'nay' }, 'to', 'DATE_MALFORMED'],
    [{ to: '2009-12-31' }, 'to', 'PERIOD_REVERSED'],
    [{ recorded_on: '' }, 'recorded_on', 'RECORDED_ON_MISSING'],
    [{ village: 'x,y' }, '', 'ROW_TOO_LONG'],
  ];
  it.each(bad)('with %o is refused under %s as %s, wherever it stands', async (cells, field, code) => {
    const error = await refusal(
      load([ROW, row(cells), row({ citizen_id: OTHER })], { wanted: new Set([OTHER]) }),
    );
    expect(error).toMatchObject({
      code: 'EXTRACT_ROWS_UNREADABLE',
      file: 'in.csv',
      details: { badRows: 1, rows: [{ row: 3, field, code }] },
    });
    const said = `${error.message}${error.describe('vi')}${error.describe('en')}`;
    for (const value of Object.values(cells))
      if (value !== '' && value !== '30577') expect(said).not.toContain(value);
    expect(said).not.toMatch(/\d{11}|Neáng/);
  });

  it('too short is refused', async () => {
    expect((await refusal(load(['1,2']))).details.rows).toEqual([
      { row: 2, field: '', code: 'ROW_TOO_SHORT' },
    ]);
  });

  it('that is doubtful but readable loads: overlaps, unknown codes, days out of order', async () => {
    const rows = [row({ commune_code: '99999' }), row({ from: '2006-01-01' }), row({ from: '2025-06-30' })];
    expect((await load(rows)).find(ID)?.periods.permanent).toHaveLength(3);
  });
});

describe('rows of those who are wanted', () => {
  it('are kept, and others are not', async () => {
    const extract = await load([row({ citizen_id: OTHER }), ROW, row({ citizen_id: OTHER })], {
      wanted: new Set([ID]),
    });
    expect(extract.find(OTHER)).toBeUndefined();
    expect(extract.find(ID)).toBeDefined();
    expect(extract.stats).toMatchObject({ rows: 3, rowsKept: 1, people: 1 });
  });

  it('may be none', async () => {
    const extract = await load([]);
    expect(extract.stats).toMatchObject({ rows: 0, recordedOn: null });
    expect(extract.find(ID)).toBeUndefined();
  });
});

describe('bad rows that are let pass', () => {
  const rows = [ROW, row({ from: 'x' }), row({ citizen_id: OTHER }), row({ citizen_id: '89307000002' })];

  it('are counted, and whoever they are about is incomplete', async () => {
    const extract = await load(rows, { maxBadRows: 2 });
    expect(extract.stats).toMatchObject({ rows: 4, badRows: 2, incomplete: 2 });
    expect(extract.stats.listed.map((each) => each.row)).toEqual([3, 5]);
    expect(extract.find(ID)).toMatchObject({ incomplete: true });
    expect(extract.find(OTHER)).toMatchObject({ incomplete: true });
  });

  it('are too many where they are one more', async () => {
    expect(await refusal(load(rows, { maxBadRows: 1 }))).toMatchObject({ details: { badRows: 2 } });
  });

  it('are listed up to twenty, and reading ends there', async () => {
    const many = Array.from({ length: 30_000 }, () => row({ from: 'x' }));
    const path = await file(table(HEADING, many));
    let batches = 0;
    const error = await refusal(readExtract(path, { wanted: 'ALL', onProgress: () => (batches += 1) }));
    expect(error.details.rows).toHaveLength(20);
    expect(error.describe('vi').split('\n')).toHaveLength(21);
    expect(batches).toBe(0);
  });

  it('are a count', async () => {
    await expect(load([ROW], { maxBadRows: -1 })).rejects.toThrow(TypeError);
    await expect(load([ROW], { maxBadRows: Number.NaN })).rejects.toThrow(TypeError);
  });
});

describe('rows of one person', () => {
  /** What is kept of a person, in whatever order rows come. */
  const kept = async (rows: readonly string[]) => {
    const found = (await load(rows)).find(ID);
    const { periods, ...rest } = found ?? { periods: undefined };
    return rest;
  };

  it('that disagree give way to the latest', async () => {
    const old = row({
      full_name: 'Neáng Sóc Khi',
      birth_date: '2006',
      ethnicity: '01',
      recorded_on: '2020-01-01',
    });
    expect(await kept([ROW, old])).toMatchObject({
      fullName: 'Neáng Sóc Kha',
      birth: { year: 2007 },
      ethnicity: { code: '05' },
      conflicting: true,
      identityDisputed: false,
    });
  });

  it('that disagree on one day dispute the identity', async () => {
    expect(await kept([ROW, row({ full_name: 'Neáng Sóc Khi' })])).toMatchObject({ identityDisputed: true });
    expect(await kept([ROW, row({ birth_date: '2007-03-03' })])).toMatchObject({ identityDisputed: true });
    expect(await kept([ROW, row({ ethnicity: '01' })])).toMatchObject({
      identityDisputed: false,
      ethnicity: null,
      conflicting: true,
    });
  });

  it('take each other’s better knowledge', async () => {
    expect(await kept([row({ birth_date: '2007', full_name: 'NEANG SOC KHA' }), ROW])).toMatchObject({
      birth: { day: 2 },
      fullName: 'Neáng Sóc Kha',
      identityDisputed: false,
    });
    expect(await kept([row({ ethnicity: '', recorded_on: '2025-06-02' }), ROW])).toMatchObject({
      ethnicity: { code: '05' },
    });
  });

  it('say the same in any order', async () => {
    const variant = fc.record({
      full_name: fc.constantFrom('Neáng Sóc Kha', 'NEANG SOC KHA', 'Neáng Sóc Khi'),
      birth_date: fc.constantFrom('2007', '2007-03', '2007-03-02', '2007-03-03'),
      ethnicity: fc.constantFrom('', '01', '05'),
      recorded_on: fc.constantFrom('2024-06-01', '2025-06-01'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(variant, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        async (variants, turn) => {
          const rows = variants.map(row);
          const at = turn % rows.length;
          const turned = [...rows.slice(at), ...rows.slice(0, at)].reverse();
          expect(await kept(turned)).toEqual(await kept(rows));
        },
      ),
    );
  });
});

describe('a file that is no extract', () => {
  const tablesError = async (work: Promise<unknown>) =>
    (await work.then(
      () => undefined,
      (error: unknown) => error,
    )) as TablesError;

  it('is refused by the reader of tables', async () => {
    const all = { wanted: 'ALL' } as const;
    const gone = await file('');
    await rm(gone);
    expect(await tablesError(readExtract(gone, all))).toMatchObject({
      code: 'TABLE_FILE_MISSING',
      file: gone,
    });
    expect(await tablesError(readExtract(await folder(), all))).toMatchObject({
      code: 'TABLE_FILE_IS_FOLDER',
    });
    expect(await tablesError(readExtract(source('citizen_id\n'), all))).toMatchObject({
      code: 'TABLE_COLUMNS_MISSING',
    });
    expect(await tablesError(readExtract(source(`${HEADING},Mã xã\n`), all))).toMatchObject({
      code: 'TABLE_COLUMN_REPEATED',
    });
    const open = table(HEADING, [ROW, row({ village: '"Ấp' }), ROW]);
    expect(await tablesError(readExtract(source(open), all))).toMatchObject({
      code: 'CSV_QUOTE_UNCLOSED',
      place: { line: 3 },
    });
    expect(
      await tablesError(readExtract(await file(Buffer.from(table(HEADING, [ROW]), 'utf16le')), all)),
    ).toMatchObject({ code: 'TABLE_ENCODING_UTF16' });
  });
});
