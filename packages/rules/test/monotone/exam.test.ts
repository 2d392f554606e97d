import { addMonths, civilOf, type Day, dayOf, type PartialDate } from '@cutru/calendar';
import { type MarkGroup, NO_SCHOOLS } from '@cutru/places';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import { EXAM_GROUNDS, type ExamGround } from '../../src/graduation-exam/application.ts';
import type { Decision, PriorityPart } from '../../src/kernel/decision.ts';
import { buildSchooling } from '../../src/schooling/build.ts';
import type { SchoolStayInput } from '../../src/schooling/types.ts';
import { UNITS } from '../places.ts';
import {
  code,
  type Hidden,
  hidden,
  lessHidden,
  listsWithout,
  NOTHING_HIDDEN,
  personOf,
  stays,
  type TrueStay,
} from './people.ts';

interface Truth {
  readonly group: string;
  readonly lived: readonly TrueStay[];
  readonly year: number;
  /** Day of June to August, from 0. */
  readonly examOn: number;
  /** Days by which 35 years are passed on the day of the exam; below 0: they are not. */
  readonly pastAge: number;
  /** Commune of each grade. */
  readonly schools: readonly [string, string, string];
  readonly claims: readonly ExamGround[];
  readonly continuing: boolean;
  readonly boards: boolean;
}

const truth: fc.Arbitrary<Truth> = fc.record({
  group: fc.constantFrom('01', '01', '05', '55', '41'),
  lived: stays,
  year: fc.constantFrom(2020, 2023, 2024, 2024, 2025, 2025, 2025, 2026, 2026, 2027),
  examOn: fc.integer({ min: 0, max: 91 }),
  pastAge: fc.integer({ min: -60, max: 60 }),
  schools: fc.tuple(code, code, code),
  claims: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...EXAM_GROUNDS], { maxLength: 1 }) },
  ),
  continuing: fc.constantFrom(false, false, true),
  boards: fc.constantFrom(false, false, true),
});

interface Open {
  readonly person: Hidden;
  readonly examDay: boolean;
  /** 0: the whole birth date is known, 1: no day, 2: no month, 3: nothing. */
  readonly birth: number;
  readonly schooling: boolean;
  /** By grade: where the school stands. */
  readonly communes: readonly boolean[];
  readonly marks: readonly MarkGroup[];
}

const rarely = fc.constantFrom(false, false, false, true);
const open: fc.Arbitrary<Open> = fc.record({
  person: hidden,
  examDay: rarely,
  birth: fc.integer({ min: 0, max: 3 }),
  schooling: fc.constantFrom(false, false, false, false, false, true),
  communes: fc.array(rarely, { minLength: 3, maxLength: 3 }),
  marks: fc.constantFrom<MarkGroup[]>([], [], [], ['BORDER'], ['ZONE'], ['DBKK_VILLAGE', 'P135']),
});

const KNOWN: Open = {
  person: NOTHING_HIDDEN,
  examDay: false,
  birth: 0,
  schooling: false,
  communes: [false, false, false],
  marks: [],
};

function lessOpen(a: Open, b: Open): Open {
  return {
    person: lessHidden(a.person, b.person),
    examDay: a.examDay && b.examDay,
    birth: Math.min(a.birth, b.birth),
    schooling: a.schooling && b.schooling,
    communes: a.communes.map((each, i) => each && b.communes[i] === true),
    marks: a.marks.filter((group) => b.marks.includes(group)),
  };
}

function birthOf(t: Truth, examDay: Day, known: number): PartialDate | null {
  const { year, month, day } = civilOf(addMonths(examDay, -35 * 12) - t.pastAge);
  return [{ year, month, day }, { year, month }, { year }][known] ?? null;
}

function stayOf(t: Truth, o: Open, grade: number): SchoolStayInput {
  const start = t.year - 3 + grade;
  return {
    schoolCode: `school ${grade}`,
    communeCode: o.communes[grade] === true ? null : (t.schools[grade] ?? ''),
    codeOn: dayOf(2025, 6, 30),
    from: dayOf(start, 9, 1),
    to: dayOf(start + 1, 5, 31),
  };
}

function decideIt(t: Truth, o: Open): Decision {
  const examDay = dayOf(t.year, 6, 1) + t.examOn;
  const stayed = o.schooling ? [] : [0, 1, 2].map((grade) => stayOf(t, o, grade));
  return decide(
    { units: UNITS, lists: listsWithout(o.marks) },
    {
      programme: 'graduation-exam',
      examYear: t.year,
      examDay: o.examDay ? null : examDay,
      schooling: buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, stayed),
      claims: t.claims.map((ground) => ({ ground, document: true })),
      continuingEducation: t.continuing,
      boardingSchool: t.boards,
      declaredPoints: null,
      score: null,
    },
    {
      candidate: { ...personOf(t.group, t.lived, o.person), birth: birthOf(t, examDay, o.birth) },
      guardians: [],
    },
  );
}

/** The points still possible; `null`: not counted. */
function boundsOf(part: PriorityPart): readonly [number, number] | null {
  if (part.points !== null) return [part.points, part.points];
  return part.atLeast === null || part.atMost === null ? null : [part.atLeast, part.atMost];
}

function expectNarrower(wide: Decision, narrow: Decision): void {
  const [outer] = wide.parts as [PriorityPart];
  const [inner] = narrow.parts as [PriorityPart];
  expect(outer.points === null).toBe(wide.missing.length > 0);
  expect(wide.priorityPoints).toBe(outer.points);
  if (outer.points !== null) expect([inner.outcome, inner.points]).toEqual([outer.outcome, outer.points]);
  const [a, b] = [boundsOf(outer), boundsOf(inner)];
  if (a === null || b === null) return;
  expect(b[0]).toBeGreaterThanOrEqual(a[0]);
  expect(b[1]).toBeLessThanOrEqual(a[1]);
}

test('what is filled in never turns a settled answer and stays inside the bounds', () => {
  fc.assert(
    fc.property(truth, open, open, (t, some, others) => {
      expectNarrower(decideIt(t, some), decideIt(t, lessOpen(some, others)));
    }),
    { numRuns: 500, seed: 41 },
  );
});

test('nor does the whole truth', () => {
  fc.assert(
    fc.property(truth, open, (t, some) => {
      expectNarrower(decideIt(t, some), decideIt(t, KNOWN));
    }),
    { numRuns: 500, seed: 41 },
  );
});
