import type { Day } from '@cutru/calendar';
import type { Units } from '@cutru/places';
import { makeFamily, makeSingle } from './family/family.ts';
import { type Making, makeWorld, type World } from './family/world.ts';
import { Numbers } from './numbers.ts';
import { Random, type Seed } from './random.ts';
import { testFamilies } from './test-citizens.ts';
import type { Family } from './types.ts';

/** What a population is made of. */
export interface SynthesisOptions {
  readonly seed: Seed;
  /** How many people, the test citizens and their families among them. */
  readonly people: number;
  readonly units: Units;
  /** Day of the extract; a part of the families is in an older one, of before the merger of July 2025. */
  readonly recordedOn: Day;
}

/** A population: families one by one, never all at once, and the example world that they live in. */
export interface Synthesis {
  readonly world: World;
  families(): Generator<Family, void, undefined>;
}

/** Fewest people that a population can have: the test citizens and their families, and a few around them. */
export const FEWEST_PEOPLE = 100;

/** Largest family that `makeFamily` makes. */
const LARGEST_FAMILY = 4;

/**
 * Makes a population of people who do not exist, in communes that do, the test citizens first. The same options give
 * the same people on every machine; but for its last few a smaller population is the beginning of a larger one.
 * @throws RangeError for fewer than `FEWEST_PEOPLE`
 */
export function synthesize(options: SynthesisOptions): Synthesis {
  const { seed, people, units, recordedOn } = options;
  if (!Number.isInteger(people) || people < FEWEST_PEOPLE) {
    throw new RangeError(`a population has at least ${FEWEST_PEOPLE} people`);
  }
  const world = makeWorld(units);
  return {
    world,
    *families() {
      const random = new Random(seed, 'families');
      const making: Making = { world, random, numbers: new Numbers(), recordedOn };
      let made = 0;
      for (const family of testFamilies(world)) {
        made += family.people.length;
        yield family;
      }
      while (made < people) {
        const family = people - made >= LARGEST_FAMILY ? makeFamily(making) : makeSingle(making);
        made += family.people.length;
        yield family;
      }
    },
  };
}
