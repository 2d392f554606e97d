/** A text in both languages. */
export interface ErrorText {
  readonly vi: string;
  readonly en: string;
}

/** What keeps a signing key from being used. */
export type KeyErrorCode =
  | 'KEY_FILE_MISSING'
  | 'KEY_FILE_FORBIDDEN'
  | 'KEY_FILE_UNREADABLE'
  | 'KEY_FILE_EXPOSED'
  | 'KEY_FILE_EXISTS'
  | 'KEY_FILE_NOT_WRITTEN'
  | 'KEY_MALFORMED'
  | 'KEY_PUBLIC_MALFORMED'
  | 'KEY_REPEATED'
  | 'KEY_UNSUPPORTED'
  | 'KEY_ID_DIFFERS'
  | 'KEY_DEMO_ISSUER';

/** What keeps the public keys from being read: nothing is known of the token then. */
export type JwksErrorCode =
  | 'JWKS_FILE_UNREADABLE'
  | 'JWKS_URL_INSECURE'
  | 'JWKS_UNAVAILABLE'
  | 'JWKS_TOO_LARGE'
  | 'JWKS_MALFORMED'
  | 'JWKS_KEY_REPEATED'
  | 'JWKS_NO_KEYS';

/** The token proves nothing: it is damaged, forged, or none of ours. */
export type ProofErrorCode =
  | 'TOKEN_TOO_LARGE'
  | 'TOKEN_MALFORMED'
  | 'TOKEN_TYPE'
  | 'TOKEN_ALGORITHM'
  | 'TOKEN_HEADER_CRITICAL'
  | 'TOKEN_HEADER_UNKNOWN'
  | 'TOKEN_KEY_UNKNOWN'
  | 'TOKEN_KEY_ALGORITHM'
  | 'TOKEN_SIGNATURE'
  | 'TOKEN_VCT'
  | 'TOKEN_CLAIMS'
  | 'TOKEN_SD_ALG'
  | 'TOKEN_SD_DIGESTS'
  | 'DISCLOSURES_TOO_LARGE'
  | 'DISCLOSURE_MALFORMED'
  | 'DISCLOSURE_NOT_IN_TOKEN'
  | 'DISCLOSURE_REPEATED'
  | 'DISCLOSURE_CLAIM_TAKEN';

/** The token is a right one, though not one that the verifier asked for. */
export type PolicyErrorCode =
  | 'TOKEN_ISSUER'
  | 'TOKEN_DEMO_ISSUER'
  | 'TOKEN_AUDIENCE'
  | 'TOKEN_NOT_YET_VALID'
  | 'TOKEN_EXPIRED'
  | 'CITIZEN_NOT_DISCLOSED'
  | 'CITIZEN_DIFFERS';

/** Every code of this package: one cause and one remedy each. */
export type TokenErrorCode = KeyErrorCode | JwksErrorCode | ProofErrorCode | PolicyErrorCode;
