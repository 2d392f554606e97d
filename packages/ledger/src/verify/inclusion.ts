import { type JsonObject, readCanonical } from '../entry/canonical.ts';
import { entryLeafHash, SALT_BYTES } from '../entry/leaf.ts';
import { LedgerError } from '../errors.ts';
import { type InclusionPath, rootFromPath } from '../merkle/verify.ts';
import { type Checkpoint, openCheckpoint } from '../note/checkpoint.ts';
import { parseNoteKey } from '../note/key.ts';

/** All that the check of an inclusion reads. */
export interface InclusionClaim {
  readonly proof: InclusionPath;
  /** The entry, byte for byte. */
  readonly entry: Uint8Array;
  /** Its 16 bytes of salt. */
  readonly salt: Uint8Array;
  /** A signed checkpoint of the proof's size. */
  readonly checkpoint: string;
  /** The log's public key, `name+id+key` (C2SP signed-note). */
  readonly logPublicKey: string;
}

/** What stands after the check. */
export interface VerifiedInclusion {
  readonly index: number;
  readonly entry: JsonObject;
  readonly checkpoint: Checkpoint;
}

/**
 * Checks, without any service, that the entry is in the log: the checkpoint is signed by the log and names it, the
 * proof is for its size, and salt and entry lead to its root (RFC 9162 2.1.3.2). Throws {@link LedgerError}, one code
 * a check.
 *
 * @example
 * const { entry } = verifyInclusion({ proof, entry, salt, checkpoint, logPublicKey: 'log.example.vn+1a2b3c4d+AQ…' });
 */
export function verifyInclusion(claim: InclusionClaim): VerifiedInclusion {
  const checkpoint = openCheckpoint(claim.checkpoint, parseNoteKey(claim.logPublicKey));
  const entry = readCanonical(claim.entry);
  if (claim.salt.length !== SALT_BYTES) throw new LedgerError('SALT_MALFORMED');
  const root = rootFromPath(entryLeafHash(claim.salt, claim.entry), claim.proof);
  if (claim.proof.size !== checkpoint.size) throw new LedgerError('PROOF_SIZE_DIFFERS');
  if (Buffer.compare(root, checkpoint.root) !== 0) throw new LedgerError('PROOF_ROOT_DIFFERS');
  return { index: claim.proof.index, entry, checkpoint };
}
