import type { CutruClient } from '@cutru/api';
import { type Day, formatDay } from '@cutru/calendar';
import type { Outcome, Programme } from '@cutru/rules';
import { answerCell } from '@cutru/verifier';
import { isoMoment } from '../output/time.ts';

type Page = Awaited<ReturnType<CutruClient['listVerifications']>>;
type LogEntry = Page['entries'][number];
type Purpose = LogEntry['purpose'];

/** Which entries are asked for. Days are civil, in Viet Nam, both included. */
export interface ListQuery {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly programme: Programme | null;
  readonly outcome: Outcome | null;
  readonly caller: string | null;
  /** 0: all. */
  readonly limit: number;
  /** Where a list before ended; empty: from the first. */
  readonly after: string;
  readonly purpose: Purpose;
}

/** Entries, and where they go on; `next` is empty where they do not. */
export interface Listed {
  readonly entries: readonly LogEntry[];
  readonly next: string;
}

const DAY_MS = 86_400_000;
/** A civil day in Viet Nam begins at 17:00 UTC of the day before. */
const EAST_MS = 7 * 3_600_000;
/** The most that a service gives at once. */
const PAGE = 1_000;

function startOf(day: Day | null): Date | null {
  return day === null ? null : new Date(day * DAY_MS - EAST_MS);
}

/** Entries of the log in its order, as many as are asked for. The reading is itself logged by the service. */
export async function listEntries(
  client: CutruClient,
  query: ListQuery,
  signal: AbortSignal,
): Promise<Listed> {
  const { programme, outcome, caller, purpose, after } = query;
  const limit = query.limit === 0 ? Number.POSITIVE_INFINITY : query.limit;
  const filter = {
    from: startOf(query.from),
    to: startOf(query.to === null ? null : query.to + 1),
    programme,
    outcome,
    caller,
  };
  const entries: LogEntry[] = [];
  let pageToken = after;
  do {
    const pageSize = Math.min(PAGE, limit - entries.length);
    const page = await client.listVerifications({ filter, purpose, pageSize, pageToken }, { signal });
    entries.push(...page.entries);
    pageToken = page.nextPageToken;
  } while (pageToken !== '' && entries.length < limit);
  return { entries, next: pageToken };
}

/** What somebody did who looked; `null` where the entry is about a decision. */
function actionOf({ canonicalJson }: LogEntry): string | null {
  if (canonicalJson === '') return null;
  const { action } = JSON.parse(canonicalJson) as { readonly action?: unknown };
  return typeof action === 'string' ? action : null;
}

/** `AREA=KV2:DEPARTS`: what was settled beside a decision, and what it is beside the check. */
function rulingText({ answer, effect }: LogEntry['rulings'][number]): string {
  return `${answer.part}=${answerCell(answer)}:${effect}`;
}

/** An entry for machines: numbers and bytes as protobuf's JSON has them. */
export function entryJson(entry: LogEntry): object {
  const { index, kind, time, caller, purpose, programme, decisionId, outcome } = entry;
  const { decidingClauses, rulings, pseudonym } = entry;
  return {
    index,
    kind,
    action: actionOf(entry),
    time: time.toISOString(),
    caller,
    purpose,
    programme,
    decisionId,
    outcome,
    decidingClauses,
    rulings: rulings.map(({ ruledOn, ...ruling }) => ({ ...ruling, ruledOn: formatDay(ruledOn) })),
    pseudonym,
  };
}

/** An entry on one line; what it does not have is `-`, and only one with rulings says them at its end. */
export function entryLine(entry: LogEntry): string {
  const { index, kind, time, caller, purpose, programme, decisionId, outcome } = entry;
  const action = actionOf(entry);
  const cells = [
    action === null ? kind : `${kind}:${action}`,
    caller,
    purpose?.officer,
    purpose?.procedure,
    programme,
    outcome,
    decisionId,
    ...(entry.rulings.length === 0 ? [] : [entry.rulings.map(rulingText).join(';')]),
  ];
  return [index, isoMoment(time), ...cells.map((cell) => cell || '-')].join('  ');
}
