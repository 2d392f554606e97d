import type { VerificationEntry } from '@cutru/ledger';

/** Objects that the other side remembers at most. */
const LIMIT = 20_000;

/** Frozen objects that the other side does not know yet, under their numbers. */
export interface News {
  /** What was known before is forgotten. */
  readonly anew: boolean;
  readonly pieces: readonly (readonly [number, unknown])[];
}

type Pieces = Pick<VerificationEntry, 'parts' | 'versions'>;
type Referred = Omit<VerificationEntry, keyof Pieces> & { readonly parts: number; readonly versions: number };

/** Writes numbers for the frozen objects that many entries have in common, so that each of them goes over once. */
export class SharedWriter {
  #refs = new WeakMap<object, number>();
  #next = 0;
  #anew = false;
  #pieces: [number, unknown][] = [];

  /** An entry with numbers in place of its parts and its versions. */
  write({ parts, versions, ...rest }: VerificationEntry): Referred {
    return { ...rest, parts: this.#refOf(parts), versions: this.#refOf(versions) };
  }

  /** What the other side has to learn to read what was written since the last time. */
  news(): News {
    const news = { anew: this.#anew, pieces: this.#pieces };
    this.#anew = false;
    this.#pieces = [];
    // Forgotten between two messages only: what stands in one must be known in it.
    if (this.#next > LIMIT) this.forget();
    return news;
  }

  /** Begins anew, as after news that did not go over. */
  forget(): void {
    this.#refs = new WeakMap();
    this.#next = 0;
    this.#anew = true;
    this.#pieces = [];
  }

  #refOf(piece: object): number {
    const known = this.#refs.get(piece);
    if (known !== undefined) return known;
    const ref = this.#next;
    this.#next += 1;
    // What is not frozen may be another thing the next time.
    if (Object.isFrozen(piece)) this.#refs.set(piece, ref);
    this.#pieces.push([ref, piece]);
    return ref;
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) frozen(each);
    Object.freeze(value);
  }
  return value;
}

/** Puts the objects back. */
export class SharedReader {
  readonly #known = new Map<number, unknown>();

  learn({ anew, pieces }: News): void {
    if (anew) this.#known.clear();
    for (const [ref, piece] of pieces) this.#known.set(ref, frozen(piece));
  }

  read(entry: unknown): VerificationEntry {
    const { parts, versions, ...rest } = entry as Referred;
    return { ...rest, ...({ parts: this.#known.get(parts), versions: this.#known.get(versions) } as Pieces) };
  }
}
