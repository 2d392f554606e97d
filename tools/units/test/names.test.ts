import { expect, test } from 'vitest';
import { cleanName, spellingKey } from '../src/names.ts';

test('names get NFC, single blanks and the usual case of their kind, and keep their spelling', () => {
  expect(cleanName('Thị Trấn  Ái Nghĩa ')).toBe('Thị trấn Ái Nghĩa');
  expect(cleanName('xã Bắc Sơn')).toBe('Xã Bắc Sơn');
  expect(cleanName('Phường Hoà Khánh'.normalize('NFD'))).toBe('Phường Hoà Khánh');
});

test.each([
  ['Xã Hoà An', 'Xã Hòa An'],
  ['Xã Ea H’Leo', "Xã Ea H'leo"],
  ['Phường Thủy Xuân', 'Phường Thuỷ Xuân'],
])('%s and %s are one name in two spellings', (a, b) => {
  expect(spellingKey(a)).toBe(spellingKey(b));
});

test.each([
  ['Xã Hoa An', 'Xã Hòa An'],
  ['Xã Tân Phú', 'Phường Tân Phú'],
  ['Xã Phổng Lăng', 'Xã Phổng Ly'],
])('%s and %s are two names', (a, b) => {
  expect(spellingKey(a)).not.toBe(spellingKey(b));
});
