import {
  type Decision,
  type Ruled,
  type Ruling,
  type RulingIssueCode,
  ruledParts,
  ruledPoints,
  rulingIssues,
} from '@cutru/rules';
import { VerifierError } from '../errors/verifier-error.ts';
import { rulingPrefix } from '../request/rulings.ts';

/** The column that is to be corrected. */
const COLUMN_OF: Readonly<Record<RulingIssueCode, string>> = {
  RULING_PART_NOT_DECIDED: 'answer',
  RULING_PART_TWICE: 'answer',
  RULING_GROUP_NOT_IN_YEAR: 'answer',
  RULING_POINTS_NOT_IN_INSTRUMENT: 'answer',
  RULING_WITHOUT_REASON: 'reason',
  RULING_BEFORE_ITS_PAPER: 'ruled_on',
};

const NONE: Ruled = { rulings: [], ruledPoints: null };

/** What the rulings of a request are beside its decision. @throws VerifierError `REQUEST_REFUSED` with every ruling that cannot stand beside the decision */
export function ruledBeside(decision: Decision, rulings: readonly Ruling[]): Ruled {
  if (rulings.length === 0) return NONE;
  const issues = rulingIssues(decision, rulings).map(({ index, code }) => ({
    field: `${rulingPrefix(index + 1)}${COLUMN_OF[code]}`,
    code,
  }));
  if (issues.length > 0) throw new VerifierError('REQUEST_REFUSED', { issues });
  return { rulings: ruledParts(decision, rulings), ruledPoints: ruledPoints(decision, rulings) };
}
