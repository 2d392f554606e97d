import { parseDay } from '@cutru/calendar';
import { PROGRAMMES, type Programme } from '@cutru/rules';
import type { ByteSource } from '@cutru/tables';
import { describe, expect, it, vi } from 'vitest';
import { templateOf } from '../../src/index.ts';
import type { RequestDraft } from '../../src/request/draft.ts';
import { Issues } from '../../src/request/issues.ts';
import { SHEETS } from '../../src/spreadsheet/sheets/index.ts';

// How cells are read does not hang on which years have an instrument.
vi.mock('@cutru/rules', async (original) => ({
  ...(await original<typeof import('@cutru/rules')>()),
  applicationIssues: () => [],
}));

interface Read {
  readonly draft: RequestDraft | undefined;
  readonly issues: readonly string[];
}

async function* once(text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield new TextEncoder().encode(text);
}

/** Reads one row, given by column. */
async function read(
  programme: Programme,
  cells: Readonly<Record<string, string>>,
  on: string | null = null,
): Promise<Read> {
  const line = (texts: readonly string[]): string => `${texts.map((text) => `"${text}"`).join(',')}\n`;
  const source: ByteSource = {
    name: 'candidates.csv',
    chunks: once(line(Object.keys(cells)) + line(Object.values(cells))),
  };
  const candidates = await SHEETS[programme].open(source, on === null ? null : parseDay(on));
  const issues = new Issues();
  for await (const [row] of candidates.table.rows()) {
    if (row === undefined) continue;
    const draft = candidates.read(issues, row);
    return { draft, issues: issues.list.map(({ field, code }) => `${field} ${code}`) };
  }
  throw new Error('no row');
}

async function draftOf(reading: Promise<Read>): Promise<RequestDraft> {
  const { draft, issues } = await reading;
  expect(issues).toEqual([]);
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

const issuesOf = async (reading: Promise<Read>): Promise<readonly string[]> => (await reading).issues;

const SOC = { citizen_id: '089211000001', full_name: 'Chau Sóc', birth_date: '01/02/2011' };
const MOTHER = {
  guardian_1: '089185000002',
  guardian_1_relation: 'mẹ',
  guardian_1_name: 'Neáng Sa',
  guardian_1_birth_date: '1985',
};

const exam = (cells: Readonly<Record<string, string>>, on?: string) =>
  read('graduation-exam', { ...SOC, admission_year: '2025', ...cells }, on);
const grade10 = (cells: Readonly<Record<string, string>>, on?: string) =>
  read('grade-10-admission', { ...SOC, admission_year: '2026', ...cells }, on);
const entry = (cells: Readonly<Record<string, string>>, on?: string) =>
  read('school-entry', { ...SOC, submitted_on: '2026-07-15', level: 'grade_1', ...cells }, on);

const SCORE = {
  mark_1: '8',
  mark_2: '7,25',
  mark_3: '9.5',
  mark_4: '10',
  mean_10: '8.1',
  mean_11: '8.2',
  mean_12: '8.3',
  encouragement: '1.5',
};

describe('a row of the graduation exam', () => {
  it('leaves unknown what is empty, and does not claim it', async () => {
    expect(await draftOf(exam({ grounds: '', mark_1: '', continuing_education: '' }))).toMatchObject({
      programme: 'graduation-exam',
      guardians: [],
      stays: null,
      plan: null,
      application: {
        programme: 'graduation-exam',
        examYear: 2025,
        examDay: null,
        claims: [],
        continuingEducation: false,
        boardingSchool: false,
        declaredPoints: null,
        score: null,
      },
    });
  });

  it('reads grounds with their papers, đ also without its mark', async () => {
    const claims = async (cells: Readonly<Record<string, string>>) =>
      (await draftOf(exam(cells))).application;
    expect(await claims({ grounds: '2a;2đ, 3C', ground_documents: '3c' })).toMatchObject({
      claims: [
        { ground: '2a', document: false },
        { ground: '2đ', document: false },
        { ground: '3c', document: true },
      ],
    });
    for (const grounds of ['2dd', '2Đ', '2DD']) {
      expect(await claims({ grounds })).toMatchObject({ claims: [{ ground: '2đ', document: false }] });
    }
  });

  it.each([
    ['2c', '', ['grounds EXAM_GROUND_FROM_FACTS']],
    ['2a;3a', '', ['grounds EXAM_GROUND_FROM_FACTS']],
    ['2x', '', ['grounds EXAM_GROUND_MALFORMED']],
    ['2a', '2b', ['ground_documents GROUND_DOCUMENT_WITHOUT_CLAIM']],
    ['', '2z', ['ground_documents EXAM_GROUND_MALFORMED']],
  ])('refuses grounds %s with papers %s', async (grounds, documents, issues) => {
    expect(await issuesOf(exam({ grounds, ground_documents: documents }))).toEqual(issues);
  });

  it('reads the score in hundredths, all of it or nothing', async () => {
    expect((await draftOf(exam({ ...SCORE, declared_points: '0,25' }))).application).toMatchObject({
      declaredPoints: 25,
      score: { marks: [800, 725, 950, 1000], means: [810, 820, 830], encouragement: 150 },
    });
    expect(await issuesOf(exam({ ...SCORE, mark_2: '', encouragement: '' }))).toEqual([
      'mark_2 SCORE_INCOMPLETE',
      'encouragement SCORE_INCOMPLETE',
    ]);
    expect(await issuesOf(exam({ ...SCORE, mark_2: '10.5', mean_10: 'x', encouragement: '1.25' }))).toEqual([
      'encouragement ENCOURAGEMENT_MALFORMED',
      'mark_2 MARK_MALFORMED',
      'mean_10 MARK_MALFORMED',
    ]);
  });

  it('takes schools by grade from the year of the exam where that of graduation is empty', async () => {
    const schools = { grade_10_school: 'A', grade_11_school: 'A', grade_12_school: 'B' };
    const { stays } = await draftOf(exam(schools));
    expect(stays?.map(({ schoolCode, from, to }) => [schoolCode, from, to])).toEqual([
      ['A', parseDay('2022-09-01'), parseDay('2023-05-31')],
      ['A', parseDay('2023-09-01'), parseDay('2024-05-31')],
      ['B', parseDay('2024-09-01'), parseDay('2025-05-31')],
    ]);
    const earlier = await draftOf(exam({ ...schools, graduation_year: '2024' }));
    expect(earlier.stays?.[2]?.to).toBe(parseDay('2024-05-31'));
    const byDays = { school_1_commune: '30544', school_1_from: '2022-09-05', school_1_to: '2025-05-31' };
    expect((await draftOf(exam(byDays))).stays).toMatchObject([{ communeCode: '30544' }]);
    expect(await issuesOf(exam({ ...schools, ...byDays }))).toEqual(['school_1 SCHOOL_FORMS_MIXED']);
  });

  it('takes the year from its column by any of its names, else from the day of the run', async () => {
    const named = { ...SOC, exam_year: '2024', 'Ngày thi': '26/06/2024' };
    expect((await draftOf(read('graduation-exam', named))).application).toMatchObject({
      examYear: 2024,
      examDay: parseDay('2024-06-26'),
    });
    expect((await draftOf(read('graduation-exam', { ...SOC, 'NAM THI': '2023' }))).application).toMatchObject(
      {
        examYear: 2023,
      },
    );
    expect((await draftOf(exam({ admission_year: '' }, '2026-06-11'))).application).toMatchObject({
      examYear: 2026,
    });
    expect(await issuesOf(exam({ admission_year: '', declared_points: '11' }))).toEqual([
      'admission_year ADMISSION_YEAR_MISSING',
      'declared_points DECLARED_POINTS_MALFORMED',
    ]);
  });
});

describe('a row of grade 10', () => {
  it('reads groups, schools by days, guardians and the day before that of the run', async () => {
    const draft = await draftOf(
      grade10(
        {
          ...MOTHER,
          submitted_on: '2026-05-10',
          school_1: 'THCS-1',
          school_1_commune: '30544',
          school_1_from: '2022-09-05',
          school_1_to: '2026-05-31',
          grounds: '2',
          ground_documents: '2',
          boarding_school: 'có',
          disability: 'x',
          prize: 'Giải nhì cấp tỉnh',
          guardians_complete: 'no',
          declared_points: '1,5',
        },
        '2026-06-01',
      ),
    );
    expect(draft).toMatchObject({
      guardians: [{ relation: 'MOTHER', person: { citizenNumber: '089185000002' } }],
      stays: [{ schoolCode: 'THCS-1', communeCode: '30544', from: parseDay('2022-09-05') }],
      application: {
        intakeYear: 2026,
        submittedOn: parseDay('2026-05-10'),
        claims: [{ ground: '2', document: true }],
        boardingSchool: true,
        disability: true,
        prize: 'provincial_second',
        guardiansComplete: false,
        declaredPoints: 150,
      },
    });
  });

  it('knows no day and no year but those of the row or of the run', async () => {
    expect((await draftOf(grade10({}))).application).toMatchObject({ submittedOn: null });
    expect((await draftOf(grade10({ admission_year: '' }, '2025-06-01'))).application).toMatchObject({
      intakeYear: 2025,
      submittedOn: parseDay('2025-06-01'),
    });
  });

  it('refuses group 3, which is decided from facts, and whatever else cannot stand', async () => {
    expect(await issuesOf(grade10({ grounds: '1;3' }))).toEqual(['grounds GRADE_10_GROUND_FROM_FACTS']);
    expect(
      await issuesOf(
        grade10({
          grounds: '4',
          prize: 'provincial',
          school_1: 'THCS-1',
          declared_points: 'x',
          ...MOTHER,
          guardian_1_relation: '',
        }),
      ),
    ).toEqual([
      'guardian_1_relation RELATION_MISSING',
      'school_1_from SCHOOL_PERIOD_MISSING',
      'grounds GRADE_10_GROUND_MALFORMED',
      'prize GRADE_10_PRIZE_MALFORMED',
      'declared_points DECLARED_POINTS_MALFORMED',
    ]);
  });
});

describe('a row of an entry by residence', () => {
  it.each([
    ['Mầm non', 'kindergarten'],
    ['mẫu giáo', 'kindergarten'],
    ['Lớp 1', 'grade_1'],
    ['GRADE-6', 'grade_6'],
  ])('reads the level %s', async (level, read) => {
    expect((await draftOf(entry({ level }))).application).toMatchObject({ level: read, school: null });
  });

  it('reads the school and the guardians', async () => {
    expect(await draftOf(entry({ ...MOTHER, school: 'TH-01', guardians_complete: 'yes' }))).toMatchObject({
      stays: null,
      guardians: [{ relation: 'MOTHER' }],
      application: { submittedOn: parseDay('2026-07-15'), school: 'TH-01', guardiansComplete: true },
    });
  });

  it('needs a level and a day, of the row or of the run', async () => {
    expect(await issuesOf(entry({ level: '', submitted_on: '' }))).toEqual([
      'submitted_on SUBMITTED_ON_MISSING',
      'level ENTRY_LEVEL_MISSING',
    ]);
    expect(await issuesOf(entry({ level: 'lớp 2' }))).toEqual(['level ENTRY_LEVEL_MALFORMED']);
    expect((await draftOf(entry({ submitted_on: '' }, '2026-07-20'))).application).toMatchObject({
      submittedOn: parseDay('2026-07-20'),
    });
  });
});

describe.each(PROGRAMMES)('the spreadsheet of %s', (programme) => {
  it.each(['vi', 'en'] as const)('has a template that is read as it is, in %s', async (language) => {
    const { headings, rows } = templateOf(programme, language);
    const [row = []] = rows;
    expect(new Set(headings).size).toBe(headings.length);
    await draftOf(read(programme, Object.fromEntries(headings.map((each, i) => [each, row[i] ?? '']))));
  });

  it('looks up the candidate, and guardians where the programme asks for them', async () => {
    const source = { name: 'x.csv', chunks: once(`${[...Object.keys({ ...SOC, ...MOTHER })].join(',')}\n`) };
    const { numbersAt } = await SHEETS[programme].open(source, null);
    const hasGuardians = !['university-admission', 'graduation-exam'].includes(programme);
    expect(numbersAt).toEqual(hasGuardians ? [0, 3] : [0]);
  });
});
