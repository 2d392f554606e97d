import { parseDay } from '@cutru/calendar';
import { buildTimeline, type PersonFacts } from '@cutru/residence';
import { describe, expect, it, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import type { Decision } from '../../src/kernel/decision.ts';
import type { Plan } from '../../src/plan/types.ts';
import { sayDecision, sayFinding } from '../../src/words/index.ts';
import { LISTS, listsOf, UNITS } from '../places.ts';
import { boardingPlan } from '../plans.ts';

type Stay = readonly [commune: string, from: string, to: string | null, village?: string];

function person(...stays: readonly Stay[]): PersonFacts {
  const context = {
    units: UNITS,
    kind: 'permanent' as const,
    bornFrom: parseDay('2009-01-01'),
    presumedMonths: 12,
  };
  const permanent = buildTimeline(
    context,
    stays.map(([communeCode, from, to, village = null]) => ({
      communeCode,
      codeOn: null,
      village,
      from: parseDay(from),
      to: to === null ? ('OPEN' as const) : parseDay(to),
      recordedOn: parseDay('2025-06-30'),
      basis: 'SOURCE' as const,
    })),
  );
  return {
    identity: 'CONFIRMED',
    nameWithoutDiacritics: false,
    ethnicity: { standing: 'MINORITY', ethnicity: null, fact: null, basis: 'SOURCE', differs: false },
    birth: null,
    permanent,
    temporary: null,
    current: null,
  };
}

function decideIt(
  pupil: PersonFacts,
  plan: Plan | null,
  lists = LISTS,
  household: 'poor' | null = 'poor',
): Decision {
  return decide(
    { units: UNITS, lists },
    {
      programme: 'ethnic-boarding-school',
      submittedOn: parseDay('2025-06-10'),
      schoolKind: 'ethnic_boarding',
      schooling: null,
      schoolLevel: null,
      household,
      prize: null,
      guardiansComplete: true,
    },
    { candidate: pupil, guardians: [{ ...person(['30577', '2009-01-01', null]), relation: 'MOTHER' }] },
    plan,
  );
}

const differs = (decision: Decision): unknown =>
  decision.findings.find(({ reason }) => reason === 'PLAN_DAY_DIFFERS');

describe('the day to which a plan counts', () => {
  const late = person(['26740', '2009-01-01', '2022-06-19'], ['30577', '2022-06-20', null]);

  it('decides, and what the day of the file would give is said', () => {
    const decision = decideIt(late, boardingPlan([], '2025-06-30'));
    expect(decision).toMatchObject({
      outcome: 'ELIGIBLE',
      referenceDate: parseDay('2025-06-30'),
      plan: { id: 'trial', version: '1' },
    });
    const finding = differs(decision);
    expect(finding).toMatchObject({
      parameters: {
        planDay: parseDay('2025-06-30'),
        planAnswer: 'ELIGIBLE',
        submittedDay: parseDay('2025-06-10'),
        submittedAnswer: 'NOT_ELIGIBLE',
      },
    });
    const [first] = decision.findings;
    expect(first?.parameters).toEqual({ months: 36, planDay: parseDay('2025-06-30') });
    const said = sayFinding(finding as Decision['findings'][number], 'vi');
    expect(sayDecision(decision, 'vi')).toContain(`Lưu ý: ${said}`);
    expect(said).toBe(
      'Kết quả theo ngày của kế hoạch tuyển sinh 30/06/2025: đủ điều kiện dự tuyển; nếu tính đến ngày nộp hồ sơ 10/06/2025 như quy định thì: không đủ điều kiện dự tuyển.',
    );
  });

  it('is passed over in silence where both give one answer, or one of them is open', () => {
    expect(differs(decideIt(late, boardingPlan([], '2025-06-09')))).toBeUndefined();
    expect(differs(decideIt(late, boardingPlan([])))).toBeUndefined();
    // Before the records begin nothing is known of the earlier day.
    const young = person(['30577', '2022-06-10', null]);
    const decision = decideIt(young, boardingPlan([], '2025-06-09'), LISTS, null);
    expect(decision.outcome).toBe('NEEDS_EVIDENCE');
    expect(differs(decision)).toBeUndefined();
  });

  it('is the day on which places are classed', () => {
    const always = person(['30574', '2009-01-01', null]);
    expect(decideIt(always, boardingPlan([], '2026-01-28'), LISTS, null).parts[0]?.decidingClause).toBe(
      '9(1)(a)',
    );
    expect(decideIt(always, boardingPlan([], '2026-01-29'), LISTS, null).parts[0]?.decidingClause).toBe(
      '9(1)(b)',
    );
  });
});

test('an unknown village can be one of the list, one of the plan, or neither', () => {
  const lists = listsOf([], ['30583 DBKK_VILLAGE ấp An Hòa']);
  const unknown = person(['30583', '2009-01-01', null]);
  const plan = boardingPlan(['30583@2025-06-01 in ấp An Lợi']);
  const open = decideIt(unknown, plan, lists);
  expect(open.outcome).toBe('NEEDS_EVIDENCE');
  expect(open.missing.map(({ code }) => code)).toEqual(['candidate.residence.permanent.village@30583']);
  const by = (village: string): string | undefined =>
    decideIt(person(['30583', '2009-01-01', null, village]), plan, lists).parts[0]?.decidingClause;
  expect([by('An Hòa'), by('An Lợi'), by('ấp An Thuận')]).toEqual(['9(1)(a)', '9(4)', '9(1)']);
});

test('without a claim of a poor household the areas of a plan are not asked about', () => {
  const unknown = person(['30583', '2009-01-01', null]);
  const decision = decideIt(unknown, boardingPlan(['30583@2025-06-01 in ấp An Lợi']), LISTS, null);
  expect(decision).toMatchObject({ outcome: 'NOT_ELIGIBLE', missing: [] });
});

test('in words a clause by the plan names the areas that it adds', () => {
  const decision = decideIt(person(['30583', '2009-01-01', null]), boardingPlan(['30583@2025-06-01']));
  const finding = decision.findings.find(({ clause }) => clause === '9(4)');
  if (finding === undefined) throw new Error('nothing is said of 9(4)');
  expect(sayFinding(finding, 'en')).toBe(
    'The pupil and a parent or guardian each have 36 months or more of unbroken permanent residence in areas that the plan adds or places that the regulation names, counted to the day of the file 2025-06-10.',
  );
});
