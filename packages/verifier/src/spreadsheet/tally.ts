import type { Decision, DeclaredCheck, Outcome, PartKind, Programme, SettledBy } from '@cutru/rules';
import type { ErrorText } from '@cutru/tables';
import type { Note } from '../decide/result.ts';
import type { RowIssue } from './row-decider.ts';

/** A kind of evidence that decisions lack, such as `candidate.residence.permanent.from`. */
export interface MissingKind {
  /** Code without the place that follows `@`. */
  readonly kind: string;
  /** The part that it holds open. */
  readonly part: PartKind;
  readonly settledBy: readonly SettledBy[];
  /** Rows that lack it. */
  readonly rows: number;
  /** Rows that lack nothing else: with it they can be settled. */
  readonly settles: number;
}

/** What the rows of one part came to. */
export interface PartTally {
  readonly part: PartKind;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Declarations against what is due; rows that declare nothing are in none. */
  readonly declared: Readonly<Record<DeclaredCheck, number>>;
}

/** Something that is wrong with fields of rows. */
export interface BadReason {
  /** Of this package, or of the service that refused. */
  readonly code: string;
  readonly text: ErrorText;
  readonly fields: number;
}

/** Rows of a file that were counted while it was decided. */
export interface Tally {
  readonly programme: Programme;
  /** Rows of candidates, empty lines left out. */
  readonly rows: number;
  readonly decided: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly parts: readonly PartTally[];
  /** Rows that could not be taken. */
  readonly badRows: number;
  /** Fields of those rows, by the code of what is wrong, most frequent first. */
  readonly badReasons: readonly BadReason[];
  /** Most frequent first. */
  readonly missing: readonly MissingKind[];
  /** What was noticed of people and their numbers, by kind. */
  readonly notes: Readonly<Partial<Record<Note, number>>>;
  /** Rows of a citizen number that had stood in the file before; all of them are decided. */
  readonly repeated: number;
}

type Counts<K extends string> = Record<K, number>;

function outcomes(): Counts<Outcome> {
  return { ELIGIBLE: 0, NOT_ELIGIBLE: 0, NEEDS_EVIDENCE: 0 };
}

interface OpenPart {
  readonly part: PartKind;
  readonly outcomes: Counts<Outcome>;
  readonly declared: Counts<DeclaredCheck>;
}

interface OpenKind {
  readonly part: PartKind;
  readonly settledBy: readonly SettledBy[];
  rows: number;
  settles: number;
}

function kindOf(code: string): string {
  const at = code.indexOf('@');
  return at < 0 ? code : code.slice(0, at);
}

/** Counts rows as they are decided. */
export class Counter {
  rows = 0;
  readonly #repeated: number;
  #decided = 0;
  #badRows = 0;
  readonly #outcomes = outcomes();
  readonly #parts = new Map<PartKind, OpenPart>();
  readonly #bad = new Map<string, { readonly text: ErrorText; fields: number }>();
  readonly #missing = new Map<string, OpenKind>();
  readonly #notes = new Map<Note, number>();

  /** `repeated`: rows of citizen numbers that had stood in the file before. */
  constructor(repeated: number) {
    this.#repeated = repeated;
  }

  bad(issues: readonly RowIssue[]): void {
    this.#badRows += 1;
    for (const { code, text } of issues) {
      const known = this.#bad.get(code);
      if (known === undefined) this.#bad.set(code, { text, fields: 1 });
      else known.fields += 1;
    }
  }

  decided(decision: Decision, notes: readonly Note[]): void {
    this.#decided += 1;
    this.#outcomes[decision.outcome] += 1;
    for (const part of decision.parts) {
      let open = this.#parts.get(part.kind);
      if (open === undefined) {
        open = {
          part: part.kind,
          outcomes: outcomes(),
          declared: { AGREES: 0, TOO_HIGH: 0, TOO_LOW: 0, OPEN: 0 },
        };
        this.#parts.set(part.kind, open);
      }
      open.outcomes[part.outcome] += 1;
      if (part.declared !== null) open.declared[part.declared] += 1;
    }
    for (const note of notes) this.#notes.set(note, (this.#notes.get(note) ?? 0) + 1);
    if (decision.missing.length > 0) this.#lacks(decision);
  }

  #lacks(decision: Decision): void {
    const kinds = new Map(decision.missing.map((fact) => [kindOf(fact.code), fact]));
    for (const [kind, { part, settledBy }] of kinds) {
      let open = this.#missing.get(kind);
      if (open === undefined) {
        open = { part, settledBy, rows: 0, settles: 0 };
        this.#missing.set(kind, open);
      }
      open.rows += 1;
      if (kinds.size === 1) open.settles += 1;
    }
  }

  tally(programme: Programme): Tally {
    return {
      programme,
      rows: this.rows,
      decided: this.#decided,
      outcomes: this.#outcomes,
      parts: [...this.#parts.values()],
      badRows: this.#badRows,
      badReasons: [...this.#bad]
        .map(([code, reason]) => ({ code, ...reason }))
        .sort((a, b) => b.fields - a.fields || (a.code < b.code ? -1 : 1)),
      missing: [...this.#missing]
        .map(([kind, open]) => ({ kind, ...open }))
        .sort((a, b) => b.rows - a.rows || (a.kind < b.kind ? -1 : 1)),
      notes: Object.fromEntries(this.#notes),
      repeated: this.#repeated,
    };
  }
}
