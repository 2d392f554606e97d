import {
  ApiError,
  type Checkpoint,
  type EntriesPage,
  type EntriesQuery,
  type InclusionProof,
  type LoggedVerification,
  type ProofQuery,
  type VerificationQuery,
} from '@cutru/api';
import { type EntryWithRecord, LedgerError, parseCheckpoint, parseNote } from '@cutru/ledger';
import { attest, explained, reopened } from './answer.ts';
import { accessEntry } from './entry.ts';
import { failureOf } from './failures.ts';
import { logEntry } from './logged.ts';
import { type PageMark, readPageMark, writePageMark } from './page-mark.ts';
import type { CallContext, EngineParts } from './types.ts';

const PAGE_SIZE = 100;

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(error);
  }
}

function checkpointOf(note: string): Checkpoint {
  const { origin, size, root } = parseCheckpoint(parseNote(note).text);
  return { origin, treeSize: size, rootHash: root, checkpoint: note };
}

/** Reads the log for auditors. Every reading is logged before it is answered. */
export class Audit {
  readonly #parts: EngineParts;
  readonly #now: () => number;

  constructor(parts: EngineParts, now: () => number = Date.now) {
    this.#parts = parts;
    this.#now = now;
  }

  /** A decision that was logged. @throws ApiError `VERIFICATION_NOT_FOUND` … */
  get(query: VerificationQuery, call: CallContext): Promise<LoggedVerification> {
    return failing(async () => {
      const found = await this.#parts.ledger.get(query.decisionId);
      const opened = found?.record === undefined || found.record === 'ERASED' ? null : found.record;
      const decided = opened === null ? null : reopened(this.#parts.ledger.origin, opened);
      // An id that the log does not have may be anything, so it is not written down.
      const told = found === undefined ? {} : { query: { decision: found.id } };
      const entry = accessEntry('get', call, query.purpose, told);
      await this.#parts.ledger.append({ entry, ...(decided === null ? {} : { person: decided.citizenId }) });
      if (found?.record === undefined) throw new ApiError('VERIFICATION_NOT_FOUND');
      const log = { origin: this.#parts.ledger.origin, index: found.index, checkpoint: null };
      const common = { entry: logEntry(found), log };
      if (decided === null) return { ...common, erased: true, record: null, token: '', disclosures: [] };
      const record = explained(this.#parts.reference, decided.record, query.explainIn);
      return {
        ...common,
        erased: false,
        record,
        ...attest(this.#parts.issuer, decided.material, decided.place),
      };
    });
  }

  /** A page of entries, the oldest first. @throws ApiError */
  list(query: EntriesQuery, call: CallContext): Promise<EntriesPage> {
    return failing(async () => {
      const { from, to, programme, outcome, caller } = query.filter;
      // Pages end where the log stood at the first one: each reading adds an entry, and there would be no last.
      const mark: PageMark = readPageMark(query) ?? { end: to?.getTime() ?? this.#now() + 1, after: null };
      const asked = {
        ...(from === null ? {} : { from: from.toISOString() }),
        to: new Date(mark.end).toISOString(),
        ...(programme === null ? {} : { programme }),
        ...(outcome === null ? {} : { outcome }),
        ...(caller === null ? {} : { caller }),
      };
      await this.#parts.ledger.append({ entry: accessEntry('list', call, query.purpose, { query: asked }) });
      const page = await this.#parts.ledger.list({
        ...asked,
        order: 'oldest',
        limit: query.pageSize ?? PAGE_SIZE,
        ...(mark.after === null ? {} : { after: mark.after }),
      });
      const next = page.next === undefined ? '' : writePageMark(query, { end: mark.end, after: page.next });
      return { entries: page.entries.map(logEntry), nextPageToken: next };
    });
  }

  /** The latest checkpoint. @throws ApiError */
  checkpoint(call: CallContext): Promise<Checkpoint> {
    return failing(async () => {
      await this.#parts.ledger.append({ entry: accessEntry('checkpoint', call, null) });
      return checkpointOf(await this.#parts.ledger.checkpoint());
    });
  }

  /** A proof that an entry is in the log. @throws ApiError */
  proof(query: ProofQuery, call: CallContext): Promise<InclusionProof> {
    return failing(async () => {
      const found = await this.#asked(query);
      const told = found === undefined ? {} : { query: { index: found.index } };
      await this.#parts.ledger.append({ entry: accessEntry('proof', call, query.purpose, told) });
      if (found === undefined) throw new ApiError('VERIFICATION_NOT_FOUND');
      return this.#prove(found.index, query.treeSize);
    });
  }

  async #asked({ entry }: ProofQuery): Promise<Pick<EntryWithRecord, 'index'> | undefined> {
    return 'index' in entry ? entry : this.#parts.ledger.get(entry.decisionId);
  }

  async #prove(index: number, treeSize: number | null): Promise<InclusionProof> {
    try {
      const proven = await this.#parts.ledger.proof(index, treeSize ?? undefined);
      const { proof, entry, salt, checkpoint } = proven;
      const { size, hashes } = proof;
      return { index, treeSize: size, hashes, entry: Buffer.from(entry).toString('utf8'), salt, checkpoint };
    } catch (error) {
      if (!(error instanceof LedgerError) || error.code !== 'LEDGER_INDEX_AHEAD') throw error;
      const isSize = treeSize !== null && treeSize > Number(error.detail.size);
      throw new ApiError(isSize ? 'TREE_SIZE_NOT_REACHED' : 'VERIFICATION_NOT_FOUND', {}, { cause: error });
    }
  }
}
