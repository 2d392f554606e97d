import { ApiError, type Decoded, grpcError } from '@cutru/api';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { failureOf } from '../engine/failures.ts';
import { ANONYMOUS, type CallContext } from '../engine/types.ts';
import type { Telling } from '../telling/log.ts';
import type { Metrics } from '../telling/metrics.ts';

/** A call as the engine sees it: one whose client is gone, or whose deadline has passed, is cancelled. */
export function contextOf(call: { readonly cancelled: boolean }): CallContext {
  return { caller: ANONYMOUS, isCancelled: () => call.cancelled };
}

/** Who is told of calls. */
export interface Watching {
  readonly telling: Telling;
  readonly metrics: Metrics;
}

/** Handles a call of one request and one answer. */
export function unary<Request, Response>(
  method: string,
  { telling, metrics }: Watching,
  work: (request: Request, context: CallContext) => Promise<Response | Uint8Array> | Response | Uint8Array,
): handleUnaryCall<Decoded<Request>, Response | Uint8Array> {
  const meter = metrics.meter(method);
  return async (call, reply) => {
    const began = performance.now();
    try {
      if (!call.request.ok) throw call.request.error;
      reply(null, await work(call.request.value, contextOf(call)));
      meter.ended('OK', performance.now() - began);
    } catch (error) {
      const failure = failureOf(error);
      telling.failed(method, failure);
      reply(grpcError(failure));
      meter.ended(failure.code, performance.now() - began);
    }
  };
}

/** What calls get once the service is stopping. */
export function shuttingDown(): ApiError {
  return new ApiError('SHUTTING_DOWN', { retryAfterMs: 1_000 });
}
