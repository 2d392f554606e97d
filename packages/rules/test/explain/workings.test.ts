import { dayOf, parseDay } from '@cutru/calendar';
import { NO_SCHOOLS } from '@cutru/places';
import type { GuardianFacts, PersonFacts } from '@cutru/residence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildSchooling,
  type Explanation,
  explain,
  type Grade10Application,
  type Plan,
  type Schooling,
  type SemesterShareWorking,
  type StaysWorking,
  sayExplanation,
} from '../../src/index.ts';
import { LANGUAGES } from '../../src/words/index.ts';
import { NOTHING_CLAIMED, planOf } from '../grade-10-admission/people.ts';
import { applicationOf } from '../graduation-exam/application.ts';
import { code, hidden, personOf, stays } from '../monotone/people.ts';
import { UNITS } from '../places.ts';
import { group, place, plan, zone } from '../school-entry/plan.ts';
import { expectClean } from '../words/clean.ts';
import { CONTEXT, mother, person } from './world.ts';

/** Schools as `30577 2022-09-05 2025-05-31`; `?` for a commune that is not known. */
function studied(...texts: readonly string[]): Schooling | null {
  const stays = texts.map((text) => {
    const [commune = '', from = '', to = ''] = text.split(' ');
    const communeCode = commune === '?' ? null : commune;
    return { schoolCode: null, communeCode, codeOn: null, from: parseDay(from), to: parseDay(to) };
  });
  return buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, stays);
}

function staysOf({ workings }: Explanation): StaysWorking[] {
  return workings.filter((working) => working.type === 'STAYS');
}

function sharesOf({ workings }: Explanation): SemesterShareWorking[] {
  return workings.filter((working) => working.type === 'SEMESTER_SHARE');
}

/** What the semesters were read as: `CCN?`. */
function readings({ semesters }: SemesterShareWorking): string {
  const letters = { COUNTS: 'C', COUNTS_NOT: 'N', OPEN: '?' } as const;
  return semesters.map(({ reading }) => letters[reading]).join('');
}

function expectCleanWords(explained: Explanation): void {
  for (const language of LANGUAGES)
    for (const line of sayExplanation(explained, language)) if (line !== '') expectClean(line);
}

describe('an explanation of the exam', () => {
  const school = studied('30577 2022-09-05 2024-05-31', '26740 2024-09-05 2025-05-31');
  const exam = (year: number, who: PersonFacts, schooling: Schooling | null = school, boards = false) =>
    explain(CONTEXT, applicationOf(year, { schooling, boardingSchool: boards }), {
      candidate: who,
      guardians: [],
    });
  const moved = person('05', '30577 2015-01-01 2024-12-31', '26740 2025-01-01');

  it('to 2025 shows the residence over the school years, and the semesters outside the inner districts', () => {
    const explained = exam(2025, moved);
    expect(explained.workings.map(({ type, clause }) => `${type} ${clause}`)).toEqual([
      'STAYS 42(3)(a)',
      'SEMESTER_SHARE 42(3)(a)',
    ]);
    expect(staysOf(explained)[0]).toMatchObject({
      firstDay: parseDay('2022-09-05'),
      lastDay: parseDay('2025-05-31'),
      asks: 'ALL',
      months: null,
      area: null,
      alone: false,
      verdict: 'NOT_MET',
      sureDays: parseDay('2025-01-01') - parseDay('2022-09-05'),
    });
    const [share] = sharesOf(explained);
    expect(share).toMatchObject({
      asks: 'OUTSIDE_INNER_DISTRICTS',
      share: { parts: 2, whole: 3 },
      sure: 4,
      possible: 4,
      verdict: 'MET',
    });
    expect(readings(share as SemesterShareWorking)).toBe('CCCCNN');
    expect(sayExplanation(explained, 'vi')).toEqual(
      expect.arrayContaining([
        'Thường trú của thí sinh, xét theo điểm a khoản 3 Điều 42: cần thường trú liên tục từ 05/09/2022 đến 31/05/2025.',
        'Các học kỳ, xét theo điểm a khoản 3 Điều 42: cần ít nhất 2/3 số học kỳ học tại trường ngoài quận nội thành.',
        '  Học kỳ 5, xét ngày 01/09/2024, 26740: trong quận nội thành (theo xã nơi trường đóng)',
        '  Kết quả: 4 trong 6 học kỳ được tính: đủ.',
      ]),
    );
  });

  it('of a Kinh candidate is that of 2(d)', () => {
    const kinh = person('01', '30577 2015-01-01');
    expect(exam(2025, kinh).workings.map(({ clause }) => clause)).toEqual(['42(2)(d)', '42(2)(d)']);
  });

  it('in 2020 counts 36 months to the exam', () => {
    const candidate = person('05', '30577 2015-01-01');
    const [stays] = staysOf(exam(2020, candidate, studied('30577 2017-09-05 2020-05-31')));
    expect(stays).toMatchObject({
      firstDay: parseDay('2017-06-26'),
      lastDay: parseDay('2020-06-26'),
      asks: 'ALL',
      months: 36,
    });
  });

  it('from 2026 shows the semesters in the places alone', () => {
    const explained = exam(2026, moved, studied('30577 2023-09-05 2025-01-15', '? 2025-01-16 2026-05-31'));
    expect(staysOf(explained)).toEqual([]);
    const [share] = sharesOf(explained);
    expect(share).toMatchObject({ asks: 'IN_PLACES', sure: 3, possible: 6, verdict: 'UNKNOWN' });
    expect(readings(share as SemesterShareWorking)).toBe('CCC???');
    expect(sayExplanation(explained, 'en')).toContain(
      '  Result: 3 of 6 semesters count, 3 not known: cannot be told yet.',
    );
  });

  it('asks a minority pupil who boards for no schools', () => {
    const boarder = exam(2025, person('05', '30577 2015-01-01'), school, true);
    expect(boarder.workings.map(({ type }) => type)).toEqual(['STAYS']);
    expect(sharesOf(exam(2025, person('01', '30577 2015-01-01'), school, true))).toHaveLength(1);
  });

  it('is clean in words whatever is open', () => {
    expectCleanWords(exam(2025, person('05'), null));
    expectCleanWords(exam(2026, person('05'), null));
    expectCleanWords(exam(2025, moved, studied('? 2022-09-05 2025-05-31')));
    const noDay = applicationOf(2020, { examDay: null });
    expectCleanWords(explain(CONTEXT, noDay, { candidate: moved, guardians: [] }));
  });
});

describe('an explanation of grade 10', () => {
  const kinhMother: GuardianFacts = { ...mother(), ...person('01'), relation: 'MOTHER' };
  const grade10 = (who: PersonFacts, by: Plan | null, more: Partial<Grade10Application> = {}) =>
    explain(
      CONTEXT,
      { ...NOTHING_CLAIMED, guardiansComplete: true, ...more },
      { candidate: who, guardians: [kinhMother] },
      by,
    );
  const resident = person('01', '30577 2015-01-01 2024-12-31', '26740 2025-01-01');

  it('shows living by each kind of residence that the plan takes', () => {
    const explained = grade10(resident, planOf({ living: ['permanent', 'temporary'], livingMonths: 12 }));
    expect(staysOf(explained)).toMatchObject([
      {
        clause: '14(2) group 3',
        kind: 'permanent',
        asks: 'ALL',
        months: 12,
        firstDay: parseDay('2024-06-10'),
        lastDay: parseDay('2025-06-10'),
        alone: true,
        verdict: 'NOT_MET',
        sureDays: parseDay('2025-01-01') - parseDay('2024-06-10'),
      },
      { kind: 'temporary', known: false, verdict: 'UNKNOWN' },
    ]);
    const said = sayExplanation(explained, 'vi');
    expect(said).toContain(
      'Thường trú của học sinh, xét theo nhóm đối tượng 3, khoản 2 Điều 14: cần thường trú liên tục từ 10/06/2024 đến 10/06/2025 (đủ 12 tháng tính đến 10/06/2025).',
    );
    expect(said).toContain('  Kết quả: 205 ngày được tính: không đủ (xét riêng loại cư trú này).');
    expect(said).toContain('  Chưa biết nơi tạm trú, hoặc các dữ liệu mâu thuẫn nhau.');
  });

  it('shows a run of months among the days that the plan names, and one day where it asks for no more', () => {
    const during = { start: dayOf(2021, 9, 1), end: dayOf(2025, 6, 1) };
    const run = grade10(resident, planOf({ livingMonths: 36, during }));
    expect(staysOf(run)[0]).toMatchObject({ asks: 'RUN', months: 36, alone: false, verdict: 'MET' });
    expect(sayExplanation(run, 'vi')).toContain(
      'Thường trú của học sinh, xét theo nhóm đối tượng 3, khoản 2 Điều 14: cần đủ 36 tháng liên tục trong khoảng 01/09/2021 – 31/05/2025.',
    );
    const today = grade10(resident, planOf({}));
    expect(staysOf(today)[0]).toMatchObject({ asks: 'ALL', months: null, verdict: 'NOT_MET' });
    expect(sayExplanation(today, 'en')).toContain(
      'Permanent residence of the pupil, for group 3 in Article 14(2): needs it on 2025-06-10.',
    );
  });

  it('shows the semesters of lower secondary school in the area', () => {
    const schooling = studied('30577 2021-09-05 2023-05-31', '26740 2023-09-05 2025-05-31');
    const explained = grade10(resident, planOf({ living: [], studyingShare: 50 }), { schooling });
    const [share] = sharesOf(explained);
    expect(share).toMatchObject({
      asks: 'IN_PLACES',
      share: { parts: 50, whole: 100 },
      sure: 4,
      verdict: 'MET',
    });
    expect(readings(share as SemesterShareWorking)).toBe('CCCCNNNN');
    expect(sayExplanation(explained, 'vi')).toContain(
      'Các học kỳ, xét theo nhóm đối tượng 3, khoản 2 Điều 14: cần ít nhất 50% số học kỳ học tại trường ở địa bàn được xét.',
    );
  });

  it('shows nothing where the ethnicity is enough, or no plan reads the area', () => {
    expect(grade10(person('05', '30577 2015-01-01'), planOf({})).workings).toEqual([]);
    expect(grade10(resident, null).workings).toEqual([]);
  });

  it('is clean in words whatever is open', () => {
    const by = planOf({ living: ['current', 'permanent'], studyingShare: 50 });
    expectCleanWords(grade10(person('01'), by));
    expectCleanWords(grade10(resident, by, { submittedOn: null }));
  });
});

describe('an explanation of entry', () => {
  const OLD = '2025-06-01';
  const zones = [
    zone('A', place('30577', OLD)),
    zone('B', place('26740', OLD)),
    zone('C', place('30583', OLD)),
  ];
  const entry = (
    who: PersonFacts,
    guardians: readonly GuardianFacts[],
    by: Plan | null,
    school = null as string | null,
  ) =>
    explain(
      CONTEXT,
      {
        programme: 'school-entry',
        submittedOn: parseDay('2025-06-10'),
        level: 'grade_1',
        school,
        guardiansComplete: true,
      },
      { candidate: who, guardians },
      by,
    );
  const child = person('05', '30577 2020-01-01');
  const since = parseDay('2024-01-01');
  const groups = [
    group('1', { who: 'BOTH', since }),
    group('2', { kinds: ['permanent', 'temporary'] }),
    group('3', { where: 'PLACES', places: [place('30586', OLD)] }),
    group('4', { where: 'ANYWHERE', who: 'GUARDIAN' }),
    group('5', { where: 'ANYWHERE', kinds: [] }),
  ];
  const parent = mother('26740 2010-01-01 2024-12-31', '30577 2025-01-01');
  const explained = entry(child, [parent], plan({ zones, groups }));

  it('shows each group with those whom it looks at, by kind, in the zones where they may live', () => {
    const lines = staysOf(explained).map(
      ({ clause, subject, kind, area, verdict }) =>
        `${clause} ${subject} ${kind} ${area?.type === 'ZONE' ? area.school : area?.type} ${verdict}`,
    );
    expect(lines).toEqual([
      'Plan 1 candidate permanent A MET',
      'Plan 1 guardian_1 permanent A NOT_MET',
      'Plan 1 guardian_1 permanent B NOT_MET',
      'Plan 2 candidate permanent A MET',
      'Plan 2 candidate temporary A UNKNOWN',
      'Plan 2 candidate temporary B UNKNOWN',
      'Plan 2 candidate temporary  UNKNOWN',
      'Plan 3 candidate permanent PLACES NOT_MET',
      'Plan 4 guardian_1 permanent ANYWHERE MET',
    ]);
    expect(staysOf(explained)[1]).toMatchObject({
      firstDay: since,
      lastDay: parseDay('2025-06-10'),
      months: null,
      sureDays: parseDay('2025-06-11') - parseDay('2025-01-01'),
      stays: [{ place: '26740' }, { place: '30577', days: [{ reading: 'COUNTS' }] }],
    });
  });

  it('says it in words', () => {
    expect(sayExplanation(explained, 'vi')).toEqual(
      expect.arrayContaining([
        'Thường trú của học sinh, xét theo nhóm 1 của kế hoạch tuyển sinh: cần thường trú liên tục trong địa bàn tuyển sinh của trường A từ 01/01/2024 đến 10/06/2025.',
        'Tạm trú của học sinh, xét theo nhóm 2 của kế hoạch tuyển sinh: cần có trong địa bàn tuyển sinh của trường A vào ngày 10/06/2025.',
        'Tạm trú của học sinh, xét theo nhóm 2 của kế hoạch tuyển sinh: cần có trong địa bàn tuyển sinh của một trường khác vào ngày 10/06/2025.',
        'Thường trú của học sinh, xét theo nhóm 3 của kế hoạch tuyển sinh: cần có tại các nơi mà nhóm này nêu vào ngày 10/06/2025.',
        'Thường trú của cha, mẹ hoặc người giám hộ số 1, xét theo nhóm 4 của kế hoạch tuyển sinh: cần có tại bất kỳ nơi nào vào ngày 10/06/2025.',
      ]),
    );
    expectCleanWords(explained);
    expectCleanWords(entry(person('05'), [], plan({ zones, groups })));
  });

  it('looks at the zone of the school applied to alone', () => {
    const other = entry(child, [parent], plan({ zones, groups: groups.slice(0, 1) }), 'C');
    expect(staysOf(other).map(({ subject, area, possibleDays }) => [subject, area, possibleDays])).toEqual([
      ['candidate', { type: 'ZONE', school: 'C' }, 0],
      ['guardian_1', { type: 'ZONE', school: 'C' }, 0],
    ]);
  });

  it('without a plan shows nothing', () => {
    expect(entry(child, [], null).workings).toEqual([]);
  });
});

it('a stay that nobody can place is not called one without registration', () => {
  const schooling = studied('30577 2022-09-05 2025-05-31');
  const application = applicationOf(2025, { schooling });
  const lines = (candidate: PersonFacts): readonly string[] =>
    sayExplanation(explain(CONTEXT, application, { candidate, guardians: [] }), 'vi');
  // Before the first record, and between two of them.
  expect(lines(person('05', '30577 2023-01-01'))).toContain(
    '  chưa biết ở đâu: từ 05/09/2022 đến 31/12/2022',
  );
  expect(lines(person('05', '30577 2015-01-01 2023-12-31', '30577 2024-02-01'))).toContain(
    '  không có nơi đăng ký: từ 01/01/2024 đến 31/01/2024',
  );
});

it('the days and semesters that are shown come to the verdict that is shown, whatever is open', () => {
  const commune = fc.option(code, { nil: '?' });
  const verdicts = new Set<string>();
  fc.assert(
    fc.property(
      stays,
      hidden,
      commune,
      commune,
      fc.constantFrom(2024, 2026),
      (lived, not, first, last, year) => {
        const schooling = studied(`${first} 2021-09-05 2023-05-31`, `${last} 2023-09-05 2025-05-31`);
        const candidate = personOf('01', lived, not);
        const people = { candidate, guardians: [] };
        const area = planOf({ living: ['permanent'], livingMonths: 6, studyingShare: 60 });
        const pupil = { ...NOTHING_CLAIMED, guardiansComplete: true, schooling };
        const explanations = [
          explain(CONTEXT, applicationOf(year, { schooling }), people),
          explain(CONTEXT, pupil, people, area),
        ];
        for (const explained of explanations) {
          for (const { firstDay, lastDay, sureDays, possibleDays, verdict } of staysOf(explained)) {
            const days = lastDay - firstDay + 1;
            expect(verdict).toBe(sureDays === days ? 'MET' : possibleDays < days ? 'NOT_MET' : 'UNKNOWN');
            verdicts.add(`STAYS ${verdict}`);
          }
          for (const { share, semesters, sure, possible, verdict } of sharesOf(explained)) {
            const enough = (count: number): boolean => count * share.whole >= semesters.length * share.parts;
            expect(verdict).toBe(enough(sure) ? 'MET' : enough(possible) ? 'UNKNOWN' : 'NOT_MET');
            verdicts.add(`SHARE ${verdict}`);
          }
          expectCleanWords(explained);
        }
      },
    ),
    { numRuns: 100, seed: 5 },
  );
  expect(verdicts.size).toBe(6);
});
