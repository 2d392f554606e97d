import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FileSummary,
  type LoadedReference,
  openReference,
  RESULT_COLUMNS,
  templateOf,
  type VerifyFileOptions,
  verifyFile,
} from '../../src/index.ts';
import { AREAS, EXTRACT, Folder, parseCsv } from '../world.ts';

let folder: Folder;
let reference: LoadedReference;

beforeEach(async () => {
  folder = new Folder();
  folder.write('extract.csv', EXTRACT);
  reference = await openReference({ areas: folder.write('areas.csv', AREAS), areasComplete: 'ALL' });
});
afterEach(() => folder.remove());

const LAN = '089307000003,Nguyễn Thị Lan,2007-03-15';
const SOC = '089213000001,Chau Sóc,2013-02-01,2025-06-10,089185000002,MOTHER,Neáng Sa,1985-07-20';
const BOARDING =
  'citizen_id,full_name,birth_date,submitted_on,guardian_1,guardian_1_relation,guardian_1_name,guardian_1_birth_date';

function run(
  heading: string,
  rows: readonly string[],
  options: Partial<VerifyFileOptions> = {},
): Promise<FileSummary> {
  return verifyFile(reference, {
    file: folder.write('candidates.csv', [heading, ...rows, ''].join('\n')),
    programme: 'university-admission',
    out: folder.file('out.csv'),
    residence: folder.file('extract.csv'),
    ...options,
  });
}

function results(): Record<string, string>[] {
  return parseCsv(folder.read('out.csv'));
}

const UNIVERSITY =
  'citizen_id,full_name,birth_date,admission_year,graduation_year,school_1_commune,school_1_from,school_1_to,declared_area,total';

describe('results', () => {
  it('have the columns of the design after the candidate’s own', async () => {
    await run(UNIVERSITY, [`${LAN},2025,2025,30583,2022-09-05,2025-05-31,KV1,22.50`]);
    const [row = {}] = results();
    expect(Object.keys(row)).toEqual([...UNIVERSITY.split(','), ...RESULT_COLUMNS]);
    expect(row).toMatchObject({
      outcome: 'ELIGIBLE',
      area: 'KV1',
      area_at_least: '',
      points: '0.75',
      policy: 'NONE',
      policy_points: '0.00',
      priority_points: '0.75',
      taper: 'APPLIED',
      group: '',
      deciding_clause: 'AREA=7(1)(c)(2);POLICY=Annex II',
      missing: '',
      declared: 'AREA=AGREES',
      identity: 'CONFIRMED',
      basis: 'AREA=SOURCE;POLICY=SOURCE',
      confidence: 'confirmed',
      token: '',
    });
    expect(row.reason).toMatch(/^Ưu tiên khu vực: được hưởng KV1, 0,75 điểm\./);
    expect(row.reason).toContain('Thông tư 08/2022/TT-BGDĐT');
    expect(row.assumptions?.split(';')).toContain('month-count');
    expect(row.decision_id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('name no part where there is one, and leave the columns of other programmes empty', async () => {
    const summary = await run(BOARDING, [SOC], { programme: 'ethnic-boarding-school' });
    expect(results()[0]).toMatchObject({
      outcome: 'ELIGIBLE',
      group: 'MINORITY',
      deciding_clause: '9(1)(a)',
      basis: 'SOURCE',
      declared: '',
      area: '',
      taper: '',
      priority_points: '',
    });
    expect(summary.parts).toMatchObject([{ part: 'ADMISSION', outcomes: { ELIGIBLE: 1 } }]);
  });

  it('rename columns of the candidates that collide, and keep the others', async () => {
    const heading = `${UNIVERSITY},Points,token,input_token,Ghi chú`;
    await run(heading, [`${LAN},2025,2025,30583,2022-09-05,2025-05-31,,,7,x,y,"a, b"`]);
    const [row = {}] = results();
    expect(row).toMatchObject({
      input_Points: '7',
      input_input_token: 'x',
      input_token: 'y',
      'Ghi chú': 'a, b',
    });
  });

  it('disarm formulas', async () => {
    await run(`${UNIVERSITY},note`, [`${LAN},2025,2025,30583,2022-09-05,2025-05-31,,,=1+1`]);
    expect(results()[0]?.note).toBe("'=1+1");
  });

  it('tell the operator which field keeps somebody from being confirmed', async () => {
    await run(BOARDING, [SOC.replace('Chau Sóc', 'Chau Khác')], { programme: 'ethnic-boarding-school' });
    const [row] = results();
    expect(row).toMatchObject({ identity: 'NOT_CONFIRMED', missing: 'identity', outcome: 'NEEDS_EVIDENCE' });
    expect(row?.reason).toContain('họ và tên khác với dữ liệu cư trú');
  });

  it('come without an extract for what rests on schools alone', async () => {
    const heading = `${UNIVERSITY},ethnicity`;
    await verifyFile(reference, {
      file: folder.write(
        'candidates.csv',
        `${heading}\n${LAN},2026,2026,30544,2023-09-05,2026-05-31,KV3,,05\n`,
      ),
      programme: 'university-admission',
      out: folder.file('out.csv'),
    });
    expect(results()[0]).toMatchObject({
      identity: 'NOT_CHECKED',
      area: 'KV1',
      declared: 'AREA=TOO_LOW',
      basis: 'AREA=SOURCE;POLICY=DECLARED',
    });
  });

  it('take evidence that was handed in', async () => {
    folder.write('extract.csv', EXTRACT.replace('30577,,2013-02-01', '30577,,'));
    await run(BOARDING, [SOC], { programme: 'ethnic-boarding-school' });
    const missing = results()[0]?.missing;
    expect(missing).toBe('candidate.residence.permanent.from@30577');
    const evidence = folder.write(
      'evidence.csv',
      'citizen_id,type,number,issuer,issued_on,about,field,commune_code,village,from,to,value\n' +
        `089213000001,CT07,1,CA xã,2025-06-01,candidate,${missing},,,2013-02-01,,\n` +
        '089213000009,CT07,2,CA xã,2025-06-01,candidate,,30577,,2013-02-01,,\n',
    );
    const summary = await run(BOARDING, [SOC], { programme: 'ethnic-boarding-school', evidence });
    expect(results()[0]).toMatchObject({ outcome: 'ELIGIBLE', basis: 'PAPER' });
    expect(summary.evidence).toMatchObject({ papers: 2, unused: 1 });
  });
});

describe('rows that cannot be taken', () => {
  it('are listed with every field, and the others are decided', async () => {
    const summary = await run(UNIVERSITY, [
      '12,,2007-02-30,2021,,,,,KV9,x',
      '',
      `${LAN},2025,2025,30583,2022-09-05,2025-05-31,KV1,22.50`,
      `${LAN},2025`,
    ]);
    expect(results()).toHaveLength(1);
    const bad = parseCsv(folder.read('out.csv.bad.csv'));
    expect(bad.map(({ row, field, code }) => [row, field, code])).toEqual([
      ['2', 'citizen_id', 'CITIZEN_NUMBER_LENGTH'],
      ['2', 'full_name', 'NAME_EMPTY'],
      ['2', 'birth_date', 'DATE_IMPOSSIBLE'],
      ['2', 'total', 'TOTAL_MALFORMED'],
      ['2', 'declared_area', 'AREA_CLASS_MALFORMED'],
      ['2', 'admission_year', 'NOT_COVERED'],
      ['5', '', 'ROW_TOO_SHORT'],
    ]);
    expect(bad.find(({ code }) => code === 'NOT_COVERED')?.reason).toContain('Phạm vi: 2022-2027.');
    expect(summary).toMatchObject({
      rows: 3,
      decided: 1,
      badRows: 2,
      badFile: folder.file('out.csv.bad.csv'),
    });
  });

  it('leave no file behind where there is none, not even an earlier one', async () => {
    folder.write('out.csv.bad.csv', 'of an earlier run');
    const summary = await run(BOARDING, [SOC], { programme: 'ethnic-boarding-school' });
    expect(summary.badFile).toBeNull();
    expect(existsSync(folder.file('out.csv.bad.csv'))).toBe(false);
  });
});

describe('the summary', () => {
  it('counts outcomes, declarations and what is missing', async () => {
    const row = (area: string): string => `${LAN},2025,2025,30583,2022-09-05,2025-05-31,${area},`;
    const summary = await run(UNIVERSITY, [row('KV1'), row('KV3'), row(''), `${LAN},2025,,,,,KV1,`]);
    expect(summary).toMatchObject({
      rows: 4,
      outcomes: { ELIGIBLE: 3, NOT_ELIGIBLE: 0, NEEDS_EVIDENCE: 1 },
      repeated: 3,
      draft: true,
      source: { people: 1, rows: 4 },
      lists: { instruments: ['example 2021', 'example 2026'], example: false },
    });
    expect(summary.parts[0]).toMatchObject({
      part: 'AREA',
      declared: { AGREES: 1, TOO_LOW: 1, TOO_HIGH: 0, OPEN: 1 },
    });
    expect(summary.missing[0]?.settles).toBeGreaterThanOrEqual(0);
    expect(summary.missing.map(({ kind }) => kind).join()).not.toContain('@');
  });

  it('says that a list was an example', async () => {
    folder.write(
      'areas.yaml',
      'instrument: example 2021\nfrom: 2021-06-04\nto: 2026-01-28\nexample: true\ncomplete: []\n',
    );
    reference = await openReference({ areas: folder.file('areas.csv') });
    const summary = await run(BOARDING, [SOC], { programme: 'ethnic-boarding-school' });
    expect(summary.lists?.example).toBe(true);
  });

  it('names nobody', async () => {
    const summary = await run(BOARDING, [SOC, SOC], { programme: 'ethnic-boarding-school' });
    expect(JSON.stringify(summary)).not.toMatch(/0892|0891|Sóc|Neáng/);
  });
});

describe('a run that cannot be finished', () => {
  const untouched = async (work: Promise<unknown>, message: RegExp): Promise<void> => {
    folder.write('out.csv', 'of an earlier run');
    const before = readdirSync(folder.path).sort();
    await expect(work).rejects.toThrow(message);
    expect(folder.read('out.csv')).toBe('of an earlier run');
    expect(readdirSync(folder.path).sort()).toEqual(before);
  };

  it('leaves an earlier result as it was', async () => {
    folder.write('extract.csv', `${EXTRACT}12,broken\n`);
    folder.write('candidates.csv', '');
    await untouched(run(BOARDING, [SOC], { programme: 'ethnic-boarding-school' }), /extract\.csv/);
  });

  it('is refused where the output is an input', async () => {
    const file = folder.write('candidates.csv', `${BOARDING}\n${SOC}\n`);
    const options = {
      file,
      programme: 'ethnic-boarding-school',
      residence: folder.file('extract.csv'),
    } as const;
    for (const out of [file, options.residence, folder.file('areas.csv')]) {
      await expect(verifyFile(reference, { ...options, out })).rejects.toMatchObject({
        code: 'OUTPUT_IS_INPUT',
      });
    }
    expect(folder.read('candidates.csv')).toContain('Chau Sóc');
  });

  it('stops when asked to', async () => {
    folder.write('candidates.csv', '');
    const stop = new AbortController();
    const onProgress = (): void => stop.abort(new Error('asked to stop'));
    const options = { programme: 'ethnic-boarding-school', signal: stop.signal, onProgress } as const;
    await untouched(run(BOARDING, [SOC], options), /asked to stop/);
  });
});

describe('templates', () => {
  it.each(['university-admission', 'ethnic-boarding-school'] as const)(
    'of %s are taken as they are, in both languages',
    async (programme) => {
      for (const language of ['vi', 'en'] as const) {
        const { headings, rows } = templateOf(programme, language);
        const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
        const summary = await run(line(headings), rows.map(line), { programme });
        expect(summary).toMatchObject({ rows: 1, decided: 1, badRows: 0 });
      }
    },
  );
});
