import { describe, expect, it } from 'vitest';
import { command, type Ended, errorCode, json } from './command.ts';

function resolve(code: string, on: string, ...more: string[]): Promise<Ended> {
  return command('places', 'resolve', code, '--on', on, ...more);
}

describe('cutru places resolve', () => {
  it('tells a commune of before the merger from one of the same code after it', async () => {
    const before = await resolve('30577', '2025-06-30');
    expect(before).toMatchObject({ code: 0, err: '' });
    expect(before.out).toContain('Xã An Tức, Huyện Tri Tôn, Tỉnh An Giang');
    const after = await resolve('30577', '01/07/2025');
    expect(after.out).toContain('Xã Ô Lâm, Tỉnh An Giang');
    expect(after.out).toContain('30586  Xã Ô Lâm');
  });

  it('answers machines with kinds, succession and readings', async () => {
    const answer = json(await resolve('30577', '2025-08-01', '--json'));
    expect(answer).toMatchObject({
      code: '30577',
      on: '2025-08-01',
      certain: true,
      states: [
        {
          name: 'Xã Ô Lâm',
          kind: 'COMMUNE',
          district: null,
          province: { code: '91', name: 'Tỉnh An Giang', kind: 'PROVINCE' },
        },
      ],
      span: { from: '2025-07-01', to: '' },
      successors: [],
    });
    expect(answer.predecessors).toContainEqual({
      code: '30577',
      name: 'Xã An Tức',
      kind: 'WHOLE',
      people: 'ALL',
      day: '2025-07-01',
    });
    expect(answer.readings).toHaveLength(3);
  });

  it('says on which days a code names something, where it names nothing that day', async () => {
    const ended = await resolve('30586', '2025-08-01');
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('[PLACE_CODE_NOT_THAT_DAY]');
    expect(ended.err).toContain('2025-06-30');
  });

  it.each([
    ['99999', '2025-08-01', 'PLACE_CODE_NEVER_USED'],
    ['3057', '2025-08-01', 'PLACE_CODE_MALFORMED'],
    ['30577', '2025-02-29', 'DATE_IMPOSSIBLE'],
    ['30577', '2025/08/01', 'DATE_MALFORMED'],
  ])('refuses %s on %s', async (code, on, error) => {
    const ended = await resolve(code, on, '--json');
    expect(ended.code).toBe(1);
    expect(errorCode(ended)).toBe(error);
  });
});
