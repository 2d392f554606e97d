import { decideDraft, type Reference, type Sources } from '../decide/decide.ts';
import { VerifierError } from '../errors/verifier-error.ts';
import type { RequestDraft } from '../request/draft.ts';
import { type RowAnswer, type RowDecider, rowIssue } from './row-decider.ts';

const NONE: readonly string[] = [];

function answer(reference: Reference, sources: Sources, draft: RequestDraft): RowAnswer {
  try {
    const { decision, id, notes, rulings, ruledPoints } = decideDraft(reference, sources, draft);
    return { ok: true, decision, id, notes, rulings, ruledPoints, token: '', disclosures: NONE };
  } catch (error) {
    if (!(error instanceof VerifierError) || error.code !== 'REQUEST_REFUSED') throw error;
    return { ok: false, issues: error.issues.map(rowIssue) };
  }
}

/** Decides rows here, against what was loaded: nothing is logged or signed. */
export function localDecider(reference: Reference, sources: Sources): RowDecider {
  return async function* decideHere(batches) {
    for await (const batch of batches) {
      yield batch.map(({ draft }) => answer(reference, sources, draft));
    }
  };
}
