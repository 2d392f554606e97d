import type { StreamAnswer } from '@cutru/api';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../src/service/verify.ts';

type Result = NonNullable<StreamAnswer['result']>;

function answer(rulings: readonly object[]): StreamAnswer {
  const record = { id: 'd', decision: { plan: null }, rulings, ruledPoints: null, notes: [] };
  const result = { record, token: 't', disclosures: [] } as unknown as Result;
  return { index: 0, requestId: 'r', result };
}

describe('the answer of a service to a row', () => {
  it('has as many rulings as were sent', () => {
    expect(answerOf(answer([{}]), null, 1)).toMatchObject({ ok: true, rulings: [{}] });
    expect(answerOf(answer([]), null, 0)).toMatchObject({ ok: true, rulings: [] });
  });

  it.each([
    ['leaves them out', 1, []],
    ['leaves one out', 2, [{}]],
    ['has one that nobody sent', 0, [{}]],
  ])('is a refused row where it %s', (_, sent, rulings) => {
    const refused = answerOf(answer(rulings), null, sent);
    expect(refused).toMatchObject({ ok: false, issues: [{ field: '', code: 'RULINGS_NOT_HEEDED' }] });
  });
});
