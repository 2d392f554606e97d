import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIELD_WORDS, readCases, runCases, shippedUnits } from '../src/index.ts';

const GUIDE = readFileSync(new URL('../../../docs/cases.md', import.meta.url), 'utf8');
const FIRST = /```yaml\n(programme:[\s\S]*?)```/.exec(GUIDE)?.[1] ?? '';

it('the first case of the guide fails as the guide shows, and passes when corrected', () => {
  const { failed, coverage } = runCases(readCases(FIRST, shippedUnits()), shippedUnits());
  expect(failed.map(({ differences }) => differences)).toEqual([
    [{ field: 'area', expected: ['KV2'], actual: ['KV1'] }],
  ]);
  expect(GUIDE).toContain(`  my-cases.yaml:${failed[0]?.lawCase.place.line}\n`);
  const used = coverage.find(({ cases }) => cases > 0);
  expect(GUIDE).toMatch(new RegExp(`${used?.instrument} +${used?.reached}/${used?.declared} `));
  const corrected = readCases(FIRST.replace('area: KV2', 'area: KV1'), shippedUnits());
  expect(runCases(corrected, shippedUnits()).passed).toBe(1);
});

it('the lists of the guide are read', () => {
  const lists = /```yaml\n(lists:[\s\S]*?)```/.exec(GUIDE)?.[1] ?? '';
  const own = lists.trimEnd().replaceAll('\n', '\n    ');
  expect(() =>
    readCases(FIRST.replace('    expect:', `    ${own}\n    expect:`), shippedUnits()),
  ).not.toThrow();
  expect(lists).not.toBe('');
});

it('the guide names everything that a case can expect', () => {
  for (const field of Object.keys(FIELD_WORDS)) expect(GUIDE).toContain(`\`${field}\``);
});
