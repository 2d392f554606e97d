import type { Day } from '@cutru/calendar';
import type { Decision } from '../../kernel/decision.ts';
import type { Plan } from '../../plan/types.ts';
import type { PlaceName } from '../missing/index.ts';
import type { LetterInput } from './input.ts';
import { letter1 } from './letter-1.ts';

/** Versions of the letter's text. Those of before stay, so that a letter can be made again. */
export const LETTER_TEMPLATES = ['1'] as const;
export type LetterTemplate = (typeof LETTER_TEMPLATES)[number];

const TEMPLATES: Readonly<Record<LetterTemplate, (input: LetterInput) => readonly string[]>> = {
  '1': letter1,
};

/** A letter to the parents, and what it takes to make it again. */
export interface Letter {
  readonly template: LetterTemplate;
  readonly lines: readonly string[];
}

/** What to write a letter about. */
export interface LetterOptions {
  readonly decisionId: string;
  readonly day: Day;
  readonly placeName?: PlaceName;
  /** Default: the latest. */
  readonly template?: LetterTemplate;
}

/**
 * The result of a check for the parents, in plain Vietnamese: what it came to, why, what to bring, who rules on it, and
 * where and until when to complain. Of another parent it tells no more than yes or no. `null` where the plan does not say
 * who rules and where to complain, or is not the one by which the decision was made: a letter without that helps nobody.
 */
export function parentsLetter(decision: Decision, plan: Plan, options: LetterOptions): Letter | null {
  const { complaint } = plan;
  if (complaint === null || decision.plan?.hash !== plan.hash) return null;
  const { decisionId, day, placeName, template = '1' } = options;
  const lines = TEMPLATES[template]({
    decision,
    decisionId,
    plan,
    complaint,
    day,
    ...(placeName === undefined ? {} : { placeName }),
  });
  return {
    template,
    lines: [
      ...lines,
      '',
      `Mẫu thư ${template}; ${decision.instrument}, bản ${decision.revision}; kế hoạch ${plan.id}@${plan.version}.`,
    ],
  };
}
