import { VerifyRequest, VerifyResponse, VerifyStreamRequest, VerifyStreamResponse } from '@cutru/api';
import { status } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, type RawConnection, rawConnection } from './raw.ts';
import { all, openWorld, PUPIL, type World } from './world.ts';

let world: World;
let raw: RawConnection;
beforeAll(async () => {
  world = await openWorld();
  raw = await rawConnection(world.server.grpcAddress);
}, 60_000);
afterAll(async () => {
  raw.close();
  await world.close();
});

const MIB = 1024 * 1024;
const NOT_UTF8 = Buffer.from([0xc3, 0x28, 0xc3, 0x28]);

function message(requestId: string): VerifyRequest {
  return {
    ...VerifyRequest.decode(new Uint8Array()),
    requestId,
    candidate: { ...PUPIL },
    application: {
      $case: 'ethnicBoardingSchool',
      value: {
        submittedOn: '2025-06-10',
        guardians: [],
        guardiansComplete: false,
        policyClaims: [],
        schools: [],
      } as never,
    },
  };
}

const bytes = (request: VerifyRequest) => Buffer.from(VerifyRequest.encode(request).finish());
const item = (request: VerifyRequest) => Buffer.from(VerifyStreamRequest.encode({ request }).finish());

/** The same bytes with a text in them that is not UTF-8. */
function spoilt(good: Buffer, text: string): Buffer {
  const at = good.indexOf(text);
  expect(at).toBeGreaterThan(0);
  const bad = Buffer.from(good);
  NOT_UTF8.copy(bad, at);
  return bad;
}

const fields = ({ error }: Ended) => error?.issues.map(({ field, code }) => `${field} ${code}`);

async function lives(): Promise<void> {
  const { status: code, messages } = await raw.verify(bytes(message('good')));
  expect(code).toBe(status.OK);
  expect(VerifyResponse.decode(messages[0] ?? Buffer.of()).token).toMatch(/~$/);
  expect(raw.session.destroyed).toBe(false);
}

describe('a call of one message', () => {
  it('names every enum value and field that cannot stand', async () => {
    const bad = message('');
    const ethnicity = { system: 77 as never, code: '05' };
    bad.candidate = { ...PUPIL, birthDate: '01/02/2013', sex: 9 as never, ethnicity };
    bad.explainIn = 12 as never;
    const ended = await raw.verify(bytes(bad));
    expect(ended.status).toBe(status.INVALID_ARGUMENT);
    expect(ended.error?.code).toBe('REQUEST_REFUSED');
    expect(fields(ended)?.sort()).toEqual([
      'candidate.birth_date DATE_NOT_ISO',
      'candidate.ethnicity.system ENUM_UNKNOWN',
      'candidate.sex ENUM_UNKNOWN',
      'explain_in ENUM_UNKNOWN',
      'request_id ID_MISSING',
    ]);
    await lives();
  });

  it('names the field whose text is not UTF-8', async () => {
    const bad = message('utf-8');
    bad.candidate = { ...PUPIL, fullName: 'Chau QQQQ' };
    const ended = await raw.verify(spoilt(bytes(bad), 'QQQQ'));
    expect(ended.status).toBe(status.INVALID_ARGUMENT);
    expect(fields(ended)).toEqual(['candidate.full_name TEXT_NOT_UTF8']);
    const id = await raw.verify(spoilt(bytes(message('QQQQ')), 'QQQQ'));
    expect(fields(id)).toEqual(['request_id ID_MALFORMED']);
    await lives();
  });

  it('is refused as such where it cannot be decoded', async () => {
    const good = bytes(message('cut'));
    for (const bad of [Buffer.from([0xff, 0xff, 0xff]), good.subarray(0, -3)]) {
      const ended = await raw.verify(bad);
      expect(ended.status).toBe(status.INVALID_ARGUMENT);
      expect(ended.error?.code).toBe('MESSAGE_MALFORMED');
    }
    await lives();
  });

  it('that is too large ends alone: the connection goes on', async () => {
    for (const size of [MIB + 1, 2 * MIB, 9 * MIB]) {
      const ended = await raw.verify(Buffer.alloc(size));
      expect(ended.status).toBe(status.RESOURCE_EXHAUSTED);
      // grpc-js has a word of its own only far above the limit.
      expect(ended.said).toBe(size > 8 * MIB ? null : 'MESSAGE_TOO_LARGE');
      expect(ended.error?.code).toBe('MESSAGE_TOO_LARGE');
    }
    expect((await raw.verify(Buffer.alloc(MIB))).said).toBe('MESSAGE_MALFORMED');
    await lives();
  });
});

describe('a stream', () => {
  it('answers items that cannot be read, each in its place, and goes on', async () => {
    const bad = message('QQQQ');
    bad.candidate = { ...PUPIL, sex: 9 as never };
    const ended = await raw.stream([
      Buffer.from([0xff, 0xff, 0xff]),
      item(message('stream-1')),
      spoilt(item(bad), 'QQQQ'),
      item(message('stream-2')).subarray(0, -3),
      item(message('stream-3')),
    ]);
    expect(ended.status).toBe(status.OK);
    const answers = ended.messages.map((each) => VerifyStreamResponse.decode(each));
    const said = answers
      .sort((a, b) => Number(a.sequence - b.sequence))
      .map(({ sequence, result }) => [
        Number(sequence),
        result?.$case === 'error' ? result.value.code : result?.$case,
      ]);
    expect(said).toEqual([
      [0, status.INVALID_ARGUMENT],
      [1, 'response'],
      [2, status.INVALID_ARGUMENT],
      [3, status.INVALID_ARGUMENT],
      [4, 'response'],
    ]);
    const error = answers[2]?.result?.$case === 'error' ? answers[2].result.value : undefined;
    const told = error?.details.map(({ value }) => Buffer.from(value).toString('utf8')).join(' ');
    expect(told).toContain('request_id');
    expect(told).toContain('candidate.sex');
    await lives();
  });

  it('ends with RESOURCE_EXHAUSTED where a message is too large, and the connection goes on', async () => {
    const ended = await raw.stream([item(message('before')), Buffer.alloc(2 * MIB), item(message('behind'))]);
    expect(ended.status).toBe(status.RESOURCE_EXHAUSTED);
    expect(ended.said).toBe('MESSAGE_TOO_LARGE');
    const answers = ended.messages.map((each) => VerifyStreamResponse.decode(each));
    expect(answers.map(({ requestId, result }) => [requestId, result?.$case])).toEqual([
      ['before', 'response'],
    ]);
    await lives();
  });
});

it('has logged what it answered and nothing else', async () => {
  const everything = { from: null, to: null, programme: null, outcome: null, caller: null };
  const entries = await all(world.client.allVerifications(everything, null));
  const logged = entries.filter(({ kind }) => kind === 'VERIFICATION');
  // good, stream-1, stream-3, and what came before the oversize message.
  expect(logged.length).toBe(4);
  expect(new Set(logged.map(({ decisionId }) => decisionId)).size).toBe(logged.length);
});
