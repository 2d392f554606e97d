export type {
  ErrorText,
  JwksErrorCode,
  KeyErrorCode,
  PolicyErrorCode,
  ProofErrorCode,
  TokenErrorCode,
} from './codes.ts';
export {
  JwksError,
  KeyError,
  type TokenErrorDetails,
  TokenPolicyError,
  TokenProofError,
  TokensError,
} from './errors.ts';
export { TOKEN_ERRORS } from './texts.ts';
