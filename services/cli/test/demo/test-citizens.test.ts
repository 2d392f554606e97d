import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CutruClient } from '@cutru/api';
import { type TestDatabase, testDatabase } from '@cutru/database/testing';
import type { Decision, Part } from '@cutru/rules';
import { type RunningServer, readConfig, startServer } from '@cutru/server';
import { openReference, verifyFile } from '@cutru/verifier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, askTestCitizens } from '../../src/demo/ask.ts';
import { linesOf } from '../../src/demo/say.ts';
import { importInto } from '../../src/serve/import.ts';
import { TEST_RECORDED_ON, testCitizens } from '../../src/synth/test-citizens.ts';
import { type SyntheticFiles, writeSynthetic } from '../../src/synth/write/write.ts';
import { UNITS } from '../synth/world.ts';
import { curlBody, documentRows, rowOf } from './document.ts';

let folder = '';
let files: SyntheticFiles;
let database: TestDatabase;
let server: RunningServer;
const answers: Answered[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cutru-demo-test-'));
  const options = { seed: 'any', people: 800, units: UNITS, recordedOn: TEST_RECORDED_ON };
  ({ files } = await writeSynthetic({ ...options, folder }));
  database = await testDatabase();
  const config = readConfig({
    CUTRU_DATABASE_URL: database.url,
    CUTRU_KEYS_DIR: join(folder, 'keys'),
    CUTRU_GRPC_ADDRESS: '127.0.0.1:0',
    CUTRU_HTTP_ADDRESS: '127.0.0.1:0',
    CUTRU_LOG_LEVEL: 'silent',
  });
  server = await startServer(config, {
    reference: { areas: files.areas, schools: files.schools },
    beforeServing: async () => {
      await importInto(config, files.extract);
    },
  });
  const client = new CutruClient({ target: server.grpcAddress, tls: false });
  for await (const answered of askTestCitizens(client, 'any')) answers.push(answered);
  client.close();
}, 60_000);
afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** The decisions of one of the eight, in the order of the applications. */
function of(number: number): readonly Decision[] {
  return answers
    .filter(({ citizen }) => citizen.number === number)
    .map(({ result }) => result.record.decision);
}

function only(number: number): Decision {
  const [decision, ...others] = of(number);
  expect(others).toEqual([]);
  return decision as Decision;
}

function part(decision: Decision | undefined, kind: Part['kind']): Part | undefined {
  return decision?.parts.find((each) => each.kind === kind);
}

describe('the eight', () => {
  it('are eight people with nine applications, and all are confirmed but the last', () => {
    expect(testCitizens().map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(answers).toHaveLength(9);
    for (const { citizen, result } of answers) {
      expect(result.record.decision.identity).toBe(citizen.number === 8 ? 'NOT_CONFIRMED' : 'CONFIRMED');
    }
  });

  it('1: 36 months to the day are enough', () => {
    expect(only(1).outcome).toBe('ELIGIBLE');
    expect(part(only(1), 'ADMISSION')).toMatchObject({ decidingClause: '9(1)(a)', group: 'MINORITY' });
  });

  it('2: a day short is not', () => {
    expect(only(2).outcome).toBe('NOT_ELIGIBLE');
    expect(only(2).missing).toEqual([]);
  });

  it('3: an unknown start is asked for, and nothing is refused', () => {
    expect(only(3).outcome).toBe('NEEDS_EVIDENCE');
    expect(only(3).missing.map(({ code }) => code)).toEqual(['candidate.residence.permanent.from@00793']);
  });

  it('4: a code of after the merger leaves the former commune open', () => {
    expect(only(4).outcome).toBe('NEEDS_EVIDENCE');
    expect(only(4).missing.map(({ code }) => code)).toEqual([
      'candidate.residence.permanent.former_commune@30577',
      'guardian_1.residence.permanent.former_commune@30577',
    ]);
  });

  it('5: 18 months and a day lift the area in 2025, and no longer in 2026', () => {
    const [in2025, in2026] = of(5);
    expect(part(in2025, 'AREA')).toMatchObject({
      area: 'KV1',
      decidingClause: '7(1)(c)(2)',
      declared: 'AGREES',
    });
    expect(in2025).toMatchObject({ admissionYear: 2025, priorityPoints: 55, taper: 'APPLIED' });
    expect(part(in2026, 'AREA')).toMatchObject({ area: 'KV2-NT', decidingClause: '7(1)(b)' });
    expect(in2026).toMatchObject({ admissionYear: 2026, priorityPoints: 37 });
  });

  it('6: a declared KV1 where KV2-NT is due is too high', () => {
    expect(part(only(6), 'AREA')).toMatchObject({ area: 'KV2-NT', declared: 'TOO_HIGH' });
    expect(only(6)).toMatchObject({ outcome: 'ELIGIBLE', priorityPoints: 50, taper: 'NOT_REACHED' });
  });

  it('7: less declared than is due is too low, for the area and for the group', () => {
    expect(part(only(7), 'AREA')).toMatchObject({ area: 'KV1', declared: 'TOO_LOW' });
    expect(part(only(7), 'POLICY')).toMatchObject({ tier: 'UT1', group: '01', declared: 'TOO_LOW' });
    expect(only(7).priorityPoints).toBe(248);
  });

  it('8: another name is not confirmed, and not refused', () => {
    expect(only(8)).toMatchObject({ outcome: 'NEEDS_EVIDENCE', identity: 'NOT_CONFIRMED' });
    expect(only(8).missing.map(({ code }) => code)).toEqual(['identity']);
  });

  it('cover every outcome', () => {
    const outcomes = new Set(answers.map(({ result }) => result.record.decision.outcome));
    expect([...outcomes].sort()).toEqual(['ELIGIBLE', 'NEEDS_EVIDENCE', 'NOT_ELIGIBLE']);
  });

  it('each have a token and a place in the log', () => {
    for (const { result } of answers) expect(result.token).toMatch(/~$/);
    expect(answers.map(({ result }) => result.log?.index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('stand in docs/test-citizens.md as they are and as they are decided', async () => {
    expect(await documentRows()).toEqual(answers.map(rowOf));
  });

  it.each([
    ['docs/test-citizens.md', 'OUTCOME_NEEDS_EVIDENCE', 'candidate.residence.permanent.from@00793'],
    ['README.md', 'OUTCOME_ELIGIBLE', undefined],
  ] as const)('answer the call in %s', async (document, outcome, missing) => {
    const answer = await fetch(`http://${server.httpAddress}/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: await curlBody(document),
    });
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as { decision: { outcome: string; missing?: { code: string }[] } };
    expect(body.decision.outcome).toBe(outcome);
    expect(body.decision.missing?.[0]?.code).toBe(missing);
    expect(body).toMatchObject({ token: expect.stringMatching(/~$/) });
  });
});

describe('the example at /docs', () => {
  it('is number 7, who declares too little', async () => {
    const base = `http://${server.httpAddress}`;
    const document = (await (await fetch(`${base}/docs/json`)).json()) as {
      paths: Record<string, { post: { requestBody: { content: Record<string, { example: object }> } } }>;
    };
    const { example } =
      document.paths['/v1/verifications']?.post.requestBody.content['application/json'] ?? expect.fail();
    const answer = await fetch(`${base}/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(example),
    });
    const own = only(7);
    expect(await answer.json()).toMatchObject({
      decision: {
        outcome: 'OUTCOME_ELIGIBLE',
        identity: 'IDENTITY_CONFIRMED',
        priorityPoints: own.priorityPoints,
        parts: [{ declared: 'DECLARED_CHECK_TOO_LOW' }, { declared: 'DECLARED_CHECK_TOO_LOW' }],
      },
    });
  });
});

describe('through a spreadsheet', () => {
  it('they come to the same', async () => {
    const reference = await openReference({ areas: files.areas, schools: files.schools });
    for (const [file, programme] of [
      [files.university, 'university-admission'],
      [files.boarding, 'ethnic-boarding-school'],
    ] as const) {
      const out = join(folder, 'out.csv');
      await verifyFile(reference, { file, programme, out, residence: files.extract });
      const lines = (await readFile(out, 'utf8')).split('\r\n').slice(1);
      const own = answers.filter(({ candidate }) => candidate.programme === programme);
      for (const [at, { candidate, result }] of own.entries()) {
        const line = lines[at] as string;
        expect(line.startsWith(candidate.citizenNumber)).toBe(true);
        expect(line).toContain(`,${result.record.decision.outcome},`);
        for (const { code } of result.record.decision.missing) expect(line).toContain(code);
      }
    }
  });
});

describe('what is shown', () => {
  function text(number: number): string {
    return answers
      .filter(({ citizen }) => citizen.number === number)
      .flatMap((each) => linesOf(each).map((line) => line.text))
      .join('\n');
  }

  it('names outcome, points, clause, what is missing, and whether the declaration was right', () => {
    expect(text(1)).toContain('điểm a khoản 1 Điều 9');
    expect(text(3)).toMatch(/Còn thiếu: .*Sơn Vĩ/);
    expect(text(3)).toContain('Cách bổ sung: ');
    expect(text(5)).toContain('ý 2 điểm c khoản 1 Điều 7');
    expect(text(5)).toContain('0,55 điểm');
    expect(text(6)).toContain('khai cao hơn');
    expect(text(7)).toContain('khai thấp hơn');
    expect(text(8)).toContain('Danh tính: chưa khớp với dữ liệu dân cư');
    expect(text(8)).not.toContain('Hằng');
    expect(text(8)).toContain('Mã xác nhận: đã ký; mục 8 của nhật ký.');
  });
});
