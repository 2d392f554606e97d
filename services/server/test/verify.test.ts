import { parseDay } from '@cutru/calendar';
import { localJwks, verifyToken } from '@cutru/tokens';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMISSION, all, codeOf, input, openWorld, PUPIL, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

function claims(token: string): Record<string, unknown> {
  const [, payload = ''] = token.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
}

describe('Verify', () => {
  it('decides, logs and signs', async () => {
    const { record, token, disclosures, log } = await world.client.verify(input('first'));
    expect(record.decision).toMatchObject({ outcome: 'ELIGIBLE', identity: 'CONFIRMED' });
    expect(record.facts.map(({ subject, kind }) => `${subject} ${kind}`)).toEqual([
      'candidate birth',
      'candidate ethnicity',
      'candidate residence.permanent',
      'guardian_1 birth',
      'guardian_1 ethnicity',
      'guardian_1 residence.permanent',
    ]);
    expect(log?.index).toBeGreaterThanOrEqual(0);
    expect(claims(token)).toMatchObject({ jti: record.id, log: { index: log?.index } });
    const jwks = await (await fetch(`${world.http}/.well-known/jwks.json`)).text();
    const { decision } = await verifyToken(token, {
      jwks: await localJwks(JSON.parse(jwks)),
      issuer: 'https://demo.cutru.invalid',
      audience: 'admission-boards',
      citizenNumber: PUPIL.citizenId,
      now: new Date(),
      disclosures,
    });
    expect(decision.outcome).toBe('ELIGIBLE');
  });

  it('answers the same request with the same claims and disclosures', async () => {
    const first = await world.client.verify(input('again'));
    const second = await world.client.verify(input('again', { explainIn: 'vi' }));
    expect(second.record.id).toBe(first.record.id);
    expect(second.record.explanation?.lines.length).toBeGreaterThan(2);
    expect({ ...second.record, explanation: null }).toEqual(first.record);
    expect(claims(second.token)).toEqual(claims(first.token));
    expect(second.disclosures).toEqual(first.disclosures);
    expect(second.log).toEqual(first.log);
  });

  it('gives twins that come at once one decision, whichever process they meet', async () => {
    const other = await world.another();
    const { CutruClient } = await import('@cutru/api');
    const client = new CutruClient({ target: other.grpcAddress, tls: false });
    const answers = await Promise.all(
      [world.client, client, world.client, client].map((each) => each.verify(input('twins'))),
    );
    expect(new Set(answers.map(({ record }) => record.id)).size).toBe(1);
    client.close();
    await other.stop();
  });

  it('refuses other content under the same id', async () => {
    await world.client.verify(input('reused'));
    const other = input('reused', { request: ADMISSION });
    await expect(world.client.verify(other)).rejects.toMatchObject({ code: 'REQUEST_ID_REUSED' });
  });

  it('replaces a decision about the same person only', async () => {
    const { record } = await world.client.verify(input('old'));
    const next = await world.client.verify(input('new', { supersedes: record.id }));
    expect(next.record.id).not.toBe(record.id);
    const others = input('others', { supersedes: record.id, request: ADMISSION });
    await expect(world.client.verify(others)).rejects.toMatchObject({ code: 'SUPERSEDED_NOT_FOUND' });
    const absent = input('absent', { supersedes: 'd-1' });
    await expect(world.client.verify(absent)).rejects.toMatchObject({ code: 'SUPERSEDED_NOT_FOUND' });
  });

  it('replaces a decision of the same programme only, and says so in a dry run', async () => {
    const { record } = await world.client.verify(input('boarding'));
    const request = { ...ADMISSION, candidate: PUPIL };
    for (const dryRun of [true, false]) {
      const other = input('other-programme', { supersedes: record.id, request, dryRun });
      await expect(world.client.verify(other)).rejects.toMatchObject({ code: 'SUPERSEDED_NOT_FOUND' });
    }
  });

  it('notes a paper that was not used, in code and in words', async () => {
    const evidence = [
      {
        row: 1,
        about: 'candidate' as const,
        paper: { type: 'CT07' as const, number: '1', issuer: 'xã', issuedOn: parseDay('2031-01-01') },
        attests: { says: 'FROM' as const, communeCode: '30577', day: parseDay('2019-01-01') },
      },
    ];
    const { record } = await world.client.verify(input('paper', { evidence, explainIn: 'vi' }));
    expect(record.notes).toEqual(['PAPER_NOT_USED']);
    expect(record.explanation?.lines.at(-1)).toMatch(/^Lưu ý: có giấy tờ không dùng được/);
    const again = await world.client.verify(input('paper', { evidence }));
    expect(again.record.notes).toEqual(['PAPER_NOT_USED']);
    expect((await world.client.verify(input('no-paper'))).record.notes).toEqual([]);
  });

  it('decides a dry run without token and logs that somebody looked', async () => {
    const purpose = { procedure: '1.2', officer: 'cb-1' };
    const { record, token, log } = await world.client.verify(input('', { dryRun: true, purpose }));
    expect(record.decision.outcome).toBe('ELIGIBLE');
    expect([token, log]).toEqual(['', null]);
    const none = { from: null, to: null, programme: null, outcome: null, caller: null };
    const entries = await all(world.client.allVerifications(none, null));
    const looked = entries.find((entry) => entry.kind === 'ACCESS' && entry.purpose?.officer === 'cb-1');
    expect(looked).toMatchObject({ programme: 'ethnic-boarding-school', decisionId: '' });
    expect(looked?.pseudonym).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(looked?.canonicalJson ?? '{}')).toMatchObject({ action: 'dry-run' });
  });

  it('shows no facts where the identity is not confirmed', async () => {
    const request = { ...ADMISSION, candidate: { ...ADMISSION.candidate, fullName: 'Nguyễn Thị Khác' } };
    const { record } = await world.client.verify(input('stranger', { request: request as never }));
    expect(record.decision.identity).toBe('NOT_CONFIRMED');
    expect(record.facts).toEqual([]);
    // Not even in a note: it would tell which field differed.
    expect(record.notes).toEqual([]);
  });

  it('names every bad field at once', async () => {
    const response = await fetch(`${world.http}/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ candidate: { citizenId: '1' }, universityAdmission: { admissionYear: 2025 } }),
    });
    expect(response.status).toBe(400);
    const body = JSON.stringify(await response.json());
    for (const field of ['request_id', 'candidate.citizen_id', 'candidate.full_name'])
      expect(body).toContain(field);
  });
});

describe('VerifyStream', () => {
  it('answers every item, the refused ones with their errors', async () => {
    const inputs = Array.from({ length: 300 }, (_, at) =>
      at % 7 === 3
        ? input(`s-${at}`, { supersedes: 'nothing' })
        : input(`s-${at}`, at % 2 === 0 ? { request: ADMISSION } : {}),
    );
    const answers = await all(world.client.verifyStream(inputs, { inFlight: 128 }));
    expect(answers).toHaveLength(300);
    answers.forEach(({ error, result }, at) => {
      if (at % 7 === 3) expect(codeOf(error)).toBe('SUPERSEDED_NOT_FOUND');
      else expect(result?.record.decision.outcome).toBe('ELIGIBLE');
    });
  });
});

describe('what is not there to decide by', () => {
  const posted = async (application: object): Promise<{ status: number; violations: string[] }> => {
    const answer = await fetch(`${world.http}/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requestId: 'not-there', candidate: PUPIL, ...application }),
    });
    const { details = [] } = (await answer.json()) as {
      details?: { fieldViolations?: { field: string; reason: string }[] }[];
    };
    const violations = details.flatMap(({ fieldViolations = [] }) =>
      fieldViolations.map(({ field, reason }) => `${field} ${reason}`),
    );
    return { status: answer.status, violations };
  };

  it('is told of a plan that is not loaded, by both doors, and uses up no id', async () => {
    const request = { ...ADMISSION, plan: 'an-giang@2' };
    const refused = world.client.verify({ requestId: 'no-plan', request });
    await expect(refused).rejects.toMatchObject({
      code: 'REQUEST_REFUSED',
      issues: [{ field: 'plan', code: 'PLAN_UNKNOWN' }],
    });
    expect(await posted({ plan: 'an-giang@2', ethnicBoardingSchool: { submittedOn: '2025-06-10' } })).toEqual(
      { status: 400, violations: ['plan PLAN_UNKNOWN'] },
    );
    const decided = await world.client.verify({ requestId: 'no-plan', request: ADMISSION });
    expect(decided.record.decision.plan).toBeNull();
  });

  it.each([
    [{ graduationExam: { examYear: 1999 } }, 'graduation_exam.exam_year'],
    [{ grade10Admission: { admissionYear: 1999 } }, 'grade_10_admission.admission_year'],
    [
      { schoolEntry: { level: 'ENTRY_LEVEL_GRADE_1', submittedOn: '1999-07-15' } },
      'school_entry.submitted_on',
    ],
  ])('is told of a year without an instrument: %o', async (application, field) => {
    expect(await posted(application)).toEqual({ status: 400, violations: [`${field} NOT_COVERED`] });
  });
});
