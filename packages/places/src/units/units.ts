import type { Day } from '@cutru/calendar';
import type { CodeIndex } from './codes.ts';
import { LinkIndex } from './links.ts';
import { PathBook } from './paths.ts';
import type { Link, Path, Province, Unit, UnitAt, UnitId, UnitState } from './types.ts';

/** One state where it is known which, two (earlier, later) where they change on an unknown day around it. */
export type PossibleStates = readonly [UnitState] | readonly [UnitState, UnitState];

/** More states than a unit will ever have: makes a number of a unit and one of its states. */
const MAX_STATES = 64;

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
  readonly #codes: CodeIndex;
  readonly #links: LinkIndex;
  readonly #paths: PathBook;
  /** Answers of `at`, by unit: made when first asked for. */
  readonly #certain: UnitAt[] = [];
  readonly #possible: UnitAt[] = [];
  /** Answers of `statesAt` for units of several states, by unit and place among them. */
  readonly #states: Map<number, PossibleStates> = new Map();

  /** `units[i].id` is `i`; `codes` has each under its code and aliases, in time order; `links` joins their ids. */
  constructor(units: readonly Unit[], codes: CodeIndex, links: readonly Link[]) {
    this.#units = units;
    this.#codes = codes;
    this.#links = new LinkIndex(units.length, links);
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
    return this.#links.all();
  }

  /** Bound, so that it can be handed on by itself. @throws RangeError for an id of another table. */
  readonly unit = (id: UnitId): Unit => {
    const unit = this.#units[id];
    if (unit === undefined) throw new RangeError(`No unit has the id ${id}: ids belong to one table`);
    return unit;
  };

  /** Every unit that ever had the code, own or alias, in time order; empty for a code that never was. */
  byCode(code: string): readonly Unit[] {
    return this.#codes.all(code);
  }

  /** The unit that a code names on a day; `undefined` where it names none. */
  at(code: string, day: Day): UnitAt | undefined {
    let possible: UnitAt | undefined;
    for (let place = this.#codes.first(code); place >= 0; place = this.#codes.next(place)) {
      const unit = this.#codes.unit(place);
      if (day < unit.start.min || day >= unit.end.max) continue;
      if (day >= unit.start.max && day < unit.end.min) return this.#answer(unit, true);
      possible = this.#answer(unit, false);
    }
    return possible;
  }

  /** The units that can have existed on a day, each with whether it is known to. */
  *on(day: Day): Generator<UnitAt, void, undefined> {
    for (const unit of this.#units) {
      if (day < unit.start.min || day >= unit.end.max) continue;
      yield this.#answer(unit, day >= unit.start.max && day < unit.end.min);
    }
  }

  #answer(unit: Unit, certain: boolean): UnitAt {
    const answers = certain ? this.#certain : this.#possible;
    const known = answers[unit.id];
    if (known !== undefined) return known;
    const made: UnitAt = { unit, certain };
    answers[unit.id] = made;
    return made;
  }

  /** Where the unit went; empty where it still is, or where that is not known (`end` tells). */
  readonly successors = (unit: Unit): readonly Link[] => this.#links.from(unit.id);

  /** Where the unit came from; empty where it always was, or where that is not known (`start` tells). */
  readonly predecessors = (unit: Unit): readonly Link[] => this.#links.to(unit.id);

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
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const made: PossibleStates = !open ? [state] : sameButForName(state, next) ? [next] : [state, next];
    this.#states.set(key, made);
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
