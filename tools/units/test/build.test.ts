import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildUnits } from '../src/build.ts';

test('the committed table is what the packages and corrections make', async () => {
  const committed = new URL('../../../packages/places/data/units.tsv', import.meta.url);
  expect(await buildUnits()).toBe(readFileSync(committed, 'utf8'));
});
