import type { Day } from '@cutru/calendar';
import type { Stay } from './history.ts';
import type { Home, Homes } from './places/homes.ts';
import { anyVillage } from './places/villages.ts';
import type { Random } from './random.ts';

/** Where a family lives and how it came there. */
export interface Household {
  /** Where it lives now. */
  readonly home: Home;
  readonly village: string;
  /** Where it lived before; `null`: it never moved. */
  readonly earlier: { readonly home: Home; readonly village: string } | null;
  /** First day in the present home, for a family that moved. */
  readonly movedOn: Day;
  /** Days between without registration. */
  readonly gap: number;
}

function villageOf(home: Home, random: Random): string {
  return random.chance(0.55) ? anyVillage(home, random) : '';
}

/** Settles a family: most never moved, some came within the last years, mostly from the same province. */
export function settle(homes: Homes, home: Home, recordedOn: Day, random: Random): Household {
  const village = villageOf(home, random);
  if (random.chance(0.68)) return { home, village, earlier: null, movedOn: 0, gap: 0 };
  const from = random.chance(0.7) ? homes.inProvince(home.province, random) : homes.any(random);
  // Half of the moves lie in the last four years, where they decide something.
  const years = random.chance(0.5) ? 4 : 14;
  return {
    home,
    village,
    earlier: from === home ? null : { home: from, village: villageOf(from, random) },
    movedOn: recordedOn - random.int(20, years * 365),
    gap: random.chance(0.1) ? random.int(5, 400) : 0,
  };
}

/** The life of somebody who came with the family: `since` is the birth, or the day of coming into the family. */
export function lifeWith(household: Household, since: Day): Stay[] {
  const { home, village, earlier, movedOn, gap } = household;
  if (earlier === null || since >= movedOn - gap) {
    return [{ home, village, from: earlier === null ? since : Math.max(since, movedOn), to: null }];
  }
  return [
    { ...earlier, from: since, to: movedOn - gap - 1 },
    { home, village, from: movedOn, to: null },
  ];
}

/** The life of somebody who came to the family from elsewhere, as a bride or a relative does. */
export function lifeFromElsewhere(
  homes: Homes,
  household: Household,
  born: Day,
  cameOn: Day,
  random: Random,
): Stay[] {
  const place = household.earlier?.home ?? household.home;
  const origin = homes.inProvince(place.province, random);
  const rest = lifeWith(household, cameOn);
  const first = rest[0] as Stay;
  if (origin === first.home || born >= first.from - 1) return rest;
  return [{ home: origin, village: villageOf(origin, random), from: born, to: first.from - 1 }, ...rest];
}

/** The life of a child who was registered with the family only some years after birth. */
export function lifeSentAway(
  homes: Homes,
  household: Household,
  born: Day,
  backOn: Day,
  random: Random,
): Stay[] {
  const away = homes.any(random);
  const rest = lifeWith(household, backOn);
  const first = rest[0] as Stay;
  if (away === first.home || born >= first.from - 1) return lifeWith(household, born);
  return [{ home: away, village: '', from: born, to: first.from - 1 }, ...rest];
}
