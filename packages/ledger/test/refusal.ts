import { expect } from 'vitest';
import { LedgerError, type LedgerErrorCode } from '../src/index.ts';

/** Expects a call to be refused with a code; gives the error. */
export function refusal(call: () => unknown, code: LedgerErrorCode): LedgerError {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(LedgerError);
    expect((error as LedgerError).code).toBe(code);
    return error as LedgerError;
  }
  throw new Error(`not refused with ${code}`);
}

/** The same of a promise. */
export async function rejection(work: Promise<unknown>, code: LedgerErrorCode): Promise<LedgerError> {
  const error = await work.then(
    () => new Error(`not rejected with ${code}`),
    (reason: unknown) => reason,
  );
  return refusal(() => {
    throw error;
  }, code);
}
