import type { Day } from '@cutru/calendar';
import type { Link, Path, Unit, UnitId } from './types.ts';

/** What a walk through succession needs of a table of units. */
export interface LinkGraph {
  readonly unit: (id: UnitId) => Unit;
  readonly successors: (unit: Unit) => readonly Link[];
  readonly predecessors: (unit: Unit) => readonly Link[];
}

/**
 * Makes and remembers the paths of units: few units are ever asked for, so nothing is built ahead. A path met from two
 * of its units is one object.
 */
export class PathBook {
  readonly #graph: LinkGraph;
  readonly #ofUnit: Map<UnitId, readonly Path[]> = new Map();
  readonly #interned: Map<string, Path> = new Map();

  constructor(graph: LinkGraph) {
    this.#graph = graph;
  }

  /**
   * Each way back through predecessors, joined to each way on through successors. From a later unit the past is its
   * predecessors' and only theirs; from an earlier one the future is its successors' and only theirs: never back and
   * forth, so a neighbour that merely shares a predecessor is on no path.
   */
  paths(unit: Unit): readonly Path[] {
    const known = this.#ofUnit.get(unit.id);
    if (known !== undefined) return known;
    const made: Path[] = [];
    const ahead = this.#after(unit);
    for (const past of this.#before(unit)) {
      for (const future of ahead) made.push(this.#intern([...past, unit, ...future]));
    }
    this.#ofUnit.set(unit.id, made);
    return made;
  }

  #before(unit: Unit): Unit[][] {
    const links = this.#graph.predecessors(unit);
    if (links.length === 0) return [[]];
    return links.flatMap((link) => {
      const earlier = this.#graph.unit(link.from);
      return this.#before(earlier).map((way) => [...way, earlier]);
    });
  }

  #after(unit: Unit): Unit[][] {
    const links = this.#graph.successors(unit);
    if (links.length === 0) return [[]];
    return links.flatMap((link) => {
      const later = this.#graph.unit(link.to);
      return this.#after(later).map((way) => [later, ...way]);
    });
  }

  #intern(units: Unit[]): Path {
    const key = units.map((unit) => unit.id).join(' ');
    const known = this.#interned.get(key);
    if (known !== undefined) return known;
    const [first] = units;
    const last = units.at(-1);
    if (first === undefined || last === undefined) throw new RangeError('A path has at least one unit');
    const path: Path = {
      id: this.#interned.size,
      units: [first, ...units.slice(1)],
      unknownBefore: first.start.max !== Number.NEGATIVE_INFINITY,
      unknownAfter: last.end.min !== Number.POSITIVE_INFINITY,
    };
    this.#interned.set(key, path);
    return path;
  }
}

/**
 * The unit in which an address of this path lay on a day. `undefined`: not known, be it before a first unit without
 * predecessors, after a last one without successors, or inside the bounds of a start or an end.
 */
export function unitAt(path: Path, day: Day): Unit | undefined {
  for (const unit of path.units) {
    if (day >= unit.start.max && day < unit.end.min) return unit;
  }
  return undefined;
}
