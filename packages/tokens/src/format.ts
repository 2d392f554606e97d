/** Type of an issuer-signed SD-JWT VC (draft-ietf-oauth-sd-jwt-vc section 3.2.1). */
export const TOKEN_TYP = 'dc+sd-jwt';

/** What kind of credential a token is (`vct`): the result of a residence check, first form. */
export const TOKEN_VCT = 'urn:cutru:residence-check:1';

/** Hash of the disclosures (RFC 9901 section 4.1.1). */
export const SD_ALG = 'sha-256';

/** The issuer of every demonstration. The name cannot exist (RFC 2606 section 2), and verifiers refuse it. */
export const DEMO_ISSUER = 'https://demo.cutru.invalid';

/** Days for which a token is valid unless told otherwise. */
export const DEFAULT_TOKEN_DAYS = 180;

/** Longest token with the disclosures that are joined to it, in characters; ours have about 1,300. */
export const MAX_TOKEN_LENGTH = 16_384;
/** Most disclosures of a token, and the longest one, in characters. */
export const MAX_DISCLOSURES = 16;
export const MAX_DISCLOSURE_LENGTH = 4_096;
