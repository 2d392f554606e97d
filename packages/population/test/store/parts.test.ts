import { describe, expect, it } from 'vitest';
import { type Found, PersonCache } from '../../src/store/cache.ts';
import { Loader } from '../../src/store/loader.ts';
import { NextTurn } from '../../src/store/next-turn.ts';

const answer = (generation = 1n, fetchedAt = 0): Found => ({ generation, fetchedAt, person: null });

describe('the cache', () => {
  it('asks once for all who ask at once, and then no more', async () => {
    let loads = 0;
    const cache = new PersonCache(
      10,
      async () => {
        loads += 1;
        return answer();
      },
      () => 7,
    );
    await Promise.all([cache.get('a', 1n), cache.get('a', 1n), cache.get('a', 1n)]);
    await cache.get('a', 1n);
    expect(loads).toBe(1);
    expect(cache.stats()).toEqual({
      entries: 1,
      hits: 1,
      misses: 1,
      shared: 2,
      ages: { totalMilliseconds: 7, maxMilliseconds: 7 },
    });
  });

  it('keeps no failure', async () => {
    let fails = true;
    const cache = new PersonCache(
      10,
      async () => {
        if (fails) throw new Error('away');
        return answer();
      },
      () => 0,
    );
    await expect(Promise.all([cache.get('a', 1n), cache.get('a', 1n)])).rejects.toThrow('away');
    expect(cache.stats().entries).toBe(0);
    fails = false;
    expect(await cache.get('a', 1n)).toEqual(answer());
  });

  it('is bounded, and loses no answer where more are asked for at once than it holds', async () => {
    const cache = new PersonCache(
      3,
      async (key) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return answer(1n, Number(key));
      },
      () => 0,
    );
    const all = await Promise.all(Array.from({ length: 50 }, (_, i) => cache.get(String(i), 1n)));
    expect(all.map(({ fetchedAt }) => fetchedAt)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(cache.stats().entries).toBeLessThanOrEqual(3);
  });

  it('forgets with a new generation, and loses nobody who is waiting', async () => {
    let release: () => void = () => {};
    const cache = new PersonCache(
      10,
      async () => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return answer();
      },
      () => 0,
    );
    const waiting = cache.get('a', 1n);
    await Promise.resolve();
    const first = release;
    const other = cache.get('b', 2n);
    await Promise.resolve();
    first();
    release();
    expect(await waiting).toEqual(answer());
    expect(await other).toEqual(answer());
    expect(cache.stats().misses).toBe(2);
  });
});

describe('the loader', () => {
  it('makes one query of what is asked for at once', async () => {
    const queries: (readonly string[])[] = [];
    const loader = new Loader(async (keys) => {
      queries.push(keys);
      return new Map(keys.map((key) => [key, key.toUpperCase()]));
    });
    expect(await Promise.all(['a', 'b', 'a'].map((key) => loader.load(key)))).toEqual(['A', 'B', 'A']);
    expect(queries).toEqual([['a', 'b']]);
    const many = Array.from({ length: 4500 }, (_, i) => loader.load(String(i)));
    expect(await Promise.all(many)).toHaveLength(4500);
    expect(queries.slice(1).map((keys) => keys.length)).toEqual([2000, 2000, 500]);
  });

  it('tells everybody of a failure, and of a key left unanswered', async () => {
    const broken = new Loader(() => Promise.reject(new Error('away')));
    const told = await Promise.allSettled([broken.load('a'), broken.load('a'), broken.load('b')]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(new Loader(async () => new Map()).load('a')).rejects.toThrow(TypeError);
  });
});

describe('the next turn', () => {
  it('is shared by all who ask before it begins, and is never older than the question', async () => {
    let turns = 0;
    let release: () => void = () => {};
    const turn = new NextTurn(async () => {
      turns += 1;
      const mine = turns;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return mine;
    });
    const first = [turn.ask(), turn.ask()];
    await new Promise(setImmediate);
    const second = [turn.ask(), turn.ask()];
    release();
    expect(await Promise.all(first)).toEqual([1, 1]);
    await new Promise(setImmediate);
    release();
    expect(await Promise.all(second)).toEqual([2, 2]);
  });

  it('comes again after one that failed', async () => {
    let fails = true;
    const turn = new NextTurn(async () => {
      if (fails) throw new Error('away');
      return 1;
    });
    await expect(turn.ask()).rejects.toThrow('away');
    fails = false;
    expect(await turn.ask()).toBe(1);
  });
});
