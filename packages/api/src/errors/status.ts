import { CALENDAR_ERRORS } from '@cutru/calendar';
import { LIST_ISSUES, PLACES_ERRORS } from '@cutru/places';
import { CELL_ERRORS, POPULATION_ERRORS } from '@cutru/population';
import { RESIDENCE_ERRORS } from '@cutru/residence';
import { RULES_ERRORS, RULING_ISSUES } from '@cutru/rules';
import { type ErrorText, ROW_SHAPE_ERRORS, TABLES_ERRORS } from '@cutru/tables';
import {
  type ErrorCode,
  type FieldCode,
  REQUEST_ERRORS,
  VERIFIER_ERRORS,
  type VerifierErrorCode,
} from '@cutru/verifier';
import { status } from '@grpc/grpc-js';
import {
  API_CALL_ERRORS,
  API_FIELD_ERRORS,
  type ApiCallCode,
  type ApiErrorCode,
  type ApiFieldCode,
} from './codes.ts';

/** Every code that an answer can carry. */
export type WireErrorCode = ErrorCode | ApiErrorCode;

/** Why a field of a message cannot stand. */
export type WireFieldCode = FieldCode | ApiFieldCode;

const CALLS: Readonly<Record<ApiCallCode, status>> = {
  CALL_CANCELLED: status.CANCELLED,
  CALL_UNKNOWN: status.UNIMPLEMENTED,
  CONTENT_ENCODED: status.INVALID_ARGUMENT,
  CONTENT_TYPE_NOT_JSON: status.INVALID_ARGUMENT,
  DEADLINE_EXCEEDED: status.DEADLINE_EXCEEDED,
  ERASED: status.FAILED_PRECONDITION,
  FORBIDDEN: status.PERMISSION_DENIED,
  INTERNAL: status.INTERNAL,
  LOG_FULL: status.RESOURCE_EXHAUSTED,
  LOG_UNAVAILABLE: status.UNAVAILABLE,
  MESSAGE_MALFORMED: status.INVALID_ARGUMENT,
  MESSAGE_TOO_LARGE: status.RESOURCE_EXHAUSTED,
  METHOD_NOT_ALLOWED: status.UNIMPLEMENTED,
  NOT_SIGNED_IN: status.UNAUTHENTICATED,
  OVERLOADED: status.RESOURCE_EXHAUSTED,
  PLACE_NOT_FOUND: status.NOT_FOUND,
  REQUEST_ID_REUSED: status.ALREADY_EXISTS,
  RESPONSE_MALFORMED: status.INTERNAL,
  SERVICE_UNREACHABLE: status.UNAVAILABLE,
  SHUTTING_DOWN: status.UNAVAILABLE,
  SIGNING_UNAVAILABLE: status.UNAVAILABLE,
  STORE_UNAVAILABLE: status.UNAVAILABLE,
  SUPERSEDED_NOT_FOUND: status.FAILED_PRECONDITION,
  TOKEN_NOT_VERIFIED: status.DATA_LOSS,
  TREE_SIZE_NOT_REACHED: status.OUT_OF_RANGE,
  VERIFICATION_NOT_FOUND: status.NOT_FOUND,
};

/** A run of the command line has no place in an answer: there it is a fault of the program. */
const RUNS: Readonly<Record<VerifierErrorCode, status>> = {
  CANDIDATES_NOT_A_FILE: status.INTERNAL,
  CHANGED_COLUMN_UNKNOWN: status.INTERNAL,
  CHANGED_ROW_REFUSED: status.INTERNAL,
  OUTPUT_IS_INPUT: status.INTERNAL,
  REQUEST_REFUSED: status.INVALID_ARGUMENT,
  RULING_ROWS_UNREADABLE: status.INTERNAL,
  ROW_NOT_THERE: status.INTERNAL,
  ROW_REFUSED: status.INTERNAL,
  INTAKE_PLAN_UNSUITABLE: status.INTERNAL,
  INTAKE_QUOTA_MISSING: status.INTERNAL,
  INTAKE_SCHOOL_UNKNOWN: status.INTERNAL,
  RESULTS_CELL_MALFORMED: status.INTERNAL,
  RESULTS_OF_ANOTHER_PLAN: status.INTERNAL,
  RESULTS_OF_SEVERAL_INSTRUMENTS: status.INTERNAL,
  RESULTS_OF_SEVERAL_PLANS: status.INTERNAL,
  RESULTS_OF_SEVERAL_SCHOOLS: status.INTERNAL,
  SCORE_COLUMN_MISSING: status.INTERNAL,
  SCORE_MALFORMED: status.INTERNAL,
};

type Texts = Readonly<Record<string, ErrorText>>;

/** The caller's values. */
const OF_FIELDS: readonly Texts[] = [
  API_FIELD_ERRORS,
  CALENDAR_ERRORS,
  CELL_ERRORS,
  REQUEST_ERRORS,
  RESIDENCE_ERRORS,
  ROW_SHAPE_ERRORS,
  RULES_ERRORS,
  RULING_ISSUES,
];
/** The operator's files: no caller can do anything about them. */
const OF_FILES: readonly Texts[] = [LIST_ISSUES, PLACES_ERRORS, POPULATION_ERRORS, TABLES_ERRORS];

const STATUSES: ReadonlyMap<string, status> = new Map<string, status>([
  ...OF_FILES.flatMap(Object.keys).map((code): [string, status] => [code, status.INTERNAL]),
  ...OF_FIELDS.flatMap(Object.keys).map((code): [string, status] => [code, status.INVALID_ARGUMENT]),
  ...Object.entries(RUNS),
  ...Object.entries(CALLS),
]);

const TEXTS: ReadonlyMap<string, ErrorText> = new Map(
  [...OF_FILES, ...OF_FIELDS, VERIFIER_ERRORS, API_CALL_ERRORS].flatMap((texts) => Object.entries(texts)),
);

/** The gRPC status of a code: one function for all of them. */
export function statusOf(code: WireErrorCode): status {
  return STATUSES.get(code) ?? status.INTERNAL;
}

/** Whether a text that came over the wire is a code of this version. */
export function isWireErrorCode(text: string): text is WireErrorCode {
  return STATUSES.has(text);
}

/** Cause and remedy of a code. */
export function wireErrorText(code: WireErrorCode): ErrorText {
  return TEXTS.get(code) ?? API_CALL_ERRORS.INTERNAL;
}

const HTTP: Readonly<Record<status, number>> = {
  [status.OK]: 200,
  [status.CANCELLED]: 499,
  [status.UNKNOWN]: 500,
  [status.INVALID_ARGUMENT]: 400,
  [status.DEADLINE_EXCEEDED]: 504,
  [status.NOT_FOUND]: 404,
  [status.ALREADY_EXISTS]: 409,
  [status.PERMISSION_DENIED]: 403,
  [status.RESOURCE_EXHAUSTED]: 429,
  [status.FAILED_PRECONDITION]: 400,
  [status.ABORTED]: 409,
  [status.OUT_OF_RANGE]: 400,
  [status.UNIMPLEMENTED]: 501,
  [status.INTERNAL]: 500,
  [status.UNAVAILABLE]: 503,
  [status.DATA_LOSS]: 500,
  [status.UNAUTHENTICATED]: 401,
};

/** Codes for which HTTP has a word of its own. */
const OF_HTTP: Readonly<Partial<Record<WireErrorCode, number>>> = {
  CALL_UNKNOWN: 404,
  CONTENT_ENCODED: 415,
  CONTENT_TYPE_NOT_JSON: 415,
  MESSAGE_TOO_LARGE: 413,
  METHOD_NOT_ALLOWED: 405,
};

/** The HTTP status of a code: its own, or the one that stands for its gRPC status, as `google.rpc.Code` has it. */
export function httpStatusOf(code: WireErrorCode): number {
  return OF_HTTP[code] ?? HTTP[statusOf(code)];
}
