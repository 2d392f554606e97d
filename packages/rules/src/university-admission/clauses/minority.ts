import { MAYBE, YES } from '../../kernel/verdict.ts';
import { OPEN, type World } from '../../kernel/world.ts';
import { KV1_MARKS_TO_2025 } from '../../residence/mark-sets.ts';
import { markTest } from '../../residence/mark-test.ts';
import type { PlaceReader } from '../../residence/reader.ts';
import type { SpanContext } from '../../residence/spans.ts';
import { KV1_PLACE } from '../area-class.ts';
import { residenceWindow, SCHOOLING, type UniversityCase } from '../case.ts';
import type { ResidenceMonths } from '../worked.ts';
import { NO_MONTHS, residenceMonths } from './months.ts';

/** Reads whether a place is KV1 by its marks. */
export const IN_KV1: PlaceReader = markTest(KV1_MARKS_TO_2025, KV1_PLACE);

const MAYBE_MONTHS: ResidenceMonths = { answer: MAYBE, joined: MAYBE, spans: [], spells: 0 };
const ENOUGH_MONTHS: ResidenceMonths = { answer: YES, joined: YES, spans: [], spells: 0 };

/**
 * The residence of Annex II 01 to 2025: permanent residence of more than 18 months in KV1 during upper secondary
 * school.
 */
export function kv1Residence(c: UniversityCase, world: World): ResidenceMonths {
  return c.memo.kv1.get(world, () => workKv1(c, world));
}

/** The same with nothing assumed, for telling why. */
export function tellKv1Residence(c: UniversityCase, bare: World): ResidenceMonths {
  return c.memo.kv1.tell(bare, () => workKv1(c, bare));
}

function workKv1(c: UniversityCase, world: World): ResidenceMonths {
  const { residence } = c.parameters;
  if (residence === null) return NO_MONTHS;
  const window = residenceWindow(c.application);
  if (window === null) {
    const choice = world.value(SCHOOLING, 'candidate');
    return choice === OPEN ? MAYBE_MONTHS : choice === 0 ? ENOUGH_MONTHS : NO_MONTHS;
  }
  const context: SpanContext = { lists: c.context.lists, world, subject: 'candidate', test: IN_KV1 };
  return residenceMonths(context, c.person.permanent, window, residence.months);
}
