import { perhapsSameVillage, sameVillage, type VillageName } from '@cutru/places';
import type { KnownPlace, ReadingFact, VillageFact } from '@cutru/residence';
import type { Subject } from '../kernel/open-fact.ts';
import type { Tri } from '../kernel/verdict.ts';
import { OPEN } from '../kernel/world.ts';
import { inNamed, isOn, readingsByPlaces } from '../plan/in-places.ts';
import type { PlanPlace } from '../plan/place.ts';
import type { Asking } from './asking.ts';
import type { EntrySite } from './sites.ts';

/** A village that no plan names. */
const NO_NAME: VillageName = { kind: '', rest: '' };

/** Whether an address lies in an area, by village. */
interface ByVillage {
  readonly answers: readonly Tri[];
  /** Whatever the village. */
  readonly all: Tri;
  readonly villageTells: boolean;
}

/** Whether an address lies in an area, by reading of its code and by village. */
interface SiteAnswers {
  readonly readings: readonly ByVillage[];
  /** Whichever the reading. */
  readonly anyReading: ByVillage;
  readonly readingTells: boolean;
}

/** A known address against the plan: in which villages it can lie that the plan tells apart. */
interface Address {
  readonly place: KnownPlace;
  /** The villages that it can lie in; the first is none of those named, where the village is not known. */
  readonly villages: readonly VillageName[];
  readonly answers: Map<EntrySite, SiteAnswers>;
}

/**
 * All addresses of a case against the areas of its plan. A commune may be cut over several zones by villages and
 * residential groups: an unknown village is one question, and its answer puts the address into some of the areas and not
 * into others.
 */
export class Addresses {
  readonly #sites: readonly EntrySite[];
  readonly #places: readonly PlanPlace[];
  readonly #known: Map<KnownPlace, Address> = new Map();
  readonly #byVillage: Map<VillageFact, Address> = new Map();

  constructor(sites: readonly EntrySite[]) {
    this.#sites = [...new Set(sites)].filter((site) => site.places !== null);
    this.#places = [...new Set(this.#sites.flatMap((site) => site.places ?? []))];
  }

  /** Read against the plan when it is first asked about: most people have addresses that no group looks at. */
  #address(place: KnownPlace): Address {
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    const address: Address = { place, villages: this.#villagesOf(place), answers: new Map() };
    this.#known.set(place, address);
    this.#byVillage.set(place.villageFact, address);
    return address;
  }

  /** One village for each set of areas that a village of the commune can lie in. */
  #villagesOf(place: KnownPlace): readonly VillageName[] {
    const { village } = place;
    const areas = this.#sites
      .map((site) => (site.places ?? []).filter((each) => place.paths.some((path) => isOn(path, each))))
      .filter((near) => near.some(({ villages }) => villages !== null));
    const listed = areas.flat().flatMap(({ villages }) => villages ?? []);
    const can = village === null ? [NO_NAME, ...listed] : villagesMeant(village, listed);
    const told = new Map<string, VillageName>();
    for (const name of can) {
      const key = areas.map((near) => answerOf(place, near, name)).join('');
      if (!told.has(key)) told.set(key, name);
    }
    return [...told.values()];
  }

  #answers(address: Address, site: EntrySite): SiteAnswers {
    let answers = address.answers.get(site);
    if (answers === undefined) {
      const { place, villages } = address;
      const places = site.places ?? [];
      const readings = place.paths.map((path) => {
        const near = places.filter((each) => isOn(path, each));
        return byVillage(villages.map((village) => inNamed(path, near, village)));
      });
      answers = {
        readings,
        anyReading: byVillage(villages.map((_, i) => union(readings.map((each) => each.answers[i] as Tri)))),
        readingTells: readings.some((each) => each.answers.join() !== readings[0]?.answers.join()),
      };
      address.answers.set(site, answers);
    }
    return answers;
  }

  /** Whether an address lies in an area of the plan, in the world as it stands. */
  lies(place: KnownPlace, site: EntrySite, asking: Asking, subject: Subject): Tri {
    const { readings, anyReading, readingTells } = this.#answers(this.#address(place), site);
    const { reading, villageFact } = place;
    const chosen = readingTells && reading !== null ? asking.value(reading, subject) : 0;
    const { answers, all, villageTells } = readings[chosen] ?? anyReading;
    if (!villageTells) return all;
    const village = asking.value(villageFact, subject);
    return village === OPEN ? all : (answers[village] ?? all);
  }

  /** Readings of a code that the plan tells apart. */
  readings(fact: ReadingFact): readonly number[] {
    return readingsByPlaces(fact.paths, this.#places).map(([first]) => first ?? 0);
  }

  /** Villages that the plan tells apart, by their place in the list. */
  villages(fact: VillageFact): readonly number[] {
    return (this.#byVillage.get(fact)?.villages ?? [NO_NAME]).map((_, i) => i);
  }
}

/** What a village of an address can be of those that the plan names, or none of them. */
function villagesMeant(village: VillageName, listed: readonly VillageName[]): readonly VillageName[] {
  const equal = listed.filter((name) => sameVillage(name, village));
  if (equal.length === 0) return [NO_NAME, ...listed.filter((name) => perhapsSameVillage(name, village))];
  // One that is named is that one, whatever others are spelled like it. Without its kind it may be one of two.
  const kinds = new Set(equal.map(({ kind }) => kind).filter((kind) => kind !== ''));
  return village.kind === '' && kinds.size > 1 ? equal : [village];
}

function byVillage(answers: readonly Tri[]): ByVillage {
  return { answers, all: union(answers), villageTells: answers.some((each) => each !== answers[0]) };
}

function union(answers: readonly Tri[]): Tri {
  return answers.reduce((all, each) => (all | each) as Tri, 0 as Tri);
}

function answerOf(place: KnownPlace, places: readonly PlanPlace[], village: VillageName): string {
  return place.paths.map((path) => inNamed(path, places, village)).join('');
}
