import { dayOf } from '@cutru/calendar';
import { NO_SCHOOLS } from '@cutru/places';
import { describe, expect, it } from 'vitest';
import { examCase } from '../../src/graduation-exam/case.ts';
import { examInstrument } from '../../src/graduation-exam/check.ts';
import { countedSemesters, isShare } from '../../src/graduation-exam/clauses/school-share.ts';
import { World } from '../../src/kernel/world.ts';
import { buildSchooling } from '../../src/schooling/build.ts';
import type { SchoolStayInput } from '../../src/schooling/types.ts';
import { LISTS, listsOf, UNITS } from '../places.ts';
import { applicationOf, livesIn, personOf } from './application.ts';

const TWO_THIRDS = { parts: 2, whole: 3 };

/** Least and most semesters that count, by the commune of each grade. */
function count(year: number, grades: readonly (string | null)[], lists = LISTS): string {
  const stays = grades.map((communeCode, grade): SchoolStayInput => {
    const start = year - 3 + grade;
    const days = { from: dayOf(start, 9, 1), to: dayOf(start + 1, 5, 31) };
    return { schoolCode: `school ${grade}`, communeCode, codeOn: dayOf(2025, 6, 30), ...days };
  });
  const schooling = buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, stays);
  const c = examCase(
    { units: UNITS, lists },
    examInstrument(year).parameters,
    applicationOf(year, { schooling }),
    personOf('01', null, livesIn(null, 0)),
  );
  const counted = countedSemesters(c, new World());
  return counted === null ? 'unknown' : `${counted.least}..${counted.most} of ${counted.semesters}`;
}

it('two thirds are reached exactly', () => {
  const reached = [0, 1, 2, 3, 4, 5, 6].map((semesters) => isShare(semesters, 6, TWO_THIRDS));
  expect(reached).toEqual([false, false, false, false, true, true, true]);
  expect([isShare(4, 7, TWO_THIRDS), isShare(5, 7, TWO_THIRDS)]).toEqual([false, true]);
  expect([isShare(5, 8, TWO_THIRDS), isShare(6, 8, TWO_THIRDS)]).toEqual([false, true]);
});

describe('to 2025, outside the inner districts', () => {
  it('counts semesters', () => {
    expect(count(2025, ['30544', '26740', '30544'])).toBe('4..4 of 6');
    expect(count(2025, ['26740', '26740', '26740'])).toBe('0..0 of 6');
  });
  it('leaves a school without a commune open', () => {
    expect(count(2025, ['30544', null, '26740'])).toBe('2..4 of 6');
  });
  it('counts towns, cities of provinces and a city inside a city', () => {
    expect(count(2025, ['24775', '26794', '27559'])).toBe('6..6 of 6');
  });
  it('knows nothing where no school is named', () => {
    expect(count(2025, [])).toBe('unknown');
  });
});

describe('from 2026, in the places', () => {
  it('reads the unit of after the merger and the first list for it', () => {
    // Châu Lăng was in no zone; it went into Tri Tôn, which is.
    expect(count(2026, ['30562', '30562', '30583'])).toBe('4..4 of 6');
  });
  it('leaves a ward with a mark open, and counts one without for nothing', () => {
    expect(count(2026, ['24775', '30544', '30544'], listsOf([], [], ['24778 ZONE_I']))).toBe('4..6 of 6');
    expect(count(2026, ['24775', '30544', '30544'])).toBe('4..4 of 6');
  });
  it('leaves a commune open of which no list says all', () => {
    expect(count(2026, ['30583', '30544', '30544'], listsOf(['BORDER']))).toBe('4..6 of 6');
    expect(count(2026, ['30583', '30544', '30544'], listsOf(['ISLAND']))).toBe('4..4 of 6');
  });
});
