import { type FieldIssue, type Language, VerifierError } from '@cutru/verifier';
import type { status } from '@grpc/grpc-js';
import {
  isWireErrorCode,
  statusOf,
  type WireErrorCode,
  type WireFieldCode,
  wireErrorText,
} from './status.ts';

/** A field of a message that cannot stand. Never holds the value: it may be somebody's. */
export interface WireIssue {
  /** Path of the field as the .proto files name it: `university_admission.schools[0].from`. */
  readonly field: string;
  readonly code: WireFieldCode;
  /** For `NOT_COVERED` what is covered, for a name that an enumeration has not those that it has. */
  readonly covered?: string;
  /** As the service said it, where this version does not know the code. */
  readonly said?: string;
}

/** What an error is about, beside its code. */
export interface ApiErrorDetails {
  /** All fields that cannot stand, at once. */
  readonly issues?: readonly WireIssue[];
  /** Milliseconds after which it may be tried again. */
  readonly retryAfterMs?: number;
  /** The status that came over the wire, where it is not the code's own (a code that this version does not know). */
  readonly status?: status;
}

/** An issue in words: field, cause and remedy. */
export function describeWireIssue(issue: WireIssue, language: Language): string {
  if (issue.said !== undefined) return issue.said;
  const covered = issue.covered === undefined ? '' : ` (${issue.covered})`;
  return `${wireErrorText(issue.code)[language]}${covered}`;
}

/** The one error of the wire, on both of its sides. Its texts name codes and fields, never a value. */
export class ApiError extends Error {
  readonly code: WireErrorCode;
  readonly details: ApiErrorDetails;
  constructor(code: WireErrorCode, details: ApiErrorDetails = {}, options?: ErrorOptions) {
    super(describe(code, details, 'en'), options);
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }

  /** The gRPC status. */
  get status(): status {
    return this.details.status ?? statusOf(this.code);
  }

  /** The fields that cannot stand; empty where the error is about something else. */
  get issues(): readonly WireIssue[] {
    return this.details.issues ?? [];
  }

  /** The message in a language. `message` is the English one. */
  describe(language: Language): string {
    return describe(this.code, this.details, language);
  }
}

function describe(code: WireErrorCode, details: ApiErrorDetails, language: Language): string {
  const issues = (details.issues ?? []).map(
    (issue) => `\n  ${issue.field}: ${describeWireIssue(issue, language)} [${issue.code}]`,
  );
  return `${wireErrorText(code)[language]}${issues.join('')}`;
}

/** What is thrown below as the error of the wire. `cause` is for the service's own log and never sent. */
export function apiErrorOf(
  error: unknown,
  pathOf: (issue: FieldIssue) => string = ({ field }) => field,
): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof VerifierError && error.code === 'REQUEST_REFUSED') {
    const issues = error.issues.map((issue): WireIssue => ({ ...issue, field: pathOf(issue) }));
    return new ApiError('REQUEST_REFUSED', { issues }, { cause: error });
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const known = typeof code === 'string' && isWireErrorCode(code) ? code : 'INTERNAL';
  return new ApiError(known, {}, { cause: error });
}
