import { type Schema, Schemas } from './schemas.ts';

const ERRORS: Readonly<Record<string, string>> = {
  400: 'Fields or the message cannot stand: every one of them is named',
  409: 'The request id was used for another content',
  413: 'The message is too large',
  429: 'Too much at once: come back after `retry-after`',
  500: 'A fault inside the service',
  503: 'The log, the store or the signing is not there: ask again with the same request id',
};

/** An application with nothing but what is needed; the person is a test citizen, who does not exist. */
const EXAMPLE = {
  requestId: 'board-7/2026/000001',
  candidate: { citizenId: '089211999001', fullName: 'Chau Sóc Kha', birthDate: '2011-03-02' },
  ethnicBoardingSchool: { submittedOn: '2026-06-10' },
};

function json(schema: Schema, more: object = {}): object {
  return { content: { 'application/json': { schema, ...more } } };
}

function text(description: string, type: string): object {
  return { 200: { description, content: { [type]: { schema: { type: 'string' } } } } };
}

/** What HTTP answers, as OpenAPI 3.1; the messages are those of the contract in protobuf's JSON mapping. */
export function openApiDocument(): object {
  const schemas = new Schemas();
  const request = schemas.message('cutru.v1.VerifyRequest');
  const response = schemas.message('cutru.v1.VerifyResponse');
  const status = schemas.message('google.rpc.Status');
  const errors = Object.entries(ERRORS).map(([code, description]) => [
    code,
    { description, ...json(status) },
  ]);
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Cutru',
      version: 'v1',
      description: 'Residence checks for admission priority. The same calls as over gRPC, in JSON.',
    },
    paths: {
      '/v1/verifications': {
        post: {
          operationId: 'verify',
          summary: 'Decides one application, logs the decision and signs it',
          requestBody: { required: true, ...json(request, { example: EXAMPLE }) },
          responses: {
            200: { description: 'Decided', ...json(response) },
            ...Object.fromEntries(errors),
          },
        },
      },
      '/.well-known/jwks.json': {
        get: {
          operationId: 'keys',
          summary: 'The public keys with which tokens are verified',
          responses: text('A JWK set (RFC 7517)', 'application/jwk-set+json'),
        },
      },
      '/checkpoint': {
        get: {
          operationId: 'checkpoint',
          summary: 'The latest checkpoint of the log',
          responses: text('A signed note (C2SP tlog-checkpoint)', 'text/plain'),
        },
      },
      '/metrics': {
        get: {
          operationId: 'metrics',
          summary: 'Counters for Prometheus; nothing in them is of a request',
          responses: text("Prometheus' text format", 'text/plain'),
        },
      },
      '/healthz': {
        get: { operationId: 'lives', summary: 'The process lives', responses: text('It does', 'text/plain') },
      },
      '/readyz': {
        get: {
          operationId: 'ready',
          summary: 'It takes calls, and the log answers',
          responses: { ...text('It does', 'text/plain'), 503: { description: 'It does not' } },
        },
      },
    },
    components: { schemas: schemas.all() },
  };
  return document;
}
