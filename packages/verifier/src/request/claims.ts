import { POLICY_GROUPS, type PolicyClaim, type PolicyGroup } from '@cutru/rules';

/** A policy group by its number, also where a spreadsheet dropped the zero; `undefined` for any other text. */
export function policyGroup(text: string): PolicyGroup | undefined {
  const padded = text.padStart(2, '0');
  return POLICY_GROUPS.find((group) => group === padded);
}

/** Claims in the order in which they were made, each once; a paper seen for one of two mentions counts. */
export function claimsOf(
  groups: readonly PolicyGroup[],
  documents: ReadonlySet<PolicyGroup>,
): readonly PolicyClaim[] {
  return [...new Set(groups)].map((group) => ({ group, document: documents.has(group) }));
}

/** Grounds in the order in which they were claimed, each once; a paper seen for one of two mentions counts. */
export function groundsOf<G extends string>(
  claims: readonly { readonly ground: G; readonly document?: boolean }[] = [],
): readonly { readonly ground: G; readonly document: boolean }[] {
  const documents = new Map<G, boolean>();
  for (const { ground, document } of claims) {
    documents.set(ground, documents.get(ground) === true || document === true);
  }
  return [...documents].map(([ground, document]) => ({ ground, document }));
}
