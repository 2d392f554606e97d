import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perhapsSameVillage, sameVillage, villageName, villageOfAddress } from '../../src/index.ts';

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
    ['Bản Nà Lầu (Nà Pha)', 'Bản Nà Pha'],
    ['Buôn Đắk Sar', 'buôn Đăk-Sar'],
    ['Buôn Đắc Sar', 'Buôn Đắk Sar'],
    ['Plei Ku', 'Pleiku'],
    ['Thôn Lý', 'Thôn Lí'],
    ['Thôn 1', 'Thôn Một'],
    ['Thôn 11', 'Thôn mười một'],
    ['Thôn 20', 'Thôn hai mươi'],
    ['Thôn 24', 'thôn hai mươi tư'],
    ['Tổ dân phố 12', 'Tổ XII'],
    ['Tổ dân phố 5', 'Tổ dân phố số năm'],
    ['Tổ dân phố 5', 'Tổ dân phố sô 5'],
    ['Tổ dân phố 5', 'Tổ thứ 5'],
    ['Tổ dân phố 5', 'Tổ 5 cũ'],
    ['Tổ dân phố 7', 'TDP Số 7 P. Cầu Ông Lãnh'],
    ['Khu 2', 'Khu 2 Thị trấn'],
    ['Thôn 1', 'Thôn 1 Mường Khoa'],
    ['Bản Pá Nậm', 'Khu Pá Nậm TĐC'],
    ['Thôn Tân Lập', 'Thôn Tân Lập 1'],
    ['Khu phố Mới', 'Phố Mới'],
    ['Khu phố Mới', 'Thôn Phố Mới'],
    ['Khu 5', 'Khu V'],
    ['Tổ dân phố 12A', 'Tổ 12 A'],
    ['Thôn 1', 'Bản 1'],
    ['Thôn Thượng Hòa', 'Thôn Thượng Hòaa'],
    ['Thôn Thượng Hòa', 'Thôn Thương Hóa'],
  ])('"%s" may be the village of "%s"', (listed, text) => {
    expect(stands(listed, text)).toBe('PERHAPS');
  });

  it.each([
    'Lê Lợi',
    '12 Lê Lợi',
    'số 5 ngõ 3 phố Huế',
    'P. Cầu Ông Lãnh',
    'Q1',
    'TP.HCM',
    'Đường 30/4',
    'A1203',
  ])('"%s" may be any village: it has no kind', (text) => {
    expect(stands('Tổ dân phố 5', text)).toBe('PERHAPS');
    expect(stands('Thôn Đoài', text)).toBe('PERHAPS');
  });

  it.each([
    ['Tổ dân phố 12', 'Tổ dân phố 13'],
    ['Tổ dân phố 1', 'Tổ dân phố 11'],
    ['Tổ dân phố 13', 'Tổ 12 Khu phố 3'],
    ['Thôn Đoài', 'Thôn Đông'],
    ['Thôn Tổng Lệnh', 'Tổ dân phố 2'],
    ['Tổ dân phố 12A', 'Tổ 12'],
    ['Thôn 1', 'Thôn 21'],
    ['Thôn Tân Lập 1', 'Thôn Tân Lập 2'],
    ['Tổ dân phố 12', '13'],
  ])('"%s" is another village than "%s"', (listed, text) => {
    expect(stands(listed, text)).toBe('OTHER');
  });

  it.each([
    '-',
    '?!',
    '0',
    'Không rõ',
    'chưa rõ',
    'ko có',
    'N/A',
    'Tổ dân phố',
    'to dan pho',
    'Thôn không rõ',
  ])('"%s" names no village', (text) => {
    expect(stands('Tổ dân phố 5', text)).toBe('NONE');
  });

  it('is no village where it is the name of the commune', () => {
    const of = (text: string) => villageOfAddress(text, () => ['Xã An Tức', 'Phường 12']);
    for (const text of ['An Tức', 'xã An Tức', 'an tuc', '12']) expect(of(text)).toBeNull();
    expect(of('Ấp An Tức')).toEqual(villageName('Ấp An Tức'));
    expect(of('Tổ 12')).toEqual(villageName('Tổ 12'));
  });

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
