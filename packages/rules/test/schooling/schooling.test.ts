import { civilOf, type Day, dayOf, parseDay } from '@cutru/calendar';
import { buildSchoolList, NO_SCHOOLS, type SchoolList } from '@cutru/places';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSchooling } from '../../src/schooling/build.ts';
import { semestersBetween, semestersOf, sharedDays } from '../../src/schooling/semesters.ts';
import type { SchoolStayInput, Semester } from '../../src/schooling/types.ts';
import { UNITS } from '../places.ts';

function stay(text: string): SchoolStayInput {
  const [school = '', commune = '', from = '', to = '', codeOn = ''] = text.split(' ');
  return {
    schoolCode: school === '-' ? null : school,
    communeCode: commune === '-' ? null : commune,
    codeOn: codeOn === '' ? null : parseDay(codeOn),
    from: parseDay(from),
    to: parseDay(to),
  };
}

function list(...texts: readonly string[]): SchoolList {
  const result = buildSchoolList(
    UNITS,
    texts.map((text, i) => {
      const [schoolCode = '', commune = '', area = '', from = '', to = ''] = text.split(' ');
      const communeCode = commune === '-' ? '' : commune;
      return {
        row: i + 2,
        schoolCode,
        name: '',
        communeCode,
        area: area === '-' ? '' : area,
        from: from === '' ? null : parseDay(from),
        to: to === '' ? null : parseDay(to) + 1,
      };
    }),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.schools;
}

function semesters(schools: SchoolList, ...texts: readonly string[]): readonly Semester[] {
  return buildSchooling({ units: UNITS, schools }, texts.map(stay))?.semesters ?? [];
}

/** Schools that a semester can belong to, by code or commune. */
const names = (semester: Semester | undefined): string[] =>
  (semester?.options ?? []).map((option) => option.schoolCode ?? option.paths[0]?.units[0].code ?? '?');

test('the first semester is 1 September to 15 January, the second 16 January to 31 May', () => {
  const [first, second] = semestersOf(2023);
  expect(first).toEqual({ start: parseDay('2023-09-01'), end: parseDay('2024-01-15') + 1 });
  expect(second).toEqual({ start: parseDay('2024-01-16'), end: parseDay('2024-05-31') + 1 });
});

test('semesters between two days are those with a day in common, counted day by day', () => {
  const day = fc.integer({ min: dayOf(2019, 1, 1), max: dayOf(2027, 1, 1) });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 1500 }), (start, length) => {
      const naive = new Set<Day>();
      for (let at = start; at < start + length; at += 1) {
        const { year, month, day: d } = civilOf(at);
        if (month >= 9) naive.add(dayOf(year, 9, 1));
        else if (month === 1 && d <= 15) naive.add(dayOf(year - 1, 9, 1));
        else if (month <= 5) naive.add(dayOf(year, 1, 16));
      }
      expect(semestersBetween(start, start + length).map((span) => span.start)).toEqual([...naive]);
    }),
    { numRuns: 300 },
  );
});

test('shared days are the days in both', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(span, span, (a, b) => {
      let naive = 0;
      for (let day = a.start; day < a.end; day += 1) if (day >= b.start && day < b.end) naive += 1;
      expect(sharedDays(a, b)).toBe(naive);
    }),
    { numRuns: 300 },
  );
});

test('three years at one school are six semesters of it, on their first days whatever day the pupil came', () => {
  const made = semesters(NO_SCHOOLS, '- 30577 2022-09-05 2025-05-25');
  expect(made.map((semester) => semester.day)).toEqual(
    ['2022-09-01', '2023-01-16', '2023-09-01', '2024-01-16', '2024-09-01', '2025-01-16'].map((each) =>
      parseDay(each),
    ),
  );
  expect(made.flatMap(names)).toEqual(Array.from({ length: 6 }, () => '30577'));
});

test('the window is from the first day of the first school to the last day of the last, summers included', () => {
  const made = buildSchooling(
    { units: UNITS, schools: NO_SCHOOLS },
    ['- 30583 2024-06-10 2025-05-31', '- 30577 2022-09-05 2024-06-09'].map(stay),
  );
  expect(made?.window).toEqual({ start: parseDay('2022-09-05'), end: parseDay('2025-06-01') });
  expect(buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, [])).toBeNull();
});

/** Schools one after another, with gaps, each another one. */
const stays = fc
  .array(fc.record({ gap: fc.constantFrom(0, 0, 1, 30, 120), length: fc.integer({ min: 1, max: 400 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((steps): SchoolStayInput[] => {
    let next = dayOf(2022, 9, 1);
    return steps.map(({ gap, length }, i) => {
      const from = next + gap;
      next = from + length;
      return { schoolCode: `school ${i}`, communeCode: '30577', codeOn: null, from, to: next - 1 };
    });
  });

test('a semester belongs to the school of more than half its days, else to any of those attended in it', () => {
  fc.assert(
    fc.property(stays, (made) => {
      const built = buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, made)?.semesters ?? [];
      for (const semester of built) {
        const { month, year } = civilOf(semester.day);
        const end = month === 9 ? dayOf(year + 1, 1, 15) : dayOf(year, 5, 31);
        const days = new Map<string, number>();
        for (let day = semester.day; day <= end; day += 1) {
          const at = made.find((each) => day >= each.from && day <= each.to)?.schoolCode;
          if (at != null) days.set(at, (days.get(at) ?? 0) + 1);
        }
        const whole = end - semester.day + 1;
        const most = [...days].find(([, count]) => count > whole / 2)?.[0];
        expect(names(semester)).toEqual(most === undefined ? [...days.keys()] : [most]);
        expect(semester.which?.size ?? 1).toBe(Math.max(1, semester.options.length));
        expect(semester.unknown !== null).toBe(days.size === 0);
      }
    }),
    { numRuns: 500 },
  );
});

test('exactly half is not more than half', () => {
  const [, spring] = semestersOf(2022);
  expect(spring.end - spring.start).toBe(136);
  const half = (day: Day, extra: number): SchoolStayInput[] => [
    { schoolCode: 'A', communeCode: null, codeOn: null, from: day, to: day + 67 + extra },
    { schoolCode: 'B', communeCode: null, codeOn: null, from: day + 68 + extra, to: day + 135 },
  ];
  const built = (extra: number): string[] =>
    names(buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, half(spring.start, extra))?.semesters[0]);
  expect(built(0)).toEqual(['A', 'B']);
  expect(built(1)).toEqual(['A']);
  expect(built(-1)).toEqual(['B']);
});

test("a school's commune is the candidate's column before the list's row", () => {
  const schools = list('A 30583 KV1 2020-01-01');
  expect(semesters(schools, 'A 30577 2024-09-01 2025-01-15')[0]?.options[0]?.paths[0]?.units[0].code).toBe(
    '30577',
  );
  expect(semesters(schools, 'A - 2024-09-01 2025-01-15')[0]?.options[0]?.paths[0]?.units[0].code).toBe(
    '30583',
  );
});

test("else the list's row of the semester's first day, else the nearest of that code, else unknown", () => {
  const schools = list('A 30577 KV1 2022-09-01 2023-08-31', 'A 30583 KV2 2023-09-02 2024-05-31');
  const made = semesters(schools, 'A - 2022-09-05 2025-05-31');
  const shown = made.map(({ options: [school] }) => `${school?.listed} ${school?.paths[0]?.units[0].code}`);
  expect(shown).toEqual([
    'KV1 30577',
    'KV1 30577',
    'null 30577', // on 1 September 2023 no row holds: the earlier of two as near
    'KV2 30583',
    'null 30583',
    'null 30583',
  ]);
  const [unknown] = semesters(schools, 'B - 2022-09-05 2023-01-15');
  expect(unknown?.options[0]?.paths).toEqual([]);
  expect(unknown?.options[0]?.anyPlace).toMatchObject({ field: 'schooling.commune', place: 'B' });
});

test("a school's code is read on its first day, unless a day is given", () => {
  const paths = (...texts: readonly string[]): number =>
    semesters(NO_SCHOOLS, ...texts)[0]?.options[0]?.paths.length ?? 0;
  expect(paths('- 30577 2022-09-05 2025-05-31')).toBe(1);
  expect(paths('- 30577 2022-09-05 2025-05-31 2025-07-01')).toBe(3);
  expect(paths('- 30577 2025-09-05 2026-05-31')).toBe(3);
  expect(paths('- 30586 2025-09-05 2026-05-31')).toBe(0);
});

test("one stay's semesters share one open question", () => {
  const made = semesters(NO_SCHOOLS, '- 30577 2022-09-05 2025-05-31 2025-07-01');
  const facts = new Set(made.map(({ options: [school] }) => school?.reading));
  expect(facts.size).toBe(1);
  expect([...facts][0]).toMatchObject({ field: 'schooling.former_commune', place: '30577' });
});
