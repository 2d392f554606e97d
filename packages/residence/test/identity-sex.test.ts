import { describe, expect, it } from 'vitest';
import { parseSex, ResidenceError } from '../src/index.ts';

describe('parseSex', () => {
  it.each([
    ['Nam', 'MALE'],
    ['nữ', 'FEMALE'],
    ['NỮ'.normalize('NFD'), 'FEMALE'],
    ['Nu', 'FEMALE'],
    [' male ', 'MALE'],
    ['F', 'FEMALE'],
    ['', undefined],
    ['\u00a0', undefined],
  ])('reads %j as %s', (text, sex) => {
    expect(parseSex(text)).toBe(sex);
  });

  it.each(['0', '1', 'nan', 'x'])('refuses %j', (text) => {
    expect(() => parseSex(text)).toThrow(ResidenceError);
  });
});
