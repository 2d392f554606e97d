import type { Interval } from '@cutru/calendar';
import type { PartKind } from './decision.ts';
import type { FactKind } from './fact-kinds.ts';
import type { Programme } from './programme.ts';
import type { Verdict } from './verdict.ts';
import type { Confidence, Words } from './words.ts';

/** One place of an instrument: what it is about, and how surely its text is known. */
export interface Provision {
  /**
   * Path within the instrument, as lawyers cite it: `7(1)(c)(2)`, `Annex II 01`, `14(2) group 3`; `Plan 1` for a group of the
   * plan. What has no number is named by a word: `Under 6`.
   */
  readonly id: string;
  readonly title: Words;
  readonly confidence: Confidence;
}

/** One clause (điều, khoản, điểm) as the programme applies it. */
export interface Clause extends Provision {
  /** The part of a decision that it speaks of. */
  readonly part: PartKind;
  /** Kinds of the facts that it reads, in the order of their list; a test holds the rules to it. */
  readonly reads: readonly FactKind[];
  /** Every verdict that the clause can give; a test holds the rules to it. */
  readonly verdicts: readonly Verdict[];
}

/**
 * A regulation as applied to a span: of admission years (`years`, both ends included) or of days (`days`, half open).
 * An instrument never changes once released; a correction is a new revision.
 */
export interface Instrument {
  readonly id: string;
  readonly programme: Programme;
  readonly revision: number;
  /** As cited: `Thông tư 08/2022/TT-BGDĐT`. */
  readonly name: Words;
  /** Whether the clauses are those of a regulation (quy chế) attached to it, or its own. */
  readonly form: 'REGULATION' | 'OWN';
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly days: Interval | null;
  readonly clauses: readonly Clause[];
  /** What it settles without a verdict of its own: points, annexes, formulas. */
  readonly provisions: readonly Provision[];
}

/** What can be cut into steps: an article, an annex, the plan. Anything else is a topic (`No residence`), which is one step. */
const HEAD = /^(?:\d+|Annex [IVX]+|Plan)(?=[( ]|$)/;
/** `(c)`; a group that a clause names without a point; the group of an annex or a plan. */
const STEP = /\([^)]*\)| group \d+| \S+/g;

/** A path with all above it, from the article down: `9`, `9(1)`, `9(1)(a)`; `Annex II`, `Annex II 01`; `14(2)`, `14(2) group 3`. */
export function clausePath(id: string): readonly string[] {
  const head = HEAD.exec(id)?.[0];
  if (head === undefined) return id === '' ? [] : [id];
  const path = [head];
  for (const [step] of id.slice(head.length).matchAll(STEP)) path.push(`${path[path.length - 1]}${step}`);
  return path;
}

/** The path that several clauses share: `9(1)` for `9(1)(a)` and `9(1)(b)`; their article for `9(1)` and `9(3)`. */
export function commonClause(ids: readonly string[]): string {
  const first = ids[0];
  if (first === undefined) return '';
  const rest = ids.slice(1);
  if (rest.every((id) => id === first)) return first;
  const shared = clausePath(first).filter((step) => rest.every((id) => liesIn(id, step)));
  return shared[shared.length - 1] ?? '';
}

/** Whether a clause is the given one or lies below it: `9(1)(a)` below `9(1)` and `9`, `Plan 1` below `Plan`. */
export function liesIn(clause: string, ancestor: string): boolean {
  if (clause === ancestor) return true;
  return clause.startsWith(ancestor) && /[( ]/.test(clause.charAt(ancestor.length));
}

/** The clause that declares what is cited: itself, or the nearest above it, as `Plan` for the group `Plan 1`. */
export function declaredClause({ clauses }: Instrument, cited: string): Clause | undefined {
  const above = clauses.filter(({ id }) => liesIn(cited, id));
  return above.find((clause) => above.every(({ id }) => liesIn(clause.id, id)));
}
