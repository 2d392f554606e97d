import { type Day, dayOf, parseDay } from '@cutru/calendar';
import { caseLists, caseSchools, shippedUnits } from '@cutru/law-cases';
import type { AreaPart, Decision, PolicyGroup, PolicyPart } from '@cutru/rules';
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  NAIVE_ANYWHERE,
  NAIVE_PLACES,
  type NaiveAnswer,
  type NaiveCandidate,
  type NaiveStay,
  naiveAnswer,
} from './naive.ts';
import { type CasePerson, runCase } from './run-case.ts';

const UNITS = shippedUnits();
const LISTS = caseLists(UNITS);
const SCHOOLS = caseSchools(UNITS, []);
const RECORDED = parseDay('2025-06-01');
const COMMUNES = Object.keys(NAIVE_PLACES);
const BORN = dayOf(2007, 3, 1);
const FIRST = dayOf(2022, 9, 5);
const LAST = dayOf(2025, 5, 31);

/** What is not known of a candidate. */
interface Unknown {
  readonly start: boolean;
  readonly ethnicity: boolean;
}

function decideIt(candidate: NaiveCandidate, unknown: Unknown): Decision {
  const person: CasePerson = {
    ethnicity: unknown.ethnicity ? null : candidate.minority ? '05' : '01',
    relation: 'GUARDIAN',
    stays: candidate.lived.map((stay, i) => ({
      commune: stay.commune,
      codeOn: null,
      from: unknown.start && i === candidate.lived.length - 1 ? null : stay.from,
      to: stay.to >= RECORDED ? null : stay.to,
      paper: false,
    })),
  };
  return runCase({
    lists: LISTS,
    schools: SCHOOLS,
    recordedOn: RECORDED,
    candidate: person,
    guardians: [],
    guardiansComplete: false,
    university: {
      year: 2025,
      graduation: candidate.graduation,
      stays: candidate.schools.map((stay) => ({
        schoolCode: null,
        communeCode: stay.commune,
        codeOn: null,
        from: stay.from,
        to: stay.to,
      })),
      total: null,
      claims: candidate.claims as PolicyGroup[],
      declaredArea: null,
    },
    submittedOn: null,
  });
}

function answerOf(decision: Decision): { area: AreaPart; policy: PolicyPart } {
  const [area, policy] = decision.parts as [AreaPart, PolicyPart];
  return { area, policy };
}

const commune = fc.constantFrom(...COMMUNES);

/** Schools in order over the three years, changing in summer or at half-year. */
const schools = fc.array(commune, { minLength: 1, maxLength: 3 }).map((communes): NaiveStay[] => {
  const turns = [parseDay('2023-06-15'), parseDay('2024-01-15'), parseDay('2024-06-15')];
  return communes.map((each, i) => ({
    commune: each,
    from: i === 0 ? FIRST : (turns[i - 1] as Day) + 1,
    to: i === communes.length - 1 ? LAST : (turns[i] as Day),
  }));
});

const lived = fc
  .array(
    fc.record({ commune, length: fc.integer({ min: 30, max: 900 }), gap: fc.constantFrom(0, 0, 0, 1, 40) }),
    { minLength: 1, maxLength: 3 },
  )
  .map((steps): NaiveStay[] => {
    let from = dayOf(2021, 1, 1);
    return steps.map((step, i) => {
      const start = i === 0 ? BORN : from + step.gap;
      const to = i === steps.length - 1 ? RECORDED : Math.min(from + step.length, RECORDED - 60 + i);
      from = to + 1;
      return { commune: step.commune, from: start, to };
    });
  })
  .filter((stays) => stays.every((stay) => stay.from <= stay.to));

const candidate: fc.Arbitrary<NaiveCandidate> = fc.record({
  minority: fc.boolean(),
  schools,
  lived,
  graduation: fc.constantFrom(2025, 2025, 2024, 2023),
  claims: fc.constantFrom([], [], [], ['04'], ['05'], ['06']),
});

/** Holds the decision to the text read day by day, for candidates of whom everything is known. */
export function agreesWhereKnown(numRuns: number): void {
  fc.assert(
    fc.property(candidate, (c) => {
      const expected = naiveAnswer(c);
      const { area, policy } = answerOf(decideIt(c, { start: false, ethnicity: false }));
      if (expected === null) {
        expect([area.outcome, policy.outcome]).toContain('NEEDS_EVIDENCE');
        return;
      }
      expect(area.area).toBe(expected.area);
      expect(area.points === 0).toBe(expected.due === 'KV3');
      expect(policy.tier).toBe(expected.tier);
    }),
    { numRuns },
  );
}

const AREAS = ['KV3', 'KV2', 'KV2-NT', 'KV1'];
const TIERS = ['NONE', 'UT2', 'UT1'];

/** Every way to fill in what is not known, one day at a time. */
function completions(c: NaiveCandidate, unknown: Unknown): (NaiveAnswer | null)[] {
  const answers: (NaiveAnswer | null)[] = [];
  const last = c.lived[c.lived.length - 1] as NaiveStay;
  const before = c.lived[c.lived.length - 2];
  // Days before the window are all alike; every one from its eve on is tried.
  const earliest = before === undefined ? FIRST - 1 : before.to + 1;
  const starts: Day[] = [];
  for (
    let day = unknown.start ? Math.max(earliest, FIRST - 1) : last.from;
    day <= (unknown.start ? last.to : last.from);
    day += 1
  )
    starts.push(day);
  for (const from of starts) {
    const homes =
      before === undefined && from > FIRST ? [...Object.keys(NAIVE_ANYWHERE), '30544', '26740'] : [null];
    for (const home of unknown.start ? homes : [null]) {
      const rest = c.lived.slice(0, -1);
      const first = home === null ? rest : [{ commune: home, from: BORN, to: from - 1 }];
      const stays = [...first, { ...last, from }];
      for (const minority of unknown.ethnicity ? [true, false] : [c.minority])
        answers.push(naiveAnswer({ ...c, minority, lived: stays }));
    }
  }
  return answers;
}

/** Holds outcome and bounds to every completion of what is unknown, each worked out by the text. */
export function agreesWithCompletions(numRuns: number): void {
  const unknown = fc.constantFrom<Unknown>(
    { start: true, ethnicity: false },
    { start: false, ethnicity: true },
    { start: true, ethnicity: true },
  );
  fc.assert(
    fc.property(candidate, unknown, (c, open) => {
      const answers = completions(c, open);
      // A sum of spells that is unclear can go either way; those cases are held by tests of their own.
      fc.pre(answers.every((answer) => answer !== null));
      const known = answers as NaiveAnswer[];
      const { area, policy } = answerOf(decideIt(c, open));
      const areas = known.map((answer) => AREAS.indexOf(answer.due)).sort((a, b) => a - b);
      const tiers = known.map((answer) => TIERS.indexOf(answer.tier)).sort((a, b) => a - b);
      const bounds = (
        part: AreaPart | PolicyPart,
        low: string | undefined,
        high: string | undefined,
      ): void => {
        if (low === high) {
          expect(part.outcome).not.toBe('NEEDS_EVIDENCE');
          return;
        }
        expect(part.outcome).toBe('NEEDS_EVIDENCE');
        expect([part.atLeast, part.atMost]).toEqual([low, high]);
      };
      bounds(area, AREAS[areas[0] as number], AREAS[areas[areas.length - 1] as number]);
      bounds(policy, TIERS[tiers[0] as number], TIERS[tiers[tiers.length - 1] as number]);
      if (area.outcome !== 'NEEDS_EVIDENCE' && !area.outOfWindow)
        expect(AREAS.indexOf(area.area as string)).toBe(areas[0]);
      if (policy.outcome !== 'NEEDS_EVIDENCE') expect(TIERS.indexOf(policy.tier as string)).toBe(tiers[0]);
    }),
    { numRuns },
  );
}
