import { civilOf, parseDay } from '@cutru/calendar';
import { NO_SCHOOLS } from '@cutru/places';
import type { GuardianFacts, PersonFacts } from '@cutru/residence';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Application } from '../../src/application.ts';
import { decide } from '../../src/decide.ts';
import { FACT_KINDS, type FactKind } from '../../src/kernel/fact-kinds.ts';
import { PROGRAMMES, type Programme } from '../../src/kernel/programme.ts';
import { factsReadBy } from '../../src/kernel/reads.ts';
import type { Plan } from '../../src/plan/types.ts';
import { INSTRUMENTS, instrumentById, instrumentOf, instrumentsOf } from '../../src/rulebook.ts';
import { buildSchooling } from '../../src/schooling/build.ts';
import { planOf } from '../grade-10-admission/people.ts';
import { code, NOTHING_HIDDEN, personOf, stays, type TrueStay, timelineOf } from '../monotone/people.ts';
import { listsOf, UNITS } from '../places.ts';
import { boardingPlan } from '../plans.ts';
import { group, place, plan, zone } from '../school-entry/plan.ts';

/** What an application can rest on, by kind; of claims how many, of plans and days which. */
interface Facts {
  readonly areas: boolean;
  readonly birth: number | null;
  readonly claims: number;
  readonly ethnicity: string;
  readonly exam_day: boolean;
  readonly graduation_year: number | null;
  readonly plan: number;
  readonly 'residence.current': readonly TrueStay[];
  readonly 'residence.permanent': readonly TrueStay[];
  readonly 'residence.temporary': readonly TrueStay[];
  readonly schooling: readonly string[];
  readonly submitted_on: number;
}

const facts: fc.Arbitrary<Facts> = fc.record({
  areas: fc.boolean(),
  birth: fc.constantFrom(null, 1985, 1990, 2020),
  claims: fc.constantFrom(0, 0, 1, 2),
  ethnicity: fc.constantFrom('01', '05', '41'),
  exam_day: fc.boolean(),
  graduation_year: fc.constantFrom(null, 2020, 2023),
  plan: fc.nat(2),
  'residence.current': stays,
  'residence.permanent': stays,
  'residence.temporary': stays,
  schooling: fc.array(code, { maxLength: 2 }),
  submitted_on: fc.nat(2),
});

function schoolingOf(communes: readonly string[], from: string, to: string) {
  const turn = Math.floor((parseDay(from) + parseDay(to)) / 2);
  const attended = communes.map((communeCode, i) => ({
    schoolCode: null,
    communeCode,
    codeOn: null,
    from: i === 0 ? parseDay(from) : turn,
    to: i === communes.length - 1 ? parseDay(to) : turn - 1,
  }));
  return buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, attended);
}

/** An application to a programme by the facts, and its plan. */
type Applies = (given: Facts) => readonly [Application, Plan | null];

const claimed = <G>(count: number, all: readonly G[]) =>
  all.slice(0, count).map((ground) => ({ ground, document: count > 1 }));

const SETTINGS: readonly Plan['settings'][] = [
  {},
  {
    'city-in-city': 'KV2',
    'minority-past-window': '01',
    'places-only-communes': 'yes',
    'centre-is-school': 'no',
  },
  {
    'city-in-city': 'KV3',
    'minority-past-window': '05',
    'places-only-communes': 'no',
    'centre-is-school': 'yes',
  },
];

function settingPlan(which: number, programme: Plan['programme'], year: number): Plan | null {
  return which === 0 ? null : planOf(null, { programme, year, settings: SETTINGS[which] ?? {} });
}

const university =
  (admissionYear: number): Applies =>
  (given) => [
    {
      programme: 'university-admission',
      admissionYear,
      graduationYear: given.graduation_year,
      schooling: schoolingOf(given.schooling, '2022-09-05', '2025-05-31'),
      policyClaims: claimed(given.claims, ['04', admissionYear < 2026 ? '06' : '05'] as const).map(
        ({ ground, document }) => ({ group: ground, document }),
      ),
      total: null,
      boardingSchool: given.claims > 0 && admissionYear < 2026,
      serviceArea: given.claims > 1 && admissionYear < 2026 ? 'KV1' : null,
      declaredArea: null,
      declaredGroup: null,
      referenceDate: parseDay('2025-06-01'),
    },
    settingPlan(given.plan, 'university-admission', admissionYear),
  ];

const exam =
  (examYear: number): Applies =>
  (given) => [
    {
      programme: 'graduation-exam',
      examYear,
      examDay: given.exam_day ? parseDay(`${examYear}-06-26`) : null,
      schooling: schoolingOf(given.schooling, `${examYear - 3}-09-05`, `${examYear}-05-31`),
      claims: claimed(given.claims, ['2a', '2b'] as const),
      continuingEducation: given.claims > 0,
      boardingSchool: given.claims > 1,
      declaredPoints: null,
      score: null,
    },
    settingPlan(given.plan, 'graduation-exam', examYear),
  ];

const BOARDING_PLANS = [null, boardingPlan(['30583@2025-06-01']), boardingPlan([], '2023-09-01', false)];
const boarding =
  (days: readonly string[]): Applies =>
  (given) => {
    const submittedOn = parseDay(days[given.submitted_on] as string);
    const by = BOARDING_PLANS[given.plan] ?? null;
    const application = {
      programme: 'ethnic-boarding-school',
      submittedOn,
      schoolKind: 'ethnic_boarding',
      schooling: schoolingOf(given.schooling, '2020-09-05', '2025-05-31'),
      schoolLevel: null,
      household: given.claims > 0 ? 'poor' : null,
      prize: given.claims > 1 ? 'national' : null,
      guardiansComplete: true,
    } as const;
    return [application, by && { ...by, year: civilOf(submittedOn).year }];
  };

const FILED = ['2025-06-12', '2025-06-02', '2023-03-01'];
const grade10: Applies = (given) => [
  {
    programme: 'grade-10-admission',
    intakeYear: 2025,
    submittedOn: parseDay(FILED[given.submitted_on] as string),
    schooling: schoolingOf(given.schooling, '2021-09-05', '2025-05-31'),
    claims: claimed(given.claims, ['1', '2'] as const),
    boardingSchool: given.claims > 1,
    disability: given.claims > 0,
    prize: given.claims > 0 ? 'provincial_first' : null,
    guardiansComplete: true,
    declaredPoints: null,
  },
  [
    null,
    planOf({ living: ['permanent', 'temporary'], livingMonths: 12, studyingShare: 50 }),
    planOf({ living: ['current'], marks: ['ZONE_I'] }),
  ][given.plan] ?? null,
];

const ZONES = [zone('A', place('30577', '2025-06-01'), place('30583', '2025-06-01'))];
const ENTRY_PLANS: readonly Plan[] = [
  plan({ zones: ZONES, groups: [group('1'), group('2', { kinds: ['temporary'] })] }),
  plan({
    zones: ZONES,
    groups: [group('1', { who: 'BOTH' }), group('2', { kinds: ['current'], who: 'EITHER' })],
  }),
  plan({ zones: ZONES, groups: [group('1', { since: parseDay('2024-03-01') })] }, parseDay('2025-05-31')),
];
const entry =
  (year: number, days: readonly string[]): Applies =>
  (given) => [
    {
      programme: 'school-entry',
      submittedOn: parseDay(days[given.submitted_on] as string),
      level: 'grade_1',
      school: null,
      guardiansComplete: true,
    },
    { ...(ENTRY_PLANS[given.plan] as Plan), year },
  ];

const CASES: readonly (readonly [string, Applies])[] = [
  ['university admission to 2025', university(2023)],
  ['university admission from 2026', university(2026)],
  ['the exam of 2020', exam(2020)],
  ['the exam to 2025', exam(2025)],
  ['the exam from 2026', exam(2026)],
  ['boarding schools', boarding(['2025-06-12', '2025-06-02', '2024-06-30'])],
  ['boarding schools before 10 April 2023', boarding(['2023-04-01', '2022-06-10', '2021-06-10'])],
  ['grade 10', grade10],
  ['entry', entry(2025, ['2025-06-12', '2025-06-02', '2025-01-02'])],
  ['entry from July 2026', entry(2026, ['2026-07-02', '2026-07-20', '2026-08-01'])],
];

const SINCE = '2016-01-01';
const WHOLE = listsOf([], [], [], SINCE);
const PARTIAL = listsOf(['ZONE', 'DBKK_VILLAGE'], [], [], SINCE);

/** What is said of each clause, by its id. */
function sayingsOf(applies: Applies, given: Facts): ReadonlyMap<string, string> {
  const [application, by] = applies(given);
  const kinds = {
    permanent: timelineOf(given['residence.permanent'], NOTHING_HIDDEN),
    temporary: timelineOf(given['residence.temporary'], NOTHING_HIDDEN, 'temporary'),
    current: timelineOf(given['residence.current'], NOTHING_HIDDEN, 'current'),
  };
  const birth = given.birth === null ? null : { year: given.birth, month: 7, day: 15 };
  const candidate: PersonFacts = { ...personOf(given.ethnicity, [], NOTHING_HIDDEN), ...kinds, birth };
  const mother: GuardianFacts = { ...candidate, relation: 'MOTHER' };
  const lists = given.areas ? WHOLE : PARTIAL;
  const { findings } = decide({ units: UNITS, lists }, application, { candidate, guardians: [mother] }, by);
  const said = new Map<string, string>();
  for (const { clause, verdict, reason, parameters } of findings)
    said.set(clause, `${said.get(clause) ?? ''}${JSON.stringify([verdict, reason, parameters])}`);
  said.delete('');
  return said;
}

/** Kinds that changed what a clause says, by programme. */
const seen = new Map<Programme, Set<FactKind>>();

describe('what a clause says', () => {
  it.each(CASES)('rests on no kind of facts but those that it reads: %s', (_, applies) => {
    fc.assert(
      fc.property(facts, facts, fc.constantFrom(...FACT_KINDS), (one, other, kind) => {
        const instrument = instrumentOf(applies(one)[0]);
        const before = sayingsOf(applies, one);
        const after = sayingsOf(applies, { ...one, [kind]: other[kind] });
        for (const clause of new Set([...before.keys(), ...after.keys()])) {
          if (before.get(clause) === after.get(clause)) continue;
          expect([clause, ...factsReadBy(instrument, clause)]).toContain(kind);
          const kinds = seen.get(instrument.programme) ?? new Set();
          seen.set(instrument.programme, kinds.add(kind));
        }
      }),
      { numRuns: 600, seed: 23 },
    );
  });

  it.each(PROGRAMMES)('rests on each kind that a clause reads: %s', (programme) => {
    const read = new Set(
      instrumentsOf(programme).flatMap(({ clauses }) => clauses.flatMap(({ reads }) => reads)),
    );
    expect([...(seen.get(programme) ?? [])].sort()).toEqual([...read].sort());
  });
});

test('kinds stand in the order of their list, and every clause reads something', () => {
  for (const { clauses } of INSTRUMENTS)
    for (const { reads } of clauses) {
      expect(reads.length).toBeGreaterThan(0);
      expect(reads).toEqual(FACT_KINDS.filter((kind) => reads.includes(kind)));
    }
});

test('a clause that is not listed reads what the one above it does, or those below', () => {
  const read = (instrument: string, clause: string) => {
    const found = instrumentById(instrument);
    if (found === undefined) throw new Error(instrument);
    return factsReadBy(found, clause);
  };
  expect(read('law-68-2020', 'Plan 2a')).toEqual(read('law-68-2020', 'Plan'));
  expect(read('circular-04-2023', '9')).toEqual([
    'areas',
    'claims',
    'ethnicity',
    'plan',
    'residence.permanent',
    'submitted_on',
  ]);
  expect(read('circular-08-2022', 'Annex II')).toEqual([
    'areas',
    'claims',
    'ethnicity',
    'residence.permanent',
    'schooling',
  ]);
  expect(read('circular-04-2023', '')).toEqual([]);
  expect(read('circular-04-2023', '77')).toEqual([]);
});
