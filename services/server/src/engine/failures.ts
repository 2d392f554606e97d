import { ApiError, type ApiErrorCode, apiErrorOf, pathOfColumn } from '@cutru/api';
import { DatabaseError } from '@cutru/database';
import { LedgerError, type LedgerErrorCode } from '@cutru/ledger';
import type { Programme } from '@cutru/rules';

/** Milliseconds after which to come back where something was too much, or not there. */
const RETRY_AFTER_MS = 1_000;

const OF_LEDGER: Partial<Readonly<Record<LedgerErrorCode, ApiErrorCode>>> = {
  LEDGER_CLOSED: 'SHUTTING_DOWN',
  LEDGER_OUTCOME_UNKNOWN: 'LOG_UNAVAILABLE',
  LEDGER_QUEUE_FULL: 'LOG_FULL',
  LEDGER_REFUSED: 'LOG_UNAVAILABLE',
  LEDGER_UNAVAILABLE: 'LOG_UNAVAILABLE',
  REQUEST_CONTENT_DIFFERS: 'REQUEST_ID_REUSED',
  REQUEST_ERASED: 'ERASED',
};

const TRY_AGAIN: ReadonlySet<ApiErrorCode> = new Set<ApiErrorCode>([
  'LOG_FULL',
  'LOG_UNAVAILABLE',
  'SHUTTING_DOWN',
  'STORE_UNAVAILABLE',
]);

function ofCode(code: ApiErrorCode, cause: unknown): ApiError {
  const details = TRY_AGAIN.has(code) ? { retryAfterMs: RETRY_AFTER_MS } : {};
  return new ApiError(code, details, { cause });
}

/**
 * What is thrown below as the error of the wire; fields of a request get their paths by its programme. The cause is for the
 * service's own log.
 */
export function failureOf(error: unknown, programme?: Programme): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof LedgerError && error.code === 'LEDGER_PAGE_MALFORMED') {
    const issues = [{ field: 'page_token', code: 'PAGE_TOKEN_MALFORMED' as const }];
    return new ApiError('REQUEST_REFUSED', { issues }, { cause: error });
  }
  if (error instanceof LedgerError) return ofCode(OF_LEDGER[error.code] ?? 'INTERNAL', error);
  if (error instanceof DatabaseError) return ofCode('STORE_UNAVAILABLE', error);
  return apiErrorOf(error, ({ field }) => (programme === undefined ? field : pathOfColumn(field, programme)));
}
