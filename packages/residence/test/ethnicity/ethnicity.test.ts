import { describe, expect, it } from 'vitest';
import {
  ETHNIC_GROUPS,
  ethnicGroupName,
  parseEthnicity,
  plainName,
  ResidenceError,
  standing,
  VERY_SMALL_GROUPS,
} from '../../src/index.ts';
import { referenceRows } from '../reference.ts';

const gathered = referenceRows('ethnic_groups.csv');

describe('the list of 1979', () => {
  it('has 54 groups and foreigners, 16 of them very small peoples', () => {
    expect(ETHNIC_GROUPS.map(({ code }) => code)).toEqual(
      Array.from({ length: 55 }, (_, at) => String(at + 1).padStart(2, '0')),
    );
    expect(VERY_SMALL_GROUPS.size).toBe(16);
  });

  it('spells no two groups alike, even without diacritics, hyphens and spaces', () => {
    const keys = ETHNIC_GROUPS.flatMap(({ code, name, otherNames }) =>
      [name, ...otherNames].map((each) => [plainName(each).replaceAll(' ', ''), code] as const),
    );
    const owner = new Map<string, string>();
    for (const [key, code] of keys) {
      expect(owner.get(key) ?? code, key).toBe(code);
      owner.set(key, code);
    }
  });

  it('reads every code and name it has', () => {
    for (const { code, name, otherNames } of ETHNIC_GROUPS) {
      const ethnicity = { system: 'GSO_1979', code };
      for (const text of [code, name, name.normalize('NFD'), name.toUpperCase(), ...otherNames]) {
        expect(parseEthnicity(text)).toEqual(ethnicity);
      }
      expect(ethnicGroupName({ system: 'GSO_1979', code })).toBe(name);
    }
  });
});

describe('parseEthnicity', () => {
  it.each([
    ['1', '01'],
    ['5', '05'],
    [' 08\u00a0', '08'],
    ['Kinh (Việt)', '01'],
    ['dân tộc Tày', '02'],
    ['Người Dao', '09'],
    ['Khmer', '05'],
    ['khơ me', '05'],
    ['Mông', '08'],
    ['Hmông', '08'],
    ["H'Mông", '08'],
    ['H’mông (Mèo)', '08'],
    ['Mường', '06'],
    ['Muong', '06'],
    ['Ê Đê', '12'],
    ['Bru - Vân Kiều', '23'],
    ['Pa Cô', '31'],
    ['Cờ Lao', '47'],
    ['Rơ Măm', '54'],
    ['Người nước ngoài', '55'],
  ])('reads %j as %s', (text, code) => {
    expect(parseEthnicity(text)?.code).toBe(code);
  });

  it.each(['', ' ', '\u200b', '56', 'Không rõ', 'không xác định'])('takes %j as not known', (text) => {
    expect(parseEthnicity(text)).toBeUndefined();
  });

  it.each([
    ['0', 'ETHNICITY_CODE_UNKNOWN'],
    ['57', 'ETHNICITY_CODE_UNKNOWN'],
    ['005', 'ETHNICITY_CODE_UNKNOWN'],
    ['-5', 'ETHNICITY_NAME_UNKNOWN'],
    ['Mán', 'ETHNICITY_NAME_UNKNOWN'],
    ['dân tộc', 'ETHNICITY_NAME_UNKNOWN'],
    ['(Mèo)', 'ETHNICITY_NAME_UNKNOWN'],
  ] as const)('refuses %j as %s', (text, code) => {
    expect(() => parseEthnicity(text)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a code of the census and reads a name all the same', () => {
    expect(() => parseEthnicity('04', 'CENSUS')).toThrow(ResidenceError);
    expect(() => parseEthnicity('56', 'CENSUS')).toThrow(
      expect.objectContaining({ code: 'ETHNICITY_CENSUS_CODE' }),
    );
    expect(parseEthnicity('Mường', 'CENSUS')).toEqual({ system: 'GSO_1979', code: '06' });
    expect(parseEthnicity('', 'CENSUS')).toBeUndefined();
  });
});

describe('standing', () => {
  it.each([
    ['Kinh', 'KINH'],
    ['Khơ-me', 'MINORITY'],
    ['Hoa', 'MINORITY'],
    ['Ngái', 'VERY_SMALL'],
    ['Ơ Đu', 'VERY_SMALL'],
    ['55', 'FOREIGNER'],
    ['56', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('of %j is %s', (text, expected) => {
    expect(standing(parseEthnicity(text))).toBe(expected);
  });

  it('is that of a very small people for the 16 of Decree 57/2017', () => {
    const named =
      'Cống, Mảng, Pu Péo, Si La, Cờ Lao, Bố Y, La Ha, Ngái, Chứt, Ơ Đu, Brâu, Rơ Măm, Lô Lô, Lự, Pà Thẻn, La Hủ';
    const codes = named.split(', ').map((name) => parseEthnicity(name)?.code);
    expect(codes.toSorted()).toEqual([...VERY_SMALL_GROUPS].toSorted());
  });
});

describe.skipIf(gathered === undefined)('beside the gathered table', () => {
  it('has the same codes, names and very small peoples', () => {
    for (const [code = '', name = '', small] of gathered ?? []) {
      if (code === '56') continue;
      const ethnicity = parseEthnicity(code);
      expect(ethnicity && ethnicGroupName(ethnicity)).toBe(name);
      expect(standing(ethnicity) === 'VERY_SMALL').toBe(small === '1');
    }
  });
});
