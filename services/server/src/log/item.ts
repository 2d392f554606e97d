import type { RequestMark, StoredVerification, VerificationEntry } from '@cutru/ledger';
import type { IssueRequest } from '@cutru/tokens';

/** What the token of a decision is made of, beside its place in the log. */
export type TokenMaterial = Pick<IssueRequest, 'decision' | 'disclosable' | 'audience'>;

/** A decision to be logged, and signed once it has its place. */
export interface LogItem {
  readonly entry: VerificationEntry;
  /** The citizen number; only a pseudonym is kept. */
  readonly person: string;
  /** What is sealed. */
  readonly record: Uint8Array;
  readonly request: RequestMark;
  readonly material: TokenMaterial;
}

/** What became of it: an entry with its token, or what the same request was given before. */
export type Logged =
  | {
      readonly status: 'appended';
      readonly index: number;
      readonly token: string;
      readonly disclosures: readonly string[];
    }
  | { readonly status: 'stored'; readonly stored: StoredVerification };
