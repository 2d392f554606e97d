import type { Day, Interval } from '@cutru/calendar';
import type { PersonFacts } from '@cutru/residence';
import type { RuleContext } from '../kernel/context.ts';
import type { Mask } from '../kernel/masks.ts';
import { Memo } from '../kernel/memo.ts';
import type { ChoiceFact } from '../kernel/open-fact.ts';
import type { UniversityApplication } from './application.ts';
import type { UniversityParameters } from './parameters.ts';
import type { ResidenceMonths, SchoolTimes, SpecialResidence } from './worked.ts';

/** One candidate before the rules: what is read, and the year's numbers. */
export interface UniversityCase {
  readonly application: UniversityApplication;
  readonly person: PersonFacts;
  readonly context: RuleContext;
  readonly parameters: UniversityParameters;
  readonly memo: UniversityMemo;
}

/** What is worked out once for a candidate, where nothing open is asked about; made when first needed. */
export class UniversityMemo {
  #school: Memo<Mask> | null = null;
  #times: Memo<SchoolTimes | null> | null = null;
  #special: Memo<SpecialResidence> | null = null;
  #kv1: Memo<ResidenceMonths> | null = null;
  #edges: Memo<readonly Day[]> | null = null;

  get school(): Memo<Mask> {
    this.#school ??= new Memo();
    return this.#school;
  }
  get times(): Memo<SchoolTimes | null> {
    this.#times ??= new Memo();
    return this.#times;
  }
  get special(): Memo<SpecialResidence> {
    this.#special ??= new Memo();
    return this.#special;
  }
  get kv1(): Memo<ResidenceMonths> {
    this.#kv1 ??= new Memo();
    return this.#kv1;
  }
  /** Days at which the course of the candidate's residence changes. */
  get edges(): Memo<readonly Day[]> {
    this.#edges ??= new Memo();
    return this.#edges;
  }
}

/** Upper secondary school, where nothing at all is known of it. */
export const SCHOOLING: ChoiceFact = { type: 'CHOICE', field: 'candidate.schooling', place: null, size: 4 };

/** Year of graduation: inside the window (0) or outside (1). */
export const GRADUATION_YEAR: ChoiceFact = {
  type: 'CHOICE',
  field: 'candidate.graduation_year',
  place: null,
  size: 2,
};

/** Where a month of 28 and one of 31 days would decide otherwise: more than the months (0) or not (1). */
export const SPELLS: ChoiceFact = { type: 'CHOICE', field: 'assumption.spells-add-up', place: null, size: 2 };

/** The days of upper secondary school over which residence counts (assumption `window`). */
export function residenceWindow(application: UniversityApplication): Interval | null {
  return application.schooling?.window ?? null;
}
