import type { Unit } from './types.ts';

const NONE = -1;

/**
 * The number of a code at commune level, 0 to 99,999; -1 where the text is not five digits.
 */
export function codeNumber(text: string): number {
  if (text.length !== 5) return NONE;
  let number = 0;
  for (let index = 0; index < 5; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return NONE;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * Units by code, in the order in which they were added. Codes are few digits, so a table of numbers stands for a map of
 * lists: it is what keeps loading and looking up cheap.
 */
export class CodeIndex {
  readonly #first: Int32Array = new Int32Array(100_000).fill(NONE);
  readonly #next: number[] = [];
  readonly #units: Unit[] = [];

  /** Puts a unit behind those that the code already has. @returns false where the code is malformed */
  add(code: string, unit: Unit): boolean {
    const number = codeNumber(code);
    if (number === NONE) return false;
    const place = this.#units.length;
    this.#units.push(unit);
    this.#next.push(NONE);
    let last = this.#first[number] as number;
    if (last === NONE) {
      this.#first[number] = place;
      return true;
    }
    while ((this.#next[last] as number) !== NONE) last = this.#next[last] as number;
    this.#next[last] = place;
    return true;
  }

  /** Place of the first unit of a code; -1 where there is none. */
  first(code: string): number {
    const number = codeNumber(code);
    return number === NONE ? NONE : (this.#first[number] as number);
  }

  /** Place of the next unit of the same code; -1 after the last. */
  next(place: number): number {
    return this.#next[place] as number;
  }

  /** The unit of a place that `first` or `next` gave. */
  unit(place: number): Unit {
    return this.#units[place] as Unit;
  }

  /** The units of a code, in order. */
  all(code: string): Unit[] {
    const found: Unit[] = [];
    for (let place = this.first(code); place !== NONE; place = this.next(place)) found.push(this.unit(place));
    return found;
  }
}
