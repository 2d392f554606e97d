import { LedgerError } from '../errors.ts';
import type { LedgerKeys, Random } from '../keys/ledger-keys.ts';
import { seal, unseal } from './seal.ts';

/** Bytes of a subject key or a record key. */
export const KEY_BYTES = 32;

/** A key as the database has it. */
export interface WrappedKey {
  readonly epoch: number;
  readonly key: Uint8Array;
}

/** What a key is for: part of what is authenticated when it is wrapped. */
export type KeyUse = 'subject-key' | 'record-key';

function about(use: KeyUse, owner: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`cutru/${use}/v1`), owner]);
}

/** Wraps a key under the present epoch. `owner` is the subject, or the id of the entry. */
export function wrapKey(
  keys: LedgerKeys,
  use: KeyUse,
  owner: Uint8Array,
  key: Uint8Array,
  random: Random,
): WrappedKey {
  return { epoch: keys.epoch, key: seal(epochKey(keys, keys.epoch), key, about(use, owner), random) };
}

/** The key again; throws `KEY_EPOCH_MISSING` where the epoch's file is gone, `RECORD_DAMAGED` where it does not open. */
export function unwrapKey(keys: LedgerKeys, use: KeyUse, owner: Uint8Array, wrapped: WrappedKey): Buffer {
  return unseal(epochKey(keys, wrapped.epoch), wrapped.key, about(use, owner));
}

function epochKey(keys: LedgerKeys, epoch: number): Uint8Array {
  const key = keys.epochs.get(epoch);
  if (key === undefined) throw new LedgerError('KEY_EPOCH_MISSING', { epoch });
  return key;
}

/** What the sealed bytes of a record are authenticated with. */
export function recordAbout(entryId: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('cutru/sealed-record/v1'), entryId]);
}
