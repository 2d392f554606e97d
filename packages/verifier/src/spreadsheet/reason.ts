import {
  citation,
  type Decision,
  type Finding,
  type Part,
  type Reason,
  sayAllAgree,
  sayFinding,
  sayMissing,
  sayPart,
} from '@cutru/rules';
import type { Note } from '../decide/result.ts';
import type { Language } from '../errors/all.ts';
import { noteText } from './notes.ts';
import { type PlaceNames, whichUnit } from './place-names.ts';

/** Findings that a reader needs whatever decided. */
const ALWAYS: ReadonlySet<Reason> = new Set<Reason>([
  'AREA_LAST_SCHOOL_NOT_AMONG_EQUALS',
  'CLAIM_NOT_IN_INSTRUMENT',
  'EARLIER_SCHOOL_ELSEWHERE',
  'ENTRY_BY_DISTANCE',
  'ENTRY_RECORDS_DIFFER',
  'ENTRY_UNDER_SIX',
  'ETHNICITY_DIFFERS',
  'GRADUATION_SCORE',
  'MINORITY_PAST_WINDOW',
  'NAME_WITHOUT_DIACRITICS',
  'PLAN_DAY_DIFFERS',
]);

const LABELS = {
  vi: { by: 'Căn cứ', missing: 'Còn thiếu', settle: 'Cách bổ sung', note: 'Lưu ý' },
  en: { by: 'By', missing: 'Missing', settle: 'To settle it', note: 'Note' },
} as const;

/** Findings of the clause that decided; of those inside it where it is a common ancestor. */
function deciding(part: Part, findings: readonly Finding[]): readonly Finding[] {
  const { decidingClause } = part;
  if (decidingClause === '') return [];
  const exact = findings.filter((finding) => finding.clause === decidingClause);
  if (exact.length > 0) return exact;
  const wanted = part.outcome === 'ELIGIBLE' ? 'MET' : 'NOT_MET';
  // `9(1)(a)` below `9(1)`, `Plan 1` below `Plan`.
  const below = [`${decidingClause}(`, `${decidingClause} `];
  return findings.filter(
    ({ clause, verdict }) => verdict === wanted && below.some((path) => clause.startsWith(path)),
  );
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/**
 * What the column `reason` says: each part with its citation and what its clause found, then what is missing, and what
 * was noticed. Sentences in one line.
 */
export function reasonText(
  decision: Decision,
  notes: readonly Note[],
  language: Language,
  placeNames?: PlaceNames,
): string {
  const label = LABELS[language];
  const said: string[] = [];
  const told = new Set<Finding>();
  for (const part of decision.parts) {
    said.push(sayPart(part, language, decision.programme));
    for (const finding of deciding(part, decision.findings)) {
      told.add(finding);
      // The part is settled though its clause is open: every possibility comes to the same.
      const open = finding.verdict === 'UNKNOWN' && part.outcome !== 'NEEDS_EVIDENCE';
      said.push(sentence(open ? sayAllAgree(language) : sayFinding(finding, language)));
    }
    if (part.outcome !== 'NEEDS_EVIDENCE') {
      said.push(`${label.by}: ${citation(decision, part.decidingClause, language)}.`);
    }
  }
  for (const fact of decision.missing) {
    const which = whichUnit(fact.code);
    const { what, settledBy } = sayMissing(fact, language, (code) => placeNames?.(code, which));
    said.push(sentence(`${label.missing}: ${what}`), sentence(`${label.settle}: ${settledBy}`));
  }
  for (const finding of decision.findings) {
    if (ALWAYS.has(finding.reason) && !told.has(finding)) {
      said.push(sentence(`${label.note}: ${sayFinding(finding, language)}`));
    }
  }
  for (const note of notes) said.push(`${label.note}: ${noteText(note, language)}`);
  return [...new Set(said)].join(' ');
}
