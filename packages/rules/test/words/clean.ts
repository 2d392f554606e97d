import { expect } from 'vitest';

const LEFTOVERS = /undefined|null|NaN|Infinity|\[object|\$\{|[{}]|=>/;

/** What every text for people has to be, whatever it says. */
export function expectClean(text: string): void {
  expect(text).not.toBe('');
  expect(text).toBe(text.normalize('NFC'));
  expect(text).not.toMatch(LEFTOVERS);
  expect(text.trimStart()).not.toMatch(/ {2}|\s$| [,.;:]|\.\.|\(\)|,,/);
  // The council decides; what we give is the result of a check.
  expect(text.toLowerCase()).not.toContain('quyết định');
}
