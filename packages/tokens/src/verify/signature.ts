import { compactVerify, errors } from 'jose';
import { TokenProofError } from '../errors/index.ts';
import type { KeySource, VerificationKey } from '../jwks/source.ts';
import type { TokenHeader } from './header.ts';

/** The key that the header names; it must be of the algorithm that the header names (RFC 8725 section 3.1). */
export async function keyFor(header: TokenHeader, source: KeySource): Promise<VerificationKey> {
  const key = await source.find(header.kid);
  if (key === null) throw new TokenProofError('TOKEN_KEY_UNKNOWN');
  if (key.alg !== header.alg) throw new TokenProofError('TOKEN_KEY_ALGORITHM');
  return key;
}

/** Checks the signature (RFC 7515 section 5.2), by another implementation than the one that signs. */
export async function checkSignature(jwt: string, { alg, key }: VerificationKey): Promise<void> {
  try {
    await compactVerify(jwt, key, { algorithms: [alg] });
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError)) throw cause;
    throw new TokenProofError('TOKEN_SIGNATURE', {}, { cause });
  }
}
