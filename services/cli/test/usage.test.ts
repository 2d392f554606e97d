import { describe, expect, it } from 'vitest';
import { command, errorCode, json, Workplace } from './command.ts';

describe('wrong usage ends with 2', () => {
  it.each([
    [[], 'COMMAND_MISSING'],
    [['places'], 'COMMAND_MISSING'],
    [['frobnicate'], 'COMMAND_UNKNOWN'],
    [['rules', 'drop'], 'COMMAND_UNKNOWN'],
    [['template'], 'ARGUMENT_MISSING'],
    [['template', 'a', 'b'], 'ARGUMENT_UNEXPECTED'],
    [['template', 'school-of-magic'], 'PROGRAMME_UNKNOWN'],
    [['template', 'university-admission', '--frob'], 'OPTION_UNKNOWN'],
    [['template', 'university-admission', '--out'], 'OPTION_VALUE_MISSING'],
    [['template', 'university-admission', '--out', '--lang', 'en'], 'OPTION_VALUE_MISSING'],
    [['template', 'university-admission', '--lang', 'fr'], 'LANGUAGE_UNKNOWN'],
    [['verify', 'a.csv', '--programme', 'university-admission'], 'OPTION_MISSING'],
    [['verify', 'a.csv', '--out', 'o.csv'], 'OPTION_MISSING'],
    [['verify', 'a.csv', '--programme', 'x', '--out', 'o.csv'], 'PROGRAMME_UNKNOWN'],
    [['places', 'resolve', '30577'], 'OPTION_MISSING'],
    [['plan'], 'COMMAND_MISSING'],
    [['plan', 'check'], 'ARGUMENT_MISSING'],
    [['audit', 'list', '--outcome', 'PASSED'], 'OUTCOME_UNKNOWN'],
  ])('%o', async (args, code) => {
    const plain = await command(...args);
    expect(plain.code).toBe(2);
    expect(plain.err).toContain(`[${code}]`);
    expect(plain.err).toMatch(/^(Lỗi|Error|Cách dùng)/m);
    expect(plain.out).toBe('');
    const machine = await command(...args, '--json');
    expect(machine).toMatchObject({ code: 2, err: '' });
    // A group of commands has no options of its own.
    expect(errorCode(machine)).toBe(code === 'COMMAND_MISSING' ? 'OPTION_UNKNOWN' : code);
  });

  it.each([
    [['--purpose', 'P1', '--server'], 'PURPOSE_WITHOUT_OFFICER'],
    [['--purpose', 'P1', '--officer', 'o'], 'OPTION_NEEDS_SERVER'],
    [['--areas-complete'], 'MARKS_WITHOUT_AREAS'],
    [['--areas', 'x.csv', '--areas-complete', 'ZONE,KV1'], 'MARKS_UNKNOWN'],
  ])('verify with %o', async (options, code) => {
    const args = ['verify', 'a.csv', '--programme', 'university-admission', '--out', 'o.csv'];
    const ended = await command(...args, ...options, '--json');
    expect(ended.code).toBe(2);
    expect(errorCode(ended)).toBe(code);
  });
});

it('the process itself ends with the code', async () => {
  const place = new Workplace();
  expect(await place.run('frobnicate')).toMatchObject({ code: 2, out: '' });
  expect(await place.run('places', 'resolve', '99999', '--on', '2025-08-01')).toMatchObject({ code: 1 });
  expect(await place.run('--version')).toMatchObject({ code: 0, out: '0.1.0\n' });
  place.remove();
});

describe('a refused value ends with 1', () => {
  it.each([
    [['--on', '2025-02-30'], 'DATE_IMPOSSIBLE'],
    [['--on', 'hôm nay'], 'DATE_MALFORMED'],
    [['--max-bad-rows', 'many'], 'COUNT_MALFORMED'],
  ])('verify with %o', async (options, code) => {
    const args = ['verify', 'a.csv', '--programme', 'university-admission', '--out', 'o.csv'];
    const ended = await command(...args, ...options);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain(`[${code}]`);
    expect(ended.err).toContain(options[0]);
  });
});

describe('help and version', () => {
  it('speak Vietnamese first and end with 0', async () => {
    const ended = await command('--help');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(/^Cách dùng · Usage: cutru/);
    expect((await command('help', 'verify')).out).toContain('--areas-complete');
  });

  it('print the version', async () => {
    expect(await command('--version')).toMatchObject({ code: 0, out: '0.1.0\n' });
  });
});

describe('rules', () => {
  it('lists programmes and instruments', async () => {
    const ended = await command('rules', 'list');
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('Thông tư 04/2023/TT-BGDĐT');
    const { instruments } = json(await command('rules', 'list', '--json'));
    expect(instruments).toContainEqual(
      expect.objectContaining({ id: 'circular-06-2026', programme: 'university-admission', covers: '2026' }),
    );
  });

  it('shows the clauses of an instrument or of a programme', async () => {
    const ended = await command('rules', 'show', 'circular-04-2023');
    expect(ended.out).toContain('điểm a khoản 1 Điều 9 [9(1)(a)]');
    const { instruments } = json(await command('rules', 'show', 'ethnic-boarding-school', '--json'));
    expect(instruments).toHaveLength(2);
    expect(await command('rules', 'show', 'circular-1')).toMatchObject({ code: 1 });
    const clause = json(await command('rules', 'show', 'Circular', '04/2023', 'Article', '9(3)', '--json'));
    expect(clause).toMatchObject({ instruments: [{ id: 'circular-04-2023', clauses: [{ id: '9(3)' }] }] });
  });

  it('shows what settles a point without a verdict of its own, and the numbers of each', async () => {
    const text = await command('rules', 'show', 'Thông tư 06/2026, Điều 7');
    expect(text.out).toContain(
      'khoản 4 Điều 7 [7(4)]: điểm ưu tiên giảm dần khi tổng điểm cao, làm tròn đến hai chữ số thập phân\n    từ tổng điểm 22,50 trở lên: ',
    );
    const english = await command('rules', 'show', 'circular-06-2026-for-2027', '7(1)(a)', '--lang', 'en');
    expect(english.out).toContain('[7(1)(a)]: the points of each area (unconfirmed)\n    KV1 0.75 points; ');
    const machine = json(await command('rules', 'show', 'TT 04/2023 Điều 9.3', '--json'));
    expect(machine).toMatchObject({
      instruments: [
        {
          id: 'circular-04-2023',
          clauses: [
            { id: '9(3)', numbers: { vi: [/36 tháng/, /10%/].map((each) => expect.stringMatching(each)) } },
          ],
          provisions: [],
        },
      ],
    });
    const tenth = json(await command('rules', 'show', 'Circular 04/2023 Article 10', '--json'));
    expect(tenth).toMatchObject({
      instruments: [
        { clauses: [], provisions: [{ id: '10', confidence: 'confirmed', numbers: { en: [] } }] },
      ],
    });
  });

  it('says of what it does not know or not understand that the clause may be it', async () => {
    const unknown = await command('rules', 'show', 'Thông tư 04/2023, Điều 99', '--lang', 'en');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('no such programme, instrument or clause');
    const unread = await command('rules', 'show', 'Thông tư 04/2023, Điều 9 đoạn 2', '--json');
    expect(errorCode(unread)).toBe('RULES_UNKNOWN');
  });
});
