import { open } from 'node:fs/promises';
import { parseJson } from '../encoding/json.ts';
import { JwksError } from '../errors/index.ts';
import { type KeySource, localJwks } from './source.ts';

/** Largest document of public keys, in bytes: some hundreds of keys. */
export const MAX_JWKS_BYTES: number = 256 * 1024;

async function readAll(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > MAX_JWKS_BYTES) throw new JwksError('JWKS_TOO_LARGE', { file });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/**
 * The keys of a JWKS file, read once.
 * @throws JwksError `JWKS_FILE_UNREADABLE`, `JWKS_TOO_LARGE`, and what `localJwks` throws
 */
export async function jwksFile(file: string): Promise<KeySource> {
  let content: Buffer;
  try {
    content = await readAll(file);
  } catch (cause) {
    throw cause instanceof JwksError ? cause : new JwksError('JWKS_FILE_UNREADABLE', { file }, { cause });
  }
  return await localJwks(parseJson(content), { file });
}
