import { parseDay } from '@cutru/calendar';
import type { Programme } from '@cutru/rules';
import type { ByteSource } from '@cutru/tables';
import { describe, expect, it } from 'vitest';
import type { RequestDraft } from '../../src/request/draft.ts';
import { Issues } from '../../src/request/issues.ts';
import { SHEETS } from '../../src/spreadsheet/sheets/index.ts';

async function* once(text: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield new TextEncoder().encode(text);
}

interface Read {
  readonly draft: RequestDraft | undefined;
  readonly issues: readonly string[];
}

/** Reads one row, given by column. */
async function read(
  programme: Programme,
  row: Readonly<Record<string, string>>,
  on: string | null = null,
): Promise<Read> {
  const line = (cells: readonly string[]): string => `${cells.map((cell) => `"${cell}"`).join(',')}\n`;
  const source: ByteSource = {
    name: 'candidates.csv',
    chunks: once(line(Object.keys(row)) + line(Object.values(row))),
  };
  const candidates = await SHEETS[programme].open(source, on === null ? null : parseDay(on));
  const issues = new Issues();
  for await (const [first] of candidates.table.rows()) {
    if (first === undefined) continue;
    const draft = candidates.read(issues, first);
    return { draft, issues: issues.list.map(({ field, code }) => `${field} ${code}`) };
  }
  throw new Error('no row');
}

const LAN = { citizen_id: '089307000003', full_name: 'Nguyễn Thị Lan', birth_date: '15/03/2007' };
const SOC = { citizen_id: '089213000001', full_name: 'Chau Sóc', birth_date: '2013' };

function university(row: Readonly<Record<string, string>>, on?: string): Promise<Read> {
  return read('university-admission', { ...LAN, admission_year: '2025', ...row }, on);
}

function boarding(row: Readonly<Record<string, string>>, on?: string): Promise<Read> {
  return read('ethnic-boarding-school', { ...SOC, submitted_on: '2025-06-10', ...row }, on);
}

async function application(read: Promise<Read>): Promise<object> {
  const { draft, issues } = await read;
  expect(issues).toEqual([]);
  return draft?.application ?? {};
}

async function stays(read: Promise<Read>): Promise<unknown> {
  const { draft, issues } = await read;
  expect(issues).toEqual([]);
  return draft?.programme === 'university-admission' ? draft.stays : undefined;
}

describe('a row of a university candidate', () => {
  it('leaves facts that are empty unknown and claims that are empty not claimed', async () => {
    expect(await application(university({ total: '', policy_groups: '', boarding_school: ' ' }))).toEqual({
      programme: 'university-admission',
      admissionYear: 2025,
      graduationYear: null,
      policyClaims: [],
      total: null,
      boardingSchool: false,
      serviceArea: null,
      declaredArea: null,
      declaredGroup: null,
      referenceDate: null,
    });
  });

  it.each([
    ['25', 2500],
    ['24.5', 2450],
    ['24,05', 2405],
    ['0.00', 0],
    ['30,00', 3000],
  ])('reads a total of %s exactly', async (total, hundredths) => {
    expect(await application(university({ total }))).toMatchObject({ total: hundredths });
  });

  it.each([
    ['24.505', 'TOTAL_MALFORMED'],
    ['-1', 'TOTAL_MALFORMED'],
    ['2,4,5', 'TOTAL_MALFORMED'],
    ['30.01', 'TOTAL_OUT_OF_RANGE'],
  ])('refuses a total of %s', async (total, code) => {
    expect((await university({ total })).issues).toEqual([`total ${code}`]);
  });

  it('reads claims, and which of their papers were seen', async () => {
    const row = university({ policy_groups: '02; 4', policy_documents: '04', boarding_school: 'Có' });
    expect(await application(row)).toMatchObject({
      policyClaims: [
        { group: '02', document: false },
        { group: '04', document: true },
      ],
      boardingSchool: true,
    });
  });

  it.each([
    [{ policy_groups: '01' }, 'policy_groups POLICY_GROUP_FROM_FACTS'],
    [{ policy_groups: '02;09' }, 'policy_groups POLICY_GROUP_MALFORMED'],
    [{ policy_groups: 'hai' }, 'policy_groups POLICY_GROUP_MALFORMED'],
    [{ admission_year: '2026', policy_groups: '07' }, 'policy_groups POLICY_GROUP_NOT_IN_YEAR'],
    [{ policy_groups: '02', policy_documents: '03' }, 'policy_documents POLICY_DOCUMENT_WITHOUT_CLAIM'],
    [{ admission_year: '2026', declared_group: '07' }, 'declared_group DECLARED_GROUP_NOT_IN_YEAR'],
    [{ declared_group: '8' }, 'declared_group DECLARED_GROUP_MALFORMED'],
    [{ declared_area: 'KV4' }, 'declared_area AREA_CLASS_MALFORMED'],
    [{ service_area: 'xa' }, 'service_area AREA_CLASS_MALFORMED'],
    [{ boarding_school: 'maybe' }, 'boarding_school YES_NO_MALFORMED'],
    [{ admission_year: '2021' }, 'admission_year NOT_COVERED'],
    [{ admission_year: '2028' }, 'admission_year NOT_COVERED'],
    [{ admission_year: '25' }, 'admission_year YEAR_MALFORMED'],
    [{ admission_year: '' }, 'admission_year ADMISSION_YEAR_MISSING'],
    [{ graduation_year: '2026' }, 'graduation_year GRADUATION_AFTER_ADMISSION'],
    [{ birth_date: '31/02/2007' }, 'birth_date DATE_IMPOSSIBLE'],
    [{ birth_date: '' }, 'birth_date BIRTH_DATE_MISSING'],
    [{ full_name: 'Nguy?n' }, 'full_name NAME_LOST_LETTERS'],
    [{ sex: '1' }, 'sex SEX_MALFORMED'],
    [{ ethnicity: '99' }, 'ethnicity ETHNICITY_CODE_UNKNOWN'],
    [{ school_1: 'A' }, 'school_1_from SCHOOL_PERIOD_MISSING'],
    [{ school_1: 'A', school_1_from: '2022-09-05' }, 'school_1_to SCHOOL_PERIOD_MISSING'],
    [{ school_1_from: '2022-09-05', school_1_to: '2021-05-31' }, 'school_1_to PERIOD_REVERSED'],
    [{ school_1: 'A', school_1_grades: '9' }, 'school_1_grades SCHOOL_GRADES_MALFORMED'],
    [{ school_1: 'A', school_1_grades: '10', grade_11_school: 'B' }, 'school_1 SCHOOL_FORMS_MIXED'],
  ])('refuses %o', async (row, issue) => {
    expect((await university(row)).issues).toEqual([issue]);
  });

  it('tells everything that is wrong at once', async () => {
    const row = university({ citizen_id: '12', full_name: '', total: 'x', declared_area: 'KV9' });
    expect((await row).issues).toEqual([
      'citizen_id CITIZEN_NUMBER_LENGTH',
      'full_name NAME_EMPTY',
      'total TOTAL_MALFORMED',
      'declared_area AREA_CLASS_MALFORMED',
    ]);
  });

  it('takes year and reference day from --on where the row has none', async () => {
    const row = university({ admission_year: '' }, '2024-07-25');
    expect(await application(row)).toMatchObject({
      admissionYear: 2024,
      referenceDate: parseDay('2024-07-25'),
    });
    expect(await application(university({ submitted_on: '2025-07-01' }, '2025-07-25'))).toMatchObject({
      referenceDate: parseDay('2025-07-01'),
    });
  });

  it.each([
    ['KV1', 'KV1'],
    ['kv2 - nt', 'KV2-NT'],
    ['2NT', 'KV2-NT'],
    ['3', 'KV3'],
  ])('reads the area %s', async (declared_area, area) => {
    expect(await application(university({ declared_area }))).toMatchObject({ declaredArea: area });
  });
});

describe('schools by grade', () => {
  const year = (from: string, to: string) => ({ from: parseDay(from), to: parseDay(to) });
  const none = { communeCode: null, codeOn: null };

  it('run from 1 September three years before graduation to its 31 May', async () => {
    const row = university({
      graduation_year: '2025',
      grade_10_school: 'A',
      grade_11_school: 'B',
      grade_12_school: 'B',
    });
    expect(await stays(row)).toEqual([
      { schoolCode: 'A', ...none, ...year('2022-09-01', '2023-05-31') },
      { schoolCode: 'B', ...none, ...year('2023-09-01', '2024-05-31') },
      { schoolCode: 'B', ...none, ...year('2024-09-01', '2025-05-31') },
    ]);
  });

  it('leave the year of a missing grade unknown', async () => {
    const row = university({ graduation_year: '2025', grade_11_school: 'B', grade_12_school: 'B' });
    expect(await stays(row)).toContainEqual({
      schoolCode: null,
      ...none,
      ...year('2022-09-01', '2023-05-31'),
    });
  });

  it('are unknown as a whole without the graduation year', async () => {
    expect(await stays(university({ grade_10_school: 'A' }))).toBeNull();
  });

  it.each(['10,11', '10-11', '10; 11'])('are read from %s', async (grades) => {
    const row = university({
      graduation_year: '2025',
      school_1_commune: '30544',
      school_1_grades: grades,
      school_2_commune: '30583',
      school_2_grades: '12',
    });
    expect(await stays(row)).toEqual([
      { schoolCode: null, communeCode: '30544', codeOn: null, ...year('2022-09-01', '2024-05-31') },
      { schoolCode: null, communeCode: '30583', codeOn: null, ...year('2024-09-01', '2025-05-31') },
    ]);
  });

  it('give way to days', async () => {
    const row = university({
      graduation_year: '2025',
      school_1: 'A',
      school_1_from: '05/09/2022',
      school_1_to: '31/05/2025',
      school_1_grades: '10-12',
      school_1_code_on: '2022-09-05',
    });
    expect(await stays(row)).toEqual([
      {
        schoolCode: 'A',
        communeCode: null,
        codeOn: parseDay('2022-09-05'),
        ...year('2022-09-05', '2025-05-31'),
      },
    ]);
  });
});

describe('a row of a boarding pupil', () => {
  const mother = {
    guardian_1: '089185000002',
    guardian_1_relation: 'mẹ',
    guardian_1_name: 'Neáng Sa',
    guardian_1_birth_date: '1985',
  };

  it('reads guardians and claims', async () => {
    const { draft, issues } = await boarding({
      ...mother,
      guardians_complete: 'có',
      household: 'hộ nghèo',
      prize: 'provincial',
      school_level: 'THCS',
    });
    expect(issues).toEqual([]);
    expect(draft?.programme === 'ethnic-boarding-school' && draft.guardians).toMatchObject([
      { relation: 'MOTHER', person: { birth: { year: 1985 } } },
    ]);
    expect(draft?.application).toMatchObject({
      guardiansComplete: true,
      household: 'poor',
      prize: 'provincial',
      schoolLevel: 'lower_secondary',
      schoolKind: 'ethnic_boarding',
    });
  });

  it('reads earlier schools by days, and knows of none where no column has one', async () => {
    const { draft, issues } = await boarding({
      school_1: 'TH-1',
      school_1_from: '2018-09-05',
      school_1_to: '2023-05-31',
      school_2_commune: '30307',
      school_2_from: '05/09/2023',
      school_2_to: '31/05/2025',
    });
    const year = (from: string, to: string) => ({ from: parseDay(from), to: parseDay(to) });
    expect(issues).toEqual([]);
    expect(draft?.stays).toEqual([
      { schoolCode: 'TH-1', communeCode: null, codeOn: null, ...year('2018-09-05', '2023-05-31') },
      { schoolCode: null, communeCode: '30307', codeOn: null, ...year('2023-09-05', '2025-05-31') },
    ]);
    expect((await boarding({})).draft?.stays).toBeNull();
  });

  it.each([
    [{ school_1_commune: '30307' }, 'school_1_from SCHOOL_PERIOD_MISSING'],
    [{ school_kind: 'border_boarding' }, 'school_kind NOT_COVERED'],
    [{ school_kind: 'other' }, 'school_kind SCHOOL_KIND_MALFORMED'],
    [{ submitted_on: '' }, 'submitted_on SUBMITTED_ON_MISSING'],
    [{ submitted_on: '2016-02-29' }, 'submitted_on NOT_COVERED'],
    [{ submitted_on: '2025-13-01' }, 'submitted_on DATE_IMPOSSIBLE'],
    [{ household: 'rich' }, 'household HOUSEHOLD_MALFORMED'],
    [{ prize: 'gold' }, 'prize PRIZE_MALFORMED'],
    [{ school_level: 'primary' }, 'school_level SCHOOL_LEVEL_MALFORMED'],
    [{ ...mother, guardian_1_relation: '' }, 'guardian_1_relation RELATION_MISSING'],
    [{ ...mother, guardian_1_relation: 'aunt' }, 'guardian_1_relation RELATION_MALFORMED'],
    [{ ...mother, guardian_1: '' }, 'guardian_1 CITIZEN_NUMBER_EMPTY'],
    [{ ...mother, guardian_1_birth_date: '' }, 'guardian_1_birth_date BIRTH_DATE_MISSING'],
  ])('refuses %o', async (row, issue) => {
    expect((await boarding(row)).issues).toEqual([issue]);
  });

  it('refuses a gap before a guardian: the missing facts of guardian_2 would be called guardian_1', async () => {
    const second = Object.fromEntries(
      Object.entries(mother).map(([name, cell]) => [name.replace('_1', '_2'), cell]),
    );
    expect((await boarding(second)).issues).toEqual(['guardian_2 GUARDIANS_NOT_CONSECUTIVE']);
  });

  it('takes the day of --on where the row has none, and its own before that', async () => {
    expect(await application(boarding({ submitted_on: '' }, '2025-06-01'))).toMatchObject({
      submittedOn: parseDay('2025-06-01'),
    });
    expect(await application(boarding({}, '2025-06-01'))).toMatchObject({
      submittedOn: parseDay('2025-06-10'),
    });
  });
});
