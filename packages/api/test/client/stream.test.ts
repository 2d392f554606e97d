import { afterEach, describe, expect, it } from 'vitest';
import {
  ApiError,
  type ClientOptions,
  CutruClient,
  type Decoded,
  encodeStreamAnswer,
  grpcError,
  type StreamAnswer,
  type VerifyInput,
  type VerifyStreamRequest,
} from '../../src/index.ts';
import { answering, answerTo, type StreamHandler, serve } from './service.ts';

function input(requestId: string): VerifyInput {
  return {
    requestId,
    request: {
      programme: 'university-admission',
      candidate: { citizenId: '089207000001', fullName: 'Chau Sóc', birthDate: '2007-02-01' },
      admissionYear: 2025,
    },
  };
}

const inputs = (count: number): VerifyInput[] => Array.from({ length: count }, (_, i) => input(`r-${i}`));

const running: { stop: () => Promise<void>; client: CutruClient }[] = [];
async function start(stream: StreamHandler, options: Partial<ClientOptions> = {}): Promise<CutruClient> {
  const service = await serve({ stream });
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

async function all(answers: AsyncIterable<StreamAnswer>): Promise<string[]> {
  const found: string[] = [];
  for await (const { index, requestId, result, error } of answers) {
    found.push(`${index} ${requestId} ${result?.record.id ?? error?.code}`);
  }
  return found;
}

const told = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i} r-${i} d-r-${i}`);

describe('a stream', () => {
  it('answers in the order of the inputs, whatever the order of the service', async () => {
    const client = await start(answering(16, (answers) => answers.reverse()));
    expect(await all(client.verifyStream(inputs(200), { inFlight: 16 }))).toEqual(told(200));
  });

  it('has no more under way than it may, and takes no input before it can', async () => {
    let taken = 0;
    let most = 0;
    const client = await start(answering(1, (answers) => answers));
    function* counted(): Generator<VerifyInput> {
      for (const each of inputs(100)) {
        taken++;
        yield each;
      }
    }
    let given = 0;
    for await (const _ of client.verifyStream(counted(), { inFlight: 8 })) {
      most = Math.max(most, taken - given);
      given++;
    }
    expect(given).toBe(100);
    expect(most).toBeLessThanOrEqual(9);
  });

  it('gives an answer while the next input lets itself be waited for', async () => {
    const client = await start(answering(1, (answers) => answers));
    let next: () => void = () => undefined;
    async function* slow(): AsyncGenerator<VerifyInput> {
      yield input('r-0');
      await new Promise<void>((resolve) => {
        next = resolve;
      });
      yield input('r-1');
    }
    const answers = client.verifyStream(slow());
    expect((await answers.next()).value).toMatchObject({ index: 0 });
    next();
    expect((await answers.next()).value).toMatchObject({ index: 1 });
    expect((await answers.next()).done).toBe(true);
  });

  it('goes on after an item that is refused, there or here', async () => {
    const client = await start(answering(1, (answers) => answers));
    const bad = { ...input('r-here'), request: { ...input('').request, admissionYear: 1900 } } as VerifyInput;
    expect(await all(client.verifyStream([input('r-0'), bad, input('bad-2'), input('r-3')]))).toEqual([
      '0 r-0 d-r-0',
      '1 r-here REQUEST_REFUSED',
      '2 bad-2 REQUEST_ID_REUSED',
      '3 r-3 d-r-3',
    ]);
  });

  it('is empty for no inputs', async () => {
    const client = await start(() => expect.unreachable());
    expect(await all(client.verifyStream([]))).toEqual([]);
  });

  it('is opened again where the service goes away, and loses nothing', async () => {
    const good = answering(4, (answers) => answers.reverse());
    const client = await start((call, opened) => {
      if (opened % 2 === 1) {
        good(call, opened);
        return;
      }
      let sequence = 0;
      call.on('data', (item: Decoded<VerifyStreamRequest>) => {
        const id = item.ok ? (item.value.request?.requestId ?? '') : '';
        if (sequence === 3) call.emit('error', grpcError(new ApiError('SHUTTING_DOWN')));
        else if (sequence < 3) call.write(encodeStreamAnswer(sequence, id, answerTo(id)));
        sequence++;
      });
    });
    expect(await all(client.verifyStream(inputs(40), { inFlight: 8 }))).toEqual(told(40));
  });

  it('fails where the service stays away', async () => {
    const client = await start(
      (call) => {
        call.on('data', () => undefined);
        call.emit('error', grpcError(new ApiError('SHUTTING_DOWN')));
      },
      { attempts: 2 },
    );
    await expect(all(client.verifyStream(inputs(3)))).rejects.toEqual(
      expect.objectContaining({ code: 'SHUTTING_DOWN' }),
    );
  });

  it('fails after too long a silence', async () => {
    const client = await start((call) => {
      call.on('data', () => undefined);
      call.on('error', () => undefined);
    });
    await expect(all(client.verifyStream(inputs(3), { silenceMs: 150 }))).rejects.toEqual(
      expect.objectContaining({ code: 'DEADLINE_EXCEEDED' }),
    );
  });

  it('does not take an answer to nothing', async () => {
    const client = await start((call) => {
      call.on('data', () => call.write(encodeStreamAnswer(99, '', answerTo('x'))));
      call.on('error', () => undefined);
    });
    await expect(all(client.verifyStream(inputs(1)))).rejects.toEqual(
      expect.objectContaining({ code: 'RESPONSE_MALFORMED' }),
    );
  });

  it('can be left early, and closes what it reads from', async () => {
    const client = await start(answering(1, (answers) => answers));
    let closed = false;
    async function* endless(): AsyncGenerator<VerifyInput> {
      try {
        for (let i = 0; ; i++) yield input(`r-${i}`);
      } finally {
        closed = true;
      }
    }
    for await (const { index } of client.verifyStream(endless(), { inFlight: 4 })) if (index === 10) break;
    expect(closed).toBe(true);
  });

  it('can be cancelled', async () => {
    const client = await start((call) => {
      call.on('data', () => undefined);
      call.on('error', () => undefined);
    });
    const stop = new AbortController();
    const answers = all(client.verifyStream(inputs(3), { signal: stop.signal }));
    setTimeout(() => stop.abort(), 50);
    await expect(answers).rejects.toEqual(expect.objectContaining({ code: 'CALL_CANCELLED' }));
  });

  it('passes on a fault of what it reads from', async () => {
    const client = await start(answering(1, (answers) => answers));
    async function* broken(): AsyncGenerator<VerifyInput> {
      yield input('r-0');
      throw new RangeError('row 2');
    }
    await expect(all(client.verifyStream(broken()))).rejects.toBeInstanceOf(RangeError);
  });

  it('fails an item whose token does not verify', async () => {
    const client = await start(
      answering(1, (answers) => answers),
      {
        verifyToken: ({ decisionId }) => {
          if (decisionId === 'd-r-1') throw new Error('bad signature');
        },
      },
    );
    expect(await all(client.verifyStream(inputs(3)))).toEqual([
      '0 r-0 d-r-0',
      '1 r-1 TOKEN_NOT_VERIFIED',
      '2 r-2 d-r-2',
    ]);
  });

  it('has a window of a sensible size', async () => {
    const client = await start(() => undefined);
    await expect(all(client.verifyStream([], { inFlight: 0 }))).rejects.toBeInstanceOf(TypeError);
  });
});
