import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorCode, json, Workplace } from './command.ts';
import { AREAS, BOARDING, EXTRACT_HEADING } from './files.ts';

const EXAMPLES = new URL('../../../packages/plans/examples/', import.meta.url);
const plan = (name: string) => readFileSync(new URL(name, EXAMPLES), 'utf8');

/** The columns of results that an intake is read from; the candidate's own before them. */
const HEADING = 'citizen_id,full_name,diem,outcome,group,direct,deciding_clause,missing,plan,reason';
const OF = 'example-boarding-school@2025.1';

const row = (diem: string, outcome: string, group = '', clause = '', direct = 'no', missing = '', of = OF) =>
  `089213000001,Chau Sóc,"${diem}",${outcome},${group},${direct},${clause},${missing},${of},"vì, sao"`;

const ROWS = [
  row('9,50', 'ELIGIBLE', 'MINORITY', '9(1)(a)'), // 2
  row('5.00', 'ELIGIBLE', 'VERY_SMALL', '9(2)', 'yes'), // 3
  row('9.9', 'ELIGIBLE', 'KINH', '9(3)'), // 4
  row('9.8', 'ELIGIBLE', 'KINH', '9(3)'), // 5
  row('7.25', 'ELIGIBLE', 'MINORITY', '9(1)(b)'), // 6
  row('8', 'NEEDS_EVIDENCE', '', '', 'no', 'candidate.residence.permanent.from@30577'), // 7
  row('1', 'NEEDS_EVIDENCE'), // 8
  row('10', 'NOT_ELIGIBLE', '', '9'), // 9
];

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write('results.csv', `${[HEADING, ...ROWS].join('\n')}\n`);
  place.write('plan.yaml', plan('example-boarding-school.yaml').replace('quota: 245', 'quota: 10'));
});
afterEach(() => place.remove());

const rank = (...more: string[]) => place.run('rank', 'results.csv', '--plan', 'plan.yaml', ...more);

/** The three columns of each row that was written. */
function ranked(name: string): string[] {
  return place
    .read(name)
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => line.split(',').slice(-3).join(' '));
}

describe('cutru rank', () => {
  it('fills the intake by the plan and the law, and says whom to ask first', async () => {
    const ended = await rank('--score', 'diem', '--quota', '2', '--out', 'ranked.csv');
    expect(ended).toMatchObject({ code: 0, err: '' });
    // 10 % of 2 places, rounded down: none for Kinh pupils; the very small people over the quota.
    expect(ended.out).toContain('Chỉ tiêu: 2, trong đó học sinh người Kinh tối đa 0');
    expect(ended.out).toContain('Trong chỉ tiêu: 3 (2 chắc chắn');
    expect(ended.out).toContain('  1: khoản 2 Điều 9');
    expect(ended.out).toContain('Ngoài chỉ tiêu: 3');
    expect(ended.out).toContain('Hỏi trước: 1 hồ sơ còn thay đổi được kết quả (dòng 7)');
    expect(ended.out).not.toMatch(/0892|Sóc/);
    expect(ranked('ranked.csv')).toEqual([
      'intake intake_sure can_change',
      'IN yes no',
      'IN yes no',
      'OUT yes no',
      'OUT yes no',
      'IN no no',
      'OPEN no yes',
      'OPEN no no',
      'OUT yes no',
    ]);
    expect(place.read('ranked.csv')).toContain('089213000001,Chau Sóc,"9,50",ELIGIBLE');
  });

  it('takes the quota and the Kinh share of the plan, and answers machines', async () => {
    const told = json(await rank('--score', 'Diem', '--json'));
    expect(told).toMatchObject({
      rows: 8,
      quota: 10,
      kinhPlaces: 1,
      statuses: { IN: 4, ON_THE_LINE: 0, OUT: 2, OPEN: 2 },
      canChange: [7, 8],
      out: null,
      plan: { id: 'example-boarding-school' },
    });
    place.write('plan.yaml', place.read('plan.yaml').replace('kinh_share: 10', 'kinh_share: 5'));
    expect(json(await rank('--json', '--quota', '40'))).toMatchObject({ kinhPlaces: 2 });
    place.write('plan.yaml', place.read('plan.yaml').replace('kinh_share: 5\n', ''));
    expect(json(await rank('--json', '--quota', '40'))).toMatchObject({ kinhPlaces: 4 });
  });

  it('takes the share of the circular of before, where that decided', async () => {
    const rows = [row('1', 'ELIGIBLE', 'KINH', '18(3)'), row('2', 'ELIGIBLE', 'MINORITY', '18(1)')];
    place.write('results.csv', `${[HEADING, ...rows].join('\n')}\n`);
    expect(json(await rank('--json', '--quota', '39'))).toMatchObject({ kinhPlaces: 1, statuses: { IN: 2 } });
  });

  it('puts those without a score on the line', async () => {
    const rows = [row('', 'ELIGIBLE', 'MINORITY', '9(1)(a)'), row('', 'ELIGIBLE', 'MINORITY', '9(1)(a)')];
    place.write('results.csv', `${[HEADING, ...rows].join('\n')}\n`);
    expect(json(await rank('--json', '--quota', '1'))).toMatchObject({ onTheLine: [2, 3] });
  });

  it('asks an open file that may be of a very small people, however low it stands', async () => {
    const open = row('1', 'NEEDS_EVIDENCE', '', '', 'open', 'candidate.ethnicity');
    place.write('results.csv', `${[HEADING, ROWS[0], open].join('\n')}\n`);
    expect(json(await rank('--json', '--quota', '1', '--score', 'diem'))).toMatchObject({ canChange: [3] });
  });

  describe('by rulings', () => {
    const write = (...rows: readonly (readonly [string, string])[]) =>
      place.write(
        'results.csv',
        `${[`${HEADING},ruling`, ...rows.map((each) => each.join(','))].join('\n')}\n`,
      );

    it('takes what was ruled, and says how many places rest on it', async () => {
      write(
        [row('9', 'ELIGIBLE', 'MINORITY', '9(1)(a)'), 'ADMISSION=yes CONFIRMS'], // 2
        [row('8', 'ELIGIBLE', 'MINORITY', '9(1)(a)'), 'ADMISSION=no DEPARTS'], // 3
        [row('7', 'NOT_ELIGIBLE', '', '9'), 'ADMISSION=yes DEPARTS'], // 4
        [row('6', 'NEEDS_EVIDENCE'), 'ADMISSION=no SETTLES'], // 5
        [row('5', 'ELIGIBLE', 'MINORITY', '9(1)(a)'), ''], // 6
      );
      const ended = await rank('--score', 'diem', '--quota', '9', '--out', 'ranked.csv');
      expect(ended.out).toContain('Trong chỉ tiêu: 3 (');
      expect(ended.out).toContain('  2: điểm a khoản 1 Điều 9');
      expect(ended.out).toContain('  1: theo kết luận của hội đồng');
      expect(ended.out).toContain('kết quả kiểm tra: 3 (trong chỉ tiêu: 1)');
      expect(ended.out).toContain('Chưa rõ: 0');
      expect(ranked('ranked.csv').slice(1)).toEqual([
        'IN yes no',
        'OUT yes no',
        // Among whom this one counts nobody knows: as a Kinh pupil it would have no place.
        'IN no yes',
        'OUT yes no',
        'IN yes no',
      ]);
    });

    it('leaves the group of who was admitted by a ruling open', async () => {
      write(
        [row('9', 'NEEDS_EVIDENCE'), 'ADMISSION=yes SETTLES'], // 2
        [row('8', 'ELIGIBLE', 'KINH', '9(3)'), ''], // 3
      );
      await rank('--score', 'diem', '--out', 'ranked.csv');
      expect(ranked('ranked.csv').slice(1)).toEqual(['IN yes yes', 'IN no no']);
    });

    it.each([['ADMISSION=yes CONFIRMS'], ['ADMISSION=maybe SETTLES'], ['AREA=KV1 SETTLES']])(
      'refuses %s of an open file',
      async (ruling) => {
        write([row('9', 'NEEDS_EVIDENCE'), ruling]);
        expect(json(await rank('--json'))).toMatchObject({
          error: { code: 'RESULTS_CELL_MALFORMED', file: 'results.csv', line: 2, name: 'ruling' },
        });
      },
    );
  });

  it('leaves a settled group that is not known open for the Kinh places', async () => {
    const rows = [row('9', 'ELIGIBLE', '', '9'), row('8', 'ELIGIBLE', 'KINH', '9(3)')];
    place.write('results.csv', `${[HEADING, ...rows].join('\n')}\n`);
    expect(json(await rank('--json', '--score', 'diem'))).toMatchObject({
      statuses: { IN: 2 },
      sure: 1,
      canChange: [2],
    });
  });

  it('ranks entry by the groups of the plan in their order', async () => {
    const entry = (group: string) =>
      row('', 'ELIGIBLE', group, `Plan ${group}`, 'no', '', 'example-hcm-grade-1@2026.1');
    place.write('plan.yaml', plan('example-hcm-grade-1.yaml'));
    place.write('results.csv', `${[HEADING, entry('2'), entry('1')].join('\n')}\n`);
    expect((await rank('--quota', '1', '--out', 'ranked.csv')).out).toContain(
      '  1: nhóm 1 của kế hoạch tuyển sinh',
    );
    expect(ranked('ranked.csv').slice(1)).toEqual(['OUT yes no', 'IN yes no']);
    expect(errorCode(await rank('--json'))).toBe('INTAKE_QUOTA_MISSING');
    place.write('results.csv', `${[HEADING, entry('7')].join('\n')}\n`);
    expect(errorCode(await rank('--json', '--quota', '1'))).toBe('RESULTS_CELL_MALFORMED');
  });

  it('takes what cutru verify writes, as it is, and ranks again what it wrote', async () => {
    place.write('areas.csv', AREAS);
    place.write(
      'extract.csv',
      `${EXTRACT_HEADING}\n089213000001,Chau Sóc,2013-02-01,05,permanent,30577,,2013-02-01,,2025-06-01\n`,
    );
    const heading = 'citizen_id,full_name,birth_date,submitted_on,điểm thi';
    place.write('pupils.csv', `${heading}\n089213000001,Chau Sóc,2013-02-01,2025-06-10,8\n`);
    const verified = await place.run(
      ...['verify', 'pupils.csv', ...BOARDING, '--plan', 'plan.yaml', '--out', 'results.csv'],
    );
    expect(verified.code).toBe(0);
    expect(json(await rank('--score', 'Điểm thi', '--out', 'ranked.csv', '--json'))).toMatchObject({
      rows: 1,
      statuses: { OPEN: 1 },
      canChange: [2],
    });
    place.write(
      'rulings.csv',
      [
        'citizen_id,part,answer,reason,paper_type,paper_number,paper_issuer,paper_issued_on,officer,ruled_on',
        '089213000001,ADMISSION,yes,Có giấy,Biên bản,12/BB,Hội đồng tuyển sinh,2025-06-15,cb-7,2025-06-16\n',
      ].join('\n'),
    );
    await place.run(
      ...['verify', 'pupils.csv', ...BOARDING, '--plan', 'plan.yaml', '--rulings', 'rulings.csv'],
      ...['--out', 'ruled.csv'],
    );
    const ruled = await place.run('rank', 'ruled.csv', '--plan', 'plan.yaml', '--json');
    expect(json(ruled)).toMatchObject({ statuses: { IN: 1, OPEN: 0 }, ruled: { rows: 1, in: 1 } });
    const again = await place.run('rank', 'ranked.csv', '--plan', 'plan.yaml', '--out', 'again.csv');
    expect(again.code).toBe(0);
    expect(place.read('again.csv')).toContain('input_intake');
  });

  it.each([
    ['identity', 'yes'],
    ['candidate.ethnicity', 'yes'],
    ['guardian_1.identity', 'no'],
    ['candidate.residence.permanent.from@30577', 'no'],
  ])('an open file without %s may be of a very small people, over the quota: %s', async (missing, can) => {
    const open = row('1', 'NEEDS_EVIDENCE', '', '', 'no', missing);
    place.write(
      'results.csv',
      `${[HEADING, row('9', 'ELIGIBLE', 'MINORITY', '9(1)(a)'), open].join('\n')}\n`,
    );
    await rank('--score', 'diem', '--quota', '1', '--out', 'ranked.csv');
    expect(ranked('ranked.csv').slice(1)).toEqual(['IN yes no', `OPEN no ${can}`]);
  });

  const with4 = (changed: string) => `${[HEADING, ...ROWS.slice(0, 2), changed].join('\n')}\n`;
  it.each([
    ['RESULTS_OF_SEVERAL_PLANS', with4(row('1', 'ELIGIBLE', 'MINORITY', '9(1)(a)', 'no', '', 'other@1')), []],
    ['RESULTS_OF_SEVERAL_INSTRUMENTS', with4(row('1', 'ELIGIBLE', 'MINORITY', '18(1)')), []],
    ['RESULTS_OF_ANOTHER_PLAN', `${HEADING}\n${row('1', 'NOT_ELIGIBLE', '', '9', 'no', '', '')}\n`, []],
    ['RESULTS_CELL_MALFORMED', with4(row('1', 'PERHAPS')), []],
    ['RESULTS_CELL_MALFORMED', with4(row('1', 'ELIGIBLE', 'MARTIAN', '9(1)(a)')), []],
    ['RESULTS_CELL_MALFORMED', with4('too,short'), []],
    ['SCORE_MALFORMED', with4(row('8.255', 'ELIGIBLE', 'MINORITY', '9(1)(a)')), ['--score', 'diem']],
    ['SCORE_COLUMN_MISSING', with4(ROWS[2] ?? ''), ['--score', 'mark']],
    ['TABLE_COLUMNS_MISSING', 'citizen_id,outcome\n1,ELIGIBLE\n', []],
    ['COUNT_MALFORMED', with4(ROWS[2] ?? ''), ['--quota', 'many']],
    ['OUTPUT_IS_INPUT', with4(ROWS[2] ?? ''), ['--out', 'plan.yaml']],
  ])('refuses with %s', async (code, results, more) => {
    place.write('results.csv', results);
    const ended = await rank(...more, '--json');
    expect(errorCode(ended)).toBe(code);
    expect(ended.code).toBe(1);
    expect(ended.out).not.toMatch(/0892|Sóc|8\.255|MARTIAN/);
  });

  describe('of a plan with zones of several schools', () => {
    const OF_TWO = `id: two
version: "1"
programme: school-entry
title: { vi: Hai trường, en: Two schools }
issuer: UBND phường
year: 2026
counted_to: 2026-05-31
quota: 9
entry:
  levels: [grade_1]
  zones:
    - { school: A, name: Trường A, quota: 1, places: ["00097"] }
    - { school: B, name: Trường B, places: ["00103"] }
  groups:
    - { id: "1", title: { vi: a, en: a }, who: child, kinds: [permanent], where: zone }
    - { id: "2", title: { vi: b, en: b }, who: child, where: anywhere }
`;
    const COLUMNS = 'diem,Trường xin vào,outcome,group,zone,direct,deciding_clause,missing,plan';
    const entry = (diem: string, applied: string, outcome: string, group = '', zone = '') =>
      `${diem},${applied},${outcome},${group},${zone},no,${group === '' ? '' : `Plan ${group}`},,two@1`;
    const write = (...rows: readonly string[]) =>
      place.write('results.csv', `${[COLUMNS, ...rows].join('\n')}\n`);
    beforeEach(() => place.write('plan.yaml', OF_TWO));

    it('is refused until one is chosen, where the results name several', async () => {
      write(entry('9', '', 'ELIGIBLE', '1', 'A'), entry('8', '', 'ELIGIBLE', '1', 'B'));
      const several = await rank('--json', '--quota', '3');
      expect([several.code, errorCode(several)]).toEqual([1, 'RESULTS_OF_SEVERAL_SCHOOLS']);
      write(entry('9', 'A', 'NEEDS_EVIDENCE'), entry('8', 'B', 'NEEDS_EVIDENCE'));
      expect(errorCode(await rank('--json', '--quota', '3'))).toBe('RESULTS_OF_SEVERAL_SCHOOLS');
      write(entry('9', 'A', 'ELIGIBLE', '1', 'A'), entry('8', '', 'NEEDS_EVIDENCE'));
      expect(json(await rank('--json', '--quota', '3'))).toMatchObject({ rows: 2, school: null });
    });

    it('ranks the files of that school, and leaves open who may go to another', async () => {
      write(
        entry('9', '', 'ELIGIBLE', '1', 'A'), // 2
        entry('10', '', 'ELIGIBLE', '1', 'B'), // 3: of the other school
        entry('9.5', '', 'ELIGIBLE', '1', 'A;B'), // 4: in both zones
        entry('3', 'A', 'ELIGIBLE', '1', 'A;B'), // 5: in both, and applies here
        entry('10', '', 'ELIGIBLE', '2'), // 6: wherever it is taken
        entry('10', 'B', 'NEEDS_EVIDENCE'), // 7: applies elsewhere
        entry('10', '', 'NEEDS_EVIDENCE'), // 8
        entry('10', '', 'NOT_ELIGIBLE'), // 9
      );
      const ended = await rank(
        ...['--school', 'A', '--quota', '2', '--score', 'diem'],
        ...['--out', 'ranked.csv', '--lang', 'en'],
      );
      expect(ended).toMatchObject({ code: 0, err: '' });
      expect(ended.out).toContain('School: A, Trường A\n');
      expect(ended.out).toContain('Rows: 6 (2 of other schools, left out here)');
      expect(ended.out).toContain('Ask first: 2 files can still change the intake (lines 4, 8)');
      expect(ranked('ranked.csv')).toEqual([
        'intake intake_sure can_change',
        'IN no no',
        'OPEN no yes',
        'IN no no',
        // Of the group behind all others, so its school makes no difference here.
        'OPEN no no',
        'OPEN no yes',
        'OUT yes no',
      ]);
    });

    it('takes the places of its zone, and never those of the plan for one school of several', async () => {
      write(entry('9', '', 'ELIGIBLE', '1', 'A'));
      expect(json(await rank('--json', '--school', 'A'))).toMatchObject({ quota: 1, school: 'A', rows: 1 });
      expect(json(await rank('--json', '--school', 'A', '--quota', '4'))).toMatchObject({ quota: 4 });
      expect(errorCode(await rank('--json', '--school', 'B'))).toBe('INTAKE_QUOTA_MISSING');
      expect(errorCode(await rank('--json', '--school', 'C'))).toBe('INTAKE_SCHOOL_UNKNOWN');
      place.write('plan.yaml', plan('example-boarding-school.yaml'));
      expect(errorCode(await rank('--json', '--school', 'A'))).toBe('INTAKE_SCHOOL_UNKNOWN');
    });
  });

  it('ranks no other programme', async () => {
    place.write('plan.yaml', plan('example-grade-10-group-3.yaml'));
    expect(errorCode(await rank('--json'))).toBe('INTAKE_PLAN_UNSUITABLE');
  });
});
