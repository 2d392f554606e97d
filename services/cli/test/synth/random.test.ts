import { describe, expect, it } from 'vitest';
import { Random, weighted, weightedWords } from '../../src/synth/random.ts';
import { Shuffler } from '../../src/synth/shuffle.ts';

describe('Random', () => {
  it('gives a known sequence for a seed, on every machine', () => {
    const random = new Random('seed', 'stream');
    const first = [random.next(), random.next(), random.next()];
    expect(first).toEqual([1_897_717_886, 3_471_595_049, 2_498_119_821]);
  });

  it('gives other numbers for another seed or stream', () => {
    const numbers = [new Random(1, 'a'), new Random(2, 'a'), new Random(1, 'b')].map((each) => each.next());
    expect(new Set(numbers).size).toBe(3);
  });

  it('spreads evenly over whole numbers and reaches both ends', () => {
    const random = new Random(3, 'spread');
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i += 1) counts[random.int(0, 9)] = (counts[random.int(0, 9)] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(600);
  });

  it('draws by weight, and never what weighs nothing', () => {
    const random = new Random(4, 'draw');
    const table = weighted([
      ['a', 1],
      ['never', 0],
      ['b', 3],
    ]);
    const drawn = Array.from({ length: 40_000 }, () => random.draw(table));
    expect(drawn).not.toContain('never');
    expect(drawn.filter((each) => each === 'b').length / drawn.length).toBeCloseTo(0.75, 1);
    expect(() => random.draw(weighted([]))).toThrow(RangeError);
    expect(() => random.pick([])).toThrow(RangeError);
  });

  it('reads words with weights, one where none is written', () => {
    expect(weightedWords('a:2|b').upTo).toEqual([2, 3]);
  });
});

describe('Shuffler', () => {
  it('gives out each thing once, in another order', () => {
    const items = Array.from({ length: 1000 }, (_, i) => i);
    const shuffler = new Shuffler<number>(new Random(5, 'mix'), 100);
    const out = items.map((item) => shuffler.swap(item)).filter((each) => each !== undefined);
    out.push(...shuffler.rest());
    expect(out).not.toEqual(items);
    expect(out.toSorted((a, b) => a - b)).toEqual(items);
  });
});
