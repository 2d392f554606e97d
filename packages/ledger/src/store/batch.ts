import { LedgerError } from '../errors.ts';
import type { LedgerKeys } from '../keys/ledger-keys.ts';
import type { Pending, PendingRequest } from './pending.ts';
import type { RequestRow } from './statements.ts';
import { answerAgain } from './stored.ts';

/** An append whose request is that of another one in the same batch. */
export interface Twin {
  readonly pending: Pending;
  readonly request: PendingRequest;
}

/** An append that becomes an entry, and those that ask the same again. */
export interface Fresh {
  readonly pending: Pending;
  readonly twins: Twin[];
}

function answer(pending: Pending, row: RequestRow, request: PendingRequest, keys: LedgerKeys): void {
  try {
    pending.resolve({ status: 'stored', stored: answerAgain(row, request.content, keys) });
  } catch (error) {
    pending.reject(error);
  }
}

/** Settles the appends whose request was logged before, and gives those that become entries. */
export function sortOut(batch: readonly Pending[], logged: readonly RequestRow[], keys: LedgerKeys): Fresh[] {
  const rows = new Map(logged.map((row) => [row.request.toString('hex'), row]));
  const firsts = new Map<string, Fresh>();
  const fresh: Fresh[] = [];
  for (const pending of batch) {
    const { request } = pending;
    const row = request && rows.get(request.name);
    const first = request && firsts.get(request.name);
    if (request && row) answer(pending, row, request, keys);
    else if (request && first) first.twins.push({ pending, request });
    else {
      const own: Fresh = { pending, twins: [] };
      if (request) firsts.set(request.name, own);
      fresh.push(own);
    }
  }
  return fresh;
}

/** Refuses one append of a batch; the others go on. */
export function refuse({ pending, twins }: Fresh, error: unknown): void {
  const reason =
    error instanceof LedgerError ? error : new LedgerError('LEDGER_REFUSED', {}, { cause: error });
  for (const each of [pending, ...twins.map((twin) => twin.pending)]) each.reject(reason);
}
