import { describe, expect, it } from 'vitest';
import { checkName, MAX_NAME_LENGTH, normalizeName } from '../../src/index.ts';

describe('checkName', () => {
  it.each([
    [' Nguyễn  Thị\u00a0Hòa\ufeff\r\n', 'Nguyễn Thị Hòa'],
    ['Ðặng Đức'.normalize('NFD'), 'Đặng Đức'],
    ['H’Blư Niê', 'H’Blư Niê'],
    ["K'Brểu", "K'Brểu"],
    ['Y Moan', 'Y Moan'],
    ['A', 'A'],
    ['TRẦN VĂN AN', 'TRẦN VĂN AN'],
    ['ê'.repeat(MAX_NAME_LENGTH), 'ê'.repeat(MAX_NAME_LENGTH)],
  ])('keeps %j as %j', (text, expected) => {
    expect(checkName(text)).toBe(expected);
    expect(normalizeName(checkName(text))).toBe(normalizeName(text));
  });

  it.each([
    ['', 'NAME_EMPTY'],
    [' \u200b\u00a0', 'NAME_EMPTY'],
    ['-', 'NAME_EMPTY'],
    ['?', 'NAME_EMPTY'],
    ['Nguyễn\tAn', 'NAME_HAS_CONTROL'],
    ['Nguyễn\nAn', 'NAME_HAS_CONTROL'],
    ['Nguyễn\u0000An', 'NAME_HAS_CONTROL'],
    ['Nguyễn An 2', 'NAME_HAS_DIGITS'],
    ['2007-05-01', 'NAME_HAS_DIGITS'],
    ['Nguyễn ٣', 'NAME_HAS_DIGITS'],
    ['Nguy?n An', 'NAME_LOST_LETTERS'],
    ['?ào An', 'NAME_LOST_LETTERS'],
    ['Nguy\ufffdn An', 'NAME_LOST_LETTERS'],
    ['ê'.repeat(MAX_NAME_LENGTH + 1), 'NAME_TOO_LONG'],
  ] as const)('refuses %j as %s', (text, code) => {
    expect(() => checkName(text)).toThrow(expect.objectContaining({ code }));
  });
});
