import { ease, factCode, type OpenFact, type SettledBy, type Subject, sourcesOf } from './open-fact.ts';

/** All open facts that one question to a source or a family answers: they share a code. */
export interface Askable {
  readonly code: string;
  readonly facts: OpenFact[];
  readonly subject: Subject;
  /** Who can settle it, in the order in which to ask. */
  readonly settledBy: readonly SettledBy[];
}

function preference(a: Askable, b: Askable): number {
  // Somebody already named before another guardian who would first have to be found.
  const other = Number(a.code === 'guardian.other') - Number(b.code === 'guardian.other');
  return other || ease(a.settledBy) - ease(b.settledBy);
}

/** The questions behind open facts, the easiest first. */
export function askables(facts: readonly OpenFact[], subjects: readonly Subject[]): Askable[] {
  const found: Askable[] = [];
  for (let i = 0; i < facts.length; i += 1) {
    const fact = facts[i] as OpenFact;
    const subject = subjects[i] as Subject;
    const code = factCode(fact, subject);
    const known = found.find((each) => each.code === code);
    if (known === undefined) found.push({ code, facts: [fact], subject, settledBy: sourcesOf(fact.field) });
    else if (!known.facts.includes(fact)) known.facts.push(fact);
  }
  return found.length > 1 ? found.sort(preference) : found;
}

/** Every choice of `size` questions, in the order of their ease. */
export function* subsets(all: readonly Askable[], size: number, from = 0): Generator<Askable[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= all.length - size; i += 1) {
    for (const rest of subsets(all, size - 1, i + 1)) yield [all[i] as Askable, ...rest];
  }
}
