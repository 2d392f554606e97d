import { ApiError } from '@cutru/api';
import { beforeEach, expect, it } from 'vitest';
import { createTelling, type Telling } from '../src/telling/log.ts';

let lines: Record<string, unknown>[];
let waiting: Set<() => void>;
let telling: Telling;

beforeEach(() => {
  lines = [];
  waiting = new Set();
  telling = createTelling(
    'info',
    { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
    (_, what) => {
      waiting.add(what);
      return () => waiting.delete(what);
    },
  );
});

/** An interval passes for whatever waits. */
function pass(): void {
  const due = [...waiting];
  waiting.clear();
  for (const what of due) what();
}

function fail(
  code: 'INTERNAL' | 'LOG_UNAVAILABLE' | 'STORE_UNAVAILABLE',
  times: number,
  cause?: Error,
): void {
  for (let at = 0; at < times; at += 1)
    telling.failed(at % 2 === 0 ? 'Verify' : 'VerifyStream', new ApiError(code, {}, { cause }));
}

it('tells an outage by its first failure, a count each interval, and its end', () => {
  fail('STORE_UNAVAILABLE', 500, new Error('away'));
  fail('LOG_UNAVAILABLE', 1);
  expect(lines).toMatchObject([
    { msg: 'call failed', method: 'Verify', code: 'STORE_UNAVAILABLE', error: { name: 'Error' } },
    { msg: 'call failed', code: 'LOG_UNAVAILABLE' },
  ]);
  pass();
  fail('STORE_UNAVAILABLE', 3);
  pass();
  pass();
  expect(lines.slice(2)).toMatchObject([
    { msg: 'more calls failed', code: 'STORE_UNAVAILABLE', more: 499 },
    { msg: 'more calls failed', code: 'STORE_UNAVAILABLE', more: 3 },
    { msg: 'calls no longer fail', code: 'STORE_UNAVAILABLE', failed: 503 },
  ]);
  expect(waiting.size).toBe(0);
  fail('STORE_UNAVAILABLE', 1);
  expect(lines.at(-1)).toMatchObject({ msg: 'call failed' });
});

it('does not let one fault of the program hide another', () => {
  const here = new Error('a');
  const there = new Error('b');
  fail('INTERNAL', 2, here);
  fail('INTERNAL', 2, there);
  expect(lines.map(({ msg }) => msg)).toEqual(['call failed', 'call failed']);
  pass();
  expect(lines.slice(2)).toMatchObject([
    { code: 'INTERNAL', more: 1 },
    { code: 'INTERNAL', more: 1 },
  ]);
});

it('loses no count at the end', () => {
  fail('LOG_UNAVAILABLE', 8);
  telling.flush();
  telling.flush();
  expect(lines.slice(1)).toMatchObject([{ code: 'LOG_UNAVAILABLE', more: 7 }]);
  expect(waiting.size).toBe(0);
});
