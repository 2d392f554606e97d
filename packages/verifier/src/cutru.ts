import type { Evidence } from '@cutru/population';
import { compareDecisions } from '@cutru/rules';
import { decideDraft, explainDraft } from './decide/decide.ts';
import type { DecisionResult, ExplainedResult, WhatIf } from './decide/result.ts';
import { type LoadedReference, openReference, type ReferenceOptions } from './reference/open.ts';
import { readRequest } from './request/read.ts';
import type { DecisionRequest } from './request/types.ts';
import { type ExtractSource, openEvidence, openExtract } from './source/open.ts';

/** What to decide against, and where people are looked up. */
export interface CutruOptions extends ReferenceOptions {
  /** A residence extract. Without it people are decided by facts given with the request, or unchecked. */
  readonly residence?: string;
  /** Unreadable rows of the extract to put up with. Default 0: any refuses it. */
  readonly maxBadRows?: number;
  /** Citizen numbers of those who will be asked about; without it the whole extract is kept in memory. */
  readonly only?: Iterable<string>;
  /** A file of evidence that was handed in. */
  readonly evidence?: string;
}

/** Fields of a request to be others; `undefined` takes a field out. */
export type RequestChange<R extends DecisionRequest> = {
  readonly [Field in Exclude<keyof R, 'programme'>]?: R[Field] | undefined;
};

/** Decides requests against what was loaded. */
export class Cutru {
  readonly reference: LoadedReference;
  readonly source: ExtractSource | null;
  readonly evidence: Evidence | null;

  constructor(reference: LoadedReference, source: ExtractSource | null, evidence: Evidence | null) {
    this.reference = reference;
    this.source = source;
    this.evidence = evidence;
  }

  /**
   * Decides one application. A draft: nothing is logged or signed.
   * @throws VerifierError `REQUEST_REFUSED` with all fields that cannot stand
   */
  decide(request: DecisionRequest): DecisionResult {
    return decideDraft(this.reference, this, readRequest(request));
  }

  /**
   * Decides one application anew and tells how: the clauses as a tree, and the stays or semesters that were counted.
   * @throws VerifierError `REQUEST_REFUSED` as {@link decide} does
   */
  explain(request: DecisionRequest): ExplainedResult {
    return explainDraft(this.reference, this, readRequest(request));
  }

  /**
   * Decides one application twice, the second time with some of its fields changed (a day, a claim, the plan, the year and
   * with it the instrument), and tells what changes.
   * @throws VerifierError `REQUEST_REFUSED` where the one or the other cannot stand
   * @example
   * cutru.whatIf(request, { submittedOn: '2026-06-10' }).differences
   */
  whatIf<R extends DecisionRequest>(request: R, change: RequestChange<R>): WhatIf {
    const before = this.decide(request);
    const after = this.decide({ ...request, ...change } as DecisionRequest);
    return { before, after, differences: compareDecisions(before.decision, after.decision) };
  }
}

/**
 * Loads lists, extract and evidence and gives what decides applications.
 * @throws TablesError, PopulationError, PlacesError
 * @example
 * const cutru = await openCutru({ areas: 'areas.csv', residence: 'extract.csv' });
 * const { decision } = cutru.decide({
 *   programme: 'ethnic-boarding-school',
 *   submittedOn: '2025-06-10',
 *   candidate: { citizenId: '089313000001', fullName: 'Chau Sóc', birthDate: '2013-02-01' },
 * });
 */
export async function openCutru(options: CutruOptions = {}): Promise<Cutru> {
  const reference = await openReference(options);
  const { residence, maxBadRows, only } = options;
  const evidence = options.evidence === undefined ? null : await openEvidence(options.evidence);
  if (residence === undefined) return new Cutru(reference, null, evidence);
  const source = await openExtract(residence, {
    ...(only === undefined ? {} : { wanted: new Set(only) }),
    ...(maxBadRows === undefined ? {} : { maxBadRows }),
  });
  return new Cutru(reference, source, evidence);
}
