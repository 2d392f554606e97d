import type { CutruClient } from '@cutru/api';
import { OutputFile } from '@cutru/tables';
import type { EntryRange } from '../audit/range.ts';
import { CliError } from '../errors.ts';

type Proof = Awaited<ReturnType<CutruClient['getInclusionProof']>>;
type Which = Parameters<CutruClient['getInclusionProof']>[0]['entry'];
type Purpose = Parameters<CutruClient['getInclusionProof']>[0]['purpose'];

/** Which proofs are asked for. */
export interface ProveQuery {
  readonly entries: readonly EntryRange[];
  /** Size of the tree; `null`: that of the latest checkpoint, asked for once. */
  readonly size: number | null;
  readonly purpose: Purpose;
  readonly signal: AbortSignal;
}

/** Where they go. */
export interface ProofTarget {
  /** `null`: printed. */
  readonly out: string | null;
  /** File of the checkpoint; `null`: none. */
  readonly checkpoint: string | null;
  readonly print: (text: string) => void;
}

/** Questions under way at once: the service logs each before it answers. */
const IN_FLIGHT = 64;

function* whichOf(entries: readonly EntryRange[], size: number): Generator<Which> {
  for (const range of entries) {
    if ('decisionId' in range) yield range;
    else for (let index = range.first; index <= (range.last ?? size - 1); index += 1) yield { index };
  }
}

function* batchesOf(entries: readonly EntryRange[], size: number): Generator<readonly Which[]> {
  let batch: Which[] = [];
  for (const which of whichOf(entries, size)) {
    batch.push(which);
    if (batch.length < IN_FLIGHT) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* proofsOf(client: CutruClient, query: ProveQuery, size: number): AsyncGenerator<Proof> {
  const { entries, purpose, signal } = query;
  for (const batch of batchesOf(entries, size)) {
    const ask = (entry: Which) => client.getInclusionProof({ entry, treeSize: size, purpose }, { signal });
    yield* await Promise.all(batch.map(ask));
  }
}

/** What proves that an entry is in the log, as `cutru audit check` and any other tool reads it. */
function proofLine(proof: Proof, checkpoint: string): string {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const said = {
    index: String(proof.index),
    treeSize: String(proof.treeSize),
    hashes: proof.hashes.map(base64),
    entry: proof.entry,
    salt: base64(proof.salt),
    checkpoint: proof.checkpoint === '' ? checkpoint : proof.checkpoint,
  };
  return `${JSON.stringify(said)}\n`;
}

/** Fetches proofs and hands them on as lines; gives how many there were and the checkpoint of their size. */
async function fetchProofs(
  client: CutruClient,
  query: ProveQuery,
  write: (line: string) => Promise<void> | void,
): Promise<{ readonly count: number; readonly size: number; readonly checkpoint: string }> {
  // Pinned before the first proof: every reading adds an entry, and the tree would grow under them.
  const latest = query.size === null ? await client.getCheckpoint({ signal: query.signal }) : null;
  const size = latest?.treeSize ?? query.size ?? 0;
  let checkpoint = latest?.checkpoint ?? '';
  let count = 0;
  for await (const proof of proofsOf(client, query, size)) {
    if (checkpoint === '') checkpoint = proof.checkpoint;
    await write(proofLine(proof, checkpoint));
    count += 1;
  }
  return { count, size, checkpoint };
}

/**
 * Writes proofs, one a line, all for one size of the log. Files appear whole or not at all.
 * @throws TablesError `OUTPUT_…`; CliError `CHECKPOINT_NOT_MADE`; ApiError
 */
export async function writeProofs(
  client: CutruClient,
  query: ProveQuery,
  { out, checkpoint, print }: ProofTarget,
): Promise<{ readonly count: number; readonly size: number }> {
  const open: OutputFile[] = [];
  const opened = async (path: string | null): Promise<OutputFile | null> => {
    if (path === null) return null;
    const file = await OutputFile.open(path);
    open.push(file);
    return file;
  };
  try {
    // Before anything is asked: an asking is logged.
    const proofs = await opened(out);
    const note = await opened(checkpoint);
    const done = await fetchProofs(client, query, (line) => proofs?.write(line) ?? print(line));
    if (note !== null && done.checkpoint === '') throw new CliError('CHECKPOINT_NOT_MADE', String(done.size));
    await note?.write(done.checkpoint);
    for (const file of open) await file.close();
    return done;
  } catch (error) {
    for (const file of open) await file.abort();
    throw error;
  }
}
