import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, errorCode, json, Workplace } from './command.ts';

const GOOD = `programme: university-admission
unless_said:
  year: 2025
  ethnicity: "01"
  lives: [26740 2010-01-01..]
cases:
  - name: three years in zone I
    law: Circular 08/2022, Article 7(1)(b)
    why: the communes of zone I are KV1
    school: [30544 10-12]
    expect: { outcome: ELIGIBLE, area: KV1, area_points: 0.75, area_by: 7(1)(b), missing: [] }
`;

let place: Workplace;
beforeAll(() => {
  place = new Workplace();
  place.write('good.yaml', GOOD);
  place.write('wrong.yaml', GOOD.replace('area: KV1', 'area: KV2').replace('missing: []', 'missing: [x.y]'));
  place.write('bad.yaml', GOOD.replace('school:', 'scool:'));
  place.write('not.yaml', 'cases: [\n  }');
});
afterAll(() => place.remove());

describe('cutru rules test', () => {
  it('passes what comes with the program, every verdict reached', async () => {
    const ended = await command('rules', 'test');
    expect(ended.out).not.toContain('chưa gặp');
    expect(ended).toMatchObject({ code: 0, err: '' });
  });

  it('takes one programme', async () => {
    const ended = await command('rules', 'test', '--programme', 'school-entry', '--json');
    expect(ended.code).toBe(0);
    const { coverage, failed, undeclared } = json(ended) as Record<string, { programme: string }[]>;
    expect(new Set(coverage?.map(({ programme }) => programme))).toEqual(new Set(['school-entry']));
    expect([failed, undeclared]).toEqual([[], []]);
  });

  it('passes cases of your own, which need not reach everything', async () => {
    const ended = await command('rules', 'test', `${place.path}/good.yaml`, '--lang', 'en');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('circular-08-2022-as-of-2025');
    expect(ended.out).toContain('1 cases passed, 0 failed');
    expect(ended.out).not.toContain('circular-06-2026');
  });

  it('shows a case that fails, field by field, with the line where it stands', async () => {
    const file = `${place.path}/wrong.yaml`;
    const ended = await command('rules', 'test', file);
    expect(ended.code).toBe(1);
    expect(ended.out.split('\n').slice(0, 10)).toEqual([
      '- mong đợi   + tính ra',
      '',
      'SAI: three years in zone I',
      `  ${file}:7`,
      '  Circular 08/2022, Article 7(1)(b): the communes of zone I are KV1',
      '  khu vực ưu tiên [area]',
      '    - KV2',
      '    + KV1',
      '  còn thiếu [missing]',
      '    - x.y',
    ]);
    const machine = json(await command('rules', 'test', file, '--json'));
    expect(machine).toMatchObject({
      passed: 0,
      failed: [
        {
          name: 'three years in zone I',
          file,
          line: 7,
          differences: [
            { field: 'area', expected: ['KV2'], actual: ['KV1'] },
            { field: 'missing', expected: ['x.y'], actual: [] },
          ],
        },
      ],
    });
  });

  it('refuses a file that cannot be read or parsed, with its line and why', async () => {
    const bad = await command('rules', 'test', `${place.path}/bad.yaml`, '--lang', 'en');
    expect(bad).toMatchObject({ code: 1, out: '' });
    expect(bad.err).toBe(
      `Error: ${place.path}/bad.yaml:10: "three years in zone I".scool: no such key [CASE_KEY_UNKNOWN]\n`,
    );
    const machine = await command('rules', 'test', `${place.path}/not.yaml`, '--json');
    expect(machine.code).toBe(1);
    expect(json(machine)).toMatchObject({
      error: { code: 'CASE_NOT_YAML', file: `${place.path}/not.yaml`, line: 2 },
    });
    const absent = await command('rules', 'test', `${place.path}/absent.yaml`, '--json');
    expect([absent.code, errorCode(absent)]).toEqual([1, 'CASE_FILE_UNREADABLE']);
  });

  it('tells wrong usage from a file without a case of the programme', async () => {
    const unknown = await command('rules', 'test', '--programme', 'kindergarten', '--json');
    expect([unknown.code, errorCode(unknown)]).toEqual([2, 'PROGRAMME_UNKNOWN']);
    const none = await command(
      'rules',
      'test',
      `${place.path}/good.yaml`,
      '--programme',
      'school-entry',
      '--json',
    );
    expect([none.code, errorCode(none)]).toEqual([1, 'CASES_NONE']);
  });
});
