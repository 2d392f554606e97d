import { parseJson } from '../encoding/json.ts';
import { JwksError, type TokenErrorDetails } from '../errors/index.ts';
import { MAX_JWKS_BYTES } from './file.ts';
import { type KeySource, localJwks } from './source.ts';

/** As much of `fetch` as is used. */
export type Fetch = (
  url: string,
  init: {
    readonly redirect: 'error';
    readonly signal: AbortSignal;
    readonly headers: Readonly<Record<string, string>>;
  },
) => Promise<Response>;

async function limited(body: AsyncIterable<Uint8Array> | null, details: TokenErrorDetails): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MAX_JWKS_BYTES) throw new JwksError('JWKS_TOO_LARGE', details);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Fetches a JWKS. No redirection is followed: the address given is the one that is trusted. */
export async function downloadJwks(
  url: string,
  fetch: Fetch,
  timeoutSeconds: number,
  details: TokenErrorDetails,
): Promise<KeySource> {
  let content: Buffer;
  try {
    const answer = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
      headers: { accept: 'application/jwk-set+json, application/json' },
    });
    if (answer.status !== 200) {
      throw new JwksError('JWKS_UNAVAILABLE', { ...details, status: answer.status });
    }
    content = await limited(answer.body, details);
  } catch (cause) {
    throw cause instanceof JwksError ? cause : new JwksError('JWKS_UNAVAILABLE', details, { cause });
  }
  return await localJwks(parseJson(content), details);
}
