import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, stripDiacritics } from '../../src/index.ts';

const names = fc
  .array(
    fc.constantFrom('Nguyễn', 'Thị', 'Hòa', 'Hoà', 'Hóa', 'Hoa', 'Lý', 'Lí', 'Đào', 'Dao', 'H’Blư', 'H Blu'),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => words.join(' '));

describe('compareNames', () => {
  it.each([
    ['Nguyễn Thị Hòa', 'NGUYỄN THỊ HOÀ', 'EXACT'],
    ['Nguyễn Thị Hòa', 'Nguyễn Thị Hòa'.normalize('NFD'), 'EXACT'],
    ['Đặng Quý', 'Ðặng  Qúy', 'EXACT'],
    ['H’Blư Niê', "h'blư niê", 'EXACT'],
    ['Nguyễn Thị Hòa', 'NGUYEN THI HOA', 'SAME_BUT_FOR_DIACRITICS'],
    ['Nguyễn Thị Hòa', 'Nguyễn Thị Hóa', 'SAME_BUT_FOR_DIACRITICS'],
    ['Đào', 'Dao', 'SAME_BUT_FOR_DIACRITICS'],
    ['H’Blư Niê', 'H Blu Nie', 'SAME_BUT_FOR_DIACRITICS'],
    ['Y-Moan', 'Y Moan', 'SAME_BUT_FOR_DIACRITICS'],
    ['Lý', 'Lí', 'DIFFERENT'],
    ['Nguyễn Hòa', 'Hòa Nguyễn', 'DIFFERENT'],
    ['Nguyễn Hòa', 'Nguyễn Thị Hòa', 'DIFFERENT'],
    ['Hoa Nam', 'Hoan Am', 'DIFFERENT'],
  ] as const)('%j and %j are %s', (a, b, expected) => {
    expect(compareNames(a, b)).toBe(expected);
  });

  it('is symmetric, and forgives what a system without diacritics does', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(compareNames(a, b)).toBe(compareNames(b, a));
        expect(compareNames(a, a)).toBe('EXACT');
        expect(compareNames(a, stripDiacritics(a).toUpperCase())).not.toBe('DIFFERENT');
      }),
    );
  });
});
