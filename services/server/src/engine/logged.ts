import type { EntryVersions, LogEntry, LogEntryKind, LoggedRuling, Purpose } from '@cutru/api';
import { parseDay } from '@cutru/calendar';
import { type Json, type JsonObject, type LoggedEntry, readCanonical } from '@cutru/ledger';
import { isProgramme, OUTCOMES, type Outcome, type Part, type PlanRef, type Programme } from '@cutru/rules';

const KINDS: Readonly<Record<string, LogEntryKind>> = {
  verification: 'VERIFICATION',
  access: 'ACCESS',
  erasure: 'ERASURE',
};

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function purposeOf(entry: JsonObject): Purpose | null {
  const purpose = { procedure: text(entry.purpose), officer: text(entry.officer) };
  return purpose.procedure === '' && purpose.officer === '' ? null : purpose;
}

function programmeOf(entry: JsonObject): Programme | null {
  const programme = text(entry.programme);
  return isProgramme(programme) ? programme : null;
}

function outcomeOf(entry: JsonObject): Outcome | null {
  return OUTCOMES.find((outcome) => outcome === entry.outcome) ?? null;
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A ruling as `verificationEntry` wrote it. */
function rulingOf(value: Json): LoggedRuling {
  const { part, answer, effect, officer, ruled_on: ruledOn } = value as JsonObject;
  const key = { AREA: 'area', POLICY: 'group', ADMISSION: 'admitted', PRIORITY: 'points' }[text(part)];
  return {
    answer: { part, [key ?? '']: answer } as unknown as LoggedRuling['answer'],
    effect: effect as LoggedRuling['effect'],
    officer: text(officer),
    ruledOn: parseDay(text(ruledOn)),
  };
}

/** An entry of the log in the words of the wire. Its bytes were written by this service, and the tree vouches for them. */
export function logEntry({ index, id, bytes }: LoggedEntry): LogEntry {
  const entry = readCanonical(bytes);
  const kind = KINDS[text(entry.kind)] ?? 'ACCESS';
  const decided = kind === 'VERIFICATION';
  return {
    index,
    kind,
    time: new Date(text(entry.time)),
    caller: text(entry.caller),
    purpose: purposeOf(entry),
    programme: programmeOf(entry),
    decisionId: decided ? id : '',
    supersedes: text(entry.supersedes) === '' ? null : text(entry.supersedes),
    outcome: outcomeOf(entry),
    parts: list(entry.parts) as unknown as readonly Part[],
    decidingClauses: list(entry.clauses).map(text),
    versions: (entry.versions as unknown as EntryVersions | undefined) ?? null,
    plan: (entry.plan as unknown as PlanRef | undefined) ?? null,
    rulings: list(entry.rulings).map(rulingOf),
    pseudonym: text(entry.subject),
    recordCommitment: Buffer.from(text(entry.record), 'hex'),
    tokenId: decided ? id : '',
    canonicalJson: bytes.toString('utf8'),
  };
}
