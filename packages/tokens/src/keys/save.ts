import { randomUUID } from 'node:crypto';
import { type FileHandle, link, open, rm } from 'node:fs/promises';
import { KeyError } from '../errors/index.ts';
import type { SigningKey } from './signing-key.ts';

function privateJwk(key: SigningKey): string {
  const { d } = key.privateKey.export({ format: 'jwk' });
  return `${JSON.stringify({ ...key.publicJwk, d, ...(key.demo ? { cutru_demo: true } : {}) }, null, 2)}\n`;
}

async function writeDurably(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a key as a private JWK that only its owner can read (mode 0600). The file appears whole or not at all, and
 * never in place of another: of two processes that make a key at once, the second gets `KEY_FILE_EXISTS` and loads it.
 * @throws KeyError `KEY_FILE_EXISTS`, `KEY_FILE_NOT_WRITTEN`
 */
export async function saveKey(file: string, key: SigningKey): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeDurably(await open(draft, 'wx', 0o600), privateJwk(key));
    await link(draft, file);
  } catch (cause) {
    const exists = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new KeyError(exists ? 'KEY_FILE_EXISTS' : 'KEY_FILE_NOT_WRITTEN', { file }, { cause });
  } finally {
    await rm(draft, { force: true });
  }
}
