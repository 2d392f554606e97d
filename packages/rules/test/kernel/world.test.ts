import { expect, test } from 'vitest';
import { Memo } from '../../src/kernel/memo.ts';
import { OPEN, World } from '../../src/kernel/world.ts';
import { choice } from './toy.ts';

test('a fact without a value is open and noted once, one with a value is not noted', () => {
  const world = new World();
  const [a, b] = [choice('a', 2), choice('b', 2)];
  world.assume(a, 1);
  expect([world.value(a, ''), world.value(b, ''), world.value(b, '')]).toEqual([1, OPEN, OPEN]);
  expect(world.asked).toEqual([b]);
  world.release();
  expect(world.value(a, '')).toBe(OPEN);
  world.forget();
  expect(world.asked).toEqual([]);
});

test('the same question in other words is another question: facts are told apart as objects', () => {
  const world = new World();
  world.assume(choice('a', 2), 1);
  expect(world.value(choice('a', 2), '')).toBe(OPEN);
});

test('the last assumption about a fact stands until it is taken back', () => {
  const world = new World();
  const a = choice('a', 9);
  world.assume(a, 1);
  world.assume(a, 5);
  expect(world.value(a, '')).toBe(5);
  world.release();
  expect(world.value(a, '')).toBe(1);
});

test('what asked about nothing is worked out once, what asked is worked out again', () => {
  const world = new World();
  const fact = choice('a', 2);
  let times = 0;
  const known = new Memo<number>();
  const asking = new Memo<number>();
  for (let i = 0; i < 3; i += 1) {
    known.get(world, () => {
      times += 1;
      return 0;
    });
    asking.get(world, () => {
      times += 10;
      return world.value(fact, '');
    });
  }
  expect(times).toBe(31);
});
