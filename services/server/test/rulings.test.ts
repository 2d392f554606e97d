import { dayOf } from '@cutru/calendar';
import type { RulingInput } from '@cutru/verifier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMISSION, all, input, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

const RULING: RulingInput = {
  answer: { part: 'AREA', area: 'KV2' },
  reason: 'Hội đồng đã xem học bạ gốc.',
  paper: { type: 'Biên bản họp hội đồng', number: '12/BB-HĐTS', issuer: 'HĐTS', issuedOn: '2025-07-01' },
  officer: 'cb-017',
  ruledOn: '2025-07-02',
};
const RULED = { ...ADMISSION, rulings: [RULING] };

async function listed() {
  const none = { from: null, to: null, programme: null, outcome: null, caller: null };
  return all(world.client.allVerifications(none, null));
}

async function entries(): Promise<Record<string, unknown>[]> {
  return (await listed()).map(({ canonicalJson }) => JSON.parse(canonicalJson));
}

describe('a ruling', () => {
  it('stands in the answer beside the check, whose parts, findings and token stay', async () => {
    const plain = await world.client.verify(input('plain', { request: ADMISSION }));
    const ruled = await world.client.verify(input('ruled', { request: RULED }));
    expect(plain.record).toMatchObject({ rulings: [], ruledPoints: null });
    expect(ruled.record.decision).toEqual(plain.record.decision);
    expect(ruled.record.rulings).toMatchObject([
      { effect: 'DEPARTS', found: { area: 'KV1' }, ruling: { reason: RULING.reason, officer: 'cb-017' } },
    ]);
    expect(ruled.record.ruledPoints).toBe(20);
    const part = (token: string) =>
      JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')).parts;
    expect(part(ruled.token)).toEqual(part(plain.token));
  });

  it('stands in the log in clear, without its reason and its paper', async () => {
    const { record } = await world.client.verify(input('logged', { request: RULED }));
    const entry = (await entries()).find(({ id }) => id === record.id);
    expect(entry?.rulings).toEqual([
      { part: 'AREA', answer: 'KV2', effect: 'DEPARTS', officer: 'cb-017', ruled_on: '2025-07-02' },
    ]);
    const text = JSON.stringify(entry);
    expect(text).not.toContain('học bạ');
    expect(text).not.toContain('12/BB');
    const { record: other } = await world.client.verify(input('without', { request: ADMISSION }));
    expect((await entries()).find(({ id }) => id === other.id)).not.toHaveProperty('rulings');
  });

  it('stands in the entry that auditors list, and in the one beside a decision', async () => {
    const none: RulingInput = { ...RULING, answer: { part: 'POLICY', group: 'NONE' } };
    const request = { ...ADMISSION, rulings: [RULING, none] };
    const { record } = await world.client.verify(input('listed', { request }));
    const told = [
      {
        answer: { part: 'AREA', area: 'KV2' },
        effect: 'DEPARTS',
        officer: 'cb-017',
        ruledOn: dayOf(2025, 7, 2),
      },
      {
        answer: { part: 'POLICY', group: 'NONE' },
        effect: expect.any(String),
        officer: 'cb-017',
        ruledOn: dayOf(2025, 7, 2),
      },
    ];
    const entry = (await listed()).find(({ decisionId }) => decisionId === record.id);
    expect(entry?.rulings).toEqual(told);
    const read = await world.client.getVerification({
      decisionId: record.id,
      purpose: null,
      explainIn: null,
    });
    expect(read.entry.rulings).toEqual(told);
  });

  it('comes back with the decision, read again or repeated', async () => {
    const { record } = await world.client.verify(input('back', { request: RULED }));
    const repeated = await world.client.verify(input('back', { request: RULED }));
    expect(repeated.record).toEqual(record);
    const read = await world.client.getVerification({
      decisionId: record.id,
      purpose: null,
      explainIn: null,
    });
    expect(read.record?.rulings).toEqual(record.rulings);
    expect(read.record?.ruledPoints).toBe(20);
    const said = { decisionId: record.id, purpose: null, explainIn: 'vi' } as const;
    const lines = (await world.client.getVerification(said)).record?.explanation?.lines.join('\n');
    expect(lines).toContain('khác kết quả kiểm tra: Ưu tiên khu vực: KV2; kết quả kiểm tra: được hưởng KV1');
    expect(lines).not.toMatch(/cb-017|học bạ/);
    const other = { ...ADMISSION, rulings: [{ ...RULING, reason: 'Lý do khác.' }] };
    await expect(world.client.verify(input('back', { request: other }))).rejects.toMatchObject({
      code: 'REQUEST_ID_REUSED',
    });
  });

  it('that cannot stand beside the decision is refused by its path, over both doors', async () => {
    const rulings = [{ ...RULING, answer: { part: 'ADMISSION', admitted: true } } as const];
    const refused = world.client.verify(input('refused', { request: { ...ADMISSION, rulings } }));
    await expect(refused).rejects.toMatchObject({
      code: 'REQUEST_REFUSED',
      details: { issues: [{ field: 'rulings[0].answer', code: 'RULING_PART_NOT_DECIDED' }] },
    });
    const body = {
      requestId: 'json',
      candidate: {
        citizenId: ADMISSION.candidate.citizenId,
        fullName: ADMISSION.candidate.fullName,
        birthDate: ADMISSION.candidate.birthDate,
      },
      universityAdmission: { admissionYear: 2025 },
      rulings: [{ ...RULING, answer: undefined, group: 'POLICY_GROUP_NONE', reason: undefined }],
    };
    const post = async (message: object) => {
      const response = await fetch(`${world.http}/v1/verifications`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message),
      });
      return { status: response.status, text: await response.text() };
    };
    const bad = await post(body);
    expect(bad.status).toBe(400);
    expect(bad.text).toContain('rulings[0].reason');
    expect(bad.text).toContain('RULING_WITHOUT_REASON');
    const good = await post({ ...body, rulings: [{ ...body.rulings[0], reason: 'Đã xem giấy tờ.' }] });
    expect(good.status).toBe(200);
    expect(JSON.parse(good.text).decision.rulings).toMatchObject([
      { ruling: { group: 'POLICY_GROUP_NONE', officer: 'cb-017' } },
    ]);
  });
});
