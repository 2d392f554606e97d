import type { Json, JsonObject } from '@cutru/ledger';
import type { Decision } from '@cutru/rules';
import type { DecisionResult } from '@cutru/verifier';

/** Each import makes other versions, and a service runs for long. */
const LIMIT = 10_000;

/** Objects by a text that says all that is in them. */
class Known<T> {
  readonly #made = new Map<string, T>();

  get(key: string, make: () => T): T {
    let made = this.#made.get(key);
    if (made === undefined) {
      made = make();
      if (this.#made.size >= LIMIT) this.#made.clear();
      this.#made.set(key, made);
    }
    return made;
  }
}

/**
 * What many entries have in common: each is one frozen object, and the log writes a frozen object once. Versions are a few
 * at a time; parts come to some hundreds.
 */
export class SharedPieces {
  readonly #versions = new Known<JsonObject>();
  readonly #parts = new Known<readonly Json[]>();

  versions({ decision: { instrument, revision }, versions }: DecisionResult): JsonObject {
    const key = `${instrument} ${revision} ${versions.parameters} ${versions.source}`;
    return this.#versions.get(key, () => Object.freeze({ instrument, revision, ...versions }));
  }

  parts({ parts }: Decision): readonly Json[] {
    const make = () => Object.freeze(parts.map((part) => Object.freeze({ ...part }) as unknown as Json));
    return this.#parts.get(JSON.stringify(parts), make);
  }
}
