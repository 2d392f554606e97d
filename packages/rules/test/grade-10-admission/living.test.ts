import { type Day, parseDay } from '@cutru/calendar';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { grade10Case } from '../../src/grade-10-admission/case.ts';
import { eitherSpans, living } from '../../src/grade-10-admission/living.ts';
import { FROM_2025 } from '../../src/grade-10-admission/parameters.ts';
import type { Grade10Plan } from '../../src/grade-10-admission/plan.ts';
import { MAYBE, NO, or, type Tri, YES } from '../../src/kernel/verdict.ts';
import { World } from '../../src/kernel/world.ts';
import type { Plan } from '../../src/plan/types.ts';
import type { Span } from '../../src/residence/spans.ts';
import { LISTS, UNITS } from '../places.ts';
import { NOTHING_CLAIMED, person, planOf, timeline } from './people.ts';

function lives(
  pupil: ReturnType<typeof person>,
  grade10: Partial<Grade10Plan>,
  more: Partial<Plan> = {},
): readonly [Tri, number, ...string[]] {
  const plan = planOf(grade10, more);
  const c = grade10Case({ units: UNITS, lists: LISTS }, FROM_2025, NOTHING_CLAIMED, pupil, [], plan);
  if (c.area === null) throw new Error('the plan reads no area');
  const world = new World();
  const { answer, kinds } = living(c, c.area, world);
  return [answer, kinds, ...world.asked.map(({ field }) => field)];
}

const CITY = timeline('permanent', ['26740', '2010-03-01']);
const HERE = timeline('temporary', ['30577', '2024-09-01']);

describe('living there', () => {
  it('is not looked at where the plan does not ask for it', () => {
    expect(lives(person('01', CITY), { living: [], studyingShare: 50 })).toEqual([YES, 0]);
  });

  it('looks at the plan’s kinds in its order, and no further than it must', () => {
    const pupil = person('01', CITY, { temporary: HERE });
    expect(lives(pupil, { living: ['temporary', 'current'] })).toEqual([YES, 1]);
    expect(lives(pupil, { living: ['permanent', 'temporary', 'current'] })).toEqual([YES, 2]);
    expect(lives(pupil, { living: ['permanent'] })).toEqual([NO, 1]);
    expect(lives(pupil, { living: ['permanent', 'current'] })).toEqual([MAYBE, 2, 'residence.current']);
  });

  it('is read over the days of the plan rather than on its day', () => {
    const pupil = person('01', CITY, { temporary: HERE });
    const over = (from: string, to: string) => ({ start: parseDay(from), end: parseDay(to) });
    const during = (days: ReturnType<typeof over>, livingMonths = 0) =>
      lives(pupil, { living: ['temporary'], during: days, livingMonths })[0];
    expect(during(over('2024-09-01', '2025-06-01'))).toBe(YES);
    expect(during(over('2024-08-31', '2025-06-01'))).toBe(MAYBE);
    expect(during(over('2024-09-01', '2025-06-01'), 9)).toBe(YES);
    expect(during(over('2024-09-01', '2025-06-01'), 10)).toBe(NO);
    expect(during(over('2024-01-01', '2025-06-01'), 10)).toBe(MAYBE);
  });
});

const spans: fc.Arbitrary<readonly Span[]> = fc
  .array(
    fc.record({ days: fc.integer({ min: 1, max: 5 }), answer: fc.constantFrom<Tri[]>(NO, YES, MAYBE) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((steps) => {
    let day = 0;
    const made = steps.map(({ days, answer }): Span => {
      day += days;
      return { start: day - days, end: day, answer };
    });
    // All cover thirty days.
    return [...made, { start: day, end: 30 + 1, answer: NO }];
  });

function on(list: readonly Span[], day: Day): Tri {
  const found = list.filter((span) => day >= span.start && day < span.end);
  expect(found).toHaveLength(1);
  return found[0]?.answer as Tri;
}

test('either of two residences, day by day', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const joined = eitherSpans(a, b);
      for (let day = 0; day <= 30; day += 1) expect(on(joined, day)).toBe(or(on(a, day), on(b, day)));
    }),
  );
});
