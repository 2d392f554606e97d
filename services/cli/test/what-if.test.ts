import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, json, Workplace } from './command.ts';
import { AREAS, BOARDING, EXTRACT, PUPILS, PUPILS_HEADING } from './files.ts';
import { PERSON, POPULATION, shown } from './secrets.ts';

const EXAMPLE = new URL('../../../packages/plans/examples/example-boarding-school.yaml', import.meta.url);
const EVIDENCE =
  'citizen_id,type,number,issuer,issued_on,about,field,commune_code,village,from,to,value\n' +
  '089213000001,CT07,1,CA xã,2025-06-01,candidate,residence.permanent.from,30577,,2013-02-01,,\n';

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write('areas.csv', AREAS);
  place.write('extract.csv', EXTRACT);
  place.write('pupils.csv', PUPILS);
  place.write('plan.yaml', readFileSync(EXAMPLE));
});
afterEach(() => place.remove());

const whatIf = (...more: string[]) => place.run('what-if', 'pupils.csv', ...BOARDING, ...more);

interface Told {
  readonly before: { readonly decision: { readonly outcome: string } };
  readonly after: { readonly decision: { readonly outcome: string; readonly instrument: string } };
  readonly differences: readonly { readonly what: string; readonly name: string }[];
}

async function told(...more: string[]): Promise<Told> {
  const ended = await whatIf(...more, '--json');
  expect(ended).toMatchObject({ code: 0, err: '' });
  return json(ended) as unknown as Told;
}

describe('cutru what-if', () => {
  it('tells before, after and what changes when a cell is another', async () => {
    const ended = await whatIf('--set', 'guardian_1_birth_date=1984-07-20');
    expect(ended).toMatchObject({ code: 0, err: '' });
    const { out } = ended;
    expect(out).toContain('TRƯỚC KHI THAY ĐỔI\nKết quả kiểm tra: đủ điều kiện dự tuyển.');
    expect(out).toContain('SAU KHI THAY ĐỔI\nKết quả kiểm tra: chưa đủ căn cứ.');
    expect(out).toContain('Kết quả kiểm tra: đủ điều kiện dự tuyển → chưa đủ căn cứ.');
    expect(out).toMatch(/^Thiếu thêm: .+/m);
    expect(out).not.toMatch(/0892|0891|Sóc|Neáng/);
  });

  it('speaks English when asked', async () => {
    const { out } = await whatIf('--set', 'Ngày nộp hồ sơ=2022-06-10', '--lang', 'en');
    expect(out).toContain('Instrument: Circular 04/2023/TT-BGDĐT → Circular 01/2016/TT-BGDĐT.');
  });

  it('moves the day, also instead of the one in the row', async () => {
    const { differences, after } = await told('--on-instead', '2022-06-10');
    expect(after.decision.instrument).toBe('circular-01-2016');
    expect(differences).toContainEqual({
      what: 'FIELD',
      name: 'referenceDate',
      before: expect.any(String) as string,
      after: expect.any(String) as string,
    });
  });

  it('reads another extract, and papers where there were none', async () => {
    place.write('open.csv', EXTRACT.replace('30577,,2013-02-01', '30577,,'));
    const opened = await told('--residence-instead', 'open.csv');
    expect(opened.before.decision.outcome).toBe('ELIGIBLE');
    expect(opened.after.decision.outcome).toBe('NEEDS_EVIDENCE');
    place.write('papers.csv', EVIDENCE);
    place.write('extract.csv', place.read('open.csv'));
    const given = await told('--evidence-instead', 'papers.csv');
    expect(given.before.decision.outcome).toBe('NEEDS_EVIDENCE');
    expect(given.after.decision.outcome).toBe('ELIGIBLE');
  });

  it('decides by another plan, also by one of the same name', async () => {
    const first = await told('--plan-instead', 'plan.yaml');
    expect(first.differences).toContainEqual(
      expect.objectContaining({ what: 'FIELD', name: 'plan', before: null }),
    );
    place.write('later.yaml', place.read('plan.yaml').replace('counted_to: 2025-06', 'counted_to: 2025-07'));
    const { differences } = await told('--plan', 'plan.yaml', '--plan-instead', 'later.yaml');
    expect(differences.map(({ name }) => name)).toEqual(expect.arrayContaining(['plan', 'referenceDate']));
  });

  it('says so where nothing changes', async () => {
    expect((await told('--set', 'sex=')).differences).toEqual([]);
    expect((await whatIf('--set', 'sex=')).out).toContain('NHỮNG GÌ THAY ĐỔI\nKhông có gì thay đổi.');
  });

  it.each([
    [[], 'NOTHING_CHANGED', 2],
    [['--set', 'household'], 'SET_MALFORMED', 1],
    [['--set', 'housold=poor'], 'CHANGED_COLUMN_UNKNOWN', 1],
    [['--set', 'household=rich'], 'CHANGED_ROW_REFUSED', 1],
    [['--on-instead', 'soon'], 'DATE_MALFORMED', 1],
    [['--plan-instead', 'none.yaml'], 'PLAN_FILE_UNREADABLE', 1],
    [['--residence-instead', 'none.csv'], 'TABLE_FILE_MISSING', 1],
    [['--row', '9', '--set', 'sex='], 'ROW_NOT_THERE', 1],
  ])('refuses %j as %s', async (more, code, exit) => {
    const ended = await whatIf(...more, '--json');
    expect(errorCode(ended)).toBe(code);
    expect(ended.code).toBe(exit);
  });

  it('names the column and the reason, never the value', async () => {
    const unknown = await whatIf('--set', 'housold=Thạch');
    expect(unknown.err).toContain('housold: ');
    const unread = await whatIf('--set', 'household=Thạch');
    expect(unread.err).toContain('household: Diện hộ không nhận ra được');
    expect(`${unknown.err}${unread.err}`).not.toContain('Thạch');
  });

  it('tells nobody’s number or name', async () => {
    place.write('extract.csv', POPULATION);
    const { citizenId, fullName, birthDate } = PERSON;
    place.write('pupils.csv', `${PUPILS_HEADING}\n${citizenId},${fullName},${birthDate},2025-06-10,,,,\n`);
    for (const more of [[], ['--json'], ['--lang', 'en']]) {
      const ended = await whatIf('--set', `full_name=${fullName} Khác`, ...more);
      expect(ended.code).toBe(0);
      expect(shown(`${ended.out}${ended.err}`)).toEqual([]);
    }
  }, 30_000);
});
