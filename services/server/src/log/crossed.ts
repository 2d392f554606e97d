import { LedgerError } from '@cutru/ledger';
import type { CrossedCause, CrossedError } from './messages.ts';

const DEPTH = 5;

/** A token could not be made; the entry stands. */
export class SigningFailed extends Error {
  override readonly name = 'SigningFailed';
}

function causeOf(error: unknown, depth: number): CrossedCause | null {
  if (error === undefined || depth === 0) return null;
  if (!(error instanceof Error)) return { name: typeof error, code: null, stack: '', cause: null };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { name: error.name, code, stack: error.stack ?? '', cause: causeOf(error.cause, depth - 1) };
}

/** An error as plain data. */
export function crossed(error: unknown): CrossedError {
  if (error instanceof LedgerError)
    return { code: error.code, detail: error.detail, cause: causeOf(error.cause, DEPTH) };
  if (error instanceof SigningFailed)
    return { code: 'SIGNING', detail: {}, cause: causeOf(error.cause, DEPTH) };
  return { code: 'OTHER', detail: {}, cause: causeOf(error, DEPTH) };
}

function rebuilt(crossing: CrossedCause | null): Error | undefined {
  if (crossing === null) return undefined;
  const error = new Error('', { cause: rebuilt(crossing.cause) });
  const { name, code, stack } = crossing;
  return Object.assign(error, { name, stack, ...(code === null ? {} : { code }) });
}

/** The error again: `LedgerError`, `SigningFailed`, or whatever it was. */
export function uncrossed({ code, detail, cause }: CrossedError): Error {
  const options = { cause: rebuilt(cause) };
  if (code === 'SIGNING') return new SigningFailed('a token could not be made', options);
  if (code === 'OTHER') return options.cause ?? new Error('the thread of the log failed');
  return new LedgerError(code, detail, options);
}
