import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, json, Workplace } from './command.ts';
import { AREAS, EXTRACT, EXTRACT_HEADING, EXTRACT_ROWS, PUPILS, PUPILS_HEADING, VERIFY } from './files.ts';

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write('areas.csv', AREAS);
  place.write('extract.csv', EXTRACT);
  place.write('pupils.csv', PUPILS);
  place.write('out.csv', 'of an earlier run');
});
afterEach(() => place.remove());

/** UTF-16 as Excel's "Unicode Text" has it. */
function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}

/** `Chau Sóc` with a letter that is one byte in Windows-1258. */
const WINDOWS_1258 = Buffer.from(PUPILS.replaceAll('Neáng', 'Neang'), 'latin1');

interface Refusal {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly code: string;
  /** What the message has to name. */
  readonly names: readonly string[];
}

const REFUSALS: readonly Refusal[] = [
  {
    name: 'a heading that stands twice',
    files: { 'pupils.csv': `${PUPILS_HEADING},CITIZEN ID\n` },
    code: 'TABLE_COLUMN_REPEATED',
    names: ['pupils.csv', 'citizen_id'],
  },
  {
    name: 'a missing column',
    files: { 'pupils.csv': 'citizen_id,full_name\n1,2\n' },
    code: 'TABLE_COLUMNS_MISSING',
    names: ['pupils.csv', 'birth_date'],
  },
  {
    name: 'an empty file',
    files: { 'pupils.csv': '' },
    code: 'TABLE_EMPTY',
    names: ['pupils.csv'],
  },
  {
    name: 'Windows-1258',
    files: { 'pupils.csv': WINDOWS_1258 },
    code: 'TABLE_ENCODING_LEGACY',
    names: ['pupils.csv'],
  },
  {
    name: 'UTF-16',
    files: { 'pupils.csv': utf16(PUPILS) },
    code: 'TABLE_ENCODING_UTF16',
    names: ['pupils.csv'],
  },
  {
    name: 'a quotation mark that is not closed',
    files: { 'pupils.csv': `${PUPILS}"${PUPILS}` },
    code: 'CSV_QUOTE_UNCLOSED',
    names: ['pupils.csv', '3'],
  },
  {
    name: 'an extract in UTF-16',
    files: { 'extract.csv': utf16(EXTRACT) },
    code: 'TABLE_ENCODING_UTF16',
    names: ['extract.csv'],
  },
  {
    name: 'an extract with a broken row in the middle',
    files: {
      'extract.csv': [
        EXTRACT_HEADING,
        EXTRACT_ROWS[0],
        '040307000001,Ai Đó,2007-02-30,01,permanent,30577,,,,2025-06-01',
        EXTRACT_ROWS[1],
        '',
      ].join('\n'),
    },
    code: 'EXTRACT_ROWS_UNREADABLE',
    names: ['extract.csv', '3', 'birth_date'],
  },
  {
    name: 'an extract with a reversed period',
    files: {
      'extract.csv': `${EXTRACT}040307000001,Ai Đó,2007-02-03,01,permanent,30577,,2020-01-02,2020-01-01,2025-06-01\n`,
    },
    code: 'EXTRACT_ROWS_UNREADABLE',
    names: ['extract.csv', '4', 'to'],
  },
  {
    name: 'an area list with an unknown mark',
    files: { 'areas.csv': `${AREAS}30577,,ZONE_IV,2021-06-04,,example\n` },
    code: 'AREA_ROWS_UNREADABLE',
    names: ['areas.csv', '4', 'mark'],
  },
];

describe('a file that is refused', () => {
  it.each(REFUSALS)(
    '$name: says where and what to do, and writes nothing',
    async ({ files, code, names }) => {
      for (const [name, content] of Object.entries(files)) place.write(name, content);
      const before = place.files();
      const ended = await place.run(...VERIFY);
      expect(ended.code).toBe(1);
      expect(ended.out).toBe('');
      expect(ended.err).toContain(`[${code}]`);
      for (const name of names) expect(ended.err).toContain(name);
      expect(ended.err).not.toMatch(/\bat .*:\d+:\d+/);
      expect(ended.err).not.toMatch(/040307000001|Ai Đó/);
      expect(place.read('out.csv')).toBe('of an earlier run');
      expect(place.files()).toEqual(before);
      const machine = await place.run(...VERIFY, '--json');
      expect(machine).toMatchObject({ code: 1, err: '' });
      expect(errorCode(machine)).toBe(code);
      expect(json(machine)).toMatchObject({ error: { file: expect.stringContaining('.csv') } });
    },
  );

  it.each([
    ['pupils.csv', ['verify', 'no.csv', '--programme', 'ethnic-boarding-school', '--out', 'out.csv']],
    ['extract', [...VERIFY, '--residence', 'no.csv']],
    ['areas', [...VERIFY, '--areas', 'no.csv']],
    ['schools', [...VERIFY, '--schools', 'no.csv']],
    ['evidence', [...VERIFY, '--evidence', 'no.csv']],
    ['rulings', [...VERIFY, '--rulings', 'no.csv']],
  ])('is named where it is missing: %s', async (_, args) => {
    const ended = await place.run(...args);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('no.csv');
    expect(ended.err).toContain('[TABLE_FILE_MISSING]');
    expect(place.read('out.csv')).toBe('of an earlier run');
  });
});

describe('an output that cannot be written', () => {
  it.each([
    ['no/out.csv', 'OUTPUT_NO_FOLDER'],
    ['folder', 'OUTPUT_IS_FOLDER'],
    ['pupils.csv', 'OUTPUT_IS_INPUT'],
    ['extract.csv', 'OUTPUT_IS_INPUT'],
    ['areas.csv', 'OUTPUT_IS_INPUT'],
  ])('%s', async (out, code) => {
    mkdirSync(join(place.path, 'folder'));
    const ended = await place.run(...VERIFY.slice(0, -1), out);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(out);
    expect(ended.err).toContain(`[${code}]`);
    expect(place.read('pupils.csv')).toBe(PUPILS);
  });
});

describe('rows that are refused', () => {
  it.each([
    [
      'a malformed number',
      '89213000001,Chau Sóc,2013-02-01,2025-06-10',
      'citizen_id,CITIZEN_NUMBER_LOST_ZERO',
    ],
    [
      'an exponent for a number',
      '8.9213E+11,Chau Sóc,2013-02-01,2025-06-10',
      'citizen_id,CITIZEN_NUMBER_AS_QUANTITY',
    ],
    ['an impossible date', '089213000001,Chau Sóc,30/02/2013,2025-06-10', 'birth_date,DATE_IMPOSSIBLE'],
    ['a day that no instrument covers', '089213000001,Chau Sóc,2013,2010-06-10', 'submitted_on,NOT_COVERED'],
    ['no day at all', '089213000001,Chau Sóc,2013,', 'submitted_on,SUBMITTED_ON_MISSING'],
    ['too few cells', '089213000001,Chau Sóc,2013', ',ROW_TOO_SHORT'],
  ])('%s', async (_, row, bad) => {
    place.write('pupils.csv', `citizen_id,full_name,birth_date,submitted_on\n${row}\n`);
    const ended = await place.run(...VERIFY, '--json');
    expect(ended.code).toBe(1);
    expect(json(ended)).toMatchObject({ rows: 1, badRows: 1, decided: 0, outcomes: { NOT_ELIGIBLE: 0 } });
    const lines = place.read('out.csv.bad.csv').split('\r\n');
    expect(lines[1]).toContain(`2,${bad}`);
    expect(lines[1]).not.toContain('Sóc');
  });
});
