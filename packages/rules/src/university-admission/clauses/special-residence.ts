import { MARK_BIT } from '@cutru/places';
import { and, MAYBE, NO } from '../../kernel/verdict.ts';
import { OPEN, type World } from '../../kernel/world.ts';
import { markTest } from '../../residence/mark-test.ts';
import type { PlaceReader } from '../../residence/reader.ts';
import type { SpanContext } from '../../residence/spans.ts';
import { SPECIAL_PLACE } from '../area-class.ts';
import { residenceWindow, type UniversityCase } from '../case.ts';
import type { SpecialResidence } from '../worked.ts';
import { NO_MONTHS, residenceMonths } from './months.ts';
import { studiedInDistrict } from './same-district.ts';

/** Places of 7(1)(c)(2): zone III, communes with an especially difficult village, coastal, border and safety-zone ones. */
export const SPECIAL_MARKS: number =
  MARK_BIT.ZONE_III |
  MARK_BIT.DBKK_VILLAGE |
  MARK_BIT.DBKK_COASTAL |
  MARK_BIT.P135 |
  MARK_BIT.BORDER |
  MARK_BIT.ATK;

/** Reads whether a place is one of these. */
export const SPECIAL: PlaceReader = markTest(SPECIAL_MARKS, SPECIAL_PLACE);

const NOT_SPECIAL: SpecialResidence = { answer: NO, months: NO_MONTHS, district: NO };

/**
 * 7(1)(c)(2): permanent residence, during upper secondary school, of more than 18 months in especially difficult places,
 * with study in the district of at least one of them.
 */
export function specialResidence(c: UniversityCase, world: World): SpecialResidence {
  return c.memo.special.get(world, () => workSpecial(c, world));
}

/** The same with nothing assumed, for telling why. */
export function tellSpecialResidence(c: UniversityCase, bare: World): SpecialResidence {
  return c.memo.special.tell(bare, () => workSpecial(c, bare));
}

function workSpecial(c: UniversityCase, world: World): SpecialResidence {
  const window = residenceWindow(c.application);
  const { residence } = c.parameters;
  // Nothing is known of the school: its missing fact is asked for by 7(1)(b), whose best value needs no residence.
  if (window === null || residence === null) return NOT_SPECIAL;
  let timeline = c.person.permanent;
  if (timeline.status === 'EITHER') {
    const chosen = world.value(timeline.fact, 'candidate');
    if (chosen === OPEN) return { answer: MAYBE, months: NO_MONTHS, district: MAYBE };
    timeline = timeline.options[chosen === 0 ? 0 : 1];
  }
  const context: SpanContext = { lists: c.context.lists, world, subject: 'candidate', test: SPECIAL };
  const months = residenceMonths(context, timeline, window, residence.months);
  if (months.answer === NO) return months === NO_MONTHS ? NOT_SPECIAL : { answer: NO, months, district: NO };
  const district = studiedInDistrict(context, timeline, c);
  return { answer: and(months.answer, district), months, district };
}
