import { casesOf, compared, decideCase, type LawCase, shown } from '@cutru/law-cases';
import { PROGRAMMES, RulesError } from '@cutru/rules';
import { describe, expect, it } from 'vitest';

/** What comes of a case: a decision's values, or the code of what it cannot be decided for. */
function outcomeOf(lawCase: LawCase): ReturnType<typeof shown> {
  try {
    return shown(decideCase(lawCase));
  } catch (error) {
    if (error instanceof RulesError) return { error: error.code };
    throw error;
  }
}

describe.each(PROGRAMMES)('%s', (programme) => {
  const cases = casesOf(programme);
  it.each(cases.map((each) => [each.name, each] as const))('%s', (_, lawCase) => {
    const { expected, actual } = compared(lawCase.expected, outcomeOf(lawCase));
    expect(actual, `${lawCase.law}: ${lawCase.why}`).toEqual(expected);
  });
});
