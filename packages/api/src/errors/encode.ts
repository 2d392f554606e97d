import { Metadata, type ServerErrorResponse } from '@grpc/grpc-js';
import type { Any } from '../gen/google/protobuf/any.ts';
import {
  BadRequest,
  BadRequest_FieldViolation,
  ErrorInfo,
  RetryInfo,
} from '../gen/google/rpc/error_details.ts';
import { Status } from '../gen/google/rpc/status.ts';
import { type ApiError, describeWireIssue, type WireIssue } from './api-error.ts';
import { wireErrorText } from './status.ts';

/** `ErrorInfo.domain` of every error of this service. */
export const ERROR_DOMAIN = 'cutru';

/** Header of gRPC that carries an encoded `google.rpc.Status`. */
export const DETAILS_KEY = 'grpc-status-details-bin';

/** Clients take 8 KiB of trailers by default, and base64 adds a third. */
const MAX_DETAILS = 5_400;

function pack<T>(name: string, type: { encode(message: T): { finish(): Uint8Array } }, message: T): Any {
  return { typeUrl: `type.googleapis.com/google.rpc.${name}`, value: type.encode(message).finish() };
}

type Wordiness = 'BOTH' | 'ENGLISH' | 'CODES';

function badRequest(issues: readonly WireIssue[], words: Wordiness): BadRequest {
  return {
    fieldViolations: issues.map((issue) => ({
      field: issue.field,
      reason: issue.code,
      description: words === 'CODES' ? (issue.covered ?? '') : describeWireIssue(issue, 'en'),
      localizedMessage:
        words === 'BOTH' ? { locale: 'vi', message: describeWireIssue(issue, 'vi') } : undefined,
    })),
  };
}

/** All the fields, with as many words as fit; where not even the codes fit, as many of them as do. */
function fitting(issues: readonly WireIssue[]): BadRequest {
  for (const words of ['BOTH', 'ENGLISH', 'CODES'] as const) {
    const whole = badRequest(issues, words);
    if (BadRequest.encode(whole).finish().length <= MAX_DETAILS) return whole;
  }
  const kept = badRequest(issues, 'CODES').fieldViolations;
  let size = 0;
  // Tag and length of a violation are at most 4 bytes here.
  const end = kept.findIndex((violation) => {
    size += BadRequest_FieldViolation.encode(violation).finish().length + 4;
    return size > MAX_DETAILS;
  });
  return { fieldViolations: kept.slice(0, end) };
}

/** An error as `google.rpc.Status`, as items of a stream and the JSON door carry it. */
export function statusFromError(error: ApiError): Status {
  const { code, issues, details } = error;
  const metadata = new Map<string, string>();
  if (issues.length > 0) metadata.set('violations', String(issues.length));
  const packed = [pack('ErrorInfo', ErrorInfo, { reason: code, domain: ERROR_DOMAIN, metadata })];
  if (issues.length > 0) packed.push(pack('BadRequest', BadRequest, fitting(issues)));
  if (details.retryAfterMs !== undefined) {
    const retryDelay = {
      seconds: BigInt(Math.floor(details.retryAfterMs / 1000)),
      nanos: Math.round((details.retryAfterMs % 1000) * 1e6),
    };
    packed.push(pack('RetryInfo', RetryInfo, { retryDelay }));
  }
  return { code: error.status, message: `${wireErrorText(code).en} [${code}]`, details: packed };
}

/** An error as grpc-js ends a call with it. */
export function grpcError(error: ApiError): ServerErrorResponse {
  const status = statusFromError(error);
  const metadata = new Metadata();
  metadata.set(DETAILS_KEY, Buffer.from(Status.encode(status).finish()));
  return Object.assign(new Error(status.message), { code: status.code, details: status.message, metadata });
}
