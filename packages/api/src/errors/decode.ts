import { type ServiceError, status } from '@grpc/grpc-js';
import type { Any } from '../gen/google/protobuf/any.ts';
import { BadRequest, ErrorInfo, RetryInfo } from '../gen/google/rpc/error_details.ts';
import { Status } from '../gen/google/rpc/status.ts';
import { ApiError, type WireIssue } from './api-error.ts';
import type { ApiCallCode } from './codes.ts';
import { DETAILS_KEY, ERROR_DOMAIN } from './encode.ts';
import { isWireErrorCode, statusOf, type WireErrorCode, type WireFieldCode } from './status.ts';

/** What a status without details of ours means: it comes from gRPC itself, or from something in between. */
const BARE: Readonly<Partial<Record<status, ApiCallCode>>> = {
  [status.CANCELLED]: 'CALL_CANCELLED',
  [status.DEADLINE_EXCEEDED]: 'DEADLINE_EXCEEDED',
  [status.INVALID_ARGUMENT]: 'MESSAGE_MALFORMED',
  [status.PERMISSION_DENIED]: 'FORBIDDEN',
  [status.RESOURCE_EXHAUSTED]: 'MESSAGE_TOO_LARGE',
  [status.UNAUTHENTICATED]: 'NOT_SIGNED_IN',
  [status.UNAVAILABLE]: 'SERVICE_UNREACHABLE',
  [status.UNIMPLEMENTED]: 'CALL_UNKNOWN',
};

function unpack<T>(
  details: readonly Any[],
  name: string,
  type: { decode(bytes: Uint8Array): T },
): T | undefined {
  const found = details.find(({ typeUrl }) => typeUrl.endsWith(`/google.rpc.${name}`));
  return found === undefined ? undefined : type.decode(found.value);
}

/** A code of a newer service is kept, with the words that came with it. */
function issuesOf(bad: BadRequest | undefined): readonly WireIssue[] {
  return (bad?.fieldViolations ?? []).map(({ field, reason, description }) => ({
    field,
    code: reason as WireFieldCode,
    ...(!isWireErrorCode(reason) && { said: description }),
  }));
}

/** An error that came as `google.rpc.Status`. */
export function errorFromStatus(message: Status, options?: ErrorOptions): ApiError {
  const code: status = message.code in status ? message.code : status.UNKNOWN;
  const info = unpack(message.details, 'ErrorInfo', ErrorInfo);
  const reason: WireErrorCode =
    info !== undefined && info.domain === ERROR_DOMAIN && isWireErrorCode(info.reason)
      ? info.reason
      : (BARE[code] ?? 'INTERNAL');
  const issues = issuesOf(unpack(message.details, 'BadRequest', BadRequest));
  const delay = unpack(message.details, 'RetryInfo', RetryInfo)?.retryDelay;
  return new ApiError(
    reason,
    {
      ...(issues.length > 0 && { issues }),
      ...(delay !== undefined && { retryAfterMs: Number(delay.seconds) * 1000 + delay.nanos / 1e6 }),
      ...(statusOf(reason) !== code && { status: code }),
    },
    options,
  );
}

/** An error with which grpc-js ended a call. Details that cannot be read are as good as none. */
export function errorFromGrpc(error: ServiceError): ApiError {
  const bytes = error.metadata?.get(DETAILS_KEY)[0];
  if (bytes instanceof Uint8Array) {
    try {
      const message = Status.decode(bytes);
      return errorFromStatus({ ...message, code: error.code }, { cause: error });
    } catch {
      // as without details
    }
  }
  return errorFromStatus({ code: error.code, message: '', details: [] }, { cause: error });
}
