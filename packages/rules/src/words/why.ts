import type { Decision, Finding, Part, PartKind } from '../kernel/decision.ts';
import { type Clause, commonClause, type Instrument, liesIn } from '../kernel/instrument.ts';
import type { Reason } from '../kernel/reasons.ts';
import { instrumentById } from '../rulebook.ts';

/** What was noticed besides, about no part alone. */
const NOTICES: readonly Reason[] = [
  'CLAIM_NOT_IN_INSTRUMENT',
  'EARLIER_SCHOOL_ELSEWHERE',
  'GRADUATION_SCORE',
  'ENTRY_BY_DISTANCE',
  'ENTRY_RECORDS_DIFFER',
  'ENTRY_UNDER_SIX',
  'ETHNICITY_DIFFERS',
  'IDENTITY_NOT_CONFIRMED',
  'NAME_WITHOUT_DIACRITICS',
  'PLAN_DAY_DIFFERS',
  'GRADE_10_DIRECT',
  'PROVINCIAL_PRIZE',
];

/** What explains no part: direct admission is said with the part itself, the taper with the points. */
const NO_REASONS: readonly Reason[] = [
  ...NOTICES,
  'DIRECT_ADMISSION',
  'DIRECT_ADMISSION_NOT_DUE',
  'DIRECT_ADMISSION_OPEN',
  'WINDOW_INSIDE',
  // That it is open whether a higher category applies is what the clauses of those say.
  'CATEGORY_OPEN',
];

/** A near miss is worth a line beside the clause that decided. */
const NEAR_MISSES: readonly Reason[] = ['SPECIAL_RESIDENCE_TOO_SHORT', 'SPECIAL_RESIDENCE_OTHER_DISTRICT'];

/** Why the place gives no points at the graduation exam: worth a line where less than the highest category is due. */
const NO_PLACE: readonly Reason[] = [
  'RESIDENCE_NOT_IN_PLACES',
  'SCHOOLS_IN_INNER_DISTRICTS',
  'NOT_STUDIED_IN_PLACES',
  'CENTRE_IS_NO_SCHOOL',
];

function partOf(finding: Finding, instrument: Instrument | undefined): PartKind | null {
  if (NO_REASONS.includes(finding.reason)) return null;
  const own = instrument?.clauses.find(({ id }) => id === finding.clause);
  if (own !== undefined) return own.part;
  // A clause above those that are listed: `9(1)`, `Annex II`; or a group of the plan, below `Plan`.
  const near = ({ id }: Clause): boolean => liesIn(id, finding.clause) || liesIn(finding.clause, id);
  return instrument?.clauses.find(near)?.part ?? null;
}

/** The findings that say why a part comes to what it does. */
export interface Reasons {
  readonly reasons: readonly Finding[];
  /** The clause to cite: the deciding one, or what the open ones share. */
  readonly cited: string;
  /** Settled although the deciding clauses are open: every completion gives the same. */
  readonly allAgree: boolean;
}

/** That something was not claimed explains nothing, unless nothing else does. */
function telling(findings: readonly Finding[]): readonly Finding[] {
  const claimed = findings.filter((finding) => finding.reason !== 'NOT_CLAIMED');
  return claimed.length > 0 ? claimed : findings.slice(0, 1);
}

const POINT = /^(.+)\([a-zđ]\)$/;

/** `9(1)` for the point `9(1)(a)`; any other clause stands alone. */
function above(clause: string): string {
  return POINT.exec(clause)?.[1] ?? clause;
}

/** Where points of one clause say the same, the last goes over the widest places and says it for all. */
function widest(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, i) =>
    findings
      .slice(i + 1)
      .every(({ clause, reason }) => reason !== finding.reason || above(clause) !== above(finding.clause)),
  );
}

function isNearMiss(finding: Finding, part: Part): boolean {
  if (part.kind === 'PRIORITY') return part.group !== '3' && NO_PLACE.includes(finding.reason);
  const counted = finding.parameters !== null || finding.reason === 'SPECIAL_RESIDENCE_OTHER_DISTRICT';
  const short = part.kind === 'AREA' && part.area !== 'KV1' && !part.outOfWindow;
  return short && counted && NEAR_MISSES.includes(finding.reason);
}

/** Chooses the findings to show for a part: those of its deciding clause, or the open ones. */
export function reasonsOf(part: Part, { instrument: id, findings }: Decision): Reasons {
  const instrument = instrumentById(id);
  const own = findings.filter((finding) => partOf(finding, instrument) === part.kind);
  if (part.outcome === 'NEEDS_EVIDENCE') {
    const unknown = own.filter((finding) => finding.verdict === 'UNKNOWN');
    const cited = commonClause(unknown.map((finding) => finding.clause));
    return { reasons: widest(unknown), cited, allAgree: false };
  }
  const inside = own.filter((finding) => liesIn(finding.clause, part.decidingClause));
  const open = inside.filter((finding) => finding.verdict === 'UNKNOWN');
  const met = inside.filter((finding) => finding.verdict === 'MET');
  const allAgree = open.length > 0 && met.every((finding) => finding.clause !== part.decidingClause);
  const shown = allAgree ? [...met, ...open] : met.length > 0 ? met : telling(inside);
  const nearMisses = own.filter((finding) => isNearMiss(finding, part));
  return { reasons: [...widest(shown), ...nearMisses], cited: part.decidingClause, allAgree };
}

/** What was noticed besides: shown whatever the parts come to. */
export function noticesOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => NOTICES.includes(finding.reason));
}
