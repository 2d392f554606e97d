import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createFileRegistry,
  fromBinary,
  fromJson,
  type JsonValue,
  toBinary,
  toJson,
} from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import {
  type DecisionRecord,
  decisionFromWire,
  descriptorSet,
  VerifyRequest,
  VerifyResponse,
  verifyRequestToWire,
} from '@cutru/api';
import { PROGRAMMES } from '@cutru/rules';
import { type Cutru, type DecisionRequest, openCutru, readRequest } from '@cutru/verifier';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMISSION, AREAS, EXTRACT, input, openWorld, PUPIL, type World } from './world.ts';

const PLANS = fileURLToPath(new URL('../../../packages/plans/examples', import.meta.url));

const MOTHER = {
  relation: 'MOTHER',
  citizenId: '089185000002',
  fullName: 'Neáng Sa',
  birthDate: '1985-07-20',
} as const;
const LAN = ADMISSION.candidate;
const SCHOOLS = [{ commune: '30577', from: '2022-09-05', to: '2025-05-31' }];

const REQUESTS: readonly DecisionRequest[] = [
  ADMISSION,
  { ...ADMISSION, graduationYear: 2023 } as DecisionRequest,
  {
    programme: 'graduation-exam',
    candidate: LAN,
    examYear: 2025,
    graduationYear: 2025,
    schools: SCHOOLS,
    claims: [{ ground: '3b', document: true }],
    score: { marks: ['7.25', '8', '6.5', '9'], means: ['7.9', '8.1', '8.4'], encouragement: '1.5' },
  },
  {
    programme: 'graduation-exam',
    candidate: { ...PUPIL, fullName: 'Khác Tên' },
    examYear: 2026,
    schools: SCHOOLS,
  },
  {
    programme: 'ethnic-boarding-school',
    submittedOn: '2025-06-10',
    candidate: PUPIL,
    guardians: [MOTHER],
    schools: [{ commune: '30583', from: '2019-09-05', to: '2024-05-31' }],
    plan: 'example-boarding-school@2025.1',
  },
  { programme: 'ethnic-boarding-school', submittedOn: '2025-06-10', candidate: PUPIL, guardians: [] },
  {
    programme: 'grade-10-admission',
    candidate: PUPIL,
    intakeYear: 2026,
    schools: [{ commune: '30577', from: '2024-09-05', to: '2026-05-31' }],
    plan: 'example-grade-10-group-3@2026.1',
  },
  {
    programme: 'grade-10-admission',
    candidate: LAN,
    intakeYear: 2025,
    disability: true,
    declaredPoints: '1',
  },
  {
    programme: 'school-entry',
    candidate: PUPIL,
    submittedOn: '2026-06-10',
    level: 'grade_1',
    plan: 'example-hcm-grade-1@2026.1',
  },
  {
    programme: 'school-entry',
    candidate: PUPIL,
    submittedOn: '2026-06-10',
    level: 'grade_6',
    guardians: [MOTHER],
  },
];

const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, descriptorSet()));
const described = (name: string) => {
  const found = registry.getMessage(name);
  if (found === undefined) throw new Error(name);
  return found;
};

let world: World;
let library: Cutru;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cutru-same-'));
  const [areas, residence] = [join(folder, 'areas.csv'), join(folder, 'extract.csv')];
  await writeFile(areas, AREAS);
  await writeFile(residence, EXTRACT);
  library = await openCutru({ areas, areasComplete: 'ALL', residence, plansFolder: PLANS });
  world = await openWorld(undefined, undefined, PLANS);
}, 60_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** Without what is of one call or one source: ids, the hash of the source, and when it was asked. */
function comparable({ id: _id, versions, facts, explanation: _text, ...record }: DecisionRecord): object {
  const { source: _source, ...rest } = versions;
  return { ...record, versions: rest, facts: facts.map(({ fetchedAt: _at, ...fact }) => fact) };
}

/** Over JSON, as a system without gRPC would ask. */
function postJson(requestId: string, request: DecisionRequest): Promise<Response> {
  const message = verifyRequestToWire({
    requestId,
    draft: readRequest(request),
    evidence: [],
    purpose: null,
    audience: null,
    supersedes: null,
    dryRun: false,
    explainIn: null,
  });
  const wanted = described('cutru.v1.VerifyRequest');
  const body = toJson(wanted, fromBinary(wanted, VerifyRequest.encode(message).finish()), { registry });
  return fetch(`${world.http}/v1/verifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function byJson(requestId: string, request: DecisionRequest): Promise<DecisionRecord> {
  const response = await postJson(requestId, request);
  const answer = (await response.json()) as JsonValue;
  expect(response.status, JSON.stringify(answer)).toBe(200);
  const given = described('cutru.v1.VerifyResponse');
  const { decision } = VerifyResponse.decode(toBinary(given, fromJson(given, answer, { registry })));
  if (decision === undefined) expect.fail('no decision');
  return decisionFromWire(decision);
}

/** A plan is of one intake: a request of another year, and the field that says it, by its column and on the wire. */
const OF_ANOTHER_YEAR: readonly (readonly [DecisionRequest, string, string])[] = [
  [
    {
      programme: 'ethnic-boarding-school',
      submittedOn: '2026-06-10',
      candidate: PUPIL,
      plan: 'example-boarding-school@2025.1',
    },
    'submitted_on',
    'ethnic_boarding_school.submitted_on',
  ],
  [
    {
      programme: 'grade-10-admission',
      intakeYear: 2025,
      candidate: PUPIL,
      plan: 'example-grade-10-group-3@2026.1',
    },
    'admission_year',
    'grade_10_admission.admission_year',
  ],
];

it.each(OF_ANOTHER_YEAR)(
  'the library, gRPC and JSON refuse the plan of another year, request %#',
  async (request, field, path) => {
    const code = 'PLAN_OF_ANOTHER_INTAKE';
    expect(() => library.decide(request)).toThrow(expect.objectContaining({ issues: [{ field, code }] }));
    await expect(world.client.verify(input(`other-year-${field}`, { request }))).rejects.toMatchObject({
      issues: [{ field: path, code }],
    });
    const response = await postJson(`other-year-json-${field}`, request);
    expect(response.status).toBe(400);
    const { details } = (await response.json()) as { details: { fieldViolations?: unknown[] }[] };
    expect(details.flatMap(({ fieldViolations = [] }) => fieldViolations)).toMatchObject([
      { field: path, reason: code },
    ]);
  },
);

it('there is a request of every programme', () => {
  expect(new Set(REQUESTS.map(({ programme }) => programme))).toEqual(new Set(PROGRAMMES));
});

it.each(REQUESTS.map((request, i) => [request.programme, i, request] as const))(
  'the library, gRPC and JSON give the same: %s, request %i',
  async (_programme, i, request) => {
    const here = library.decide(request);
    const { record } = await world.client.verify(input(`grpc-${i}`, { request }));
    const json = await byJson(`json-${i}`, request);
    expect(comparable(json)).toEqual(comparable(record));
    const { decision, rulings, ruledPoints } = here;
    // Which field of an identity differs is told to whoever holds the source and to nobody else.
    const notes = here.notes.filter((note) => note !== 'NAME_DIFFERS_FROM_SOURCE');
    expect({
      decision: record.decision,
      notes: record.notes,
      rulings: record.rulings,
      ruledPoints: record.ruledPoints,
    }).toEqual({ decision, notes, rulings, ruledPoints });
    const { source: _here, ...versions } = here.versions;
    const { source: _there, ...served } = record.versions;
    expect(served).toEqual(versions);
  },
);
