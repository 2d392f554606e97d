import { VerifierError } from '@cutru/verifier';
import { afterEach, describe, expect, it } from 'vitest';
import {
  ApiError,
  type ClientOptions,
  CutruClient,
  grpcError,
  resultToWire,
  type VerifyInput,
} from '../../src/index.ts';
import { type FakeService, type OtherHandlers, RESULT, serve, type UnaryHandler } from './service.ts';

const input: VerifyInput = {
  requestId: 'r-1',
  request: {
    programme: 'university-admission',
    candidate: { citizenId: '089207000001', fullName: 'Chau Sóc', birthDate: '2007-02-01' },
    admissionYear: 2025,
  },
};

const running: { stop: () => Promise<void>; client: CutruClient }[] = [];
async function start(
  verify: UnaryHandler,
  options: Partial<ClientOptions> = {},
  others: OtherHandlers = {},
): Promise<CutruClient> {
  const service: FakeService = await serve({ verify, others });
  const client = new CutruClient({ target: service.target, tls: false, random: () => 0, ...options });
  running.push({ stop: service.stop, client });
  return client;
}
afterEach(async () => {
  for (const { client, stop } of running.splice(0)) {
    client.close();
    await stop();
  }
});

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a call', () => {
  it('gives the decision with its token and place in the log', async () => {
    const client = await start((request, reply) => {
      expect(request.requestId).toBe('r-1');
      reply(null, resultToWire(RESULT));
    });
    expect(await client.verify(input)).toEqual(RESULT);
  });

  it('is tried again while the service is away', async () => {
    const client = await start((_, reply, tries) =>
      tries < 2 ? reply(grpcError(new ApiError('LOG_UNAVAILABLE'))) : reply(null, resultToWire(RESULT)),
    );
    expect(await client.verify(input)).toEqual(RESULT);
  });

  it('is not tried for ever', async () => {
    let seen = 0;
    const client = await start(
      (_, reply) => {
        seen++;
        reply(grpcError(new ApiError('SHUTTING_DOWN')));
      },
      { attempts: 2 },
    );
    await expect(client.verify(input)).rejects.toEqual(code('SHUTTING_DOWN'));
    expect(seen).toBe(2);
  });

  it('is tried once where asking twice may do harm', async () => {
    let seen = 0;
    const client = await start((_, reply) => {
      seen++;
      reply(grpcError(new ApiError('STORE_UNAVAILABLE')));
    });
    await expect(client.verify({ ...input, requestId: '' })).rejects.toEqual(code('STORE_UNAVAILABLE'));
    expect(seen).toBe(1);
  });

  it('is tried once where trying again cannot help', async () => {
    let seen = 0;
    const client = await start((_, reply) => {
      seen++;
      reply(grpcError(new ApiError('REQUEST_ID_REUSED')));
    });
    await expect(client.verify(input)).rejects.toEqual(code('REQUEST_ID_REUSED'));
    expect(seen).toBe(1);
  });

  it('ends at its deadline, tries together', async () => {
    const client = await start(() => undefined);
    const began = Date.now();
    await expect(client.verify(input, { deadlineMs: 200 })).rejects.toEqual(code('DEADLINE_EXCEEDED'));
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('can be cancelled, also while it waits to try again', async () => {
    const hanging = await start(() => undefined);
    const first = new AbortController();
    const call = hanging.verify(input, { signal: first.signal });
    first.abort();
    await expect(call).rejects.toEqual(code('CALL_CANCELLED'));
    await expect(hanging.verify(input, { signal: first.signal })).rejects.toEqual(code('CALL_CANCELLED'));

    const away = await start((_, reply) =>
      reply(grpcError(new ApiError('OVERLOADED', { retryAfterMs: 5_000, status: 14 }))),
    );
    const second = new AbortController();
    const waiting = away.verify(input, { signal: second.signal });
    setTimeout(() => second.abort(), 100);
    await expect(waiting).rejects.toEqual(code('CALL_CANCELLED'));
  });

  it('is not made with fields that cannot stand', async () => {
    const client = await start(() => expect.unreachable());
    const bad = {
      ...input,
      request: { ...input.request, candidate: { citizenId: '', fullName: '', birthDate: '' } },
    };
    await expect(client.verify(bad as VerifyInput)).rejects.toBeInstanceOf(VerifierError);
  });

  it('says that nobody is there', async () => {
    const client = new CutruClient({ target: '127.0.0.1:1', tls: false, attempts: 1 });
    running.push({ client, stop: async () => undefined });
    await expect(client.verify(input)).rejects.toEqual(code('SERVICE_UNREACHABLE'));
  });

  it('names the fields that the service refused', async () => {
    const issues = [{ field: 'candidate.birth_date', code: 'DATE_NOT_ISO' as const }];
    const client = await start((_, reply) => reply(grpcError(new ApiError('REQUEST_REFUSED', { issues }))));
    await expect(client.verify(input)).rejects.toEqual(expect.objectContaining({ issues }));
  });

  it('carries headers', async () => {
    const seen: unknown[] = [];
    const client = await start(
      () => undefined,
      { headers: () => ({ authorization: 'Bearer x' }) },
      {
        getCheckpoint: ({ metadata }, reply) => {
          seen.push(...metadata.get('authorization'));
          reply(null, { origin: 'o', treeSize: 1n, rootHash: new Uint8Array(32), checkpoint: 'c' });
        },
      },
    );
    expect(await client.getCheckpoint()).toMatchObject({ origin: 'o', treeSize: 1 });
    expect(seen).toEqual(['Bearer x']);
  });
});

describe('a token', () => {
  it('is handed to the check with its decision', async () => {
    const seen: unknown[] = [];
    const client = await start((_, reply) => reply(null, resultToWire(RESULT)), {
      verifyToken: (token) => {
        seen.push(token);
      },
    });
    await client.verify(input);
    expect(seen).toEqual([{ token: 'token~', disclosures: [], decisionId: 'd-1' }]);
  });

  it('that does not verify fails the call', async () => {
    const client = await start((_, reply) => reply(null, resultToWire(RESULT)), {
      verifyToken: async () => {
        throw new Error('bad signature');
      },
    });
    await expect(client.verify(input)).rejects.toEqual(code('TOKEN_NOT_VERIFIED'));
  });

  it('is not asked for where there is none', async () => {
    const client = await start((_, reply) => reply(null, resultToWire({ ...RESULT, token: '' })), {
      verifyToken: () => expect.unreachable(),
    });
    expect((await client.verify({ ...input, dryRun: true })).token).toBe('');
  });
});

describe('pages', () => {
  it('follow each other until the last', async () => {
    const client = await start(
      () => undefined,
      {},
      {
        listVerifications: ({ request }, reply) => {
          if (!request.ok) throw request.error;
          const at = Number(request.value.pageToken || '0');
          const entry = {
            index: BigInt(at),
            kind: 1 as const,
            time: { seconds: 1n, nanos: 0 },
            caller: 'c',
            parts: [],
            decisionId: '',
            decidingClauses: [],
            pseudonym: '',
            recordCommitment: new Uint8Array(),
            tokenId: '',
            rulings: [],
            canonicalJson: '{}',
          };
          reply(null, { entries: [entry], nextPageToken: at === 2 ? '' : String(at + 1) });
        },
      },
    );
    const filter = { from: null, to: null, programme: null, outcome: null, caller: null };
    const seen: number[] = [];
    for await (const { index } of client.allVerifications(filter, null)) seen.push(index);
    expect(seen).toEqual([0, 1, 2]);
  });
});

describe('settings', () => {
  it('that cannot stand are refused at once', () => {
    const make = (options: Partial<ClientOptions>) => () =>
      new CutruClient({ target: '127.0.0.1:1', tls: false, ...options });
    expect(make({ target: ' ' })).toThrow(TypeError);
    expect(make({ deadlineMs: 10 })).toThrow(TypeError);
    expect(make({ deadlineMs: Number.NaN })).toThrow(TypeError);
    expect(make({ attempts: 0 })).toThrow(TypeError);
    expect(make({ tls: { certificate: new Uint8Array(1) } })).toThrow(TypeError);
  });
});
