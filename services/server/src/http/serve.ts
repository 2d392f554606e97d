import { ApiError, MAX_MESSAGE_BYTES, verifyRequestFromJson, verifyResponseToJson } from '@cutru/api';
import type { Ledger } from '@cutru/ledger';
import type { JwksAnswer } from '@cutru/tokens';
import { type FastifyInstance, fastify } from 'fastify';
import { type Address, formatAddress } from '../config/address.ts';
import type { TlsContent } from '../config/tls.ts';
import type { Engine } from '../engine/engine.ts';
import { ANONYMOUS } from '../engine/types.ts';
import { ServerError } from '../errors/server-error.ts';
import type { Telling } from '../telling/log.ts';
import type { Metrics } from '../telling/metrics.ts';
import { refuseContent } from './content.ts';
import { addDocs } from './docs/add.ts';
import { addErrors, JSON_TYPE, refuseAddress } from './errors.ts';
import { noneMatches } from './etag.ts';

/** Pages of the documentation and what probes ask all the time. */
const UNCOUNTED = /^\/(?:docs|healthz|readyz|metrics)/;

/** What is shown and answered over HTTP. */
export interface HttpAnswering {
  readonly engine: Engine;
  readonly ledger: Ledger;
  readonly jwks: JwksAnswer;
  readonly telling: Telling;
  readonly metrics: Metrics;
  /** The service still takes calls, and what it stands on answers. */
  readonly isReady: () => Promise<boolean>;
}

/** The door for keys and JSON. */
export interface HttpDoor {
  readonly address: string;
  stop(): Promise<void>;
}

function utf8(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new ApiError('MESSAGE_MALFORMED', {}, { cause });
  }
}

function addVerifications(app: FastifyInstance, { engine }: HttpAnswering): void {
  app.post('/v1/verifications', { onRequest: refuseContent }, async (request, reply) => {
    const asked = verifyRequestFromJson(utf8(request.body as Buffer));
    const context = { caller: ANONYMOUS, isCancelled: () => request.raw.socket.destroyed };
    const answer = await engine.verify(asked, context);
    return reply
      .header('content-type', JSON_TYPE)
      .header('cache-control', 'no-store')
      .send(JSON.stringify(verifyResponseToJson(answer)));
  });
}

function addPublic(app: FastifyInstance, { ledger, jwks, isReady }: HttpAnswering): void {
  app.get('/.well-known/jwks.json', (request, reply) => {
    reply.headers(jwks.headers);
    if (noneMatches(request.headers['if-none-match'], jwks.headers.etag)) return reply.code(304).send();
    return reply.send(jwks.body);
  });
  app.get('/checkpoint', async (_, reply) => {
    const note = await ledger.checkpoint();
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(note);
  });
  app.get('/healthz', (_, reply) => reply.type('text/plain').send('ok\n'));
  app.get('/readyz', async (_, reply) => {
    const ready = await isReady();
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
}

function create(tls: TlsContent | null): FastifyInstance {
  const common = {
    bodyLimit: MAX_MESSAGE_BYTES,
    logger: false,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    frameworkErrors: refuseAddress,
  } as const;
  if (tls === null) return fastify(common);
  return fastify({ ...common, https: { cert: tls.certificate, key: tls.key } }) as unknown as FastifyInstance;
}

/** Counts what was answered by route, which is a name of ours, and never by what somebody called. */
function addCounting(app: FastifyInstance, { metrics }: HttpAnswering): void {
  app.addHook('onResponse', async (request, reply) => {
    const { url } = request.routeOptions;
    if (url === undefined || UNCOUNTED.test(url)) return;
    metrics.meter(`${request.method} ${url}`).ended(reply.failure ?? 'OK', reply.elapsedTime);
  });
  app.get('/metrics', async (_, reply) =>
    reply
      .header('content-type', metrics.registry.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.registry.metrics()),
  );
}

/** Opens the door. @throws ServerError `ADDRESS_TAKEN` */
export async function serveHttp(
  answering: HttpAnswering,
  address: Address,
  tls: TlsContent | null,
): Promise<HttpDoor> {
  const app = create(tls);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  addErrors(app, answering);
  addCounting(app, answering);
  addVerifications(app, answering);
  addPublic(app, answering);
  await addDocs(app, tls !== null);
  try {
    await app.listen({ host: address.host, port: address.port });
  } catch (cause) {
    throw new ServerError('ADDRESS_TAKEN', [formatAddress(address), 'CUTRU_HTTP_ADDRESS'], { cause });
  }
  const bound = app.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : address.port;
  return { address: formatAddress({ host: address.host, port }), stop: () => app.close() };
}
