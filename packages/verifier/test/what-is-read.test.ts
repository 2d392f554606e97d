import { type Plan, PROGRAMMES, type Programme } from '@cutru/rules';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type DecisionRequest,
  decideDraft,
  type EntryRequest,
  NO_SOURCES,
  openReference,
  readRequest,
  VerifierError,
} from '../src/index.ts';

/** What the rules were asked. */
const asked = vi.hoisted(() => ({ calls: [] as unknown[][] }));

// What is read for a programme does not hang on which years have an instrument, nor on what the rules make of it.
vi.mock('@cutru/rules', async (original) => ({
  ...(await original<typeof import('@cutru/rules')>()),
  applicationIssues: () => [],
  parametersOf: () => ({}),
  decide: (...args: unknown[]) => {
    asked.calls.push(args.slice(1));
    return {};
  },
}));

const reference = await openReference();
const stay = { commune: '30544', from: '2020-01-01' };
const facts = {
  recordedOn: '2026-06-01',
  permanent: [stay],
  temporary: [{ commune: '30577', from: '2024-01-01' }],
  current: [{ commune: '30583', from: null }],
};
const candidate = { facts, birthDate: '2011-02-01' };
const guardians = [{ relation: 'MOTHER' as const, facts, birthDate: '1985' }];
const school = { commune: '30544', from: '2022-09-05', to: '2025-05-31' };

const REQUESTS: { readonly [P in Programme]: Extract<DecisionRequest, { programme: P }> } = {
  'university-admission': {
    programme: 'university-admission',
    candidate,
    admissionYear: 2025,
    schools: [school],
  },
  'graduation-exam': {
    programme: 'graduation-exam',
    candidate,
    examYear: 2025,
    schools: [{ code: 'A', grades: [12] }],
  },
  'ethnic-boarding-school': {
    programme: 'ethnic-boarding-school',
    candidate,
    submittedOn: '2025-06-10',
    guardians,
  },
  'grade-10-admission': {
    programme: 'grade-10-admission',
    candidate,
    intakeYear: 2026,
    schools: [school],
    guardians,
  },
  'school-entry': {
    programme: 'school-entry',
    candidate,
    submittedOn: '2026-07-15',
    level: 'grade_1',
    guardians,
  },
};

interface Called {
  readonly application: { readonly schooling?: { readonly semesters: readonly unknown[] } };
  readonly people: {
    readonly candidate: { readonly temporary: { status: string } | null; readonly current: unknown };
    readonly guardians: readonly { readonly relation: string; readonly temporary: unknown }[];
  };
  readonly plan: Plan | null;
}

function decided(request: DecisionRequest, plans: ReadonlyMap<string, Plan> = new Map()): Called {
  decideDraft({ ...reference, plans }, NO_SOURCES, readRequest(request));
  const [application, people, plan] = asked.calls[asked.calls.length - 1] ?? [];
  return { application, people, plan } as Called;
}

beforeEach(() => {
  asked.calls.length = 0;
});

describe('for each programme the rules are given', () => {
  it.each(PROGRAMMES)('%s: the residence, the schools and the guardians that it asks for', (programme) => {
    const { application, people, plan } = decided(REQUESTS[programme]);
    const otherKinds = programme === 'grade-10-admission' || programme === 'school-entry';
    expect(people.candidate.temporary?.status ?? null).toBe(otherKinds ? 'KNOWN' : null);
    expect(people.candidate.current === null).toBe(!otherKinds);
    const hasGuardians = otherKinds || programme === 'ethnic-boarding-school';
    expect(people.guardians.map(({ relation }) => relation)).toEqual(hasGuardians ? ['MOTHER'] : []);
    for (const { temporary } of people.guardians) expect(temporary === null).toBe(!otherKinds);
    const semesters = application.schooling?.semesters.length;
    expect(semesters).toBe(
      programme === 'ethnic-boarding-school' || programme === 'school-entry' ? undefined : 6,
    );
    expect(plan).toBeNull();
  });

  it('no more of an exam than its own year says where the year of graduation is left out', () => {
    const [{ lastDay } = { lastDay: 0 }] = [readRequest(REQUESTS['graduation-exam']).stays ?? []].map(
      (stays) => ({ lastDay: Math.max(...stays.map(({ to }) => to)) }),
    );
    const later = readRequest({ ...REQUESTS['graduation-exam'], graduationYear: 2024 }).stays ?? [];
    expect(lastDay - Math.max(...later.map(({ to }) => to))).toBe(365);
  });
});

describe('the id of a decision', () => {
  const idOf = (request: DecisionRequest) => decideDraft(reference, NO_SOURCES, readRequest(request)).id;
  const entry = REQUESTS['school-entry'] as EntryRequest;
  const others = { ...facts, temporary: [{ commune: '30577', from: '2024-01-02' }] };

  it('changes with every kind of residence that was read, the pupil’s or a guardian’s, and with the birth', () => {
    const ids = [
      entry,
      { ...entry, candidate: { ...candidate, facts: others } },
      { ...entry, candidate: { ...candidate, facts: { ...facts, current: [] } } },
      { ...entry, candidate: { ...candidate, birthDate: '2011-02-02' } },
      { ...entry, guardians: [{ ...guardians[0], facts: others }] as typeof guardians },
      { ...entry, level: 'grade_6' as const },
    ].map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(idOf(entry)).toBe(ids[0]);
  });

  it('does not change with what was not read', () => {
    const boarding = REQUESTS['ethnic-boarding-school'];
    expect(idOf({ ...boarding, candidate: { ...candidate, facts: others } })).toBe(idOf(boarding));
  });
});

describe('a plan', () => {
  const plan = { id: 'an-giang', version: '2', programme: 'school-entry' } as Plan;
  const plans = new Map([['an-giang@2', plan]]);
  const named = { ...REQUESTS['school-entry'], plan: 'an-giang@2' };

  it('that is loaded is what the rules decide by', () => {
    expect(decided(named, plans).plan).toBe(plan);
  });

  it('that is not is refused by its own code, and the rules are not asked', () => {
    const refused = (): unknown => {
      try {
        return decided(named);
      } catch (error) {
        return error instanceof VerifierError ? error.issues : error;
      }
    };
    expect(refused()).toEqual([{ field: 'plan', code: 'PLAN_UNKNOWN' }]);
    expect(asked.calls).toEqual([]);
  });
});
