import type { Day } from '@cutru/calendar';
import type { AreaClass } from '@cutru/places';
import type { Part, PartKind } from '../kernel/decision.ts';
import type { PolicyGroup } from '../university-admission/application.ts';

/** What a board says a part comes to. */
export type RulingAnswer =
  | { readonly part: 'AREA'; readonly area: AreaClass }
  | { readonly part: 'POLICY'; readonly group: PolicyGroup | 'NONE' }
  | { readonly part: 'ADMISSION'; readonly admitted: boolean }
  /** In hundredths; 0: none. */
  | { readonly part: 'PRIORITY'; readonly points: number };

/** The paper on which a ruling rests. */
export interface RulingPaper {
  /** What it is, such as `minutes of the council` (biên bản họp hội đồng). */
  readonly type: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: Day;
}

/**
 * What an officer or a council settles openly beside a finding: an unknown that no data settle, or a departure from what the
 * check came to. The finding stays as it is; both are kept.
 */
export interface Ruling {
  readonly answer: RulingAnswer;
  /** Why, in the council's words; never empty. */
  readonly reason: string;
  readonly paper: RulingPaper;
  /** Id of the officer: no name. */
  readonly officer: string;
  readonly ruledOn: Day;
}

/**
 * What a ruling is beside the check: it settles what was open, says the same, or departs from it, as one does that says
 * more or less than an open part can still come to.
 */
export type RulingEffect = 'SETTLES' | 'CONFIRMS' | 'DEPARTS';

/** A ruling with what it is beside the part that the check came to. */
export interface RuledPart {
  readonly ruling: Ruling;
  readonly effect: RulingEffect;
  /** The part as the check has it: it stays. */
  readonly found: Part;
}

/** What was settled beside a decision. */
export interface Ruled {
  readonly rulings: readonly RuledPart[];
  /**
   * The points that follow from the rulings, in hundredths; `null`: there is no ruling, a part is still open, or the
   * programme gives no points.
   */
  readonly ruledPoints: number | null;
}

/** Why a ruling cannot stand. One cause each. */
export type RulingIssueCode =
  | 'RULING_PART_NOT_DECIDED'
  | 'RULING_PART_TWICE'
  | 'RULING_GROUP_NOT_IN_YEAR'
  | 'RULING_POINTS_NOT_IN_INSTRUMENT'
  | 'RULING_WITHOUT_REASON'
  | 'RULING_BEFORE_ITS_PAPER';

/** A ruling, by its place from 0, that cannot stand. */
export interface RulingIssue {
  readonly index: number;
  readonly part: PartKind;
  readonly code: RulingIssueCode;
}
