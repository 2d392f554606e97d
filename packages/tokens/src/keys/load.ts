import { createPrivateKey, type JsonWebKeyInput, type KeyObject } from 'node:crypto';
import { isObject, parseJson } from '../encoding/json.ts';
import { KeyError } from '../errors/index.ts';
import { readKeyFile } from './key-file.ts';
import { type SigningKey, signingKey } from './signing-key.ts';

/** Errors of the parser are dropped: they may quote the key. */
function privateKeyOf(content: Buffer, jwk: unknown): KeyObject | null {
  try {
    return isObject(jwk)
      ? createPrivateKey({ key: jwk as JsonWebKeyInput['key'], format: 'jwk' })
      : createPrivateKey({ key: content, format: 'pem' });
  } catch {
    return null;
  }
}

/**
 * Reads a signing key: a private JWK, as `saveKey` writes it, or PEM (PKCS #8), as OpenSSL and others do. What a JWK
 * says of itself (`kid`, `alg`) must be true.
 * @throws KeyError `KEY_FILE_MISSING`, `_FORBIDDEN`, `_UNREADABLE`; `KEY_FILE_EXPOSED` where group or others have any
 * permission; `KEY_MALFORMED`, `KEY_UNSUPPORTED`, `KEY_ID_DIFFERS`
 */
export async function loadKey(file: string): Promise<SigningKey> {
  const { content, exposed } = await readKeyFile(file);
  if (exposed) throw new KeyError('KEY_FILE_EXPOSED', { file });
  const jwk = parseJson(content);
  const privateKey = privateKeyOf(content, jwk);
  if (privateKey === null) throw new KeyError('KEY_MALFORMED', { file });
  const said = isObject(jwk) ? jwk : {};
  const key = await signingKey(privateKey, said.cutru_demo === true, { file });
  if (said.alg !== undefined && said.alg !== key.alg) throw new KeyError('KEY_UNSUPPORTED', { file });
  if (said.kid !== undefined && said.kid !== key.kid) throw new KeyError('KEY_ID_DIFFERS', { file });
  return key;
}
