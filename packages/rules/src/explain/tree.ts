import type { Decision, Finding } from '../kernel/decision.ts';
import { clausePath, type Instrument } from '../kernel/instrument.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { ClauseNode } from './types.ts';

interface Draft {
  readonly clause: string;
  readonly findings: Finding[];
  readonly children: Map<string, Draft>;
}

/** Findings beside the verdict of their clause: they say nothing of whether it is met. */
const ASIDE: ReadonlySet<string> = new Set(['ETHNICITY_DIFFERS', 'CLAIM_NOT_IN_INSTRUMENT']);

function draftOf(clause: string): Draft {
  return { clause, findings: [], children: new Map() };
}

function descend(root: Draft, clause: string): Draft {
  let at = root;
  for (const step of clausePath(clause)) {
    let next = at.children.get(step);
    if (next === undefined) {
      next = draftOf(step);
      at.children.set(step, next);
    }
    at = next;
  }
  return at;
}

function verdictOf(findings: readonly Finding[]): Verdict | null {
  return findings.find((finding) => !ASIDE.has(finding.reason))?.verdict ?? null;
}

function finish(draft: Draft, instrument: Instrument, deciding: ReadonlySet<string>): ClauseNode {
  const { clause, findings, children } = draft;
  return {
    clause,
    title: instrument.clauses.find(({ id }) => id === clause)?.title ?? null,
    verdict: verdictOf(findings),
    findings,
    decides: deciding.has(clause),
    children: [...children.values()].map((child) => finish(child, instrument, deciding)),
  };
}

/**
 * The clauses of the instrument as a tree, each with what it says of the candidate. What was noticed besides, of no
 * clause, is not in it.
 */
export function clauseTree(decision: Decision, instrument: Instrument): readonly ClauseNode[] {
  const root = draftOf('');
  for (const { id } of instrument.clauses) descend(root, id);
  for (const finding of decision.findings) {
    if (finding.clause !== '') descend(root, finding.clause).findings.push(finding);
  }
  const deciding = new Set(decision.parts.map((part) => part.decidingClause));
  return [...root.children.values()].map((child) => finish(child, instrument, deciding));
}
