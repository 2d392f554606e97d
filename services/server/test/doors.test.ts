import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { descriptorSet } from '@cutru/api';
import { Client, credentials, type Metadata, type ServiceError, status } from '@grpc/grpc-js';
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
    const named = (name: string) => Buffer.concat([Buffer.from([0x0a, name.length]), Buffer.from(name)]);
    for (const name of ['VerificationService', 'AuditService', 'ReferenceService'])
      expect([...(await call(path, named(`cutru.v1.${name}`)))]).toEqual([0x08, 0x01]);
    expect((await refused(path, named('cutru.v1.Absent'))).code).toBe(status.NOT_FOUND);
  });

  const VERSIONS = ['v1', 'v1alpha'];

  /** One question of reflection; a field of the request by its number. */
  function reflected(version: string, field: number, text: string): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const path = `/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`;
      const stream = raw.makeBidiStreamRequest(path, identity, identity);
      stream.on('data', (bytes: Buffer) => {
        resolve(bytes);
        stream.end();
      });
      stream.on('error', reject);
      stream.write(Buffer.concat([Buffer.from([field * 8 + 2, text.length]), Buffer.from(text)]));
    });
  }

  it.each(VERSIONS)(
    'tells its services by reflection %s, each with the file that it stands in',
    async (version) => {
      const { file } = fromBinary(FileDescriptorSetSchema, descriptorSet());
      const listed = (await reflected(version, 7, '*')).toString('latin1');
      for (const each of file) {
        const compiled = Buffer.from(toBinary(FileDescriptorProtoSchema, each));
        expect((await reflected(version, 3, each.name)).includes(compiled)).toBe(true);
        for (const { name } of each.service) {
          expect(listed).toContain(`${each.package}.${name}`);
          const found = await reflected(version, 4, `${each.package}.${name}`);
          expect(found.includes(compiled)).toBe(true);
        }
      }
    },
  );

  it('is called by a client that knows the contract from reflection alone', async () => {
    const buf = fileURLToPath(new URL('../../../packages/api/node_modules/.bin/buf', import.meta.url));
    const call = ['--data', '{"code": "30577", "on": "2025-08-01"}'];
    const url = `http://${world.server.grpcAddress}/cutru.v1.ReferenceService/ResolvePlace`;
    const args = ['curl', '--protocol', 'grpc', '--http2-prior-knowledge', ...call, url];
    // Away from the files of the contract.
    const { stdout } = await promisify(execFile)(buf, args, { cwd: tmpdir(), timeout: 30_000 });
    expect(JSON.parse(stdout)).toMatchObject({ code: '30577' });
  }, 60_000);

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

  const JSON_BODY = { 'content-type': 'application/json' };
  /** As it stands: `fetch` adds a content type to a text, and not to bytes. */
  const sent = (method: string, path: string, headers: Record<string, string>, body?: string) =>
    fetch(`${world.http}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: new TextEncoder().encode(body) }),
    });

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
      [await post('a', 'text/plain'), 415, 'CONTENT_TYPE_NOT_JSON'],
      [await post('{}', 'application/jsonl'), 415, 'header content-type'],
      [await sent('POST', '/v1/verifications', {}, '{}'), 415, 'CONTENT_TYPE_NOT_JSON'],
      [await sent('POST', '/v1/verifications', {}), 415, 'CONTENT_TYPE_NOT_JSON'],
      [
        await sent('POST', '/v1/verifications', { ...JSON_BODY, 'content-encoding': 'gzip' }, '{}'),
        415,
        'encoding',
      ],
      [await sent('POST', '/v1/verifications', JSON_BODY), 400, 'MESSAGE_MALFORMED'],
      [await sent('PUT', '/absent', { 'content-type': 'text/plain' }, 'a'), 404, 'CALL_UNKNOWN'],
    ];
    for (const [response, code, reason] of cases) {
      expect(response.status).toBe(code);
      expect(JSON.stringify(await response.json())).toContain(reason);
    }
    expect((await fetch(`${world.http}/absent`)).status).toBe(404);
  });

  it('says which methods an address takes', async () => {
    const cases: [Response, string][] = [
      [await sent('GET', '/v1/verifications?a=1', {}), 'POST'],
      [await sent('PUT', '/v1/verifications', { 'content-type': 'text/plain' }, 'a'), 'POST'],
      [await sent('POST', '/.well-known/jwks.json', JSON_BODY, '{}'), 'GET, HEAD'],
      [await sent('DELETE', '/checkpoint', {}), 'GET, HEAD'],
    ];
    for (const [response, allowed] of cases) {
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe(allowed);
      expect(JSON.stringify(await response.json())).toContain('METHOD_NOT_ALLOWED');
    }
  });

  it('names all that is wrong with a request at once', async () => {
    const response = await post(
      JSON.stringify({
        requestId: 'm1',
        explainIn: 'VI',
        candidate: { citizenId: '12', fullName: '', birthDate: 'x' },
        universityAdmission: { admissionYear: 1999 },
      }),
    );
    const { details } = (await response.json()) as { details: { fieldViolations?: { field: string }[] }[] };
    expect(details.flatMap((each) => each.fieldViolations ?? []).map(({ field }) => field)).toEqual([
      'explain_in',
      'candidate.birth_date',
      'candidate.citizen_id',
      'candidate.full_name',
      'university_admission.admission_year',
    ]);
  });

  it('lets caches keep the keys', async () => {
    const response = await fetch(`${world.http}/.well-known/jwks.json`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=600');
    expect(response.headers.get('content-type')).toContain('application/jwk-set+json');
    const etag = response.headers.get('etag') ?? '';
    const statusFor = async (tags: string) =>
      (await sent('GET', '/.well-known/jwks.json', { 'if-none-match': tags })).status;
    for (const tags of [etag, `W/${etag}`, `"other", W/${etag}`, '*'])
      expect(await statusFor(tags)).toBe(304);
    for (const tags of ['"other"', 'W/"other"', etag.slice(1, -1)]) expect(await statusFor(tags)).toBe(200);
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
    expect(page.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
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
