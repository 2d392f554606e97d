import { readFile } from 'node:fs/promises';
import {
  type Checkpoint,
  type JsonObject,
  LedgerError,
  openCheckpoint,
  parseNoteKey,
  verifyInclusion,
} from '@cutru/ledger';
import { answerOf, type ErrorAnswer } from '../answer.ts';
import { CliError } from '../errors.ts';
import { LogEvidence } from './evidence.ts';
import { jsonValues, type PlacedValue } from './json-values.ts';
import { type ProofClaim, readProof } from './proof.ts';

/** What is checked, and against what. */
export interface AuditRequest {
  readonly files: readonly string[];
  /** The log's public key, `name+id+key`, or a file that holds it. */
  readonly logKey: string;
  /** File of the checkpoint behind which the entries begin. */
  readonly since?: string;
  /** File of the checkpoint up to which the entries are to be complete. */
  readonly until?: string;
  readonly signal: AbortSignal;
}

/** Where a proof stands. */
interface Place {
  readonly file: string;
  readonly line: number;
}

/** An entry that is in the log. */
export interface CheckedEntry extends Place {
  readonly index: number;
  readonly treeSize: number;
  readonly entry: JsonObject;
}

/** A proof that does not hold, or contradicts another. */
export interface RefusedProof extends Place, Pick<ErrorAnswer, 'code' | 'message'> {}

export interface AuditAnswer {
  /** The name of the log, by its key. */
  readonly origin: string;
  /** One for each proof that holds. */
  readonly entries: readonly CheckedEntry[];
  /** How many entries of the log they are: some may have been proven several times. */
  readonly distinct: number;
  readonly refused: readonly RefusedProof[];
  /** Entries from `from` up to, not including, `to` are all there; `null` where that was not asked, or not reached. */
  readonly complete: { readonly from: number; readonly to: number } | null;
}

/** Two pluses make a key; a path with them is written with `./` before it. */
const KEY_TEXT = /^[^\s+]+\+[0-9a-f]{8}\+/;

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CliError('AUDIT_FILE_UNREADABLE', file, { cause });
  }
}

/** One proof held against the key and all that came before it. */
function checkProof(
  { file, line }: Place,
  value: unknown,
  logPublicKey: string,
  until: string,
  evidence: LogEvidence,
): CheckedEntry {
  const claim = readProof(value);
  if (claim === null) {
    throw new CliError('PROOF_FILE_MALFORMED', {
      vi: `${file}, dòng ${line}`,
      en: `${file}, line ${line}`,
    });
  }
  const checkpoint = claim.checkpoint === '' ? until : claim.checkpoint;
  if (checkpoint === '') throw new CliError('CHECKPOINT_MISSING');
  const whole: ProofClaim = { ...claim, checkpoint };
  const verified = verifyInclusion({ ...whole, logPublicKey });
  evidence.add(whole, verified);
  return { file, line, index: verified.index, treeSize: claim.proof.size, entry: verified.entry };
}

async function* valuesOf(files: readonly string[]): AsyncGenerator<PlacedValue & Place> {
  for (const file of files) for await (const each of jsonValues(file)) yield { file, ...each };
}

/** A finding about one proof, after which the others are still looked at; all else ends the check. */
function isFinding(error: unknown): boolean {
  return (
    error instanceof LedgerError ||
    (error instanceof CliError && (error.code === 'LOG_FORKED' || error.code === 'CHECKPOINT_MISSING'))
  );
}

/**
 * Checks proofs from files and the log's public key alone: nothing is asked of any service.
 * @throws CliError files that cannot be read, a list that is not complete
 * @throws LedgerError a key or checkpoint that is wrong, checkpoints that contradict each other
 */
export async function checkAudit(request: AuditRequest): Promise<AuditAnswer> {
  const { files, signal } = request;
  const logKey = KEY_TEXT.test(request.logKey) ? request.logKey : await textOf(request.logKey);
  const key = parseNoteKey(logKey);
  const since = request.since === undefined ? '' : await textOf(request.since);
  const until = request.until === undefined ? '' : await textOf(request.until);
  const opened = (given: string | undefined, note: string): Checkpoint | undefined =>
    given === undefined ? undefined : openCheckpoint(note, key);
  const evidence = new LogEvidence(opened(request.since, since), opened(request.until, until));
  const entries: CheckedEntry[] = [];
  const refused: RefusedProof[] = [];
  for await (const { file, line, value } of valuesOf(files)) {
    if (signal.aborted) throw new CliError('INTERRUPTED');
    try {
      entries.push(checkProof({ file, line }, value, logKey, until, evidence));
    } catch (error) {
      if (!isFinding(error)) throw error;
      const { code, message } = answerOf(error);
      refused.push({ file, line, code, message });
    }
  }
  const complete = refused.length === 0 ? evidence.checkComplete() : null;
  const distinct = new Set(entries.map(({ index }) => index)).size;
  return { origin: key.name, entries, distinct, refused, complete };
}
