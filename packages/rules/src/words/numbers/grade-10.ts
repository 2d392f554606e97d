import { groupClause, PRIZES } from '../../grade-10-admission/instruments.ts';
import {
  GRADE_10_GROUPS,
  type Grade10Parameters,
  type ProvincialPrize,
} from '../../grade-10-admission/parameters.ts';
import type { Words } from '../../kernel/words.ts';
import { type Language, sayPoints } from '../language.ts';

const PRIZE: Readonly<Record<ProvincialPrize, Words>> = {
  provincial_first: { vi: 'giải nhất', en: 'first prize' },
  provincial_second: { vi: 'giải nhì', en: 'second prize' },
  provincial_third: { vi: 'giải ba', en: 'third prize' },
};

/** The numbers of admission to grade 10 at a clause or provision. */
export function grade10Numbers(
  { groupPoints, prizePoints }: Grade10Parameters,
  id: string,
  language: Language,
): readonly string[] {
  if (id === PRIZES) {
    const each = (Object.keys(PRIZE) as ProvincialPrize[]).map(
      (prize) => `${PRIZE[prize][language]} ${sayPoints(prizePoints[prize], language)}`,
    );
    return [each.join('; ')];
  }
  const group = GRADE_10_GROUPS.find((of) => groupClause(of) === id);
  return group === undefined ? [] : [sayPoints(groupPoints[group], language)];
}
