import { writeFile } from 'node:fs/promises';
import type { CutruClient } from '@cutru/api';
import type { Day } from '@cutru/calendar';
import type { Outcome, Programme } from '@cutru/rules';

type LogEntry = Awaited<ReturnType<CutruClient['listVerifications']>>['entries'][number];
type Purpose = Parameters<CutruClient['allVerifications']>[1];

/** Which entries are asked for. Days are civil, in Viet Nam, both included. */
export interface ListQuery {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly programme: Programme | null;
  readonly outcome: Outcome | null;
  readonly caller: string | null;
  readonly limit: number;
  readonly purpose: Purpose;
}

const DAY_MS = 86_400_000;
/** A civil day in Viet Nam begins at 17:00 UTC of the day before. */
const EAST_MS = 7 * 3_600_000;

function startOf(day: Day | null): Date | null {
  return day === null ? null : new Date(day * DAY_MS - EAST_MS);
}

/** Entries of the log in its order, as many as are asked for. The reading is itself logged by the service. */
export async function listEntries(client: CutruClient, query: ListQuery): Promise<LogEntry[]> {
  const { programme, outcome, caller, limit, purpose } = query;
  const filter = {
    from: startOf(query.from),
    to: startOf(query.to === null ? null : query.to + 1),
    programme,
    outcome,
    caller,
  };
  const entries: LogEntry[] = [];
  if (limit === 0) return entries;
  for await (const entry of client.allVerifications(filter, purpose)) {
    entries.push(entry);
    if (entries.length >= limit) break;
  }
  return entries;
}

/** An entry for machines: numbers and bytes as protobuf's JSON has them. */
export function entryJson(entry: LogEntry): object {
  const { index, kind, time, caller, programme, decisionId, outcome, decidingClauses, pseudonym } = entry;
  return {
    index,
    kind,
    time: time.toISOString(),
    caller,
    programme,
    decisionId,
    outcome,
    decidingClauses,
    pseudonym,
  };
}

/** An entry on one line. */
export function entryLine(entry: LogEntry): string {
  const { index, kind, time, caller, programme, decisionId, outcome } = entry;
  return [index, time.toISOString(), kind, caller, programme ?? '-', outcome ?? '-', decisionId || '-'].join(
    '  ',
  );
}

/** What proves that an entry is in the log, as `cutru audit check` and any other tool reads it. */
export async function proveEntry(
  client: CutruClient,
  entry: string,
  treeSize: number | null,
  purpose: Purpose,
): Promise<object> {
  const which = /^\d+$/.test(entry) ? { index: Number(entry) } : { decisionId: entry };
  const proof = await client.getInclusionProof({ entry: which, treeSize, purpose });
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return {
    index: String(proof.index),
    treeSize: String(proof.treeSize),
    hashes: proof.hashes.map(base64),
    entry: proof.entry,
    salt: base64(proof.salt),
    checkpoint: proof.checkpoint,
  };
}

/** Writes a proof to a file of its own. */
export function writeProof(file: string, proof: object): Promise<void> {
  return writeFile(file, `${JSON.stringify(proof)}\n`);
}
