import type { Day } from '@cutru/calendar';
import type { Decision } from '../../kernel/decision.ts';
import type { Complaint, Plan } from '../../plan/types.ts';
import type { PlaceName } from '../missing/index.ts';

/** What a letter is made of, beside its template: with the same it reads the same. */
export interface LetterInput {
  readonly decision: Decision;
  readonly decisionId: string;
  readonly plan: Plan;
  readonly complaint: Complaint;
  /** Day of the letter. */
  readonly day: Day;
  readonly placeName?: PlaceName;
}
