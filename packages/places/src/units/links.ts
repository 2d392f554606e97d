import type { Link, UnitId } from './types.ts';

const NONE = -1;

/** Links by the unit they come from and by the unit they lead to. Lists are made when first asked for: few ever are. */
export class LinkIndex {
  readonly #links: readonly Link[];
  readonly #forward: Chains;
  readonly #backward: Chains;

  /** `size` is the number of units; links keep their order in every list. */
  constructor(size: number, links: readonly Link[]) {
    this.#links = links;
    this.#forward = new Chains(size, links.length);
    this.#backward = new Chains(size, links.length);
    for (let index = links.length - 1; index >= 0; index -= 1) {
      const link = links[index] as Link;
      this.#forward.prepend(link.from, index);
      this.#backward.prepend(link.to, index);
    }
  }

  /** Every link. */
  all(): readonly Link[] {
    return this.#links;
  }

  /** Links that come from a unit. */
  from(id: UnitId): readonly Link[] {
    return this.#forward.list(id, this.#links);
  }

  /** Links that lead to a unit. */
  to(id: UnitId): readonly Link[] {
    return this.#backward.list(id, this.#links);
  }
}

const NO_LINKS: readonly Link[] = [];

/** Lists of links by unit as chains of numbers. */
class Chains {
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #made: Map<UnitId, readonly Link[]> = new Map();

  constructor(units: number, links: number) {
    this.#first = new Int32Array(units).fill(NONE);
    this.#next = new Int32Array(links).fill(NONE);
  }

  prepend(id: UnitId, link: number): void {
    this.#next[link] = this.#first[id] as number;
    this.#first[id] = link;
  }

  list(id: UnitId, links: readonly Link[]): readonly Link[] {
    if ((this.#first[id] ?? NONE) === NONE) return NO_LINKS;
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const list: Link[] = [];
    for (let index = this.#first[id] as number; index !== NONE; index = this.#next[index] as number)
      list.push(links[index] as Link);
    this.#made.set(id, list);
    return list;
  }
}
