import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FileSummary,
  type LoadedReference,
  openReference,
  type VerifyFileOptions,
  verifyFile,
} from '../../src/index.ts';
import { rulingCells } from '../../src/spreadsheet/rulings/cells.ts';
import { openRulings } from '../../src/spreadsheet/rulings/read.ts';
import { AREAS, EXTRACT, Folder, parseCsv } from '../world.ts';

let folder: Folder;
let reference: LoadedReference;
beforeEach(async () => {
  folder = new Folder();
  folder.write('extract.csv', EXTRACT);
  reference = await openReference({ areas: folder.write('areas.csv', AREAS), areasComplete: 'ALL' });
});
afterEach(() => folder.remove());

const HEADING =
  'citizen_id,part,answer,reason,paper_type,paper_number,paper_issuer,paper_issued_on,officer,ruled_on';
const LAN = '089307000003';
const REST = 'Đã xem học bạ gốc.,Biên bản họp hội đồng,12/BB,HĐTS,2025-07-01,cb-017,02/07/2025';
const row = (part: string, answer: string, number = LAN, rest = REST) =>
  `${number},${part},${answer},${rest}`;

const NO_WARNING = () => undefined;

async function answersOf(...rows: string[]): Promise<unknown> {
  const file = folder.write('rulings.csv', [HEADING, ...rows, ''].join('\n'));
  const rulings = await openRulings(file, NO_WARNING);
  return rulings.get(LAN)?.map(({ answer }) => answer);
}

async function refusal(...rows: string[]): Promise<unknown> {
  return answersOf(...rows).then(
    () => expect.fail('it was read'),
    (error: { details: { rows: { row: number; field: string; code: string }[] } }) =>
      error.details.rows.map(({ row: line, field, code }) => `${line} ${field} ${code}`),
  );
}

describe('a file of rulings', () => {
  it.each([
    ['AREA', 'KV2-NT', { part: 'AREA', area: 'KV2-NT' }],
    ['Khu vực', '1', { part: 'AREA', area: 'KV1' }],
    ['policy', '4', { part: 'POLICY', group: '04' }],
    ['Đối tượng', 'không', { part: 'POLICY', group: 'NONE' }],
    ['ADMISSION', 'yes', { part: 'ADMISSION', admitted: true }],
    ['dự tuyển', 'Không', { part: 'ADMISSION', admitted: false }],
    ['PRIORITY', '"0,25"', { part: 'PRIORITY', points: 25 }],
    ['Điểm ưu tiên', '0', { part: 'PRIORITY', points: 0 }],
  ])('has %s %s', async (part, answer, expected) => {
    expect(await answersOf(row(part, answer))).toEqual([expected]);
  });

  it('is known by Vietnamese headings, keeps the order of its rows and passes over empty ones', async () => {
    const headings =
      'Số định danh,Nội dung,Kết luận,Lý do,Loại văn bản,Số văn bản,Cơ quan ban hành,Ngày ban hành,Mã cán bộ,Ngày kết luận';
    const rows = [headings, row('POLICY', '02'), ',,,,,,,,,', row('AREA', 'KV1'), ''];
    const rulings = await openRulings(folder.write('rulings.csv', rows.join('\n')), NO_WARNING);
    expect(rulings.get(LAN)).toMatchObject([
      { answer: { part: 'POLICY' }, paper: { number: '12/BB' }, officer: 'cb-017' },
      { answer: { part: 'AREA' } },
    ]);
  });

  it('is refused as a whole, with every field that cannot stand', async () => {
    const bad = await refusal(
      row('AREA', 'KV2'),
      row('AREA', 'KV1'),
      row('', 'KV1', '12'),
      row('khác', 'KV1'),
      row('POLICY', '99'),
      row('ADMISSION', ''),
      row('PRIORITY', '', LAN, ',,,,,,'),
      row('POLICY', '02', LAN, REST.replace('2025-07-01', '2025-07-03')),
      'x,y',
    );
    expect(bad).toEqual([
      '3 part RULING_PART_TWICE',
      '4 citizen_id CITIZEN_NUMBER_LENGTH',
      '4 part RULING_PART_MALFORMED',
      '5 part RULING_PART_MALFORMED',
      '6 answer RULING_ANSWER_MALFORMED',
      '7 answer RULING_ANSWER_MALFORMED',
      '8 answer RULING_POINTS_MALFORMED',
      '8 reason RULING_WITHOUT_REASON',
      '8 paper_type RULING_PAPER_INCOMPLETE',
      '8 paper_number RULING_PAPER_INCOMPLETE',
      '8 paper_issuer RULING_PAPER_INCOMPLETE',
      '8 paper_issued_on RULING_DAY_MISSING',
      '8 officer RULING_OFFICER_MISSING',
      '8 ruled_on RULING_DAY_MISSING',
      '9 ruled_on RULING_BEFORE_ITS_PAPER',
      '10  ROW_TOO_SHORT',
    ]);
  });

  it('names twenty bad rows and counts all, and never a value', async () => {
    const rows = Array.from({ length: 25 }, (_, i) => row(`phần-${i}`, 'KV1'));
    const error = await answersOf(...rows).then(
      () => expect.fail('it was read'),
      (thrown: unknown) => thrown as { details: object; describe(language: 'vi' | 'en'): string },
    );
    expect(error.details).toMatchObject({ badRows: 25, rows: { length: 20 } });
    expect(error.describe('vi')).toContain('dòng 2, part: ');
    for (const language of ['vi', 'en'] as const) {
      expect(error.describe(language)).not.toContain(LAN);
      expect(error.describe(language)).not.toContain('phần-');
    }
  });
});

const UNIVERSITY =
  'citizen_id,full_name,birth_date,admission_year,graduation_year,school_1_commune,school_1_from,school_1_to,total';
const CANDIDATE = `${LAN},Nguyễn Thị Lan,2007-03-15,2025,2025,30583,2022-09-05,2025-05-31,24.00`;

function run(options: Partial<VerifyFileOptions> = {}): Promise<FileSummary> {
  return verifyFile(reference, {
    file: folder.write('candidates.csv', `${UNIVERSITY}\n${CANDIDATE}\n`),
    programme: 'university-admission',
    out: folder.file('out.csv'),
    residence: folder.file('extract.csv'),
    ...options,
  });
}

function result(): Record<string, string> {
  return parseCsv(folder.read('out.csv'))[0] ?? {};
}

describe('results with a file of rulings', () => {
  it('have them beside the check, whose own cells are unchanged', async () => {
    expect((await run()).rulings).toBeNull();
    const plain = result();
    expect(plain).toMatchObject({ area: 'KV1', ruling: '', ruled_points: '' });
    const rows = [
      row('AREA', 'KV2'),
      row('POLICY', 'NONE'),
      row('AREA', 'KV1', '089307000004'),
      row('AREA', 'KV1', '089307000005'),
    ];
    const rulings = folder.write('rulings.csv', [HEADING, ...rows, ''].join('\n'));
    const summary = await run({ rulings });
    expect(summary).toMatchObject({
      decided: 1,
      badRows: 0,
      rulings: { file: rulings, rulings: 4, unused: 2 },
    });
    const ruled = result();
    expect(ruled).toMatchObject({
      ruling: 'AREA=KV2 DEPARTS;POLICY=NONE CONFIRMS',
      ruled_points: '0.20',
      priority_points: plain.priority_points,
    });
    const own = (cells: Record<string, string>) => {
      const { ruling: _1, ruled_points: _2, decision_id: _3, reason: _4, ...others } = cells;
      return others;
    };
    expect(own(ruled)).toEqual(own(plain));
    expect(ruled.reason?.startsWith(`${plain.reason} Kết luận của hội đồng, khác kết quả kiểm tra: `)).toBe(
      true,
    );
    expect(ruled.reason).toContain('Kết luận của hội đồng, như kết quả kiểm tra: ');
    expect(ruled.decision_id).not.toBe(plain.decision_id);
  });

  it('list a row whose ruling cannot stand beside its decision among the bad ones', async () => {
    const rulings = folder.write('rulings.csv', `${HEADING}\n${row('ADMISSION', 'yes')}\n`);
    expect(await run({ rulings })).toMatchObject({ decided: 0, badRows: 1 });
    expect(parseCsv(folder.read('out.csv.bad.csv'))).toMatchObject([
      { row: '2', field: 'ruling_1_answer', code: 'RULING_PART_NOT_DECIDED' },
    ]);
  });

  it('are not written where the file is refused, or would be written over', async () => {
    const rulings = folder.write('rulings.csv', `${HEADING}\n${row('AREA', 'KV9')}\n`);
    await expect(run({ rulings })).rejects.toMatchObject({ code: 'RULING_ROWS_UNREADABLE' });
    await expect(run({ rulings, out: rulings })).rejects.toMatchObject({ code: 'OUTPUT_IS_INPUT' });
    expect(readdirSync(folder.path).sort()).toEqual([
      'areas.csv',
      'candidates.csv',
      'extract.csv',
      'rulings.csv',
    ]);
  });
});

it('cells say points and yes or no as files do', () => {
  const base = {
    reason: 'x',
    officer: 'o',
    ruledOn: 1,
    paper: { type: 'x', number: '1', issuer: 'x', issuedOn: 1 },
  };
  const found = {} as never;
  const rulings = [
    { ruling: { ...base, answer: { part: 'ADMISSION', admitted: false } }, effect: 'SETTLES', found },
    { ruling: { ...base, answer: { part: 'PRIORITY', points: 25 } }, effect: 'DEPARTS', found },
  ] as const;
  expect(rulingCells({ rulings, ruledPoints: 25 })).toEqual([
    'ADMISSION=no SETTLES;PRIORITY=0.25 DEPARTS',
    '0.25',
  ]);
  expect(rulingCells({ rulings: [], ruledPoints: null })).toEqual(['', '']);
});
