import type {
  ErrorText,
  JwksErrorCode,
  KeyErrorCode,
  PolicyErrorCode,
  ProofErrorCode,
  TokenErrorCode,
} from './codes.ts';
import { TOKEN_ERRORS } from './texts.ts';

/** What an error is about. Nothing from inside a token or a key stands here but times that were signed. */
export interface TokenErrorDetails {
  readonly file?: string;
  /** Origin and path, without user, password and query. */
  readonly url?: string;
  /** Path of a claim that this product knows: `parts.0.points`. */
  readonly claim?: string;
  /** Position of a disclosure, from 1: those of the token first, then those given beside it. */
  readonly disclosure?: number;
  /** The signed time that was judged. */
  readonly time?: Date;
  /** HTTP status of an answer. */
  readonly status?: number;
}

const WORDS = {
  vi: { claim: 'mục', disclosure: 'phần công bố', time: 'thời điểm', status: 'HTTP' },
  en: { claim: 'claim', disclosure: 'disclosure', time: 'time', status: 'HTTP' },
} as const;

function place(details: TokenErrorDetails, language: keyof ErrorText): string {
  const word = WORDS[language];
  const parts: string[] = [];
  if (details.file !== undefined) parts.push(details.file);
  if (details.url !== undefined) parts.push(details.url);
  if (details.status !== undefined) parts.push(`${word.status} ${details.status}`);
  if (details.claim !== undefined) parts.push(`${word.claim} ${details.claim}`);
  if (details.disclosure !== undefined) parts.push(`${word.disclosure} ${details.disclosure}`);
  if (details.time !== undefined) parts.push(`${word.time} ${details.time.toISOString()}`);
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

/** Every error of this package; a caller's own mistake is a `TypeError` instead. */
export class TokensError<Code extends TokenErrorCode = TokenErrorCode> extends Error {
  readonly code: Code;
  readonly details: TokenErrorDetails;
  constructor(code: Code, details: TokenErrorDetails = {}, options?: ErrorOptions) {
    super(`${place(details, 'en')}${TOKEN_ERRORS[code].en}`, options);
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }

  /** The message in a language: place, cause and remedy. `message` is the English one. */
  describe(language: keyof ErrorText): string {
    return `${place(this.details, language)}${TOKEN_ERRORS[this.code][language]}`;
  }
}

/** A signing key that cannot be used. */
export class KeyError extends TokensError<KeyErrorCode> {}

/** Public keys that cannot be read: nothing is known of the token. */
export class JwksError extends TokensError<JwksErrorCode> {}

/** The proof is wrong: what the token says must not be believed, and none of it is shown. */
export class TokenProofError extends TokensError<ProofErrorCode> {}

/** The proof is right, but the token is not the one that was asked for. */
export class TokenPolicyError extends TokensError<PolicyErrorCode> {}
