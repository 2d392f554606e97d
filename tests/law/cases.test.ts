import { builtInCases, runCase, shippedUnits } from '@cutru/law-cases';
import { PROGRAMMES } from '@cutru/rules';
import { describe, expect, it } from 'vitest';

describe.each(PROGRAMMES)('%s', (programme) => {
  const cases = builtInCases(programme);
  it.each(cases.map((each) => [each.name, each] as const))('%s', (_, lawCase) => {
    const { differences } = runCase(lawCase, shippedUnits());
    expect(differences, `${lawCase.law}: ${lawCase.why}`).toEqual([]);
  });
});
