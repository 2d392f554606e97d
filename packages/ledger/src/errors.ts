import { type ErrorText, LEDGER_ERRORS, type LedgerErrorCode } from './error-texts.ts';

/** Where it is wrong: names, sizes and paths of keys only, never a value. */
export type ErrorDetail = Readonly<Record<string, string | number>>;

function said(detail: ErrorDetail): string {
  const parts = Object.entries(detail).map(([name, value]) => `${name} ${value}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Everything that this package refuses. `cause` is for the operator's log and never for the caller. */
export class LedgerError extends Error {
  readonly code: LedgerErrorCode;
  readonly detail: ErrorDetail;
  constructor(code: LedgerErrorCode, detail: ErrorDetail = {}, options?: ErrorOptions) {
    super(`${LEDGER_ERRORS[code].en}${said(detail)}`, options);
    this.name = 'LedgerError';
    this.code = code;
    this.detail = detail;
  }

  /** The message in a language: cause and remedy. `message` is the English one. */
  describe(language: keyof ErrorText): string {
    return `${LEDGER_ERRORS[this.code][language]}${said(this.detail)}`;
  }
}
