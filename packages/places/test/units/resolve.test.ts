import { parseDay } from '@cutru/calendar';
import { describeUnit } from '@cutru/places';
import { expect, test } from 'vitest';
import { APRIL_2026, JULY_2025, JUNE_2025, LATE_2021, TABLE, unitOf } from './table.ts';

const told = (code: string, date: string): string | undefined => {
  const day = parseDay(date);
  const found = TABLE.at(code, day);
  return found === undefined ? undefined : describeUnit(TABLE, found.unit, day);
};
const sources = (code: string): string[] =>
  TABLE.predecessors(unitOf(code, JULY_2025)).map(({ from, kind }) => `${TABLE.unit(from).code} ${kind}`);
const targets = (code: string): string[] =>
  TABLE.successors(unitOf(code, JUNE_2025)).map(({ to, people }) => `${TABLE.unit(to).code} ${people}`);

test('the same digits are another place from 1 July 2025', () => {
  expect(told('00004', '2025-06-30')).toBe('Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội');
  expect(told('00004', '2025-07-01')).toBe('Phường Ba Đình, Thành phố Hà Nội');
  expect(TABLE.byCode('00004').map((unit) => unit.era)).toEqual(['BEFORE_2025_07', 'FROM_2025_07']);
});

test('three communes of Tri Tôn became Ô Lâm under the code of An Tức', () => {
  expect(told('30577', '2025-06-30')).toBe('Xã An Tức, Huyện Tri Tôn, Tỉnh An Giang');
  expect(told('30586', '2025-06-30')).toBe('Xã Ô Lâm, Huyện Tri Tôn, Tỉnh An Giang');
  expect(told('30565', '2025-06-30')).toBe('Xã Lương Phi, Huyện Tri Tôn, Tỉnh An Giang');
  expect(told('30577', '2025-07-01')).toBe('Xã Ô Lâm, Tỉnh An Giang');
  expect(told('30586', '2025-07-01')).toBeUndefined();
  expect(sources('30577')).toEqual(['30565 WHOLE', '30577 WHOLE', '30586 WHOLE']);
  expect(unitOf('30577', JULY_2025).states[0].province.code).toBe('91');
});

test('a split commune has a link to each part, with what the act says of its people', () => {
  expect(targets('00019')).toEqual(['00004 SOME', '00070 SOME', '00190 SOME', '00226 SOME']);
  expect(targets('06799')).toContain('06886 ALL');
  expect(targets('00112')).toContain('00004 NONE');
});

test('a commune that stayed as it was is another unit with a link that says so', () => {
  expect(sources('23938')).toEqual(['23938 UNCHANGED']);
  expect(unitOf('23938', JUNE_2025)).not.toBe(unitOf('23938', JULY_2025));
});

test('Đồng Nai on the eve and the day of becoming a city', () => {
  expect(told('25270', '2026-04-29')).toBe('Xã Lộc Ninh, Tỉnh Đồng Nai');
  expect(told('25270', '2026-04-30')).toBe('Phường Lộc Ninh, Thành phố Đồng Nai');
  expect(told('26068', '2026-04-29')).toBe('Phường Biên Hòa, Tỉnh Đồng Nai');
  expect(told('26068', '2026-04-30')).toBe('Phường Biên Hòa, Thành phố Đồng Nai');
  expect(unitOf('25270', JULY_2025)).toBe(unitOf('25270', APRIL_2026));
});

test('a code that went between the lists may or may not name its unit in between', () => {
  const sunday = parseDay('2023-05-14');
  expect(TABLE.at('00010', LATE_2021)).toMatchObject({ certain: true });
  expect(TABLE.at('00010', sunday)).toMatchObject({ certain: false });
  expect(TABLE.at('00010', JUNE_2025 - 1)).toMatchObject({ certain: false });
  expect(TABLE.at('00010', JUNE_2025)).toBeUndefined();
  expect(told('00010', '2023-05-14')).toBe('Phường Nguyễn Trung Trực, Quận Ba Đình, Thành phố Hà Nội');
});

test('a code that came between the lists names nothing before, and may name its unit in between', () => {
  expect(TABLE.at('03980', LATE_2021)).toBeUndefined();
  expect(TABLE.at('03980', parseDay('2022-01-01'))).toMatchObject({ certain: false });
  expect(TABLE.at('03980', JUNE_2025)).toMatchObject({ certain: true });
  expect(told('03980', '2025-06-30')).toBe('Phường Mộc Lỵ, Thị xã Mộc Châu, Tỉnh Sơn La');
});

test.each([
  ['11948', 'Huyện Bạch Long Vĩ, Thành phố Hải Phòng', 'Đặc khu Bạch Long Vĩ, Thành phố Hải Phòng'],
  ['19742', 'Huyện Cồn Cỏ, Tỉnh Quảng Trị', 'Đặc khu Cồn Cỏ, Tỉnh Quảng Trị'],
  ['20333', 'Huyện Hoàng Sa, Thành phố Đà Nẵng', 'Đặc khu Hoàng Sa, Thành phố Đà Nẵng'],
  ['21548', 'Huyện Lý Sơn, Tỉnh Quảng Ngãi', 'Đặc khu Lý Sơn, Tỉnh Quảng Ngãi'],
  ['26732', 'Huyện Côn Đảo, Tỉnh Bà Rịa - Vũng Tàu', 'Đặc khu Côn Đảo, Thành phố Hồ Chí Minh'],
])('the island district %s goes through as one unit', (code, before, after) => {
  expect(told(code, '2010-01-01')).toBe(before);
  expect(told(code, '2025-06-30')).toBe(before);
  expect(told(code, '2025-07-01')).toBe(after);
  expect(TABLE.byCode(code).map((unit) => unit.era)).toEqual(['BOTH']);
  expect(unitOf(code, JUNE_2025).states[0]).toMatchObject({
    kind: 'ISLAND_DISTRICT',
    district: { kind: 'RURAL_DISTRICT' },
  });
});

test('sources that disagree on a code lead to one unit', () => {
  expect(TABLE.at('06978', APRIL_2026)).toBe(TABLE.at('06970', APRIL_2026));
  expect(TABLE.at('23737', JULY_2025)).toBe(TABLE.at('23938', JULY_2025));
  expect(told('23737', '2025-06-30')).toBe('Xã Ia Mơ Nông, Huyện Chư Păh, Tỉnh Gia Lai');
  expect(told('06978', '2025-06-30')).toBeUndefined();
});

test('what was never a code names nothing', () => {
  for (const code of ['', '00000', '99999', '0004', '000004', 'abcde'])
    expect(TABLE.at(code, JULY_2025)).toBeUndefined();
  expect(TABLE.byCode('99999')).toEqual([]);
  expect(() => TABLE.unit(-1)).toThrow(RangeError);
});

test('kind and district that changed on an unknown day are two possible states in between', () => {
  const unit = unitOf('04027', JUNE_2025);
  const between = parseDay('2024-09-01');
  expect(TABLE.statesAt(unit, LATE_2021)).toHaveLength(1);
  expect(TABLE.statesAt(unit, between).map((state) => `${state.kind} ${state.district?.kind}`)).toEqual([
    'COMMUNE RURAL_DISTRICT',
    'WARD TOWN',
  ]);
  expect(TABLE.statesAt(unit, between)).toBe(TABLE.statesAt(unit, between + 1));
  expect(TABLE.statesAt(unit, JUNE_2025)).toHaveLength(1);
  expect(told('04027', '2024-09-01')).toBe(
    'Xã Mường Sang, Huyện Mộc Châu, Tỉnh Sơn La hoặc Phường Mường Sang, Thị xã Mộc Châu, Tỉnh Sơn La',
  );
});

test('a change of nothing but the name leaves no doubt about the rest', () => {
  const unit = unitOf('03748', JUNE_2025);
  expect(unit.states.map((state) => state.name)).toEqual(['Xã Phổng Lăng', 'Xã Phổng Ly']);
  expect(TABLE.statesAt(unit, parseDay('2024-09-01')).map((state) => state.name)).toEqual(['Xã Phổng Ly']);
  expect(told('03748', '2024-09-01')).toContain(' hoặc ');
});

test('before its first and after its last day a unit has its first and last state', () => {
  const unit = unitOf('04027', JUNE_2025);
  expect(TABLE.statesAt(unit, parseDay('1990-01-01'))).toEqual([unit.states[0]]);
  expect(TABLE.statesAt(unit, APRIL_2026)).toEqual([unit.states[1]]);
});

test('the province of a day, where its rank changed on an unknown day the later one', () => {
  const hue = unitOf('19753', JUNE_2025);
  expect(TABLE.provinceAt(hue, LATE_2021)).toMatchObject({ code: '46', kind: 'PROVINCE' });
  expect(TABLE.provinceAt(hue, parseDay('2023-01-01'))).toMatchObject({ code: '46', kind: 'CENTRAL_CITY' });
});
