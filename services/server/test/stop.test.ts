import { describe, expect, it } from 'vitest';
import { all, codeOf, input, openWorld, SECRETS } from './world.ts';

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

describe('a service that stops', () => {
  it('lets calls under way finish, and sends the rest of a stream elsewhere', async () => {
    const world = await openWorld((population) => ({
      ...population,
      find: async (numbers) => {
        await pause(200);
        return population.find(numbers);
      },
    }));
    try {
      const underWay = world.client.verify(input('under-way'));
      const answered: string[] = [];
      const streaming = (async () => {
        const inputs = (async function* () {
          yield input('streamed');
          await pause(1_500);
        })();
        for await (const { result } of world.client.verifyStream(inputs, { inFlight: 8 }))
          answered.push(result?.record.decision.outcome ?? 'none');
      })().catch(codeOf);
      await pause(100);
      const started = Date.now();
      await world.server.stop();
      expect(Date.now() - started).toBeLessThan(1_400);
      expect((await underWay).record.decision.outcome).toBe('ELIGIBLE');
      await streaming;
      expect(answered).toEqual(['ELIGIBLE']);
      await expect(world.client.verify(input('too-late'))).rejects.toMatchObject({
        code: 'SERVICE_UNREACHABLE',
      });
    } finally {
      await world.close();
    }
  }, 60_000);
});

describe('a call whose deadline has passed', () => {
  it('is not logged', async () => {
    const world = await openWorld((population) => ({
      ...population,
      find: async (numbers) => {
        await pause(400);
        return population.find(numbers);
      },
    }));
    try {
      await expect(world.client.verify(input('late'), { deadlineMs: 150 })).rejects.toMatchObject({
        code: 'DEADLINE_EXCEEDED',
      });
      await pause(500);
      const none = { from: null, to: null, programme: null, outcome: null, caller: null };
      const entries = await all(world.client.allVerifications(none, null));
      expect(entries.filter(({ kind }) => kind === 'VERIFICATION')).toEqual([]);
    } finally {
      await world.close();
    }
  }, 60_000);
});

describe('what a fault tells', () => {
  it('has its place and nothing of the request', async () => {
    const world = await openWorld((population) => ({
      ...population,
      find: (numbers) => Promise.reject(new Error(`nobody under ${numbers.join(' ')} Chau Sóc`)),
    }));
    try {
      const error: unknown = await world.client.verify(input('fault')).catch((caught: unknown) => caught);
      expect(codeOf(error)).toBe('INTERNAL');
      const told = `${String(error)}${world.lines.join('')}`;
      expect(told).toContain('call failed');
      for (const secret of SECRETS) expect(told).not.toContain(secret);
    } finally {
      await world.close();
    }
  }, 60_000);
});
