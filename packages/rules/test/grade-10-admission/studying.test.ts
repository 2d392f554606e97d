import { parseDay } from '@cutru/calendar';
import { type MarkGroup, NO_SCHOOLS } from '@cutru/places';
import { expect, test } from 'vitest';
import { grade10Case } from '../../src/grade-10-admission/case.ts';
import { FROM_2025 } from '../../src/grade-10-admission/parameters.ts';
import type { Grade10Plan } from '../../src/grade-10-admission/plan.ts';
import { studying } from '../../src/grade-10-admission/studying.ts';
import { MAYBE, NO, type Tri, YES } from '../../src/kernel/verdict.ts';
import { World } from '../../src/kernel/world.ts';
import { buildSchooling } from '../../src/schooling/build.ts';
import { listsOf, UNITS } from '../places.ts';
import { NOTHING_CLAIMED, person, planOf, timeline } from './people.ts';

type Stay = readonly [commune: string | null, from: string, to: string];

function studies(
  stays: readonly Stay[],
  plan: Partial<Grade10Plan>,
  rows: readonly string[] = [],
  partial: readonly MarkGroup[] = [],
  assume: (world: World) => void = () => {},
): readonly [Tri, ...string[]] {
  const schooling = buildSchooling(
    { units: UNITS, schools: NO_SCHOOLS },
    stays.map(([communeCode, from, to], i) => ({
      schoolCode: `S${i}`,
      communeCode,
      codeOn: null,
      from: parseDay(from),
      to: parseDay(to),
    })),
  );
  const c = grade10Case(
    { units: UNITS, lists: listsOf(partial, rows) },
    FROM_2025,
    { ...NOTHING_CLAIMED, schooling },
    person('01', timeline('permanent')),
    [],
    planOf({ living: [], studyingShare: 67, ...plan }),
  );
  if (c.area === null) throw new Error('the plan reads no area');
  const world = new World();
  assume(world);
  const answer = studying(c, c.area, world);
  return [answer, ...world.asked.map(({ field, place }) => `${field}@${place}`)];
}

const FOUR_YEARS = ['2021-09-06', '2025-05-31'] as const;

test('the share is reached exactly, and missed by a semester', () => {
  const moved: readonly Stay[] = [
    ['26740', '2021-09-06', '2023-05-31'],
    ['30577', '2023-09-05', '2025-05-31'],
  ];
  expect(studies(moved, { studyingShare: 50 })).toEqual([YES]);
  expect(studies(moved, { studyingShare: 51 })).toEqual([NO]);
  expect(studies([['30577', ...FOUR_YEARS]], { studyingShare: 100 })).toEqual([YES]);
});

test('a school of which nothing is known may stand there, unless the rest decides', () => {
  const half: readonly Stay[] = [
    ['30577', '2021-09-06', '2023-05-31'],
    [null, '2023-09-05', '2025-05-31'],
  ];
  expect(studies(half, { studyingShare: 50 })[0]).toBe(YES);
  expect(studies(half, { studyingShare: 51 })).toEqual([MAYBE, 'schooling.commune@S1']);
  const elsewhere: readonly Stay[] = [['26740', '2021-09-06', '2023-05-31'], half[1] as Stay];
  expect(studies(elsewhere, { studyingShare: 51 })[0]).toBe(NO);
});

test('a semester between two schools belongs to one of them', () => {
  const turned: readonly Stay[] = [
    ['26740', '2024-09-01', '2024-11-08'],
    ['30577', '2024-11-09', '2025-05-31'],
  ];
  expect(studies(turned, { studyingShare: 50 })).toEqual([YES]);
  const third: readonly Stay[] = [
    ['26740', '2024-09-01', '2024-10-20'],
    ['30577', '2024-10-21', '2024-12-05'],
    ['07615', '2024-12-06', '2025-01-15'],
  ];
  expect(studies(third, { studyingShare: 50 })).toEqual([MAYBE, 'schooling.semester_1@null']);
});

test('a class is read on the first day of each semester', () => {
  const rows = ['26740 ZONE_III'];
  expect(studies([['26740', ...FOUR_YEARS]], {}, rows)).toEqual([YES]);
  // The lists of the tests begin in June 2021: of the year before nothing is known.
  expect(studies([['26740', '2020-09-06', '2021-05-31']], {}, rows)).toEqual([MAYBE, 'areas.ZONE@26740']);
});

test('the village in which a school stands is told by nobody, and matters only where some have the mark', () => {
  const plan = { marks: ['DBKK_VILLAGE'] } as const;
  const rows = ['30583 DBKK_VILLAGE ấp An Lợi'];
  const stay: readonly Stay[] = [['30583', ...FOUR_YEARS]];
  expect(studies(stay, plan)).toEqual([NO]);
  expect(studies(stay, plan, rows)).toEqual([MAYBE, 'schooling.village@30583']);
  expect(studies(stay, { marks: ['DBKK_VILLAGE', 'ZONE_III'] }, [...rows, '30583 ZONE_III'])).toEqual([YES]);
});

test('a place that the plan names needs no mark', () => {
  const unit = UNITS.at('26740', parseDay('2025-06-01'))?.unit;
  if (unit === undefined) throw new Error('no unit');
  const places = [{ unit, villages: null }];
  expect(studies([['26740', ...FOUR_YEARS]], { marks: [], places })).toEqual([YES]);
  expect(studies([['30577', ...FOUR_YEARS]], { marks: [], places })).toEqual([NO]);
});
