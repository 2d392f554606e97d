import { ApiError, errorToJson, httpStatusOf, type WireErrorCode } from '@cutru/api';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { failureOf } from '../engine/failures.ts';
import type { Telling } from '../telling/log.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** The code of the error that was answered. */
    failure: WireErrorCode | null;
  }
}

export const JSON_TYPE = 'application/json; charset=utf-8';

const METHODS = ['GET', 'HEAD', 'POST'] as const;

/** Errors of fastify's own by the HTTP status that they bring. */
function fromFastify(error: unknown): ApiError | undefined {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return new ApiError('MESSAGE_TOO_LARGE');
  if (status === 415) return new ApiError('CONTENT_TYPE_NOT_JSON');
  return typeof status === 'number' && status >= 400 && status < 500
    ? new ApiError('MESSAGE_MALFORMED', {}, { cause: error })
    : undefined;
}

function answerError(reply: FastifyReply, error: ApiError): FastifyReply {
  const { retryAfterMs } = error.details;
  if (retryAfterMs !== undefined) reply.header('retry-after', String(Math.ceil(retryAfterMs / 1000)));
  return reply
    .code(httpStatusOf(error.code))
    .header('content-type', JSON_TYPE)
    .send(JSON.stringify(errorToJson(error)));
}

/** What fastify refuses before there is a route: its own answer would repeat the address that was called. */
export function refuseAddress(error: FastifyError, _: FastifyRequest, reply: FastifyReply): void {
  answerError(reply, new ApiError('MESSAGE_MALFORMED', {}, { cause: error }));
}

/** Answers every error as a `google.rpc.Status`, and a wrong method with those that the address takes. */
export function addErrors(app: FastifyInstance, { telling }: { readonly telling: Telling }): void {
  const absent = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const [url = ''] = request.url.split('?');
    const allowed = METHODS.filter((method) => app.hasRoute({ url, method }));
    if (allowed.length === 0) return answerError(reply, new ApiError('CALL_UNKNOWN'));
    return answerError(reply.header('allow', allowed.join(', ')), new ApiError('METHOD_NOT_ALLOWED'));
  };
  app.decorateReply('failure', null);
  app.setErrorHandler((error, request, reply) => {
    // A body that nobody takes may be of any type.
    if (request.is404) return absent(request, reply);
    const failure = fromFastify(error) ?? failureOf(error);
    reply.failure = failure.code;
    telling.failed(`${request.method} ${request.routeOptions.url ?? ''}`, failure);
    return answerError(reply, failure);
  });
  app.setNotFoundHandler(absent);
}
