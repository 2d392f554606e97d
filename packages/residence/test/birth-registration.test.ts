import { describe, expect, it } from 'vitest';
import { birthRegistration, birthRegistrations } from '../src/index.ts';
import { referenceRows } from './reference.ts';

const provinces = referenceRows('cccd_province_codes_63.csv');
const countries = referenceRows('cccd_country_codes.csv');

describe('places of birth registration', () => {
  it('are 63 provinces and 195 country codes', () => {
    const all = birthRegistrations();
    expect(all.filter(({ kind }) => kind === 'PROVINCE')).toHaveLength(63);
    expect(all.filter(({ kind }) => kind === 'COUNTRY')).toHaveLength(195);
    expect(all.map(({ code }) => code)).toEqual(all.map(({ code }) => code).toSorted());
    for (const { code, name } of all) {
      expect(code).toMatch(/^\d{3}$/);
      expect(name).toBe(name.normalize('NFC').trim());
      expect(name).not.toBe('');
    }
  });

  it.each([
    ['001', 'PROVINCE', 'Hà Nội'],
    ['046', 'PROVINCE', 'Thừa Thiên Huế'],
    ['079', 'PROVINCE', 'Hồ Chí Minh'],
    ['096', 'PROVINCE', 'Cà Mau'],
    ['101', 'COUNTRY', 'Afghanistan'],
    ['110', 'COUNTRY', 'Ả Rập Xê Út'],
    ['120', 'COUNTRY', 'Barbados'],
    ['139', 'COUNTRY', 'Campuchia'],
    ['155', 'COUNTRY', 'Đức'],
    ['175', 'COUNTRY', 'Hoa Kỳ'],
    ['193', 'COUNTRY', 'Lào'],
    ['231', 'COUNTRY', 'Nga'],
    ['252', 'COUNTRY', 'Séc'],
    ['279', 'COUNTRY', 'Trung Quốc'],
    ['295', 'COUNTRY', 'Zimbabwe'],
  ])('%s is %s %s', (code, kind, name) => {
    expect(birthRegistration(code)).toEqual({ kind, code, name });
  });

  it.each(['000', '003', '097', '100', '296', '999', '1', '', '__proto__', 'constructor'])(
    '%j is none',
    (code) => {
      expect(birthRegistration(code)).toBeUndefined();
    },
  );
});

describe.skipIf(provinces === undefined || countries === undefined)('beside the gathered tables', () => {
  it('has the same codes, and the same province names', () => {
    const own = birthRegistrations();
    expect(own.map(({ code }) => code)).toEqual(
      [...(provinces ?? []), ...(countries ?? [])].map(([code]) => code),
    );
    for (const [code = '', name] of provinces ?? []) expect(birthRegistration(code)?.name).toBe(name);
  });
});
