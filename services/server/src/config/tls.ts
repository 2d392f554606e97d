import { readFile } from 'node:fs/promises';
import { ServerError } from '../errors/server-error.ts';
import type { TlsFiles } from './config.ts';

/** Certificate chain and key, PEM. */
export interface TlsContent {
  readonly certificate: Buffer;
  readonly key: Buffer;
}

/** @throws ServerError `TLS_FILES_UNREADABLE` */
export async function readTls(files: TlsFiles | null): Promise<TlsContent | null> {
  if (files === null) return null;
  const { certificate, key } = files;
  try {
    return { certificate: await readFile(certificate), key: await readFile(key) };
  } catch (cause) {
    throw new ServerError('TLS_FILES_UNREADABLE', [certificate, key], { cause });
  }
}
