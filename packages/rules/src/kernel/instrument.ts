import type { Interval } from '@cutru/calendar';
import type { PartKind } from './decision.ts';
import type { FactKind } from './fact-kinds.ts';
import type { Programme } from './programme.ts';
import type { Verdict } from './verdict.ts';
import type { Confidence, Words } from './words.ts';

/** One clause (điều, khoản, điểm) as the programme applies it. */
export interface Clause {
  /**
   * Path within the instrument, as lawyers cite it: `7(1)(c)(2)`, `Annex II 01`, `14(2) group 3`; `Plan 1` for a group of the
   * plan.
   */
  readonly id: string;
  readonly title: Words;
  /** The part of a decision that it speaks of. */
  readonly part: PartKind;
  readonly confidence: Confidence;
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
}

const CLOSING = /\(|\)/;
/** A group that a clause names without a point: `14(2) group 3`. */
const GROUP = /^ group \d+$/;

function steps(id: string): string[] {
  return id
    .split(CLOSING)
    .flatMap((step) => (GROUP.test(step) ? [step.trim()] : step.trim().split(' ')))
    .filter((step) => step !== '');
}

/** The path that several clauses share: `9(1)` for `9(1)(a)` and `9(1)(b)`; their article for `9(1)` and `9(3)`. */
export function commonClause(ids: readonly string[]): string {
  const first = ids[0];
  if (first === undefined) return '';
  if (ids.length === 1) return first;
  const rest = ids.slice(1);
  if (rest.every((id) => id === first)) return first;
  const paths = rest.map(steps);
  const shared = steps(first).findIndex((step, i) => paths.some((path) => path[i] !== step));
  const kept = shared < 0 ? steps(first) : steps(first).slice(0, shared);
  if (kept[0] === 'Annex' || kept[0] === 'Plan') return kept.join(' ');
  return kept.map((step, i) => (i === 0 ? step : `(${step})`)).join('');
}

/** Whether a clause is the given one or lies below it: `9(1)(a)` below `9(1)` and `9`, `Plan 1` below `Plan`. */
export function liesIn(clause: string, ancestor: string): boolean {
  if (clause === ancestor) return true;
  return clause.startsWith(ancestor) && /[( ]/.test(clause.charAt(ancestor.length));
}

/** A path with all above it, from the article down: `9`, `9(1)`, `9(1)(a)`; `Annex II`, `Annex II 01`. */
export function clausePath(id: string): readonly string[] {
  const path: string[] = [];
  for (let at = 1; at <= id.length; at += 1) {
    const next = id[at];
    // An annex is named by two words, of which the first alone names nothing.
    const ends =
      next === undefined || next === '(' || (next === ' ' && !/^(?:Annex|Plan)$/.test(id.slice(0, at)));
    if (ends) path.push(id.slice(0, at));
  }
  return path;
}
