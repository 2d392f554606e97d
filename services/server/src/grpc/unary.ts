import { ApiError, type Decoded, grpcError } from '@cutru/api';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { failureOf } from '../engine/failures.ts';
import { ANONYMOUS, type CallContext } from '../engine/types.ts';
import type { Telling } from '../telling/log.ts';

/** A call as the engine sees it: one whose client is gone, or whose deadline has passed, is cancelled. */
export function contextOf(call: { readonly cancelled: boolean }): CallContext {
  return { caller: ANONYMOUS, isCancelled: () => call.cancelled };
}

/** Handles a call of one request and one answer. */
export function unary<Request, Response>(
  method: string,
  telling: Telling,
  work: (request: Request, context: CallContext) => Promise<Response | Uint8Array> | Response | Uint8Array,
): handleUnaryCall<Decoded<Request>, Response | Uint8Array> {
  return async (call, reply) => {
    try {
      if (!call.request.ok) throw call.request.error;
      reply(null, await work(call.request.value, contextOf(call)));
    } catch (error) {
      const failure = failureOf(error);
      telling.failed(method, failure);
      reply(grpcError(failure));
    }
  };
}

/** What calls get once the service is stopping. */
export function shuttingDown(): ApiError {
  return new ApiError('SHUTTING_DOWN', { retryAfterMs: 1_000 });
}
