import { CLEAR_CLAIMS, type ClearClaims } from '../claims.ts';
import { isObject, parseJson } from '../encoding/json.ts';
import { TokenProofError } from '../errors/index.ts';
import { SD_ALG, TOKEN_VCT } from '../format.ts';

/** What was signed, read. */
export interface TokenPayload {
  readonly claims: ClearClaims;
  /** Digests of what can be disclosed. */
  readonly digests: ReadonlySet<string>;
  /** Names of all claims in clear, known or not. */
  readonly names: ReadonlySet<string>;
}

const DIGEST = /^[A-Za-z0-9_-]{43}$/;
const MAX_DIGESTS = 64;

function digestsOf(payload: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const { _sd_alg: alg = SD_ALG, _sd: listed = [] } = payload;
  if (alg !== SD_ALG) throw new TokenProofError('TOKEN_SD_ALG');
  const wellFormed =
    Array.isArray(listed) &&
    listed.length <= MAX_DIGESTS &&
    listed.every((one) => typeof one === 'string' && DIGEST.test(one));
  const digests = new Set<string>(wellFormed ? listed : []);
  if (!wellFormed || digests.size !== listed.length) throw new TokenProofError('TOKEN_SD_DIGESTS');
  return digests;
}

/** Reads what was signed, after its signature: kind of credential, digests, claims (RFC 9901 section 7.1). */
export function readPayload(bytes: Uint8Array): TokenPayload {
  const payload = parseJson(bytes);
  if (!isObject(payload)) throw new TokenProofError('TOKEN_CLAIMS');
  if (payload.vct !== TOKEN_VCT) throw new TokenProofError('TOKEN_VCT');
  const digests = digestsOf(payload);
  const { success, data, error } = CLEAR_CLAIMS.safeParse(payload);
  if (!success) throw new TokenProofError('TOKEN_CLAIMS', { claim: error.issues[0]?.path.join('.') ?? '' });
  return { claims: data, digests, names: new Set(Object.keys(payload)) };
}
