import { readFileSync } from 'node:fs';
import { formatUnits, PLACES_ERRORS, PlacesError, type PlacesErrorCode, parseUnits } from '@cutru/places';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyTable, tableOf } from './synthetic.ts';
import { TABLE, TEXT } from './table.ts';

test('the committed table is written again as it was read', () => {
  expect(formatUnits(TABLE)).toBe(TEXT);
});

test('any table is written so that it reads the same', () => {
  fc.assert(
    fc.property(anyTable, (lines) => {
      const text = formatUnits(tableOf(...lines));
      expect(formatUnits(parseUnits(text))).toBe(text);
    }),
  );
});

test('Windows line ends and a byte order mark are no matter', () => {
  expect(parseUnits(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`).size).toBe(TABLE.size);
});

const HEAD = ['cutru-units 1', 'province\t01\tTỉnh Một', 'district\t001\t01\tHuyện Một'];
const OLD = [...HEAD, 'group\t..\t2025-07-01', '00001\tXã A\t001'];
const TWO = [...OLD, 'group\t2025-07-01\t..'];

const BAD: readonly (readonly [PlacesErrorCode, number, readonly string[]])[] = [
  ['UNITS_FILE_VERSION', 1, ['cutru-units 2']],
  ['UNITS_FILE_VERSION', 1, ['']],
  ['UNITS_NOT_NFC', 2, ['cutru-units 1', `province\t01\t${'Tỉnh Một'.normalize('NFD')}`]],
  ['UNITS_FILE_MALFORMED', 4, [...HEAD, '00001\tXã A\t001']],
  ['UNITS_FILE_MALFORMED', 4, [...HEAD, '\t2022-01-01\t2025-06-30\tXã B\t001']],
  ['UNITS_FILE_MALFORMED', 6, [...OLD, '00002\tXã B']],
  ['UNITS_FILE_MALFORMED', 6, [...OLD, '00002\tXã B\t001\t\tmore']],
  ['UNITS_FILE_MALFORMED', 6, [...OLD, '00002+00003\tXã B\t001']],
  ['UNITS_FILE_MALFORMED', 4, [...HEAD, 'group\t..\t..\t..']],
  ['UNITS_FILE_MALFORMED', 2, ['cutru-units 1', 'province\t01\tTỉnh Một\tmore']],
  ['UNITS_FILE_MALFORMED', 4, [...HEAD, 'district\t002\t01\tHuyện Hai\tmore']],
  ['UNITS_FILE_MALFORMED', 7, [...TWO, '00002\tXã B\t01\t*00001']],
  ['UNITS_FILE_MALFORMED', 7, [...TWO, '00002\tXã B\t01\t']],
  ['UNITS_FILE_MALFORMED', 7, [...TWO, '00002\tXã B\t01\t00001 ']],
  ['UNITS_FILE_MALFORMED', 7, [...TWO, '00002\tXã B\t01\t00001constructor']],
  ['UNITS_DATE_MALFORMED', 4, [...HEAD, 'group\t..\t01/07/2025']],
  ['UNITS_DATE_MALFORMED', 4, [...HEAD, 'group\t..\t2025-02-30']],
  ['UNITS_DATES_REVERSED', 4, [...HEAD, 'group\t2025-07-01\t2025-06-30']],
  ['UNITS_DATES_REVERSED', 4, [...HEAD, 'group\t2025-07-01..2025-06-30\t..']],
  ['UNITS_CODE_MALFORMED', 6, [...OLD, '0001\tXã B\t001']],
  ['UNITS_CODE_MALFORMED', 6, [...OLD, '00002=3\tXã B\t001']],
  ['UNITS_CODE_MALFORMED', 2, ['cutru-units 1', 'province\t1\tTỉnh Một']],
  ['UNITS_CODE_MALFORMED', 4, [...HEAD, 'district\t1\t01\tHuyện Hai']],
  ['UNITS_NAME_WITHOUT_KIND', 6, [...OLD, '00002\tB\t001']],
  ['UNITS_NAME_WITHOUT_KIND', 2, ['cutru-units 1', 'province\t01\tMột']],
  ['UNITS_NAME_WITHOUT_KIND', 4, [...HEAD, 'district\t002\t01\tHai']],
  ['UNITS_KEY_UNKNOWN', 6, [...OLD, '00002\tXã B\t009']],
  ['UNITS_KEY_UNKNOWN', 4, [...HEAD, 'district\t002\t001\tHuyện Hai']],
  ['UNITS_KEY_REPEATED', 4, [...HEAD, 'province\t01\tTỉnh Khác']],
  ['UNITS_CODE_TAKEN', 6, [...OLD, '00001\tXã B\t001']],
  ['UNITS_CODE_TAKEN', 6, [...OLD, '00002=00001\tXã B\t001']],
  ['UNITS_STATES_OVERLAP', 6, [...OLD, '\t2022-01-01\t2021-12-31\tPhường A\t001']],
  ['UNITS_STATES_OVERLAP', 6, [...OLD, '\t2022-01-01\t2025-07-01\tPhường A\t001']],
  [
    'UNITS_PROVINCE_UNDATED',
    7,
    [HEAD[0] as string, 'province\t02\tTỉnh Hai', ...OLD.slice(1), '\t2022-01-01\t2025-06-30\tXã A\t02'],
  ],
  ['UNITS_SOURCE_UNKNOWN', 7, [...TWO, '00002\tXã B\t01\t00009']],
  ['UNITS_SOURCE_UNKNOWN', 7, [...TWO, '00002\tXã B\t01\t00002']],
  ['UNITS_SOURCE_REPEATED', 7, [...TWO, '00002\tXã B\t01\t/00001 /00001']],
  ['UNITS_LINK_UNDATED', 6, [...OLD, '00002\tXã B\t001\t00001']],
];

test.each(BAD)('%s on line %i', (code, line, lines) => {
  const caught = (() => {
    try {
      parseUnits(lines.join('\n'));
    } catch (error) {
      return error;
    }
    return undefined;
  })();
  expect(caught).toBeInstanceOf(PlacesError);
  expect(caught).toMatchObject({ code, line });
  expect((caught as Error).message).toContain(PLACES_ERRORS[code].en);
});

test('every way in which a table can be refused has its case above', () => {
  const errors = readFileSync(new URL('../../src/errors.ts', import.meta.url), 'utf8');
  const codes = new Set(errors.match(/'UNITS_\w+'/g)?.map((code) => code.slice(1, -1)));
  expect(new Set(BAD.map(([code]) => code))).toEqual(codes);
});
