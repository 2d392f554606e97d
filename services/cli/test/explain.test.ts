import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, json, Workplace } from './command.ts';
import { AREAS, BOARDING, EXTRACT, PUPIL, PUPILS, PUPILS_HEADING } from './files.ts';
import { PERSON, POPULATION, shown } from './secrets.ts';

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write('areas.csv', AREAS);
  place.write('extract.csv', EXTRACT);
  place.write(
    'pupils.csv',
    `${PUPILS}\n12,,x,2025-06-10,,,,\n${PUPIL.replace('2025-06-10', '2022-06-10')}\n`,
  );
});
afterEach(() => place.remove());

const explain = (...more: string[]) => place.run('explain', 'pupils.csv', ...BOARDING, ...more);

describe('cutru explain', () => {
  it('tells the result of the first row, its clauses and what was counted', async () => {
    const ended = await explain();
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('pupils.csv, dòng 2, mã kết quả ');
    expect(ended.out).toContain(
      'điểm a khoản 1 Điều 9: người DTTS, 36 tháng ở nơi đặc biệt khó khăn [ĐẠT] ←',
    );
    expect(ended.out).toContain('xã An Tức hoặc xã Ô Lâm (30577): từ 01/02/2013');
    expect(ended.out).toContain('1097 ngày được tính: đủ');
    expect(ended.out).toContain('không chứng minh điều gì');
    expect(ended.out).not.toMatch(/0892|0891|Sóc|Neáng/);
    expect(place.files()).toEqual(['areas.csv', 'extract.csv', 'pupils.csv']);
  });

  it('decides by the law of the row’s own day, and speaks English when asked', async () => {
    const ended = await explain('--row', '5', '--lang', 'en');
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('Article 18(1)');
    expect(ended.out).toContain('HOW IT WAS COUNTED');
  });

  it('gives machines decision, tree and workings, with days as texts', async () => {
    const ended = await explain('--json');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(json(ended)).toMatchObject({
      line: 2,
      draft: true,
      decision: { outcome: 'ELIGIBLE', referenceDate: '2025-06-10' },
      tree: [
        {
          clause: '9',
          children: [{ clause: '9(1)', children: [{ clause: '9(1)(a)', decides: true }, {}] }, {}, {}, {}],
        },
        {},
      ],
      workings: [
        { type: 'STAYS', subject: 'candidate', firstDay: '2022-06-10', stays: [{ last: { max: null } }] },
        { subject: 'guardian_1' },
      ],
    });
  });

  it('gives the id that verify gives the same row', async () => {
    const { id } = json(await explain('--json'));
    await place.run('verify', 'pupils.csv', ...BOARDING, '--out', 'out.csv');
    expect(place.read('out.csv')).toContain(String(id));
  });

  it('tells machines what is missing', async () => {
    place.write('extract.csv', EXTRACT.replace('30577,,2013-02-01', '30577,,'));
    const open = json(await explain('--json'));
    expect(open).toMatchObject({
      decision: { outcome: 'NEEDS_EVIDENCE', missing: [{ subject: 'candidate' }] },
    });
  });

  it.each([
    [['--row', '3'], 'ROW_NOT_THERE', 1],
    [['--row', '99'], 'ROW_NOT_THERE', 1],
    [['--row', 'two'], 'COUNT_MALFORMED', 1],
    [['--row', '4'], 'ROW_REFUSED', 1],
    [['--on', '2025-02-30'], 'DATE_IMPOSSIBLE', 1],
    [['--plan', 'none.yaml'], 'PLAN_FILE_UNREADABLE', 1],
    [['--row', '--json'], 'OPTION_VALUE_MISSING', 2],
  ])('refuses %j as %s', async (more, code, exit) => {
    const ended = await explain(...more, '--json');
    expect(errorCode(ended)).toBe(code);
    expect(ended.code).toBe(exit);
  });

  it('names the columns of a row that cannot be read, and why', async () => {
    const ended = await explain('--row', '4');
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain('pupils.csv: dòng 4: ');
    expect(ended.err).toContain('citizen_id: ');
    expect(ended.err).toContain('[CITIZEN_NUMBER_LENGTH]');
    expect(ended.err).toContain('birth_date: ');
  });

  it('refuses a claim of completeness without lists, as verify does', async () => {
    const ended = await place.run(
      ...['explain', 'pupils.csv', '--programme', 'ethnic-boarding-school', '--areas-complete', '--json'],
    );
    expect(errorCode(ended)).toBe('MARKS_WITHOUT_AREAS');
    expect(ended.code).toBe(2);
  });

  it('tells nobody’s number or name, whatever differs from the extract', async () => {
    place.write('extract.csv', POPULATION);
    const { citizenId, fullName, birthDate } = PERSON;
    for (const name of [fullName, 'Thạch Văn Khác']) {
      place.write('pupils.csv', `${PUPILS_HEADING}\n${citizenId},${name},${birthDate},2025-06-10,,,,\n`);
      for (const more of [[], ['--json'], ['--lang', 'en']]) {
        const ended = await explain(...more);
        expect(ended.code).toBe(0);
        expect(shown(`${ended.out}${ended.err}`)).toEqual([]);
        expect(ended.out).not.toContain('Khác');
      }
    }
  }, 30_000);
});
