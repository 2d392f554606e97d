import type { Path, VillageName } from '@cutru/places';
import type { KnownPlace, ReadingFact, VillageFact } from '@cutru/residence';
import type { Subject } from '../kernel/open-fact.ts';
import { NO, type Tri } from '../kernel/verdict.ts';
import { OPEN, World } from '../kernel/world.ts';
import { inPlaces, readingsByPlaces } from '../plan/in-places.ts';
import type { PlanPlace } from '../plan/place.ts';
import type { EntrySite } from './sites.ts';

/** A village that no plan names. */
const NO_NAME: VillageName = { kind: '', rest: '' };

/** A known address against the plan: in which villages it can lie that the plan tells apart. */
interface Address {
  readonly place: KnownPlace;
  /** The villages that it can lie in; the first is none of those named, where the village is not known. */
  readonly villages: readonly VillageName[];
  /** By site: by village and reading, whether it lies there. */
  readonly answers: Map<EntrySite, readonly (readonly Tri[])[]>;
}

function isOn(path: Path, { unit }: PlanPlace): boolean {
  return path.units.some(({ id }) => id === unit.id);
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

  /** `places`: the known addresses of everybody looked at. */
  constructor(sites: readonly EntrySite[], places: readonly KnownPlace[]) {
    this.#sites = [...new Set(sites)];
    this.#places = [...new Set(this.#sites.flatMap((site) => site.places ?? []))];
    for (const place of places) this.#add(place);
  }

  #add(place: KnownPlace): void {
    const near = this.#places.filter((each) => place.paths.some((path) => isOn(path, each)));
    const address: Address = { place, villages: this.#villagesOf(place, near), answers: new Map() };
    this.#known.set(place, address);
    this.#byVillage.set(place.villageFact, address);
  }

  /** One village for each set of areas that a village of the commune can lie in. */
  #villagesOf(place: KnownPlace, near: readonly PlanPlace[]): readonly VillageName[] {
    if (place.village !== null) return [place.village];
    const told = new Map<string, VillageName>();
    for (const name of [NO_NAME, ...near.flatMap(({ villages }) => villages ?? [])]) {
      const key = near.map((each) => (each.villages === null ? '1' : answerOf(place, [each], name))).join('');
      if (!told.has(key)) told.set(key, name);
    }
    return [...told.values()];
  }

  #answers(address: Address, site: EntrySite): readonly (readonly Tri[])[] {
    let answers = address.answers.get(site);
    if (answers === undefined) {
      const { place, villages } = address;
      answers = villages.map((village) =>
        place.paths.map((path) => inPath(place, path, site.places ?? [], village)),
      );
      address.answers.set(site, answers);
    }
    return answers;
  }

  /** Whether an address lies in an area of the plan, in the world as it stands. */
  lies(place: KnownPlace, site: EntrySite, world: World, subject: Subject): Tri {
    const address = this.#known.get(place);
    if (address === undefined) throw new RangeError('An address that the case does not have');
    const answers = this.#answers(address, site);
    let reading = 0;
    if (place.reading !== null && answers.some((row) => row.some((each) => each !== row[0])))
      reading = world.value(place.reading, subject);
    const rows = answers.map((row) => (reading === OPEN ? union(row) : (row[reading] ?? union(row))));
    if (rows.every((each) => each === rows[0])) return rows[0] ?? NO;
    const village = world.value(place.villageFact, subject);
    return village === OPEN ? union(rows) : (rows[village] ?? union(rows));
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

function union(answers: readonly Tri[]): Tri {
  return answers.reduce((all, each) => (all | each) as Tri, 0 as Tri);
}

/** With one reading and one village nothing is open, so this one is never asked. */
const UNASKED: World = new World();

function inPath(place: KnownPlace, path: Path, places: readonly PlanPlace[], village: VillageName): Tri {
  return inPlaces({ ...place, paths: [path], reading: null, village }, places, UNASKED, '');
}

function answerOf(place: KnownPlace, places: readonly PlanPlace[], village: VillageName): string {
  return place.paths.map((path) => inPath(place, path, places, village)).join('');
}
