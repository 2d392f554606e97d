import { decideDraft, type Reference, type Sources } from '../decide/decide.ts';
import type { RowDecider } from './row-decider.ts';

const NONE: readonly string[] = [];

/** Decides rows here, against what was loaded: nothing is logged or signed. */
export function localDecider(reference: Reference, sources: Sources): RowDecider {
  return async function* decideHere(batches) {
    for await (const batch of batches) {
      yield batch.map(({ draft }) => {
        const { decision, id, notes } = decideDraft(reference, sources, draft);
        return { ok: true, decision, id, notes, token: '', disclosures: NONE };
      });
    }
  };
}
