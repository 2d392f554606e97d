import { parseDay } from '@cutru/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perhapsSameVillage, sameVillage, villageName, villageOfAddress } from '../../src/index.ts';
import { unitOf } from '../units/table.ts';
import { load, row } from './lists.ts';

/** How an address's text stands to a listed name: the same village, perhaps the same, another, or no village at all. */
function stands(listed: string, text: string): 'SAME' | 'PERHAPS' | 'OTHER' | 'NONE' {
  const name = villageName(listed);
  const address = villageOfAddress(text);
  if (address === null) return 'NONE';
  if (sameVillage(name, address)) return 'SAME';
  return perhapsSameVillage(name, address) ? 'PERHAPS' : 'OTHER';
}

describe('the text of an address', () => {
  it.each([
    ['Tổ dân phố 12', 'Tổ 12'],
    ['Tổ dân phố 12', 'TDP 12'],
    ['Tổ dân phố 12', 'tdp12'],
    ['Tổ dân phố 12', 'TDP. 12'],
    ['Tổ dân phố 12', 'Tổ DP 12'],
    ['Tổ dân phố 12', 'Tổ dân phố số 12'],
    ['Tổ dân phố 12', 'TDP số 012'],
    ['Tổ dân phố 12', 'to dan pho 12'],
    ['Tổ dân phố 12', 'to so 12'],
    ['Tổ dân phố 12', '12'],
    ['Tổ dân phố 05', 'tổ 5'],
    ['Khu phố 3', 'KP3'],
    ['Khu phố 3', 'Khu phố số 03, phường Tây Hồ, Hà Nội'],
    ['Thôn Đoài', 'Đoài'],
    ['Thôn Đoài', 'thôn ĐOÀI, xã An Tức'],
    ['Khối 7', 'khối 07'],
  ])('"%s" is the village of "%s"', (listed, text) => {
    expect(stands(listed, text)).toBe('SAME');
  });

  it.each([
    ['Khu phố 3', 'Tổ 3'],
    ['Khu phố 3', 'Tổ 12 Khu phố 3'],
    ['Tổ dân phố 12', 'Tổ 12 Khu phố 3'],
    ['Tổ dân phố 12', 'số 5 ngõ 3, Tổ dân phố 12'],
    ['Thôn Đoài', 'thon doai'],
    ['Thôn Đoài', 'Thôn Đoai'],
    ['Lang Chánh', 'lang chanh'],
    ['Thôn Chanh', 'lang chanh'],
    ['Bản Nà Lầu (Nà Pha)', 'Nà Pha'],
    ['Buôn Đắk Sar', 'buôn Đăk-Sar'],
    ['Buôn Đắc Sar', 'Buôn Đắk Sar'],
    ['Plei Ku', 'Pleiku'],
    ['Thôn Lý', 'Thôn Lí'],
    ['Thôn 1', 'Thôn Một'],
    ['Khu 5', 'Khu V'],
    ['Tổ dân phố 12A', 'Tổ 12 A'],
    ['Thôn 1', 'Bản 1'],
  ])('"%s" may be the village of "%s"', (listed, text) => {
    expect(stands(listed, text)).toBe('PERHAPS');
  });

  it.each([
    ['Tổ dân phố 12', 'Tổ dân phố 13'],
    ['Tổ dân phố 1', 'Tổ dân phố 11'],
    ['Tổ dân phố 13', 'Tổ 12 Khu phố 3'],
    ['Tổ dân phố 7', 'số 5 ngõ 3, Tổ dân phố 12'],
    ['Thôn Đoài', 'Thôn Đông'],
    ['Thôn Tổng Lệnh', 'Tổ dân phố 2'],
    ['Tổ dân phố 12A', 'Tổ 12'],
  ])('"%s" is another village than "%s"', (listed, text) => {
    expect(stands(listed, text)).toBe('OTHER');
  });

  it.each(['-', 'số 5 ngõ 3 phố Huế', '12 Lê Lợi', 'Đường 30/4', 'phường Tây Hồ', 'căn hộ 1203 toà B', '?!'])(
    '"%s" names no village',
    (text) => {
      expect(stands('Tổ dân phố 5', text)).toBe('NONE');
    },
  );

  it('names whatever stands in a plan or a list, and the same of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [one, other] = [villageName(a), villageName(b)];
        expect(sameVillage(one, one)).toBe(true);
        expect(perhapsSameVillage(one, other)).toBe(perhapsSameVillage(other, one));
        villageOfAddress(a);
      }),
    );
  });
});

it('a paper\u2019s spelling stands beside that of the source: either is the village', () => {
  const address = { ...villageName('Thôn Đoai'), also: villageName('Thôn Đoài') };
  for (const listed of ['Đoài', 'Đoai']) expect(sameVillage(villageName(listed), address)).toBe(true);
  expect(sameVillage(villageName('Đông'), address)).toBe(false);
});

it('a list knows which of its villages may be meant', () => {
  const day = parseDay('2024-01-01');
  const lists = load([row('30577 DBKK_VILLAGE 2021-09-16.. ấp Ninh Hoà')], [], 'ALL');
  const perhaps = (text: string): boolean => lists.perhapsNamed(unitOf('30577', day), day, villageName(text));
  expect(perhaps('ap ninh hoa')).toBe(true);
  expect(perhaps('ấp Ninh Phước')).toBe(false);
});
