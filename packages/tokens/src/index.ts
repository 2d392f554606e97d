export type {
  DisclosableClaims,
  DisclosureName,
  LogPosition,
  TokenBasis,
  TokenConfidence,
  TokenDecision,
  TokenIdentity,
  TokenOutcome,
  TokenPart,
  TokenPartKind,
  TokenPriority,
} from './decision.ts';
export { DISCLOSURE_NAMES } from './decision.ts';
export {
  type ErrorText,
  JwksError,
  type JwksErrorCode,
  KeyError,
  type KeyErrorCode,
  type PolicyErrorCode,
  type ProofErrorCode,
  TOKEN_ERRORS,
  type TokenErrorCode,
  type TokenErrorDetails,
  TokenPolicyError,
  TokenProofError,
  TokensError,
} from './errors/index.ts';
export { DEFAULT_TOKEN_DAYS, DEMO_ISSUER, TOKEN_TYP, TOKEN_VCT } from './format.ts';
export { type Jwks, type JwksAnswer, jwksAnswer, jwksDocument } from './jwks/document.ts';
export type { Fetch } from './jwks/download.ts';
export { jwksFile } from './jwks/file.ts';
export { parseJwks } from './jwks/parse.ts';
export { type JwksUrlOptions, jwksUrl } from './jwks/remote.ts';
export { type KeySource, localJwks, type VerificationKey } from './jwks/source.ts';
export type { Algorithm } from './keys/algorithm.ts';
export { loadKey } from './keys/load.ts';
export { loadRetiredKey, type RetiredKey } from './keys/load-retired.ts';
export type { PublicJwk } from './keys/public-jwk.ts';
export { saveKey } from './keys/save.ts';
export { type GenerateKeyOptions, generateKey, type SigningKey } from './keys/signing-key.ts';
export type { Disclosures, SaltOf } from './sign/disclosures.ts';
export {
  createTokenIssuer,
  type IssuedToken,
  type IssueRequest,
  type TokenIssuer,
  type TokenIssuerOptions,
} from './sign/issuer.ts';
export { createSigner, type Signer } from './sign/signer.ts';
export { IssuingThread, type IssuingThreadOptions } from './sign/thread/issuing-thread.ts';
export type { DisclosedClaims } from './verify/disclosures.ts';
export type { TokenPolicy } from './verify/policy.ts';
export { type VerifiedToken, type VerifyOptions, verifyToken } from './verify/verify.ts';
