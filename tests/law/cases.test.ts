import { RulesError } from '@cutru/rules';
import { describe, expect, it } from 'vitest';
import type { LawCase } from './case.ts';
import { decideCase } from './decide-case.ts';
import { compared, shown } from './expectations.ts';
import { casesOf, programmesWithCases } from './read-cases.ts';

/** What comes of a case: a decision's values, or the code of what it cannot be decided for. */
function outcomeOf(lawCase: LawCase): ReturnType<typeof shown> {
  try {
    return shown(decideCase(lawCase));
  } catch (error) {
    if (error instanceof RulesError) return { error: error.code };
    throw error;
  }
}

describe.each(programmesWithCases())('%s', (programme) => {
  const cases = casesOf(programme);
  it.each(cases.map((each) => [each.name, each] as const))('%s', (_, lawCase) => {
    const { expected, actual } = compared(lawCase.expected, outcomeOf(lawCase));
    expect(actual, `${lawCase.law}: ${lawCase.why}`).toEqual(expected);
  });
});
