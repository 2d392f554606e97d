import { createPrivateKey, type JsonWebKeyInput, type KeyObject } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { isObject, parseJson } from '../encoding/json.ts';
import { KeyError, type KeyErrorCode } from '../errors/index.ts';
import { type SigningKey, signingKey } from './signing-key.ts';

const MAX_KEY_BYTES = 16_384;

const BY_SYSTEM: Readonly<Record<string, KeyErrorCode>> = {
  ENOENT: 'KEY_FILE_MISSING',
  ENOTDIR: 'KEY_FILE_MISSING',
  EACCES: 'KEY_FILE_FORBIDDEN',
  EPERM: 'KEY_FILE_FORBIDDEN',
};

function systemError(file: string, cause: unknown): KeyError {
  const code = BY_SYSTEM[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'KEY_FILE_UNREADABLE';
  return new KeyError(code, { file }, { cause });
}

/** The bytes of an opened file; its mode is that of the very file that is read. Windows has no such modes. */
async function guarded(file: string, handle: FileHandle): Promise<Buffer> {
  const stat = await handle.stat();
  if (!stat.isFile() || stat.size > MAX_KEY_BYTES) throw new KeyError('KEY_FILE_UNREADABLE', { file });
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) {
    throw new KeyError('KEY_FILE_EXPOSED', { file });
  }
  return await handle.readFile();
}

async function readKeyFile(file: string): Promise<Buffer> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    return await guarded(file, handle);
  } catch (cause) {
    throw cause instanceof KeyError ? cause : systemError(file, cause);
  } finally {
    await handle?.close();
  }
}

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
  const content = await readKeyFile(file);
  const jwk = parseJson(content);
  const privateKey = privateKeyOf(content, jwk);
  if (privateKey === null) throw new KeyError('KEY_MALFORMED', { file });
  const said = isObject(jwk) ? jwk : {};
  const key = await signingKey(privateKey, said.cutru_demo === true, { file });
  if (said.alg !== undefined && said.alg !== key.alg) throw new KeyError('KEY_UNSUPPORTED', { file });
  if (said.kid !== undefined && said.kid !== key.kid) throw new KeyError('KEY_ID_DIFFERS', { file });
  return key;
}
