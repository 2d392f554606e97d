import { type CallOptions, type ClientUnaryCall, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { ApiError } from '../errors/api-error.ts';
import { errorFromGrpc } from '../errors/decode.ts';
import type { Settings } from './options.ts';

/** Options of one call. */
export interface CallSettings {
  /** Milliseconds that it may take, tries together. Default: the client's. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
}

/** A unary call of a generated client. */
type Unary<Req, Res> = (
  request: Req,
  metadata: Metadata,
  options: Partial<CallOptions>,
  callback: (error: ServiceError | null, response: Res) => void,
) => ClientUnaryCall;

/** First wait before a retry; each next one is twice as long. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/** Headers of a call. */
export function metadataOf(settings: Settings): Metadata {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(settings.headers?.() ?? {})) metadata.set(name, value);
  return metadata;
}

/** How long to wait before a retry: doubled each time, spread, and no shorter than the service asked. */
export function waitBefore(attempt: number, error: ApiError, random: () => number): number {
  const longest = Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
  return Math.max(longest * (0.5 + random() / 2), error.details.retryAfterMs ?? 0);
}

/** Waits; rejects when the signal says so. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(new ApiError('CALL_CANCELLED'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

function once<Req, Res>(
  method: Unary<Req, Res>,
  request: Req,
  settings: Settings,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<Res> {
  return new Promise((resolve, reject) => {
    const abort = () => call.cancel();
    const call = method(request, metadataOf(settings), { deadline }, (error, response) => {
      signal?.removeEventListener('abort', abort);
      if (error === null) resolve(response);
      else reject(errorFromGrpc(error));
    });
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/**
 * Calls, and calls again where that is safe and the service was not there. Every call has a deadline that its tries share.
 * @throws ApiError
 */
export async function callUnary<Req, Res>(
  method: Unary<Req, Res>,
  request: Req,
  settings: Settings,
  isSafe: boolean,
  { deadlineMs = settings.deadlineMs, signal }: CallSettings,
): Promise<Res> {
  const deadline = Date.now() + deadlineMs;
  for (let attempt = 1; ; attempt++) {
    if (signal?.aborted) throw new ApiError('CALL_CANCELLED');
    try {
      return await once(method, request, settings, deadline, signal);
    } catch (cause) {
      const error = cause as ApiError;
      const again = isSafe && error.status === status.UNAVAILABLE && attempt < settings.attempts;
      const wait = waitBefore(attempt, error, settings.random);
      if (!again || Date.now() + wait >= deadline) throw error;
      await pause(wait, signal);
    }
  }
}
