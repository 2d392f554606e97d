import { parseDay } from '@cutru/calendar';
import { readCode } from '@cutru/residence';
import { expect, test } from 'vitest';
import { CONTEXT, flag, known, UNITS } from './timelines.ts';

const read = (code: string, codeOn: string | null, first: string, recorded: string): string[] => {
  const on = codeOn === null ? null : parseDay(codeOn);
  const { paths } = readCode(UNITS, code, on, parseDay(first), parseDay(recorded));
  return paths.map((path) => path.units.map((unit) => unit.code).join('>')).sort();
};

const O_LAM = ['30565>30577', '30577>30577', '30586>30577'];

test('a code is read on code_on where given', () => {
  expect(read('30577', '2021-12-31', '2026-01-01', '2026-02-01')).toEqual(['30577>30577']);
  expect(read('30577', '2025-07-01', '2010-01-01', '2020-02-01')).toEqual(O_LAM);
  expect(read('30586', '2025-07-01', '2010-01-01', '2020-02-01')).toEqual([]);
});

test('otherwise on the first possible day and on the day of record', () => {
  expect(read('30577', null, '2010-01-01', '2025-06-30')).toEqual(['30577>30577']);
  expect(read('30577', null, '2010-01-01', '2025-07-01')).toEqual(O_LAM);
  expect(read('30577', null, '2025-07-01', '2026-01-01')).toEqual(O_LAM);
});

test('old and new reading of one code are kept where they differ', () => {
  expect(read('00004', null, '2010-01-01', '2026-01-01')).toHaveLength(10);
  expect(read('30544', null, '2010-01-01', '2026-01-01')).toEqual([
    '30544>30544',
    '30562>30544',
    '30574>30544',
  ]);
});

test('an unchanged commune has one reading', () => {
  expect(read('23938', null, '2010-01-01', '2026-01-01')).toEqual(['23938>23938']);
});

test('an address known by its earlier unit goes on through its successors, never back and forth', () => {
  expect(read('00019', null, '2010-01-01', '2020-01-01')).toEqual([
    '00019>00004',
    '00019>00070',
    '00019>00190',
    '00019>00226',
  ]);
});

test('a day on which the code names nothing gives no reading; none at all is an unknown code', () => {
  expect(read('30586', null, '2010-01-01', '2026-01-01')).toEqual(['30586>30577']);
  expect(read('03980', null, '2010-01-01', '2025-06-30')).toEqual(['03980>03980']);
  expect(read('30586', null, '2025-08-01', '2026-01-01')).toEqual([]);
  expect(flag('30586 2025-08-01.. @2026-01-01')).toBe('UNKNOWN_CODE');
  expect(flag('30586 2010-01-01.. @2026-01-01')).toBeNull();
});

test('a code gone between the lists is read as long as it can have named its unit', () => {
  expect(read('00010', null, '2010-01-01', '2020-01-01')).toEqual(['00010']);
  expect(read('00010', null, '2024-01-01', '2024-02-01')).toEqual(['00010']);
  expect(read('00010', null, '2025-06-30', '2026-02-01')).toEqual([]);
});

test('island districts and codes under an alias', () => {
  expect(read('21548', null, '2010-01-01', '2026-01-01')).toEqual(['21548']);
  expect(read('06978', null, '2025-08-01', '2026-01-01')).toEqual(
    read('06970', null, '2025-08-01', '2026-01-01'),
  );
});

test('which former commune is missing where the code is of after the merger, which present one where it is older', () => {
  const field = (...texts: readonly string[]): string | undefined => {
    const { place } = known(...texts).periods[0];
    return place.type === 'KNOWN' && place.reading !== null
      ? `${place.reading.field}@${place.reading.place}`
      : undefined;
  };
  expect(field('30577 2010-01-01.. @2026-01-01')).toBe('residence.permanent.former_commune@30577');
  expect(field('00019 2010-01-01..2020-01-01')).toBe('residence.permanent.current_commune@00019');
  expect(field('30577 2010-01-01..2020-01-01')).toBeUndefined();
});

test('where the start is empty the earliest possible day counts', () => {
  const { place } = known('30577 ..2025-07-30 @2025-08-01').periods[0];
  expect(place.type === 'KNOWN' && place.paths).toHaveLength(3);
  expect(CONTEXT.bornFrom).toBe(parseDay('2007-03-01'));
});
