import { builtInCases, runCase, shippedUnits } from '@cutru/law-cases';
import {
  type Decision,
  declaredClause,
  type Instrument,
  instrumentById,
  PROGRAMMES,
  type Verdict,
} from '@cutru/rules';
import type { CasesOf, ClauseCases } from './document.ts';

interface Found {
  readonly byVerdict: Partial<Record<Verdict, string[]>>;
  readonly assumptions: Set<string>;
}

/** What was found of the clauses of instruments, by their ids. */
type ByClause = Map<string, Found>;

function keyOf(instrument: string, clause: string): string {
  return `${instrument} ${clause}`;
}

/** What was found of the clause that declares what is cited: a group `Plan 1` is of the clause `Plan`. */
function foundOf(found: ByClause, instrument: Instrument, cited: string): Found | undefined {
  const declared = declaredClause(instrument, cited);
  if (declared === undefined) return undefined;
  const key = keyOf(instrument.id, declared.id);
  let known = found.get(key);
  if (known === undefined) {
    known = { byVerdict: {}, assumptions: new Set() };
    found.set(key, known);
  }
  return known;
}

function add(found: ByClause, name: string, instrument: Instrument, decision: Decision): void {
  for (const { clause, verdict } of decision.findings) {
    const of = foundOf(found, instrument, clause);
    if (of === undefined) continue;
    const names = of.byVerdict[verdict] ?? [];
    of.byVerdict[verdict] = names;
    if (!names.includes(name)) names.push(name);
  }
  for (const { decidingClause } of decision.parts) {
    const of = foundOf(found, instrument, decidingClause);
    for (const id of decision.assumptions) of?.assumptions.add(id);
  }
}

const NONE: ClauseCases = { byVerdict: {}, assumptions: [] };

/** What the law cases that ship with the product show of each clause. */
export function shippedCases(): CasesOf {
  const units = shippedUnits();
  const found: ByClause = new Map();
  for (const programme of PROGRAMMES) {
    for (const lawCase of builtInCases(programme)) {
      const { decision } = runCase(lawCase, units);
      const instrument = decision === null ? undefined : instrumentById(decision.instrument);
      if (decision !== null && instrument !== undefined) add(found, lawCase.name, instrument, decision);
    }
  }
  return (instrument, clause) => {
    const known = found.get(keyOf(instrument, clause));
    return known === undefined
      ? NONE
      : { byVerdict: known.byVerdict, assumptions: [...known.assumptions].sort() };
  };
}
