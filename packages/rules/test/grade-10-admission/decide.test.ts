import { parseDay } from '@cutru/calendar';
import { expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import { GRADE_10_INSTRUMENTS } from '../../src/grade-10-admission/instruments.ts';
import { RulesError } from '../../src/kernel/errors.ts';
import { applicationIssues, parametersOf } from '../../src/rulebook.ts';
import { sayDecision } from '../../src/words/decision.ts';
import { LISTS, UNITS } from '../places.ts';
import { decided, FILED, NOTHING_CLAIMED, parent, person, planOf, timeline } from './people.ts';

const CITY = timeline('permanent', ['26740', '2010-03-01']);
const ZONE_III = timeline('permanent', ['30577', '2010-03-01']);

test('a decision of one part, with the points of the law', () => {
  const { part, ...decision } = decided({ pupil: person('05', CITY) });
  expect(decision.parts).toEqual([part]);
  expect(decision).toMatchObject({
    programme: 'grade-10-admission',
    instrument: 'circular-30-2024',
    revision: 1,
    plan: null,
    admissionYear: 2025,
    referenceDate: FILED,
    outcome: 'ELIGIBLE',
    priorityPoints: 100,
    areaPoints: null,
    policyPoints: null,
    taper: 'NOT_APPLIED',
    total: null,
    confidence: 'confirmed',
  });
  expect(part).toEqual({
    kind: 'PRIORITY',
    outcome: 'ELIGIBLE',
    basis: 'SOURCE',
    decidingClause: '14(2) group 3',
    group: '3',
    points: 100,
    atLeast: null,
    atMost: null,
    direct: false,
    declared: null,
  });
});

test('the plan is named, and its word on the highest group is read', () => {
  const plan = planOf(null, { settings: { 'grade-10-highest-only': 'no' } });
  const claims = [{ ground: '1', document: true }] as const;
  const sum = decided({ pupil: person('05', CITY), application: { claims }, plan });
  expect(sum.part).toMatchObject({ points: 300, group: null, decidingClause: '14(2)', basis: 'PAPER' });
  expect(sum.plan).toEqual({ id: 'example', version: '1', hash: '00' });
  const highest = decided({ pupil: person('05', CITY), application: { claims }, plan: planOf(null) });
  expect(highest.part).toMatchObject({ points: 200, group: '1', decidingClause: '14(2) group 1' });
});

test('a claim made twice counts once, and any of its papers', () => {
  const plan = planOf(null, { settings: { 'grade-10-highest-only': 'no' } });
  const claims = [
    { ground: '2', document: false },
    { ground: '2', document: true },
  ] as const;
  expect(decided({ pupil: person('05', CITY), application: { claims }, plan }).part).toMatchObject({
    points: 250,
    basis: 'PAPER',
  });
});

test('what cannot change the points is not asked for', () => {
  const claims = [{ ground: '1', document: false }] as const;
  const unknown = person(null, timeline('permanent'));
  const asked = { pupil: unknown, guardians: [], plan: planOf({ studyingShare: 67 }) };
  expect(decided({ ...asked, application: { claims } }).codes).toEqual([]);
  expect(decided(asked).codes).toHaveLength(1);
});

test('the easiest question that may settle it is asked, another parent who is not named last', () => {
  const [father, mother] = [parent('FATHER', '01'), parent('MOTHER', null)];
  const plan = planOf({});
  expect(decided({ pupil: person(null, CITY), plan }).codes).toEqual(['candidate.ethnicity']);
  expect(decided({ pupil: person('01', CITY), guardians: [father, mother], plan }).codes).toEqual([
    'guardian_2.ethnicity',
  ]);
  expect(decided({ pupil: person('01', CITY), guardians: [father], plan }).codes).toEqual(['guardian.other']);
  expect(decided({ pupil: person('01', CITY), guardians: [father] }).codes).toEqual([
    'assumption.grade-10-living',
  ]);
  const [missing] = decided({ pupil: person('01', CITY) }).missing;
  expect(missing).toEqual({
    code: 'assumption.grade-10-living',
    subject: '',
    part: 'PRIORITY',
    settledBy: ['PLAN', 'COUNCIL'],
  });
});

test('what the open finding says is open', () => {
  const open = (asked: Parameters<typeof decided>[0]) =>
    decided(asked).findings.find(({ clause }) => clause === '14(2) group 3')?.parameters;
  expect(open({ pupil: person(null, CITY), guardians: [] })).toEqual({
    ethnicity: 'OPEN',
    parents: 'OPEN',
    area: 'NO_PLAN',
  });
  const nowhere = person('01', timeline('permanent'));
  expect(open({ pupil: nowhere, plan: planOf({ studyingShare: 67 }) })).toEqual({
    living: 'OPEN',
    studying: 'OPEN',
  });
  expect(open({ pupil: person('01', ZONE_III), plan: planOf({ studyingShare: 67 }) })).toEqual({
    studying: 'OPEN',
  });
});

test('basis: the weakest of what gives the points', () => {
  const declared = {
    ...parent('MOTHER', '05'),
    ethnicity: { ...parent('MOTHER', '05').ethnicity, basis: 'PAPER' },
  } as const;
  const guardians = [parent('FATHER', '01'), declared];
  expect(decided({ pupil: person('01', CITY), guardians }).part.basis).toBe('PAPER');
  const stated = person('01', CITY, { ethnicity: { ...person('01', CITY).ethnicity, basis: 'DECLARED' } });
  // Of a parent who is of a minority the pupil's own ethnicity adds nothing; against the points it counts.
  expect(decided({ pupil: stated, guardians }).part.basis).toBe('PAPER');
  expect(decided({ pupil: stated, plan: planOf({}) }).part).toMatchObject({ points: 0, basis: 'DECLARED' });
  expect(decided({ pupil: person('01', ZONE_III), plan: planOf({}) }).part).toMatchObject({
    points: 100,
    basis: 'SOURCE',
  });
});

test('two people without a confirmed identity are both told', () => {
  const { findings } = decided({
    pupil: person('05', CITY, { identity: 'NOT_CONFIRMED', nameWithoutDiacritics: true }),
    guardians: [{ ...parent('MOTHER', '01'), identity: 'NOT_CONFIRMED' }],
  });
  const told = findings.filter(({ clause }) => clause === '');
  expect(told.map(({ reason, parameters }) => [reason, parameters?.subject])).toEqual([
    ['IDENTITY_NOT_CONFIRMED', 'candidate'],
    ['NAME_WITHOUT_DIACRITICS', 'candidate'],
    ['IDENTITY_NOT_CONFIRMED', 'guardian_1'],
  ]);
});

test('every prize has its place: direct admission, or points of 14(3)', () => {
  const of = (prize: NonNullable<(typeof NOTHING_CLAIMED)['prize']>) => {
    const { part, findings } = decided({ pupil: person('05', CITY), application: { prize } });
    return [part.direct, findings.find(({ clause }) => clause === '14(3)')?.parameters?.points ?? null];
  };
  expect(of('international')).toEqual([true, null]);
  expect(of('national')).toEqual([true, null]);
  expect(of('provincial_first')).toEqual([false, 150]);
  expect(of('provincial_second')).toEqual([false, 100]);
  expect(of('provincial_third')).toEqual([false, 50]);
});

test('years that are covered, and those that are not', () => {
  for (const intakeYear of [2025, 2026, 2027])
    expect(parametersOf({ ...NOTHING_CLAIMED, intakeYear })).toMatchObject({
      groupPoints: { '1': 200, '2': 150, '3': 100 },
    });
  for (const intakeYear of [2024, 2028]) {
    expect(() => applicationIssues({ ...NOTHING_CLAIMED, intakeYear })).toThrow(
      expect.objectContaining({ code: 'NOT_COVERED', field: 'admission_year', covered: '2025-2027' }),
    );
  }
  expect(applicationIssues(NOTHING_CLAIMED)).toEqual([]);
});

test('a plan of another programme is refused', () => {
  const plan = { ...planOf({}), programme: 'school-entry' } as const;
  expect(() =>
    decide(
      { units: UNITS, lists: LISTS },
      NOTHING_CLAIMED,
      { candidate: person('05', CITY), guardians: [] },
      plan,
    ),
  ).toThrow(RulesError);
});

test('a first day that is not known is bounds, and none where two days of one residence are missing', () => {
  const bounds = (lived: ReturnType<typeof timeline>) => {
    const { part } = decided({ pupil: person('01', lived), plan: planOf({ livingMonths: 36 }) });
    return [part.outcome, part.points, part.atLeast, part.atMost];
  };
  expect(bounds(timeline('permanent', ['30577', null]))).toEqual(['NEEDS_EVIDENCE', null, 0, 100]);
  const moved = timeline('permanent', ['26740', '2010-03-01'], ['30577', null]);
  expect(bounds(moved)).toEqual(['NEEDS_EVIDENCE', null, null, null]);
});

test('the plan’s day goes before that of the file', () => {
  const moved = timeline('permanent', ['26740', '2010-03-01'], ['30577', '2025-06-10']);
  const on = (date: string) => planOf({}, { countedTo: { type: 'DAY', day: parseDay(date) } });
  expect(decided({ pupil: person('01', moved), plan: on('2025-06-10') }).part.points).toBe(100);
  expect(decided({ pupil: person('01', moved), plan: on('2025-06-09') }).part.points).toBe(0);
});

test('every verdict of every clause comes about, and no other', () => {
  const plan = planOf({});
  const claims = [
    { ground: '1', document: false },
    { ground: '2', document: false },
  ] as const;
  const decisions = [
    decided({ pupil: person('53', CITY), application: { claims, prize: 'provincial_first' } }),
    decided({ pupil: person('01', CITY), plan }),
    decided({ pupil: person(null, CITY) }),
  ];
  const found = new Set(
    decisions.flatMap(({ findings }) => findings.map(({ clause, verdict }) => `${clause} ${verdict}`)),
  );
  const listed = GRADE_10_INSTRUMENTS[0]?.clauses.flatMap(({ id, verdicts }) =>
    verdicts.map((verdict) => `${id} ${verdict}`),
  );
  expect([...found].sort()).toEqual([...(listed ?? [])].sort());
});

test('a decision in words: the citation, why, prizes and direct admission', () => {
  const said = sayDecision(
    decided({ pupil: person('53', CITY), application: { prize: 'provincial_third' } }),
    'vi',
  );
  expect(said).toEqual(
    expect.arrayContaining([
      'Điểm ưu tiên: được cộng 1,00 điểm, được tuyển thẳng.',
      '  Căn cứ: nhóm đối tượng 3, khoản 2 Điều 14 Quy chế ban hành kèm theo Thông tư 30/2024/TT-BGDĐT.',
      '  Vì: Học sinh là người dân tộc thiểu số.',
      'Lưu ý: Thuộc diện tuyển thẳng vào lớp 10: người dân tộc rất ít người (khoản 1 Điều 14).',
    ]),
  );
  const open = sayDecision(decided({ pupil: person('01', CITY) }), 'vi');
  expect(open.find((line) => line.startsWith('  Đang xét theo'))).toContain(
    'nhóm đối tượng 3, khoản 2 Điều 14',
  );
  expect(open.find((line) => line.startsWith('  Cách bổ sung'))).toContain('Bổ sung kế hoạch tuyển sinh');
});
