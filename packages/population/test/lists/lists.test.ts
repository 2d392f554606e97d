import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  loadAreaLists,
  loadSchoolList,
  manifestPath,
  parseManifest,
  readAreaFile,
  readManifest,
  readSchoolFile,
} from '../../src/index.ts';
import { day, file, folder, refusal, table } from '../helpers.ts';
import { UNITS } from '../units.ts';

const AREAS = 'commune_code,village,mark,from,to,instrument';
const SCHOOLS = 'school_code,name,commune_code,area,from,to';

async function areas(rows: readonly string[], manifest?: string): Promise<string> {
  const path = join(await folder(), 'areas.csv');
  await writeFile(path, table(AREAS, rows));
  if (manifest !== undefined) await writeFile(manifestPath(path), manifest);
  return path;
}

describe('an area list', () => {
  it('is read with its manifest; a last day becomes the day after', async () => {
    const manifest =
      'instrument: 861/QĐ-TTg\nfrom: 2021-06-04\nto: 2026-01-28\ncomplete:\n  - marks: [ZONE]\n    provinces: [89]\n';
    const path = await areas(
      ['30577,,zone_iii,2021-06-04,2026-01-28,861/QĐ-TTg', '30586,,ZONE_III,,,'],
      manifest,
    );
    const { rows } = await readAreaFile(path);
    expect(rows).toEqual([
      {
        row: 2,
        communeCode: '30577',
        village: '',
        mark: 'ZONE_III',
        from: day('2021-06-04'),
        to: day('2026-01-29'),
        instrument: '861/QĐ-TTg',
      },
      {
        row: 3,
        communeCode: '30586',
        village: '',
        mark: 'ZONE_III',
        from: null,
        to: null,
        instrument: '861/QĐ-TTg',
      },
    ]);
    const [list] = await loadAreaLists(UNITS, path);
    expect(list).toMatchObject({
      from: day('2021-06-04'),
      to: day('2026-01-29'),
      complete: [{ groups: ['ZONE'], provinces: ['89'] }],
    });
    expect(list?.rows).toHaveLength(2);
  });

  it('needs no manifest, and takes the operator’s claim', async () => {
    const path = await areas(['30577,,ZONE_III,2021-06-04,,861/QĐ-TTg']);
    const [list] = await loadAreaLists(UNITS, path, 'ALL');
    expect(list?.complete).toHaveLength(1);
  });

  it('is refused whole for rows that cannot be read, or cannot stand', async () => {
    const unreadable = await areas([
      '0577,,ZONE_I,,,x',
      '30577,,ZONE_I,2021-02-30,,x',
      '30577',
      '?,,ZONE_I,,,x',
    ]);
    expect(await refusal(loadAreaLists(UNITS, unreadable))).toMatchObject({
      code: 'AREA_ROWS_UNREADABLE',
      file: unreadable,
      details: {
        badRows: 4,
        rows: [
          { row: 2, field: 'commune_code', code: 'COMMUNE_CODE_LOST_ZERO' },
          { row: 3, field: 'from', code: 'DATE_IMPOSSIBLE' },
          { row: 4, field: '', code: 'ROW_TOO_SHORT' },
          { row: 5, field: 'commune_code', code: 'COMMUNE_CODE_MISSING' },
        ],
      },
    });
    const wrong = await areas([
      '30577,,ZONE_IV,2022-01-01,,x',
      '99999,,ZONE_I,2022-01-01,,x',
      '30577,,ZONE_I,2022-01-02,2022-01-01,x',
    ]);
    const error = await refusal(loadAreaLists(UNITS, wrong));
    expect(error.details.rows?.map(({ code }) => code)).toEqual([
      'AREA_MARK_UNKNOWN',
      'AREA_COMMUNE_UNKNOWN',
      'AREA_PERIOD_REVERSED',
    ]);
  });
});

describe('a school list', () => {
  it('is read, and found by code and day', async () => {
    const path = await file(
      table(SCHOOLS, [
        'S1,Trường A,30577,kv1,2021-01-01,2023-12-31',
        'S1,Trường A,,KV2-NT,2024-01-01,',
        'S2,Trường B,30544,,,',
      ]),
      'schools.csv',
    );
    const schools = await loadSchoolList(UNITS, path);
    expect(schools.at('S1', day('2023-12-31'))?.area).toBe('KV1');
    expect(schools.at('S1', day('2024-01-01'))).toMatchObject({ area: 'KV2-NT', unit: null });
    expect(schools.at('S2', day('2024-01-01'))?.area).toBeNull();
  });

  it('takes empty ends from its manifest', async () => {
    const path = await file(
      table(SCHOOLS, ['S1,A,,KV1,,', 'S1,A,,KV2,2020-01-01,2020-12-31']),
      'schools.csv',
    );
    await writeFile(manifestPath(path), 'instrument: x\nfrom: 2021-01-01\nto: 2021-12-31\n');
    const { rows } = await readSchoolFile(path);
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [day('2021-01-01'), day('2022-01-01')],
      [day('2020-01-01'), day('2021-01-01')],
    ]);
    await writeFile(manifestPath(path), 'instrument: x\nfrom: 2021-01-01\n');
    expect((await readSchoolFile(path)).rows[0]?.to).toBeNull();
  });

  it('is refused whole', async () => {
    const path = await file(table(SCHOOLS, ['S1,A,1234,KV1,,']), 'schools.csv');
    expect(await refusal(loadSchoolList(UNITS, path))).toMatchObject({
      code: 'SCHOOL_ROWS_UNREADABLE',
      details: { rows: [{ row: 2, field: 'commune_code' }] },
    });
    const wrong = await file(
      table(SCHOOLS, [
        ',A,,KV1,,',
        'S1,A,,KV9,,',
        'S2,A,99999,,,',
        'S3,A,,,2022-01-02,2022-01-01',
        'S4,A,,,,',
        'S4,A,,,,',
      ]),
      'schools.csv',
    );
    const error = await refusal(loadSchoolList(UNITS, wrong));
    expect(error.details.rows?.map(({ code }) => code)).toEqual([
      'SCHOOL_CODE_MISSING',
      'SCHOOL_AREA_UNKNOWN',
      'SCHOOL_COMMUNE_UNKNOWN',
      'SCHOOL_PERIOD_REVERSED',
      'SCHOOL_ROWS_OVERLAP',
    ]);
  });
});

describe('a manifest', () => {
  const HEAD = 'instrument: x\nfrom: 2021-06-04\n';
  const refused = (text: string) => refusal((async () => parseManifest('a.yaml', text))());

  it('keeps the zeros of codes, quoted or not', () => {
    const read = parseManifest(
      'a.yaml',
      `${HEAD}to:\nexample: yes\ncomplete:\n  - marks: [ZONE, BORDER]\n    provinces: [01, "89"]\n    to: 2022-01-01\n  - {marks: [ISLAND], nation: true}\n`,
    );
    expect(read).toEqual({
      instrument: 'x',
      from: day('2021-06-04'),
      to: Number.POSITIVE_INFINITY,
      example: true,
      complete: [
        {
          groups: ['ZONE', 'BORDER'],
          provinces: ['01', '89'],
          from: day('2021-06-04'),
          to: day('2022-01-02'),
        },
        { groups: ['ISLAND'], provinces: 'NATION', from: day('2021-06-04'), to: Number.POSITIVE_INFINITY },
      ],
    });
  });

  it.each([
    [
      'a misspelt key',
      'instrument: x\nfrm: 2021-06-04\n',
      'MANIFEST_KEY_UNKNOWN',
      { line: 2, key: 'frm', nearest: 'from' },
    ],
    [
      'a misspelt key further in',
      `${HEAD}complete:\n  - mark: [ZONE]\n    nation: true\n`,
      'MANIFEST_KEY_UNKNOWN',
      { line: 4, key: 'complete.0.mark', nearest: 'marks' },
    ],
    ['a missing key', 'instrument: x\n', 'MANIFEST_KEY_MISSING', { line: 1, key: 'from' }],
    [
      'an impossible day',
      'instrument: x\nfrom: 2021-02-30\n',
      'MANIFEST_VALUE_MALFORMED',
      { line: 2, key: 'from' },
    ],
    [
      'an unknown mark',
      `${HEAD}complete:\n  - marks: [ZON]\n    nation: true\n`,
      'MANIFEST_VALUE_MALFORMED',
      { line: 4, key: 'complete.0.marks.0' },
    ],
    [
      'a province of three digits',
      `${HEAD}complete:\n  - marks: [ZONE]\n    provinces: [089]\n`,
      'MANIFEST_VALUE_MALFORMED',
      { line: 5 },
    ],
    [
      'neither provinces nor nation',
      `${HEAD}complete:\n  - marks: [ZONE]\n`,
      'MANIFEST_VALUE_MALFORMED',
      { line: 4, key: 'complete.0' },
    ],
    ['ends out of order', `${HEAD}to: 2021-06-03\n`, 'MANIFEST_VALUE_MALFORMED', { line: 3, key: 'to' }],
    [
      'a claim beyond the instrument',
      `${HEAD}to: 2022-01-01\ncomplete:\n  - {marks: [ZONE], nation: true, to: 2023-01-01}\n`,
      'MANIFEST_VALUE_MALFORMED',
      { line: 5, key: 'complete.0.to' },
    ],
    [
      'a claim before the instrument',
      `${HEAD}complete:\n  - {marks: [ZONE], nation: true, from: 2020-01-01}\n`,
      'MANIFEST_VALUE_MALFORMED',
      { line: 4, key: 'complete.0.from' },
    ],
    ['no map', '- a\n', 'MANIFEST_VALUE_MALFORMED', { line: 1 }],
    ['nothing', '', 'MANIFEST_VALUE_MALFORMED', { line: 1 }],
    ['a key twice', `${HEAD}instrument: y\n`, 'MANIFEST_SYNTAX', { line: 3 }],
    ['no YAML', 'instrument: [\n', 'MANIFEST_SYNTAX', {}],
  ])('is refused for %s', async (_what, text, code, details) => {
    const error = await refused(text);
    expect(error).toMatchObject({ code, file: 'a.yaml', details });
    expect(error.message).toMatch(/^a\.yaml, line \d+/);
  });

  it('is found beside its list', async () => {
    expect(manifestPath('/x.y/areas.csv')).toBe('/x.y/areas.yaml');
    expect(manifestPath('/x.y/areas')).toBe('/x.y/areas.yaml');
    expect(await readManifest(join(await folder(), 'areas.csv'))).toBeNull();
  });

  it('is refused where it cannot be read', async () => {
    const path = await folder();
    await mkdir(join(path, 'a.yaml'));
    expect(await refusal(readManifest(join(path, 'a.csv')))).toMatchObject({ code: 'MANIFEST_UNREADABLE' });
    await writeFile(join(path, 'b.yaml'), Buffer.from([0x69, 0xea, 0xde]));
    expect(await refusal(readManifest(join(path, 'b.csv')))).toMatchObject({ code: 'MANIFEST_NOT_UTF8' });
  });
});
