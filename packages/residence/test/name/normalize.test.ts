import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeName, plainName, stripDiacritics } from '../../src/index.ts';

/** Full names as they are, and texts made of the letters and marks that names are made of. */
const syllables = fc.constantFrom(
  ...'Nguyễn Thị Thúy Hoà Đặng Quý Khỏe Giàng A Lùng H’Blư Êñuôl Y-Moan Niê Thuỷ Trương Oanh Lý K’Brểu'.split(
    ' ',
  ),
);
const names = fc.array(syllables, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const soup = fc
  .array(
    fc.constantFrom(
      ..."aăâeêioôơuưyqghnđðĐÐAƠƯ '-’‑\u00a0\u200bàẻĩọựÝ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323",
    ),
    { maxLength: 24 },
  )
  .map((characters) => characters.join(''));
const texts = fc.oneof(names, soup, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('normalizeName', () => {
  it.each([
    ['  NGUYỄN \t THỊ\u00a0HOÀ ', 'nguyễn thị hoà'],
    ['Nguyễn\u3000Văn\u2009Đức', 'nguyễn văn đức'],
    ['Ngu\u200byễn\u00ad An\ufeff', 'nguyễn an'],
    ['Ðặng Ðức', 'đặng đức'],
    ['ðặng Ɖức', 'đặng đức'],
    ['H’Blư Niê', "h'blư niê"],
    ["H' Blư Niê", "h'blư niê"],
    ['Hʼ Blư Niê', "h'blư niê"],
    ['H Blư Niê', 'h blư niê'],
    ['Y Moan Êñuôl', 'y moan êñuôl'],
    ['Ka – Sô Liễng', 'ka-sô liễng'],
    ['LE VAN AN', 'le van an'],
    ['Nguye\u0303\u0302n', 'nguyễn'],
    ['', ''],
  ])('makes %j %j', (text, expected) => {
    expect(normalizeName(text)).toBe(expected);
  });

  it('does not depend on the Unicode form', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalizeName(text.normalize('NFD'))).toBe(normalizeName(text));
        expect(normalizeName(text.normalize('NFC'))).toBe(normalizeName(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalizeName(text);
        expect(normalizeName(once)).toBe(once);
        expect(once).toBe(once.normalize('NFC'));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on case and spaces', () => {
    const spaces = fc.constantFrom(' ', '  ', '\u00a0', '\t', ' \u200b', '\u2003');
    fc.assert(
      fc.property(names, spaces, (name, space) => {
        const spaced = space + name.replaceAll(' ', space) + space;
        expect(normalizeName(spaced.toUpperCase())).toBe(normalizeName(name));
        expect(normalizeName(spaced.toLowerCase())).toBe(normalizeName(name));
      }),
    );
  });

  it('treats ASCII as it treats everything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        // A letter outside ASCII keeps the shortcut for plain text out of the way.
        expect(normalizeName(`${text} ê`)).toBe(normalizeName(`${normalizeName(text)} ê`));
      }),
    );
  });
});

describe('stripDiacritics', () => {
  it.each([
    ['Đặng Thị Hoà', 'Dang Thi Hoa'],
    ['đường Ưng', 'duong Ung'],
    ['Ðức', 'Duc'],
    ['Êñuôl’', 'Enuol’'],
    ['Nguyễn'.normalize('NFD'), 'Nguyen'],
    ['Plain Text-1', 'Plain Text-1'],
  ])('makes %j %j', (text, expected) => {
    expect(stripDiacritics(text)).toBe(expected);
  });

  it('leaves Vietnamese in ASCII', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(stripDiacritics(name.replaceAll('’', ''))).toMatch(/^[A-Za-z -]*$/);
      }),
    );
  });
});

describe('plainName', () => {
  it.each([
    ["Y-Moan  H'Đơk", 'y moan h dok'],
    ['H’Blư Niê', 'h blu nie'],
    ['H Blư Niê', 'h blu nie'],
    ['-', ''],
  ])('makes %j %j', (text, expected) => {
    expect(plainName(text)).toBe(expected);
  });

  it('changes nothing the second time, and is the same for every spelling', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = plainName(text);
        expect(plainName(once)).toBe(once);
        expect(plainName(normalizeName(text))).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
