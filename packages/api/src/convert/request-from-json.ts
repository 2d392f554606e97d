import { readVerifyRequestJson } from '../codec/json.ts';
import { verifyRequestFromWire } from './request-from-wire.ts';
import type { VerificationRequest } from './types.ts';

/**
 * Reads a request in protobuf's JSON mapping. What the mapping refuses and what the fields may not hold is told together.
 * @throws ApiError `MESSAGE_MALFORMED` where the text is no JSON object, `REQUEST_REFUSED` with every field that cannot
 * stand
 */
export function verifyRequestFromJson(text: string): VerificationRequest {
  const { message, unread } = readVerifyRequestJson(text);
  return verifyRequestFromWire(message, unread);
}
