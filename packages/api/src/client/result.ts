import { resultFromWire } from '../convert/result.ts';
import type { VerificationResult } from '../convert/types.ts';
import { ApiError } from '../errors/api-error.ts';
import type { VerifyResponse } from '../gen/cutru/v1/verification_service.ts';
import type { Settings } from './options.ts';

/** Runs the check of a token that the client was given; an empty one (a dry run, an erasure) is none. */
export async function checkToken(
  settings: Settings,
  token: string,
  disclosures: readonly string[],
  decisionId: string,
): Promise<void> {
  if (token === '' || settings.verifyToken === undefined) return;
  try {
    await settings.verifyToken({ token, disclosures, decisionId });
  } catch (cause) {
    throw new ApiError('TOKEN_NOT_VERIFIED', {}, { cause });
  }
}

/** An answer, read and its token checked. */
export async function resultOf(settings: Settings, message: VerifyResponse): Promise<VerificationResult> {
  const result = resultFromWire(message);
  await checkToken(settings, result.token, result.disclosures, result.record.id);
  return result;
}
