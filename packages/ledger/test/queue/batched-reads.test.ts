import { describe, expect, it } from 'vitest';
import { BatchedReads } from '../../src/queue/batched-reads.ts';

function reads(max = 512, lanes = 1) {
  const asked: string[][] = [];
  const batched = new BatchedReads<string, number>({
    nameOf: (key) => key,
    max,
    lanes,
    async read(keys) {
      asked.push([...keys]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (keys.includes('bad')) throw new Error('bad');
      return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.length]));
    },
  });
  return { asked, batched };
}

describe('look-ups', () => {
  it('of one turn go together, and each gets its own answer', async () => {
    const { asked, batched } = reads();
    expect(await Promise.all(['a', 'bb', 'none'].map((key) => batched.get(key)))).toEqual([1, 2, undefined]);
    expect(asked).toEqual([['a', 'bb', 'none']]);
  });

  it('go in as many statements as are needed', async () => {
    const { asked, batched } = reads(2);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => batched.get(key)));
    expect(asked).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('that fail do not harm those after them', async () => {
    const { batched } = reads(1);
    const [bad, good] = await Promise.allSettled([batched.get('bad'), batched.get('good')]);
    expect(bad.status).toBe('rejected');
    expect(good).toEqual({ status: 'fulfilled', value: 4 });
  });
});
