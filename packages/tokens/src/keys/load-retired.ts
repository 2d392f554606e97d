import { createPublicKey, type JsonWebKeyInput, type KeyObject } from 'node:crypto';
import { isObject, parseJson } from '../encoding/json.ts';
import { KeyError } from '../errors/index.ts';
import { algorithmOf } from './algorithm.ts';
import { readKeyFile } from './key-file.ts';
import { type PublicJwk, publicJwkOf } from './public-jwk.ts';

/** A key that signs no more and is published on, so that its tokens can be verified until they expire. */
export interface RetiredKey {
  readonly file: string;
  readonly publicJwk: PublicJwk;
  /** Made for a demonstration. A file without the private part cannot tell: `false` then. */
  readonly demo: boolean;
}

/** Errors of the parser are dropped: they may quote the key. */
function publicKeyOf(content: Buffer, jwk: unknown): KeyObject | null {
  try {
    return isObject(jwk)
      ? createPublicKey({ key: jwk as JsonWebKeyInput['key'], format: 'jwk' })
      : createPublicKey({ key: content, format: 'pem' });
  } catch {
    return null;
  }
}

function isPrivate(content: Buffer, jwk: unknown): boolean {
  return isObject(jwk) ? jwk.d !== undefined : content.includes('PRIVATE KEY');
}

/**
 * Reads a key that was replaced: a JWK or PEM, public or private; of a private one nothing but the public half is kept.
 * Whoever has the private half still signs what verifies, so its file must be as closed as that of a key in use.
 * @throws KeyError `KEY_FILE_MISSING`, `_FORBIDDEN`, `_UNREADABLE`; `KEY_FILE_EXPOSED` where there is a private half and
 * group or others have any permission; `KEY_PUBLIC_MALFORMED`, `KEY_UNSUPPORTED`, `KEY_ID_DIFFERS`
 */
export async function loadRetiredKey(file: string): Promise<RetiredKey> {
  const { content, exposed } = await readKeyFile(file);
  const jwk = parseJson(content);
  if (exposed && isPrivate(content, jwk)) throw new KeyError('KEY_FILE_EXPOSED', { file });
  const key = publicKeyOf(content, jwk);
  if (key === null) throw new KeyError('KEY_PUBLIC_MALFORMED', { file });
  const alg = algorithmOf(key);
  const said = isObject(jwk) ? jwk : {};
  const { use = 'sig' } = said;
  if (alg === null || use !== 'sig' || (said.alg !== undefined && said.alg !== alg))
    throw new KeyError('KEY_UNSUPPORTED', { file });
  const publicJwk = await publicJwkOf(key, alg);
  if (said.kid !== undefined && said.kid !== publicJwk.kid) throw new KeyError('KEY_ID_DIFFERS', { file });
  return { file, publicJwk, demo: said.cutru_demo === true };
}
