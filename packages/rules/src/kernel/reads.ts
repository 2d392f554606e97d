import { FACT_KINDS, type FactKind } from './fact-kinds.ts';
import { declaredClause, type Instrument, liesIn } from './instrument.ts';

const known = new WeakMap<Instrument, Map<string, readonly FactKind[]>>();

/** What the clause itself reads, else the nearest above it, else all those below it together. */
function find(instrument: Instrument, clause: string): readonly FactKind[] {
  const declared = declaredClause(instrument, clause);
  if (declared !== undefined) return declared.reads;
  const below = instrument.clauses.filter(({ id }) => liesIn(id, clause));
  return FACT_KINDS.filter((kind) => below.some(({ reads }) => reads.includes(kind)));
}

/** What clauses are remembered by instrument; a plan's own groups are many. */
const LIMIT = 200;

/**
 * The kinds of facts that a clause of an instrument reads, in the order of the list: `Plan 1` reads what `Plan` does, and
 * `Annex II` what its groups do. Empty for what is of no clause.
 */
export function factsReadBy(instrument: Instrument, clause: string): readonly FactKind[] {
  if (clause === '') return [];
  let made = known.get(instrument);
  if (made === undefined) {
    made = new Map();
    known.set(instrument, made);
  }
  let reads = made.get(clause);
  if (reads === undefined) {
    reads = find(instrument, clause);
    if (made.size >= LIMIT) made.clear();
    made.set(clause, reads);
  }
  return reads;
}
