import type { JsonObject } from '@cutru/ledger';
import type { DecisionResult } from '@cutru/verifier';

/** Each import makes others, and a service runs for long. */
const LIMIT = 1_000;

/** What entries say of the versions of decisions. There are a few at a time: each is one frozen object, written once. */
export class EntryVersions {
  readonly #made = new Map<string, JsonObject>();

  of({ decision: { instrument, revision }, versions }: DecisionResult): JsonObject {
    const key = `${instrument} ${revision} ${versions.parameters} ${versions.source}`;
    let made = this.#made.get(key);
    if (made === undefined) {
      made = Object.freeze({ instrument, revision, ...versions });
      if (this.#made.size >= LIMIT) this.#made.clear();
      this.#made.set(key, made);
    }
    return made;
  }
}
