import { createCipheriv, createDecipheriv } from 'node:crypto';
import { LedgerError } from '../errors.ts';
import type { Random } from '../keys/ledger-keys.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes by which what is sealed grows. */
export const SEAL_BYTES: number = NONCE_BYTES + TAG_BYTES;

/**
 * AES-256-GCM: `nonce ‖ ciphertext ‖ tag`. `about` says what is sealed for whom and is authenticated, so that sealed
 * bytes moved to another row or use do not open.
 */
export function seal(key: Uint8Array, plain: Uint8Array, about: Uint8Array, random: Random): Buffer {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(about);
  const sealed = Buffer.allocUnsafe(plain.length + SEAL_BYTES);
  sealed.set(nonce);
  sealed.set(cipher.update(plain), NONCE_BYTES);
  cipher.final(); // GCM has nothing left over
  sealed.set(cipher.getAuthTag(), NONCE_BYTES + plain.length);
  return sealed;
}

/** Opens what {@link seal} made; throws `RECORD_DAMAGED` where key, bytes or `about` are others. */
export function unseal(key: Uint8Array, sealed: Uint8Array, about: Uint8Array): Buffer {
  try {
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(about);
    decipher.setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]);
  } catch (cause) {
    throw new LedgerError('RECORD_DAMAGED', {}, { cause });
  }
}
