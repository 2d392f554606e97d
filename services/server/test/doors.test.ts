import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { descriptorSet } from '@cutru/api';
import { Client, credentials, type Metadata, type ServiceError, status } from '@grpc/grpc-js';
import { loadFileDescriptorSetFromBuffer } from '@grpc/proto-loader';
import { service as healthService } from 'grpc-health-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './world.ts';

let world: World;
let raw: Client;
beforeAll(async () => {
  world = await openWorld();
  raw = new Client(world.server.grpcAddress, credentials.createInsecure());
}, 60_000);
afterAll(async () => {
  raw.close();
  await world.close();
});

const identity = (bytes: Buffer) => bytes;

function call(path: string, message: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const deadline = Date.now() + 5_000;
    raw.makeUnaryRequest(path, identity, identity, message, { deadline } as never, (error, answer) => {
      if (error === null && answer !== undefined) resolve(answer);
      else reject(error);
    });
  });
}

async function refused(path: string, message: Buffer): Promise<ServiceError & { metadata: Metadata }> {
  return call(path, message).then(
    () => expect.fail('it was answered'),
    (error: ServiceError) => error,
  );
}

const VERIFY = '/cutru.v1.VerificationService/Verify';

describe('the gRPC door', () => {
  it('answers bytes that are no message with details', async () => {
    const error = await refused(VERIFY, Buffer.from([0xff, 0xff, 0xff]));
    expect(error.code).toBe(status.INVALID_ARGUMENT);
    expect(error.metadata.get('grpc-status-details-bin')).toHaveLength(1);
    expect(error.details).toContain('MESSAGE_MALFORMED');
  });

  it('refuses a message that is too large', async () => {
    const error = await refused(VERIFY, Buffer.alloc(2 * 1024 * 1024));
    expect(error.code).toBe(status.RESOURCE_EXHAUSTED);
  });

  it('names a text that is not UTF-8', async () => {
    const error = await refused(VERIFY, Buffer.from([0x12, 0x04, 0x12, 0x02, 0xc3, 0x28]));
    expect(error.code).toBe(status.INVALID_ARGUMENT);
    expect(String(error.metadata.get('grpc-status-details-bin')[0])).toContain('TEXT_NOT_UTF8');
  });

  it('answers health checks', async () => {
    const { path } = healthService.Check as { path: string };
    expect([...(await call(path, Buffer.alloc(0)))]).toEqual([0x08, 0x01]);
  });

  it('tells its services by reflection', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const path = '/grpc.reflection.v1.ServerReflection/ServerReflectionInfo';
      const stream = raw.makeBidiStreamRequest(path, identity, identity);
      stream.on('data', (bytes: Buffer) => {
        resolve(bytes.toString('latin1'));
        stream.end();
      });
      stream.on('error', reject);
      // list_services: "*"
      stream.write(Buffer.from([0x3a, 0x01, 0x2a]));
    });
    for (const name of Object.keys(loadFileDescriptorSetFromBuffer(Buffer.from(descriptorSet()))))
      if (name.endsWith('Service')) expect(answer).toContain(name);
  });

  it('goes on in a stream after an item that cannot be read', async () => {
    const answers = await new Promise<Buffer[]>((resolve, reject) => {
      const found: Buffer[] = [];
      const path = '/cutru.v1.VerificationService/VerifyStream';
      const stream = raw.makeBidiStreamRequest(path, identity, identity);
      stream.on('data', (bytes: Buffer) => found.push(bytes));
      stream.on('error', reject);
      stream.on('end', () => resolve(found));
      stream.write(Buffer.from([0xff, 0xff, 0xff]));
      stream.write(Buffer.alloc(0));
      stream.end();
    });
    expect(answers.map((bytes) => bytes.toString('latin1')).sort()).toEqual([
      expect.stringContaining('REQUEST_REFUSED'),
      expect.stringContaining('MESSAGE_MALFORMED'),
    ]);
  });
});

describe('the HTTP door', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
    fetch(`${world.http}/v1/verifications`, { method: 'POST', headers: { 'content-type': type }, body });

  const request = {
    requestId: 'over-http',
    candidate: { citizenId: '089213000001', fullName: 'Chau Sóc', birthDate: '2013-02-01' },
    ethnicBoardingSchool: { submittedOn: '2025-06-10' },
  };

  it('verifies by JSON, the same as over gRPC', async () => {
    const response = await post(JSON.stringify(request));
    expect(response.status).toBe(200);
    const body = (await response.json()) as { decision: { id: string; outcome: string }; token: string };
    expect(body.decision.outcome).toMatch(/^OUTCOME_/);
    expect(body.token).toMatch(/~$/);
    const again = (await (await post(JSON.stringify(request))).json()) as { decision: { id: string } };
    expect(again.decision.id).toBe(body.decision.id);
  });

  it('answers bad bodies with google.rpc.Status', async () => {
    const cases: [Response, number, string][] = [
      [await post('{'), 400, 'MESSAGE_MALFORMED'],
      [await post(new Uint8Array([0x22, 0xc3, 0x28, 0x22])), 400, 'MESSAGE_MALFORMED'],
      [await post('{"requestID":1}'), 400, 'JSON_FIELD_UNKNOWN'],
      [await post(' '.repeat(2 * 1024 * 1024)), 413, 'MESSAGE_TOO_LARGE'],
      [await post('a', 'text/plain'), 400, 'MESSAGE_MALFORMED'],
    ];
    for (const [response, code, reason] of cases) {
      expect(response.status).toBe(code);
      expect(JSON.stringify(await response.json())).toContain(reason);
    }
    expect((await fetch(`${world.http}/absent`)).status).toBe(404);
  });

  it('lets caches keep the keys', async () => {
    const response = await fetch(`${world.http}/.well-known/jwks.json`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=600');
    expect(response.headers.get('content-type')).toContain('application/jwk-set+json');
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await fetch(`${world.http}/.well-known/jwks.json`, { headers })).status).toBe(304);
  });

  it('describes itself', async () => {
    const document = (await (await fetch(`${world.http}/docs/json`)).json()) as {
      paths: object;
      components: { schemas: Record<string, { properties: object }> };
    };
    expect(Object.keys(document.paths)).toContain('/v1/verifications');
    expect(Object.keys(document.components.schemas.VerifyRequest?.properties ?? {})).toEqual(
      expect.arrayContaining(['requestId', 'universityAdmission', 'dryRun']),
    );
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name);
    const page = await fetch(`${world.http}/docs/`);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toMatch(/(?:src|href)="https?:/);
  });

  it('says that it lives and that it is ready', async () => {
    expect(await (await fetch(`${world.http}/healthz`)).text()).toBe('ok\n');
    expect((await fetch(`${world.http}/readyz`)).status).toBe(200);
  });
});

describe('the keys of a first start', () => {
  it('can be read by their owner alone', async () => {
    for (const file of ['token.jwk', 'population.key', 'log/log.pem', 'log/log-epoch-1.key'])
      expect((await stat(join(world.keysDir, file))).mode & 0o777).toBe(0o600);
  });
});
