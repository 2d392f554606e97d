import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeName } from '../../src/index.ts';

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;

/** Open rimes in which the two schools part: the older marks the first vowel, the newer the second. */
const PARTING = ['oa', 'oe', 'uy'] as const;
/** Syllables whose mark both schools put on the same letter; `*` follows that letter. */
const AGREED = [
  'qua*',
  'quy*',
  'que*',
  'quy*nh',
  'quy*t',
  'quâ*n',
  'quyê*n',
  'quô*',
  'gia*',
  'giơ*',
  'giê*ng',
  'gio*',
  'gi*',
  'gi*n',
  'giu*p',
  'gia*o',
  'qua*y',
  'hoa*n',
  'hoa*i',
  'toa*n',
  'ngoe*o',
  'thuyê*n',
  'khuy*u',
  'huy*nh',
  'xoo*ng',
  'nguyê*n',
  'ngươ*i',
  'mư*a',
  'cu*a',
  'mi*a',
  'thuơ*',
  'lư*u',
  'tiê*u',
  'thuê*',
  'tuâ*n',
  'hoă*c',
  'buô*n',
  'ma*i',
  'da*o',
  'tre*o',
  'ru*i',
  'no*i',
  'chi*u',
  'ca*y',
  'a*',
  'y*',
  'nghi*a',
] as const;

const onsets = fc.constantFrom('', 'h', 'th', 'kh', 'l', 'ng', 't', 'đ', 'ch');
const tones = fc.constantFrom(...TONES);

describe('the place of the tone mark', () => {
  it.each([
    ['Hòa', 'Hoà'],
    ['Thúy', 'Thuý'],
    ['Thủy', 'Thuỷ'],
    ['Khỏe', 'Khoẻ'],
    ['Tọa', 'Toạ'],
    ['qúy', 'quý'],
    ['qủa', 'quả'],
    ['gìa', 'già'],
    ['tóan', 'toán'],
    ['Hùynh', 'Huỳnh'],
    ['ngừơi', 'người'],
    ['nguỹên', 'nguyễn'],
    ['cuả', 'của'],
  ])('%s is %s', (a, b) => {
    expect(normalizeName(a)).toBe(normalizeName(b));
    expect(normalizeName(b)).toBe(b.toLowerCase());
  });

  it.each([
    ['hòa', 'hóa'],
    ['hòa', 'hoa'],
    ['lý', 'lí'],
    ['mỹ', 'mĩ'],
    ['của', 'cưa'],
    ['thủa', 'thuở'],
    ['quý', 'quí'],
    ['thúy', 'thúi'],
  ])('%s is not %s', (a, b) => {
    expect(normalizeName(a)).not.toBe(normalizeName(b));
  });

  it('is the same in both schools, which the newer one decides', () => {
    fc.assert(
      fc.property(onsets, fc.constantFrom(...PARTING), tones, fc.boolean(), (onset, rime, tone, upper) => {
        const older = `${onset}${rime.charAt(0)}${tone}${rime.charAt(1)}`;
        const newer = `${onset}${rime}${tone}`.normalize('NFC');
        expect(normalizeName(upper ? older.toUpperCase() : older)).toBe(newer);
        expect(normalizeName(newer)).toBe(newer);
      }),
    );
  });

  it('stays where both schools put it, and is put there from anywhere in the rime', () => {
    for (const pattern of AGREED) {
      for (const tone of TONES) {
        const right = pattern.replace('*', tone).normalize('NFC');
        expect(normalizeName(right)).toBe(right);
        const bare = pattern.replace('*', '');
        const vowels = /[aăâeêioôơuưy]+/.exec(bare);
        if (!vowels) throw new Error(`no vowel in ${bare}`);
        for (let at = 1; at <= vowels[0].length; at++) {
          const end = vowels.index + at;
          expect(normalizeName(bare.slice(0, end) + tone + bare.slice(end))).toBe(right);
        }
      }
    }
  });

  it('is left alone where one run of vowels has two', () => {
    expect(normalizeName('hòá')).toBe('hòá');
  });
});
