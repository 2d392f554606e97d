import type { Decision, Difference, Explanation, Ruled } from '@cutru/rules';
import type { Versions } from './versions.ts';

/**
 * What was noticed about the people of a request, beside the decision. For whoever holds the source: which field was
 * wrong is nobody else's to learn.
 */
export const NOTES = [
  'NUMBER_NOT_IN_SOURCE',
  'NAME_DIFFERS_FROM_SOURCE',
  'BIRTH_DIFFERS_FROM_SOURCE',
  'SOURCE_DISPUTES_IDENTITY',
  'GUARDIAN_NOT_CONFIRMED',
  'BIRTH_YEAR_CONTRADICTS_NUMBER',
  'SEX_CONTRADICTS_NUMBER',
  'SOURCE_ROWS_CONFLICT',
  'SOURCE_ROWS_UNREADABLE',
  'PAPER_NOT_USED',
  'PAPER_ABOUT_NOBODY',
] as const;
export type Note = (typeof NOTES)[number];

/** A decision with its id and what it was made with. Nothing in it names anybody. */
export interface DecisionResult extends Ruled {
  /** Hash of the decision and of its inputs: a draft's id, that proves nothing. */
  readonly id: string;
  readonly decision: Decision;
  readonly versions: Versions;
  readonly notes: readonly Note[];
}

/** A decision made anew with all that led to it: the clauses as a tree, and what was counted. */
export interface ExplainedResult {
  readonly result: DecisionResult;
  readonly explanation: Explanation;
}

/** The same candidate decided twice: as asked, and with something changed. */
export interface WhatIf {
  readonly before: DecisionResult;
  readonly after: DecisionResult;
  /** Empty: nothing changes. */
  readonly differences: readonly Difference[];
}
