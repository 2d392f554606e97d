import { ApiError } from '@cutru/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

const JSON_CONTENT = /^application\/json\s*(?:;|$)/i;
const AS_IT_IS = /^\s*(?:identity)?\s*$/i;

/**
 * Refuses a body that is not said to be plain JSON, before it is read: a browser sends other types across sites unasked.
 * @throws ApiError `CONTENT_TYPE_NOT_JSON`, `CONTENT_ENCODED`
 */
export async function refuseContent({ headers }: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!JSON_CONTENT.test(headers['content-type'] ?? '')) throw new ApiError('CONTENT_TYPE_NOT_JSON');
  if (AS_IT_IS.test(headers['content-encoding'] ?? '')) return;
  reply.header('accept-encoding', 'identity');
  throw new ApiError('CONTENT_ENCODED');
}
