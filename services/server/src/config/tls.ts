import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { ServerError } from '../errors/server-error.ts';
import type { TlsFiles } from './config.ts';

/** Certificate chain and key, PEM. */
export interface TlsContent {
  readonly certificate: Buffer;
  readonly key: Buffer;
}

/** Whether TLS can be spoken with it: PEM, and the key that of the certificate. @throws ServerError `TLS_FILES_UNUSABLE` */
function checked(content: TlsContent, { certificate, key }: TlsFiles): TlsContent {
  try {
    createSecureContext({ cert: content.certificate, key: content.key });
  } catch (cause) {
    throw new ServerError('TLS_FILES_UNUSABLE', [certificate, key], { cause });
  }
  return content;
}

/** @throws ServerError `TLS_FILES_UNREADABLE`, `TLS_FILES_UNUSABLE` */
export async function readTls(files: TlsFiles | null): Promise<TlsContent | null> {
  if (files === null) return null;
  const { certificate, key } = files;
  const reading = Promise.all([readFile(certificate), readFile(key)]);
  const [cert, secret] = await reading.catch((cause: unknown) => {
    throw new ServerError('TLS_FILES_UNREADABLE', [certificate, key], { cause });
  });
  return checked({ certificate: cert, key: secret }, files);
}
