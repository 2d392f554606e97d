import { dayOf, parseDay } from '@cutru/calendar';
import { type GuardianFacts, noTimeline, type PersonFacts } from '@cutru/residence';
import { describe, expect, it } from 'vitest';
import {
  type AdmissionPart,
  type Decision,
  decide,
  ENTRY_MAX_GROUPS,
  type EntryPlan,
  type Finding,
  INSTRUMENTS,
  type Plan,
  RulesError,
  type SchoolEntryApplication,
} from '../../src/index.ts';
import { ENTRY_INSTRUMENTS } from '../../src/school-entry/instruments.ts';
import { NOTHING_HIDDEN, timelineOf } from '../monotone/people.ts';
import { LISTS, UNITS } from '../places.ts';
import { group, place, plan, zone } from './plan.ts';

const OLD = '2025-06-01';
const ZONES = [zone('A', place('30577', OLD)), zone('B', place('30586', OLD))];

function livesIn(code: string, from = '2020-01-01'): PersonFacts['permanent'] {
  return timelineOf([{ code, from: parseDay(from), to: null }], NOTHING_HIDDEN);
}

function child(more: Partial<PersonFacts> = {}): PersonFacts {
  return {
    identity: 'CONFIRMED',
    nameWithoutDiacritics: false,
    ethnicity: { standing: 'KINH', ethnicity: null, fact: null, basis: 'SOURCE', differs: false },
    birth: { year: 2019, month: 3, day: 1 },
    permanent: livesIn('30577'),
    temporary: null,
    current: null,
    ...more,
  };
}

function decided(
  of: Plan | null,
  candidate: PersonFacts = child(),
  more: Partial<SchoolEntryApplication> = {},
  guardians: readonly GuardianFacts[] = [],
): Decision {
  const application: SchoolEntryApplication = {
    programme: 'school-entry',
    submittedOn: parseDay('2025-06-12'),
    level: 'grade_1',
    school: 'A',
    guardiansComplete: true,
    ...more,
  };
  return decide({ units: UNITS, lists: LISTS }, application, { candidate, guardians }, of);
}

function partOf(decision: Decision): AdmissionPart {
  return decision.parts[0] as AdmissionPart;
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof RulesError) return `${error.code} ${error.field}`;
    throw error;
  }
  return 'nothing';
}

describe('instruments', () => {
  it('cover every day from 1 July 2021 without gap or overlap', () => {
    expect(ENTRY_INSTRUMENTS[0]?.days.start).toBe(dayOf(2021, 7, 1));
    expect(ENTRY_INSTRUMENTS.at(-1)?.days.end).toBe(Number.POSITIVE_INFINITY);
    for (const [i, { days }] of ENTRY_INSTRUMENTS.entries()) {
      expect(days.start).toBeLessThan(days.end);
      if (i > 0) expect(days.start).toBe(ENTRY_INSTRUMENTS[i - 1]?.days.end);
    }
    expect(INSTRUMENTS).toEqual(expect.arrayContaining([...ENTRY_INSTRUMENTS]));
  });

  it('name what is covered for a day before', () => {
    const early = { submittedOn: parseDay('2021-06-30') };
    expect(() => decided(null, child(), early)).toThrow('2021-07-01');
    expect(codeOf(() => decided(null, child(), early))).toBe('NOT_COVERED submitted_on');
  });
});

describe('the plan', () => {
  const groups = (count: number): EntryPlan['groups'] =>
    Array.from({ length: count }, (_, i) => group(String(i + 1), { kinds: ['temporary'] }));

  it('may have twenty groups, the last of which still counts', () => {
    const last = [...groups(ENTRY_MAX_GROUPS - 1), group('20')];
    const temporary = livesIn('30583');
    const part = partOf(decided(plan({ zones: ZONES, groups: last }), child({ temporary })));
    expect(part.entry).toEqual({ group: '20', school: 'A' });
  });

  it('may not have more', () => {
    const long = plan({ zones: ZONES, groups: groups(ENTRY_MAX_GROUPS + 1) });
    expect(codeOf(() => decided(long))).toBe('PLAN_TOO_LONG plan');
  });

  it('without an entry part is as none at all', () => {
    const empty: Plan = { ...plan({}), entry: null };
    for (const each of [null, empty]) {
      const decision = decided(each);
      expect(partOf(decision)).toMatchObject({ outcome: 'NEEDS_EVIDENCE', admitted: null, entry: null });
      expect(decision.missing).toEqual([
        { code: 'plan', subject: '', part: 'ADMISSION', settledBy: ['PLAN'] },
      ]);
    }
    expect(decided(empty).plan).toEqual({ id: 'example', version: '1', hash: '' });
  });

  it('is of one school year and its levels', () => {
    const of = plan({ zones: ZONES, groups: [group('1')] });
    const on = (day: string): string => codeOf(() => decided(of, child(), { submittedOn: parseDay(day) }));
    expect(on('2024-12-31')).toBe('PLAN_OF_ANOTHER_INTAKE submitted_on');
    expect(on('2025-01-01')).toBe('nothing');
    expect(on('2026-05-31')).toBe('nothing');
    expect(on('2026-06-01')).toBe('PLAN_OF_ANOTHER_INTAKE submitted_on');
    expect(codeOf(() => decided(of, child(), { level: 'grade_6' }))).toBe('PLAN_OF_ANOTHER_INTAKE level');
  });

  it('has the school applied to, unless it asks for no zone', () => {
    const asks = plan({ zones: ZONES, groups: [group('1')] });
    expect(codeOf(() => decided(asks, child(), { school: 'C' }))).toBe('SCHOOL_NOT_IN_PLAN school');
    const all = plan({ groups: [group('1', { where: 'ANYWHERE' })] });
    expect(partOf(decided(all, child(), { school: 'C' })).entry).toEqual({ group: '1', school: '' });
  });

  it('asks anywhere for a registered place, unless it asks for nothing', () => {
    const permanent = noTimeline('permanent');
    const some = plan({ groups: [group('1', { where: 'ANYWHERE' })] });
    expect(decided(some, child({ permanent })).outcome).toBe('NEEDS_EVIDENCE');
    const everybody = plan({ groups: [group('1', { where: 'ANYWHERE', kinds: [] })] });
    expect(decided(everybody, child({ permanent })).outcome).toBe('ELIGIBLE');
  });
});

describe('what a decision rests on', () => {
  const paper = (code: string): PersonFacts['permanent'] => {
    const made = livesIn(code);
    if (made.status !== 'KNOWN') throw new Error('not known');
    const [first, ...rest] = made.periods;
    return { ...made, periods: [{ ...first, basis: 'PAPER' }, ...rest] };
  };

  it('is the stay that suffices, not one beside it', () => {
    const of = plan({ zones: ZONES, groups: [group('1', { kinds: ['temporary', 'permanent'] })] });
    const both = child({ temporary: paper('30577') });
    expect(partOf(decided(of, both)).basis).toBe('SOURCE');
    const byPaper = child({ permanent: livesIn('30583'), temporary: paper('30577') });
    expect(partOf(decided(of, byPaper)).basis).toBe('PAPER');
  });

  it('is all that was looked at where nobody is admitted', () => {
    const of = plan({ zones: ZONES, groups: [group('1'), group('2', { kinds: ['temporary'] })] });
    const neither = child({ permanent: livesIn('30583'), temporary: paper('30583') });
    expect(partOf(decided(of, neither))).toMatchObject({ outcome: 'NOT_ELIGIBLE', basis: 'PAPER' });
  });
});

describe('a child under 6', () => {
  const of = { ...plan({ zones: ZONES, groups: [group('1')] }), year: 2026 };
  const filed = { submittedOn: parseDay('2026-07-01') };
  const permanent = timelineOf([{ code: '30577', from: parseDay('2020-01-01'), to: null }], NOTHING_HIDDEN);
  const hasFinding = (facts: Partial<PersonFacts>, more: Partial<SchoolEntryApplication> = {}): boolean =>
    decided(
      { ...of, countedTo: { type: 'DAY', day: parseDay('2026-06-10') } },
      child({ permanent, ...facts }),
      {
        ...filed,
        ...more,
      },
    ).findings.some(({ reason }) => reason === 'ENTRY_UNDER_SIX');

  it('is told by the birth, or that the child can be so young', () => {
    expect(hasFinding({ birth: { year: 2020, month: 6, day: 11 } })).toBe(true);
    expect(hasFinding({ birth: { year: 2020, month: 6, day: 10 } })).toBe(false);
    expect(hasFinding({ birth: { year: 2020 } })).toBe(true);
    expect(hasFinding({ birth: { year: 2019 } })).toBe(false);
    expect(hasFinding({ birth: null })).toBe(true);
  });
});

describe('findings', () => {
  function verdictsOf(findings: readonly Finding[], instrument: string): void {
    const { clauses } = ENTRY_INSTRUMENTS.find(({ id }) => id === instrument) ?? { clauses: [] };
    for (const { clause, verdict } of findings.filter((each) => each.clause !== '')) {
      const listed = clauses.find(({ id }) => clause === id || clause.startsWith(`${id} `));
      expect(listed?.verdicts, clause).toContain(verdict);
    }
  }

  it('have the verdicts that their clauses list, and every one of those comes about', () => {
    const of = plan({ zones: ZONES, groups: [group('1'), group('2', { kinds: ['temporary'] })] });
    const gone = timelineOf(
      [{ code: '30583', from: parseDay('2020-01-01'), to: parseDay('2024-01-01') }],
      NOTHING_HIDDEN,
    );
    const [source, other] = [livesIn('30577'), livesIn('30583')];
    if (source.status !== 'KNOWN' || other.status !== 'KNOWN') throw new Error('not known');
    const either: PersonFacts['permanent'] = {
      status: 'EITHER',
      fact: { type: 'EITHER', field: 'residence.permanent.from', place: '30583' },
      options: [source, other],
    };
    const days = ['2021-07-01', '2023-01-01', '2026-07-01'];
    for (const [i, instrument] of ENTRY_INSTRUMENTS.entries()) {
      const filed = parseDay(days[i] as string);
      const more = { submittedOn: filed };
      const own: Plan = { ...of, year: Number((days[i] as string).slice(0, 4)) };
      const counted: Plan = { ...own, countedTo: { type: 'DAY', day: parseDay('2025-06-10') } };
      const young = { year: 2020, month: 1, day: 1 };
      const findings = [
        decided(counted, child({ birth: young, temporary: livesIn('30583') }), more),
        decided(counted, child({ permanent: gone, temporary: gone }), more),
        decided(counted, child({ permanent: either }), more),
      ].flatMap((decision) => decision.findings);
      verdictsOf(findings, instrument.id);
      const seen = new Set(
        findings.map(({ clause, verdict }) => `${clause} ${verdict}`.replace(/^Plan \d /, 'Plan ')),
      );
      const listed = instrument.clauses.flatMap(({ id, verdicts }) =>
        verdicts.map((each) => `${id} ${each}`),
      );
      expect([...seen].sort()).toEqual(listed.sort());
    }
  });

  it('name no school that is not settled', () => {
    const of = plan({ zones: ZONES, groups: [group('1', { who: 'GUARDIAN' })] });
    const decision = decided(of, child(), { school: null, guardiansComplete: false });
    expect(decision.outcome).toBe('NEEDS_EVIDENCE');
    expect(decision.findings[0]?.parameters).not.toHaveProperty('schools');
  });
});
