import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, json, Workplace } from './command.ts';
import { AREAS, BOARDING, EXTRACT, PUPILS, PUPILS_HEADING } from './files.ts';
import { PERSON, POPULATION, shown } from './secrets.ts';

const EXAMPLE = new URL('../../../packages/plans/examples/example-boarding-school.yaml', import.meta.url);
const PLAN = readFileSync(EXAMPLE, 'utf8');

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write('areas.csv', AREAS);
  place.write('extract.csv', EXTRACT);
  place.write('pupils.csv', PUPILS);
  place.write('plan.yaml', PLAN);
});
afterEach(() => place.remove());

const letter = (...more: string[]) =>
  place.run('letter', 'pupils.csv', ...BOARDING, '--plan', 'plan.yaml', ...more);

describe('cutru letter', () => {
  it('says the result, who rules, where to complain, and by what it was made', async () => {
    const ended = await letter('--date', '2025-06-20');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(
      /^THÔNG BÁO KẾT QUẢ KIỂM TRA\nNgày 20\/06\/2025\. Mã kết quả: [0-9a-f]{32}\.\n/,
    );
    expect(ended.out).toContain('Hội đồng tuyển sinh của trường (ví dụ) xem xét và kết luận.');
    expect(ended.out).toContain('chậm nhất ngày 01/08/2025');
    expect(ended.out).toContain(
      'Mẫu thư 1; circular-04-2023, bản 1; kế hoạch example-boarding-school@2025.1.',
    );
    expect(ended.out).not.toMatch(/0892|0891|Sóc|Neáng/);
  });

  it('is the same text for the same inputs, printed or written, and another for others', async () => {
    const args = ['--date', '2025-06-20', '--template', '1'];
    const printed = await letter(...args);
    const written = await letter(...args, '--out', 'letter.txt');
    expect(written).toMatchObject({ code: 0, out: 'Đã ghi thư vào letter.txt.\n' });
    expect(place.read('letter.txt')).toBe(printed.out);
    const told = json(await letter(...args, '--json'));
    expect(told).toMatchObject({
      template: '1',
      plan: { id: 'example-boarding-school', version: '2025.1' },
      out: null,
    });
    expect(`${(told.lines as string[]).join('\n')}\n`).toBe(printed.out);
    expect(printed.out).toContain(String(told.decisionId));
    place.write('plan.yaml', PLAN.replace('"2025.1"', '"2025.2"'));
    expect((await letter(...args)).out).not.toBe(printed.out);
  });

  it('carries the day on which it is made, where none is given', async () => {
    // An intake of this year: a letter is written only while complaints are taken.
    const year = new Date().getUTCFullYear();
    const thisYear = (text: string): string =>
      text
        .replace('year: 2025', `year: ${year}`)
        .replace('counted_to: 2025-06', `counted_to: ${year}-06`)
        .replace('until: 2025-08-01', `until: ${year + 1}-12-31`)
        .replaceAll('2025-06-10', `${year}-06-10`);
    place.write('plan.yaml', thisYear(PLAN));
    place.write('pupils.csv', thisYear(PUPILS));
    expect((await letter()).out).toMatch(/^THÔNG BÁO .+\nNgày \d\d\/\d\d\/20\d\d\. /);
  });

  it('is not written when complaints are no longer taken', async () => {
    expect((await letter('--date', '2025-08-01')).code).toBe(0);
    const ended = await letter('--date', '2025-08-02', '--out', 'letter.txt', '--json');
    expect([ended.code, errorCode(ended)]).toEqual([1, 'COMPLAINT_DEADLINE_PASSED']);
    expect(place.has('letter.txt')).toBe(false);
  });

  it('tells what to bring, and of a parent neither place nor day', async () => {
    const opened = (from: string, to: string) => place.write('extract.csv', EXTRACT.replace(from, to));
    opened('30577,,2013-02-01', '30577,,');
    const pupil = (await letter('--date', '2025-06-20')).out;
    expect(pupil).toContain('GIA ĐÌNH CẦN BỔ SUNG');
    expect(pupil).toContain('(30577)');
    opened('30577,,2010-01-01', '30577,,');
    const mother = (await letter('--date', '2025-06-20')).out;
    expect(mother).toContain('GIA ĐÌNH CẦN BỔ SUNG');
    expect(mother).not.toContain('30577');
  });

  it('is not written by a plan that does not say who rules', async () => {
    place.write('plan.yaml', PLAN.slice(0, PLAN.indexOf('complaint:')));
    const ended = await letter('--out', 'letter.txt', '--json');
    expect(errorCode(ended)).toBe('PLAN_WITHOUT_COMPLAINT');
    expect(ended.code).toBe(1);
    expect(place.has('letter.txt')).toBe(false);
  });

  it.each([
    [['--template', '7'], 'TEMPLATE_UNKNOWN', 2],
    [['--date', '2025-02-30'], 'DATE_IMPOSSIBLE', 1],
    [['--row', '7'], 'ROW_NOT_THERE', 1],
    [['--out', 'plan.yaml'], 'OUTPUT_IS_INPUT', 1],
    [['--date', '2025-06-20', '--out', 'none/letter.txt'], 'OUTPUT_NO_FOLDER', 1],
  ])('refuses %j as %s', async (more, code, exit) => {
    const ended = await letter(...more, '--json');
    expect(errorCode(ended)).toBe(code);
    expect(ended.code).toBe(exit);
  });

  it('needs a plan, and one of the programme', async () => {
    const without = await place.run('letter', 'pupils.csv', ...BOARDING, '--json');
    expect(errorCode(without)).toBe('OPTION_MISSING');
    place.write('plan.yaml', readFileSync(new URL('example-hcm-grade-1.yaml', EXAMPLE)));
    const other = await letter();
    expect(other.code).toBe(1);
    expect(other.err).toContain('[PLAN_OF_ANOTHER_PROGRAMME]');
  });

  it('tells nobody’s number or name', async () => {
    place.write('extract.csv', POPULATION);
    const { citizenId, fullName, birthDate } = PERSON;
    place.write('pupils.csv', `${PUPILS_HEADING}\n${citizenId},${fullName},${birthDate},2025-06-10,,,,\n`);
    for (const more of [[], ['--json']]) {
      const ended = await letter('--date', '2025-06-20', ...more);
      expect(ended.code).toBe(0);
      expect(shown(`${ended.out}${ended.err}`)).toEqual([]);
    }
  }, 30_000);
});
