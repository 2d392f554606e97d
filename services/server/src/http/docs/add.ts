import swagger, { type StaticDocumentSpec } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './document.ts';

const TO_TLS = /\s*upgrade-insecure-requests;?/;

/** Shows what HTTP answers at `/docs`, and at `/docs/json` as OpenAPI. The page loads nothing from elsewhere. */
export async function addDocs(app: FastifyInstance, hasTls: boolean): Promise<void> {
  const document = openApiDocument() as StaticDocumentSpec['document'];
  await app.register(swagger, { mode: 'static', specification: { document } });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    // Without TLS a browser would ask for the parts of the page where nobody answers.
    transformStaticCSP: (policy) => (hasTls ? policy : policy.replace(TO_TLS, '')),
  });
}
