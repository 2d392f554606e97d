import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSettled, type Mask } from '../../src/kernel/masks.ts';
import { leastMissing } from '../../src/kernel/missing.ts';
import { factCode, type OpenFact, type Subject } from '../../src/kernel/open-fact.ts';
import {
  MAX_COMPLETIONS,
  type Question,
  type Settlement,
  settle,
  settlesAt,
} from '../../src/kernel/settle.ts';
import { OPEN, World } from '../../src/kernel/world.ts';
import { canSettle, choice, dayFact, everyAnswer, leastSize, type Toy, ToyQuestion, toys } from './toy.ts';

/** Codes of the facts that are asked for. */
function missingCodes(question: Question, world: World, settlement: Settlement): string[] {
  return leastMissing(question, world, settlement).map(({ code }) => code);
}

const RUNS = { numRuns: 1500 };

function naive(toy: Toy): Mask {
  return everyAnswer(
    toy,
    toy.facts.map(() => null),
  );
}

test.each([false, true])(
  'settled exactly where every completion agrees (with a missing day: %s)',
  (withDay) => {
    fc.assert(
      fc.property(toys(withDay), (toy) => {
        const { mask, counted, completions } = settle(new ToyQuestion(toy), new World());
        if (!counted) expect(completions).toEqual([]);
        else expect(mask).toBe(naive(toy));
        expect(mask & naive(toy)).toBe(naive(toy));
        for (const answer of [1, 2, 4])
          if (counted)
            expect(settlesAt(new ToyQuestion(toy), new World(), answer)).toBe(naive(toy) === answer);
      }),
      RUNS,
    );
  },
);

test.each([false, true])(
  'what is missing is a smallest set that can settle (with a missing day: %s)',
  (withDay) => {
    fc.assert(
      fc.property(toys(withDay), (toy) => {
        const question = new ToyQuestion(toy);
        const world = new World();
        const settlement = settle(question, world);
        fc.pre(!isSettled(settlement.mask) && settlement.counted);
        const codes = missingCodes(question, world, settlement);
        const set = codes.map((code) =>
          toy.facts.findIndex((fact, i) => factCode(fact, toy.subjects[i] as Subject) === code),
        );
        expect(canSettle(toy, set)).toBe(true);
        expect(set.length).toBe(leastSize(toy));
        expect(world.assumed().facts).toEqual([]);
      }),
      RUNS,
    );
  },
);

/** Asks about every fact at once, and knows the answer by a function of them. */
function asking(
  facts: readonly OpenFact[],
  subjects: readonly Subject[],
  sizes: readonly number[],
  answer: (values: readonly number[]) => Mask,
): Question {
  return {
    evaluate: (world) => answer(facts.map((fact, i) => world.value(fact, subjects[i] as Subject))),
    signature: () => 0,
    decidingClause: () => 0,
    domain: (fact) => Array.from({ length: sizes[facts.indexOf(fact)] as number }, (_, i) => i),
  };
}

const allKnown = (values: readonly number[]): boolean => values.every((value) => value !== OPEN);

test('sixty-four completions are tried, one more is not', () => {
  expect(MAX_COMPLETIONS).toBe(64);
  const facts = [choice('a', 64), choice('b', 65)];
  const same = (fact: OpenFact, size: number): Question =>
    asking([fact], [''], [size], (values) => (allKnown(values) ? 2 : 1 | 2));
  expect(settle(same(facts[0] as OpenFact, 64), new World())).toMatchObject({ mask: 2, counted: true });
  expect(settle(same(facts[1] as OpenFact, 65), new World())).toMatchObject({ mask: 3, counted: false });
});

test('beyond the limit the answer of Kleene stands, and something is asked for', () => {
  const facts = Array.from({ length: 7 }, (_, i) => choice(`fact_${i}`, 2));
  const question = asking(
    facts,
    facts.map(() => ''),
    facts.map(() => 2),
    (values) => (values.some((value) => value === 1) ? 2 : allKnown(values) ? 1 : 1 | 2),
  );
  const world = new World();
  const settlement = settle(question, world);
  // One yes settles it; to be sure of no takes all seven.
  expect(settlement.mask).toBe(3);
  expect(missingCodes(question, world, settlement)).toEqual(['fact_0']);
  const every = asking(
    facts,
    facts.map(() => ''),
    facts.map(() => 2),
    (values) => (values.includes(0) ? 1 : allKnown(values) ? 2 : 1 | 2),
  );
  expect(missingCodes(every, world, settle(every, world))).toHaveLength(7);
});

test('two missing days in one timeline are not completed; of two people they are', () => {
  const days = [dayFact('residence.permanent.from', 0, 9), dayFact('residence.permanent.to', 0, 9)];
  const same = (values: readonly number[]): Mask => (allKnown(values) ? 2 : 1 | 2);
  const one = asking(days, ['candidate', 'candidate'], [10, 10], same);
  expect(settle(one, new World())).toMatchObject({ mask: 3, counted: false });
  const two = asking(days, ['candidate', 'guardian_1'], [6, 6], same);
  expect(settle(two, new World())).toMatchObject({ mask: 2, counted: true });
});

test('a fact about somebody named before another guardian, then by ease', () => {
  const facts = [choice('guardian.other', 2), choice('assumption.x', 2)];
  const either = asking(facts, ['', ''], [2, 2], (values) =>
    values.includes(1) ? 2 : allKnown(values) ? 1 : 1 | 2,
  );
  const world = new World();
  expect(missingCodes(either, world, settle(either, world))).toEqual(['assumption.x']);
  const byEase = [
    choice('candidate.residence.permanent.from@30577', 2),
    { type: 'ETHNICITY', field: 'ethnicity', place: null, values: ['KINH', 'MINORITY'] } as const,
    choice('guardian.other', 2),
  ];
  const any = asking(byEase, ['candidate', 'candidate', ''], [2, 2, 2], (values) =>
    values.includes(1) ? 2 : allKnown(values) ? 1 : 1 | 2,
  );
  expect(missingCodes(any, world, settle(any, world))).not.toContain('guardian.other');
});

test('facts that share a code are one question', () => {
  const facts = [
    { type: 'PLACE', field: 'residence.permanent.commune', place: null } as const,
    { type: 'PLACE', field: 'residence.permanent.commune', place: null } as const,
  ];
  const both = asking(facts, ['candidate', 'candidate'], [2, 2], (values) =>
    values.includes(0) ? 1 : allKnown(values) ? 2 : 1 | 2,
  );
  const world = new World();
  expect(missingCodes(both, world, settle(both, world))).toEqual(['candidate.residence.permanent.commune']);
});

test('a settled answer asks for nothing and leaves the world as it was', () => {
  const fact = choice('a', 2);
  const world = new World();
  const settlement = settle(
    asking([fact], [''], [2], () => 4),
    world,
  );
  expect(settlement).toMatchObject({ mask: 4, counted: true, completions: [], asked: [] });
  expect(world.assumed()).toEqual({ facts: [], values: [], untils: [] });
});
