import type { EvidenceItem } from '@cutru/population';
import type { Decision, Ruled } from '@cutru/rules';
import type { ErrorText } from '@cutru/tables';
import type { Note } from '../decide/result.ts';
import { errorTexts } from '../errors/all.ts';
import type { FieldIssue } from '../errors/verifier-error.ts';
import type { RequestDraft } from '../request/draft.ts';

/** One field of a row that cannot stand, by whoever refused it. Never holds the value: it may be somebody's. */
export interface RowIssue {
  /** Name of the column where it is known; empty where the row as a whole is meant. */
  readonly field: string;
  readonly code: string;
  /** Cause and remedy. */
  readonly text: ErrorText;
  /** For `NOT_COVERED`: what is covered. */
  readonly covered?: string;
}

/** A row whose cells were all read, to be decided. */
export interface RowQuestion {
  readonly draft: RequestDraft;
  /** Papers of the candidate about people whom the row names. */
  readonly papers: readonly EvidenceItem[];
}

/** What came of a row: a decision, or what is wrong with the row. */
export type RowAnswer =
  | ({
      readonly ok: true;
      readonly decision: Decision;
      readonly id: string;
      /** Those that the row shows by itself may be left out. */
      readonly notes: readonly Note[];
      /** Empty where nothing was signed. */
      readonly token: string;
      readonly disclosures: readonly string[];
    } & Ruled)
  | { readonly ok: false; readonly issues: readonly RowIssue[] };

/**
 * Decides the rows of a file, batch after batch, and answers in their order, however the answers are grouped. It may have
 * several batches under way; it is closed early where the run ends.
 */
export type RowDecider = (
  batches: AsyncIterable<readonly RowQuestion[]>,
) => AsyncIterable<readonly RowAnswer[]>;

/** An issue of this package with its text. */
export function rowIssue(issue: FieldIssue): RowIssue {
  return { ...issue, text: errorTexts(issue.code) };
}
