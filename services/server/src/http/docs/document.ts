import { commentOf } from '@cutru/api';
import { refusals } from './errors.ts';
import { type Schema, Schemas } from './schemas.ts';

/** A test citizen of docs/test-citizens.md, who declares less than is due. */
const EXAMPLE = {
  requestId: 'board-7/2026/000001',
  candidate: { citizenId: '010308999007', fullName: 'Hoàng Thị Thảo', birthDate: '2008-10-23' },
  universityAdmission: {
    admissionYear: 2026,
    graduationYear: 2026,
    schools: [{ code: '10701', grades: [10, 11, 12] }],
    total: 2325,
    declaredArea: 'AREA_CLASS_KV2_NT',
    declaredGroup: 'POLICY_GROUP_NONE',
  },
  explainIn: 'LANGUAGE_VI',
};

const KEYS: Schema = {
  type: 'object',
  description: 'A JWK set (RFC 7517)',
  required: ['keys'],
  properties: {
    keys: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kty', 'kid'],
        properties: Object.fromEntries(
          ['kty', 'kid', 'crv', 'x', 'y', 'alg', 'use'].map((name) => [name, { type: 'string' }]),
        ),
      },
    },
  },
};

function json(schema: Schema, more: object = {}): object {
  return { content: { 'application/json': { schema, ...more } } };
}

function answer(description: string, type: string, schema: Schema = { type: 'string' }): object {
  return { 200: { description, content: { [type]: { schema } } } };
}

/** What HTTP answers, as OpenAPI 3.1; the messages are those of the contract in protobuf's JSON mapping. */
export function openApiDocument(): object {
  const schemas = new Schemas();
  // Requests first: a message of both has a schema for each.
  const request = schemas.request('cutru.v1.VerifyRequest');
  const response = schemas.answer('cutru.v1.VerifyResponse');
  const { ofMessages, ofAddresses } = refusals(schemas);
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Cutru',
      version: 'v1',
      description:
        'Residence checks for admission priority. The same calls as over gRPC, in JSON. An address that is none is answered with 404 and an `Error`.',
    },
    paths: {
      '/v1/verifications': {
        post: {
          operationId: 'verify',
          summary: 'Decides one application, logs the decision and signs it',
          description: commentOf('cutru.v1.VerificationService.Verify'),
          requestBody: { required: true, ...json(request, { example: EXAMPLE }) },
          responses: {
            200: { description: 'Decided', ...json(response) },
            ...ofMessages,
            ...ofAddresses,
          },
        },
      },
      '/.well-known/jwks.json': {
        get: {
          operationId: 'keys',
          summary: 'The public keys with which tokens are verified',
          responses: {
            ...answer('The keys', 'application/jwk-set+json', KEYS),
            ...ofAddresses,
            304: { description: 'What `if-none-match` names is what there is' },
          },
        },
      },
      '/checkpoint': {
        get: {
          operationId: 'checkpoint',
          summary: 'The latest checkpoint of the log',
          responses: { ...answer('A signed note (C2SP tlog-checkpoint)', 'text/plain'), ...ofAddresses },
        },
      },
      '/metrics': {
        get: {
          operationId: 'metrics',
          summary: 'Counters for Prometheus; nothing in them is of a request',
          responses: { ...answer("Prometheus' text format", 'text/plain'), ...ofAddresses },
        },
      },
      '/healthz': {
        get: {
          operationId: 'lives',
          summary: 'The process lives',
          responses: { ...answer('It does', 'text/plain'), ...ofAddresses },
        },
      },
      '/readyz': {
        get: {
          operationId: 'ready',
          summary: 'It takes calls, and the log answers',
          responses: {
            ...answer('It does', 'text/plain'),
            ...ofAddresses,
            503: { description: 'It does not' },
          },
        },
      },
    },
    components: { schemas: schemas.all() },
  };
  return document;
}
