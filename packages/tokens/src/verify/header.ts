import { isObject, parseJson } from '../encoding/json.ts';
import { TokenProofError } from '../errors/index.ts';
import { TOKEN_TYP } from '../format.ts';
import { type Algorithm, isAlgorithm } from '../keys/algorithm.ts';

/** The header of a token of ours has these three and nothing else. */
export interface TokenHeader {
  readonly alg: Algorithm;
  readonly kid: string;
}

const KNOWN = new Set(['alg', 'typ', 'kid']);

/**
 * Reads the header (RFC 7515 section 4). The algorithm is one of two by name, so that neither `none` nor a keyed hash
 * under a public key can pass (RFC 8725 section 3.1), and no header can bring a key of its own (`jwk`, `jku`, `x5c`).
 */
export function readHeader(bytes: Uint8Array): TokenHeader {
  const header = parseJson(bytes);
  if (!isObject(header)) throw new TokenProofError('TOKEN_MALFORMED');
  const { typ, alg, kid } = header;
  if (typ !== TOKEN_TYP) throw new TokenProofError('TOKEN_TYPE');
  if (!isAlgorithm(alg)) throw new TokenProofError('TOKEN_ALGORITHM');
  if ('crit' in header) throw new TokenProofError('TOKEN_HEADER_CRITICAL');
  if (Object.keys(header).some((name) => !KNOWN.has(name))) throw new TokenProofError('TOKEN_HEADER_UNKNOWN');
  if (typeof kid !== 'string') throw new TokenProofError('TOKEN_KEY_UNKNOWN');
  return { alg, kid };
}
