import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { json, Workplace } from './command.ts';
import { AREAS, EXTRACT, PUPIL, PUPILS, PUPILS_HEADING, VERIFY } from './files.ts';

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
  place.write('areas.csv', AREAS);
  place.write('extract.csv', EXTRACT);
  place.write('pupils.csv', PUPILS);
});
afterEach(() => place.remove());

describe('cutru verify', () => {
  it('writes cited results and says what they are worth', async () => {
    const ended = await place.run(...VERIFY);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('Tổng số hồ sơ: 1');
    expect(ended.out).toContain('đủ điều kiện dự tuyển 1');
    expect(ended.out).toContain('không chứng minh điều gì');
    expect(ended.out).not.toMatch(/0892|Sóc|Neáng/);
    const results = place.read('out.csv');
    expect(results.startsWith('citizen_id,')).toBe(true);
    expect(results).toContain('ELIGIBLE');
    expect(results).toContain('điểm a khoản 1 Điều 9');
    expect(place.files()).toEqual(['areas.csv', 'extract.csv', 'out.csv', 'pupils.csv']);
  });

  it('answers machines with one object and nothing else', async () => {
    const ended = await place.run(...VERIFY, '--json');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(json(ended)).toMatchObject({ rows: 1, decided: 1, draft: true, outcomes: { ELIGIBLE: 1 } });
  });

  it('speaks English when asked', async () => {
    const ended = await place.run(...VERIFY, '--lang', 'en');
    expect(ended.out).toContain('it proves nothing');
    expect(place.read('out.csv')).toContain('Article 9(1)(a)');
  });

  it('writes every good row when there are bad ones, and ends with 1', async () => {
    place.write('pupils.csv', `${PUPILS_HEADING}\n12,,x,2025-06-10,,,,\n${PUPIL}\n`);
    const ended = await place.run(...VERIFY);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('Dòng không kiểm tra được: 1');
    expect(ended.out).toContain('[CITIZEN_NUMBER_LENGTH]');
    expect(place.read('out.csv')).toContain('ELIGIBLE');
    const bad = place.read('out.csv.bad.csv');
    expect(bad).toContain('2,citizen_id,CITIZEN_NUMBER_LENGTH');
    expect(bad).toContain('2,birth_date,DATE_MALFORMED');
  });

  it('notes a number that stands there twice, and decides both rows', async () => {
    place.write('pupils.csv', `${PUPILS}${PUPIL}\n`);
    const ended = await place.run(...VERIFY, '--json');
    expect(json(ended)).toMatchObject({ rows: 2, decided: 2, repeated: 1 });
  });

  it('lists what is missing most often', async () => {
    place.write('extract.csv', EXTRACT.replace('30577,,2013-02-01', '30577,,'));
    const ended = await place.run(...VERIFY);
    expect(ended.out).toContain('1 hồ sơ thiếu, 1 hồ sơ chỉ thiếu điều này');
    expect(ended.out).toContain('[candidate.residence.permanent.from]');
    expect(ended.out).toContain('của học sinh');
  });

  it('reads headings in Vietnamese, semicolons and the other line ends', async () => {
    const heading = 'Số định danh cá nhân;HỌ VÀ TÊN;Ngay sinh;Ngày nộp hồ sơ';
    place.write('pupils.csv', `\uFEFF${heading}\r\n089213000001;CHAU SÓC;01/02/2013;10/06/2025\r\n`);
    const ended = await place.run(...VERIFY, '--json');
    expect(json(ended)).toMatchObject({ decided: 1, outcomes: { NEEDS_EVIDENCE: 1 } });
  });

  it('puts up with as many bad rows of the extract as it is told', async () => {
    place.write('extract.csv', `${EXTRACT}x,broken,2013-02-01,05,permanent,30577,,,,2025-06-01\n`);
    expect((await place.run(...VERIFY)).code).toBe(1);
    expect(place.has('out.csv')).toBe(false);
    const ended = await place.run(...VERIFY, '--max-bad-rows', '1', '--json');
    expect(ended.code).toBe(0);
    expect(json(ended)).toMatchObject({ source: { badRows: 1 } });
  });
});

describe('cutru template', () => {
  it.each(['university-admission', 'ethnic-boarding-school'])(
    'of %s is taken by verify as it is',
    async (programme) => {
      expect(await place.run('template', programme, '--out', 'template.csv')).toMatchObject({ code: 0 });
      expect(place.read('template.csv')).toContain('DÒNG VÍ DỤ, không phải người thật');
      const args = ['verify', 'template.csv', '--programme', programme, '--out', 'out.csv', '--json'];
      const ended = await place.run(...args);
      expect(ended.code).toBe(0);
      expect(json(ended)).toMatchObject({ rows: 1, badRows: 0 });
    },
  );

  it('is printed where no file is named', async () => {
    const ended = await place.run('template', 'university-admission', '--lang', 'en');
    expect(ended.out).toMatch(/^citizen_id,full_name,birth_date/);
    expect(ended.out.split('\r\n')).toHaveLength(3);
  });
});

describe('the programmes whose rules depend on the year', () => {
  it.each([
    ['graduation-exam', 'admission_year', '1999', 'admission_year'],
    ['grade-10-admission', 'admission_year', '1999', 'admission_year'],
    ['school-entry', 'submitted_on', '1999-07-15', 'submitted_on'],
  ])('%s: a template is filled in, read and refused by year', async (programme, column, cell, field) => {
    const template = await place.run('template', programme, '--lang', 'en');
    expect(template).toMatchObject({ code: 0, err: '' });
    const [heading = '', row = ''] = template.out.split('\r\n');
    const at = heading.split(',').indexOf(column);
    const cells = row.split(',').map((each, i) => (i === at ? cell : each));
    place.write('rows.csv', `${heading}\n${cells.join(',')}\n`);
    const args = ['verify', 'rows.csv', '--programme', programme, '--out', 'out.csv'];
    const ended = await place.run(...args, '--json');
    expect(ended.code).toBe(1);
    expect(json(ended)).toMatchObject({ programme, rows: 1, decided: 0, badRows: 1 });
    expect(place.read('out.csv.bad.csv')).toContain(`2,${field},NOT_COVERED`);
    expect((await place.run(...args)).out).toContain('Tổng số hồ sơ: 1');
  });
});
