import type { Day } from '@cutru/calendar';
import { PathBook } from './paths.ts';
import type { Link, Path, Province, Unit, UnitAt, UnitId, UnitState } from './types.ts';

/** One state where it is known which, two (earlier, later) where they change on an unknown day around it. */
export type PossibleStates = readonly [UnitState] | readonly [UnitState, UnitState];

interface Hits {
  readonly certain: UnitAt;
  readonly possible: UnitAt;
}

/** More states than a unit will ever have: makes a number of a unit and one of its states. */
const MAX_STATES = 64;
const NO_LINKS: readonly Link[] = [];
const NO_UNITS: readonly Unit[] = [];

/** Whether nothing but the name differs: such a change settles nothing, so it leaves no doubt. */
function sameButForName(a: UnitState, b: UnitState): boolean {
  return a.kind === b.kind && a.district === b.district && a.province === b.province;
}

/**
 * The administrative units of a table through time. Read only; looking up is a hash and a comparison of numbers.
 * Built by `parseUnits`.
 */
export class Units {
  readonly #units: readonly Unit[];
  readonly #byCode: Map<string, Unit[]> = new Map();
  readonly #hits: readonly Hits[];
  readonly #successors: Map<UnitId, Link[]> = new Map();
  readonly #predecessors: Map<UnitId, Link[]> = new Map();
  readonly #links: readonly Link[];
  readonly #paths: PathBook;
  /** By unit and place among its states; made when first asked for, so that equal answers are the same object. */
  readonly #possible: Map<number, PossibleStates> = new Map();

  /** `units[i].id` is `i`; links join ids of `units`. */
  constructor(units: readonly Unit[], links: readonly Link[]) {
    this.#units = units;
    this.#links = links;
    this.#hits = units.map((unit) => ({
      certain: { unit, certain: true },
      possible: { unit, certain: false },
    }));
    for (const unit of units) {
      for (const code of [unit.code, ...unit.aliases]) push(this.#byCode, code, unit);
    }
    for (const link of links) {
      push(this.#successors, link.from, link);
      push(this.#predecessors, link.to, link);
    }
    this.#paths = new PathBook(this);
  }

  /** How many units there are, over all time. */
  get size(): number {
    return this.#units.length;
  }

  /** Every unit, in the order of the file: earlier ones first, then by code. */
  all(): readonly Unit[] {
    return this.#units;
  }

  /** Every step of succession. */
  links(): readonly Link[] {
    return this.#links;
  }

  /** Bound, so that it can be handed on by itself. @throws RangeError for an id of another table. */
  readonly unit = (id: UnitId): Unit => {
    const unit = this.#units[id];
    if (unit === undefined) throw new RangeError(`No unit has the id ${id}: ids belong to one table`);
    return unit;
  };

  /** Every unit that ever had the code, own or alias, in time order; empty for a code that never was. */
  byCode(code: string): readonly Unit[] {
    return this.#byCode.get(code) ?? NO_UNITS;
  }

  /** The unit that a code names on a day; `undefined` where it names none. */
  at(code: string, day: Day): UnitAt | undefined {
    const units = this.#byCode.get(code);
    if (units === undefined) return undefined;
    let possible: UnitAt | undefined;
    for (const unit of units) {
      if (day < unit.start.min || day >= unit.end.max) continue;
      const hits = this.#hits[unit.id];
      if (hits === undefined) continue;
      if (day >= unit.start.max && day < unit.end.min) return hits.certain;
      possible = hits.possible;
    }
    return possible;
  }

  /** The units that can have existed on a day, each with whether it is known to. */
  *on(day: Day): Generator<UnitAt, void, undefined> {
    for (const { certain, possible } of this.#hits) {
      const { start, end } = certain.unit;
      if (day < start.min || day >= end.max) continue;
      yield day >= start.max && day < end.min ? certain : possible;
    }
  }

  /** Where the unit went; empty where it still is, or where that is not known (`end` tells). */
  readonly successors = (unit: Unit): readonly Link[] => this.#successors.get(unit.id) ?? NO_LINKS;

  /** Where the unit came from; empty where it always was, or where that is not known (`start` tells). */
  readonly predecessors = (unit: Unit): readonly Link[] => this.#predecessors.get(unit.id) ?? NO_LINKS;

  /** Every way in which an address known by this unit lay in units through all time. At least one. */
  paths(unit: Unit): readonly Path[] {
    return this.#paths.paths(unit);
  }

  /**
   * The states that can hold on a day. Two only where kind, district or province changed on an unknown day between
   * their known days: that change is once and never back, but kind and district need not change on the same day
   * (assumption `units-before-2021`). Where only the name changed, the later state. Before the unit's first day its
   * first state, after its last day its last one.
   */
  statesAt(unit: Unit, day: Day): PossibleStates {
    const { states } = unit;
    if (states.length === 1) return states as readonly [UnitState];
    let index = 0;
    while (index + 1 < states.length && day >= (states[index + 1] as UnitState).from) index += 1;
    const state = states[index] as UnitState;
    const next = states[index + 1];
    const open = next !== undefined && day >= state.to;
    const key = (unit.id * MAX_STATES + index) * 2 + (open ? 1 : 0);
    const known = this.#possible.get(key);
    if (known !== undefined) return known;
    const made: PossibleStates = !open ? [state] : sameButForName(state, next) ? [next] : [state, next];
    this.#possible.set(key, made);
    return made;
  }

  /**
   * The province on a day. Where two are possible they have the same code (the table refuses others) and this is the
   * later one; use `statesAt` where the province's kind matters.
   */
  provinceAt(unit: Unit, day: Day): Province {
    const states = this.statesAt(unit, day);
    return (states[1] ?? states[0]).province;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
