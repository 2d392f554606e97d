/** Calls something later, and gives what calls that off. */
export type After = (milliseconds: number, what: () => void) => () => void;

/** How failures of one kind are told. */
export interface Lines<Failure> {
  /** The first one, in full. */
  first(failure: Failure): void;
  /** So many more failed since the last line. */
  more(kind: string, count: number): void;
  /** None has failed for an interval; so many did in all. */
  over(kind: string, total: number): void;
}

interface Spell {
  /** Not told yet. */
  untold: number;
  total: number;
  callOff: () => void;
}

/** Milliseconds between two lines about failures of one kind. */
const INTERVAL_MS = 10_000;

const later: After = (milliseconds, what) => {
  const timer = setTimeout(what, milliseconds).unref();
  return () => clearTimeout(timer);
};

/**
 * Keeps failures of one kind from flooding a log: the first is told at once, then one line each interval says how many
 * more there were, and the first interval without one ends the spell. Every failure is in a line or in a count.
 */
export class Repeats<Failure> {
  readonly #lines: Lines<Failure>;
  readonly #after: After;
  readonly #spells = new Map<string, Spell>();

  constructor(lines: Lines<Failure>, after: After = later) {
    this.#lines = lines;
    this.#after = after;
  }

  failed(kind: string, failure: Failure): void {
    const spell = this.#spells.get(kind);
    if (spell !== undefined) {
      spell.untold += 1;
      spell.total += 1;
      return;
    }
    this.#spells.set(kind, { untold: 0, total: 1, callOff: this.#next(kind) });
    this.#lines.first(failure);
  }

  /** Tells what is not told yet; for the end. */
  flush(): void {
    for (const [kind, { untold, callOff }] of this.#spells) {
      callOff();
      if (untold > 0) this.#lines.more(kind, untold);
    }
    this.#spells.clear();
  }

  #next(kind: string): () => void {
    return this.#after(INTERVAL_MS, () => this.#passed(kind));
  }

  #passed(kind: string): void {
    const spell = this.#spells.get(kind);
    if (spell === undefined) return;
    if (spell.untold > 0) {
      this.#lines.more(kind, spell.untold);
      spell.untold = 0;
      spell.callOff = this.#next(kind);
      return;
    }
    this.#spells.delete(kind);
    // Of a single one the line that told it says all.
    if (spell.total > 1) this.#lines.over(kind, spell.total);
  }
}
