import { builtInCases, runCase, shippedUnits } from '@cutru/law-cases';
import { type Decision, PROGRAMMES, type Verdict } from '@cutru/rules';
import type { CasesOf, ClauseCases } from './document.ts';

interface Found {
  readonly byVerdict: Partial<Record<Verdict, string[]>>;
  readonly assumptions: Set<string>;
}

function add(found: Map<string, Found>, name: string, decision: Decision): void {
  const of = (clause: string): Found => {
    const key = `${decision.instrument} ${clause}`;
    let known = found.get(key);
    if (known === undefined) {
      known = { byVerdict: {}, assumptions: new Set() };
      found.set(key, known);
    }
    return known;
  };
  for (const { clause, verdict } of decision.findings) {
    if (clause === '') continue;
    const { byVerdict } = of(clause);
    const names = byVerdict[verdict] ?? [];
    byVerdict[verdict] = names;
    if (!names.includes(name)) names.push(name);
  }
  for (const { decidingClause } of decision.parts) {
    if (decidingClause === '') continue;
    for (const id of decision.assumptions) of(decidingClause).assumptions.add(id);
  }
}

const NONE: ClauseCases = { byVerdict: {}, assumptions: [] };

/** What the law cases that ship with the product show of each clause. */
export function shippedCases(): CasesOf {
  const units = shippedUnits();
  const found = new Map<string, Found>();
  for (const programme of PROGRAMMES) {
    for (const lawCase of builtInCases(programme)) {
      const { decision } = runCase(lawCase, units);
      if (decision !== null) add(found, lawCase.name, decision);
    }
  }
  return (instrument, clause) => {
    const known = found.get(`${instrument} ${clause}`);
    return known === undefined
      ? NONE
      : { byVerdict: known.byVerdict, assumptions: [...known.assumptions].sort() };
  };
}
