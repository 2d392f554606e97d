import { dayOf } from '@cutru/calendar';
import { AREA_CLASSES, type AreaClass } from '@cutru/places';
import { type EthnicityFact, type GuardianFacts, noTimeline, type PersonFacts } from '@cutru/residence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdmissionPart,
  type BoardingApplication,
  type Decision,
  decide,
  type RuleContext,
  type SchoolEntryApplication,
  type Schooling,
  sayDecision,
  sayPart,
  sayTaper,
  type UniversityApplication,
} from '../../src/index.ts';
import { LANGUAGES } from '../../src/words/index.ts';
import { LISTS, UNITS } from '../places.ts';
import { group, plan } from '../school-entry/plan.ts';
import { expectClean } from './clean.ts';

/** Schools by their list and residence unknown: no units and no lists are read. */
const CONTEXT: RuleContext = { units: UNITS, lists: LISTS };

function schooling(areas: readonly AreaClass[]): Schooling {
  const semesters = semestersOf(areas);
  return {
    semesters,
    stretches: semesters.map((first, index) => ({ first, index, count: 1, lastDay: first.day })),
    window: { start: dayOf(2022, 9, 1), end: dayOf(2025, 6, 1) },
  };
}

function semestersOf(areas: readonly AreaClass[]): Schooling['semesters'] {
  return areas.map((listed, i) => ({
    day: i % 2 === 0 ? dayOf(2022 + i / 2, 9, 1) : dayOf(2023 + (i - 1) / 2, 1, 16),
    options: [
      {
        schoolCode: `30-00${i}`,
        listed,
        paths: [],
        reading: null,
        anyPlace: { type: 'PLACE', field: 'schooling.commune', place: null },
      },
    ],
    which: null,
    unknown: null,
  }));
}

const UNKNOWN_ETHNICITY: EthnicityFact = {
  type: 'ETHNICITY',
  field: 'ethnicity',
  place: null,
  values: ['KINH', 'MINORITY', 'VERY_SMALL'],
};

type Standing = 'KINH' | 'MINORITY' | 'VERY_SMALL' | 'FOREIGNER' | 'UNKNOWN';

function person(standing: Standing, more: Partial<PersonFacts> = {}): PersonFacts {
  return {
    identity: 'CONFIRMED',
    nameWithoutDiacritics: false,
    birth: null,
    temporary: null,
    current: null,
    ethnicity: {
      standing,
      ethnicity: null,
      fact: standing === 'UNKNOWN' ? UNKNOWN_ETHNICITY : null,
      basis: 'SOURCE',
      differs: false,
    },
    permanent: noTimeline('permanent'),
    ...more,
  };
}

function university(more: Partial<UniversityApplication> = {}): UniversityApplication {
  return {
    programme: 'university-admission',
    admissionYear: 2026,
    graduationYear: 2026,
    schooling: schooling(['KV1', 'KV1', 'KV1', 'KV1', 'KV2', 'KV2']),
    policyClaims: [],
    total: 2500,
    boardingSchool: false,
    serviceArea: null,
    declaredArea: null,
    declaredGroup: null,
    referenceDate: null,
    ...more,
  };
}

function boarding(more: Partial<BoardingApplication> = {}): BoardingApplication {
  return {
    programme: 'ethnic-boarding-school',
    submittedOn: dayOf(2025, 6, 10),
    schoolKind: 'ethnic_boarding',
    schooling: null,
    schoolLevel: 'lower_secondary',
    household: null,
    prize: null,
    guardiansComplete: false,
    ...more,
  };
}

function decided(
  application: UniversityApplication | BoardingApplication,
  candidate: PersonFacts,
  guardians: readonly GuardianFacts[] = [],
): Decision {
  return decide(CONTEXT, application, { candidate, guardians });
}

function expectCleanLines(decision: Decision): void {
  for (const language of LANGUAGES) {
    for (const assumptions of ['titles', 'full', 'none'] as const) {
      const lines = sayDecision(decision, language, { assumptions });
      for (const line of lines) {
        expectClean(line);
        expect(line).toMatch(/[.?]$/);
      }
      expect(lines[0]).toMatch(language === 'vi' ? /^Kết quả kiểm tra: / : /^Result of the check: /);
      expect(
        lines.filter((line) => line.startsWith(language === 'vi' ? 'Còn thiếu' : 'Missing')),
      ).toHaveLength(decision.missing.length);
    }
  }
}

const standing = fc.constantFrom<Standing>('KINH', 'MINORITY', 'VERY_SMALL', 'FOREIGNER', 'UNKNOWN');
const area = fc.constantFrom(...AREA_CLASSES);
const facts = fc
  .tuple(standing, fc.boolean(), fc.boolean(), fc.constantFrom('CONFIRMED', 'NOT_CONFIRMED', 'NOT_CHECKED'))
  .map(([group, nameWithoutDiacritics, differs, identity]) => {
    const base = person(group, { nameWithoutDiacritics, identity });
    return { ...base, ethnicity: { ...base.ethnicity, differs } };
  });

describe('words of decisions', () => {
  it('are clean for whatever university admission decides', () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(2022, 2023, 2025, 2026, 2027),
        fc.option(fc.integer({ min: 0, max: 3 })),
        fc.option(fc.array(area, { minLength: 6, maxLength: 6 })),
        fc.option(fc.integer({ min: 0, max: 3000 })),
        fc.option(area),
        fc.boolean(),
        fc.option(area),
        fc.subarray(['02', '04', '05', '06'] as const),
        (
          candidate,
          admissionYear,
          since,
          areas,
          total,
          declaredArea,
          boardingSchool,
          serviceArea,
          claims,
        ) => {
          const decision = decided(
            university({
              admissionYear,
              graduationYear: since === null ? null : admissionYear - since,
              schooling: areas === null ? null : schooling(areas),
              total,
              declaredArea,
              declaredGroup: declaredArea === null ? null : '04',
              boardingSchool,
              serviceArea,
              policyClaims: claims.map((group, i) => ({ group, document: i === 0 })),
            }),
            candidate,
          );
          expectCleanLines(decision);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are clean for whatever a boarding school asks', () => {
    fc.assert(
      fc.property(
        facts,
        facts,
        fc.constantFrom(dayOf(2022, 6, 10), dayOf(2025, 6, 10)),
        fc.option(fc.constantFrom('poor', 'near_poor')),
        fc.option(fc.constantFrom('provincial', 'national')),
        fc.boolean(),
        (candidate, guardian, submittedOn, household, prize, guardiansComplete) => {
          const application = boarding({ submittedOn, household, prize, guardiansComplete });
          expectCleanLines(decided(application, candidate, [{ ...guardian, relation: 'MOTHER' }]));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads as a block for a candidate of 2026', () => {
    const decision = decided(university({ declaredArea: 'KV2-NT', declaredGroup: '01' }), person('MINORITY'));
    expect(sayDecision(decision, 'vi')).toEqual([
      'Kết quả kiểm tra: được hưởng ưu tiên.',
      'Ưu tiên khu vực: được hưởng KV1, 0,75 điểm.',
      '  Căn cứ: điểm b khoản 1 Điều 7 Quy chế ban hành kèm theo Thông tư 06/2026/TT-BGDĐT.',
      '  Vì: Học lâu nhất tại trường thuộc KV1 (KV1 4 học kỳ, KV2 2 học kỳ).',
      '  Lưu ý: Từ tuyển sinh năm 2026, ưu tiên khu vực chỉ tính theo nơi trường đóng, không tính theo nơi thường trú.',
      '  Dựa trên: dữ liệu dân cư hoặc danh mục chính thức.',
      '  Lời khai: khai thấp hơn mức được hưởng, nên khai lại để không mất quyền lợi.',
      'Ưu tiên theo đối tượng chính sách: được hưởng nhóm UT1 (đối tượng 01), 2,00 điểm.',
      '  Căn cứ: đối tượng 01, Phụ lục II Quy chế ban hành kèm theo Thông tư 06/2026/TT-BGDĐT.',
      '  Vì: Là người dân tộc thiểu số và được hưởng ưu tiên khu vực KV1.',
      '  Dựa trên: dữ liệu dân cư hoặc danh mục chính thức.',
      '  Lời khai: khai đúng với mức được hưởng.',
      'Điểm ưu tiên: 1,83 điểm.',
      '  Tổng điểm 25,00, từ 22,50 trở lên, nên điểm ưu tiên giảm dần: (0,75 + 2,00) × (30 - 25,00) / 7,5 = 1,83 (đã làm tròn).',
      'Danh tính: khớp với dữ liệu dân cư.',
      expect.stringMatching(/^Giả định đã dùng: .*ngày xét khu vực của trường.*\.$/),
      'Độ tin cậy: điều khoản làm căn cứ đã được đối chiếu với văn bản.',
    ]);
  });

  it('says what is missing from a boarding file and what would settle it', () => {
    const decision = decided(boarding(), person('MINORITY'));
    const lines = sayDecision(decision, 'vi');
    expect(lines[0]).toBe('Kết quả kiểm tra: chưa đủ căn cứ.');
    const missing = lines.findIndex((line) => line.startsWith('Còn thiếu: '));
    expect(lines[missing]).toContain('của học sinh');
    expect(lines[missing + 1]).toMatch(/^ {2}Cách bổ sung: /);
  });

  it('says once what two points of a clause share', () => {
    const decision = decided(boarding(), person('MINORITY'));
    const open = decision.findings.filter(({ verdict }) => verdict === 'UNKNOWN').map(({ clause }) => clause);
    expect(open).toEqual(expect.arrayContaining(['9(1)(a)', '9(1)(b)']));
    const why = sayDecision(decision, 'vi').filter((line) => line.startsWith('  Vì: '));
    expect(why).toHaveLength(1);
    expect(why[0]).toContain('khu vực I, II, III');
    expect(sayDecision(decision, 'vi')).toContain(
      '  Đang xét theo: khoản 1 Điều 9 Quy chế ban hành kèm theo Thông tư 04/2023/TT-BGDĐT.',
    );
  });

  it('says that the very small peoples are admitted directly', () => {
    const decision = decided(boarding(), person('VERY_SMALL'));
    const [part] = decision.parts;
    expect(part && sayPart(part, 'vi')).toBe(
      'Dự tuyển trường phổ thông dân tộc nội trú: đủ điều kiện dự tuyển, diện học sinh người dân tộc rất ít người, được tuyển thẳng.',
    );
  });

  it('says how many of an intake may be Kinh', () => {
    const part = {
      kind: 'ADMISSION',
      outcome: 'ELIGIBLE',
      basis: 'SOURCE',
      decidingClause: '9(3)',
      declared: null,
      admitted: true,
      group: 'KINH',
      direct: false,
      entry: null,
    } as const;
    expect(sayPart(part, 'vi')).toMatch(/học sinh người Kinh, tối đa 10%\.$/);
    expect(sayPart({ ...part, decidingClause: '18(3)' }, 'en')).toMatch(/at most 5 %\.$/);
  });

  describe('of entry by residence', () => {
    const entry: SchoolEntryApplication = {
      programme: 'school-entry',
      submittedOn: dayOf(2025, 6, 10),
      level: 'grade_1',
      school: 'A',
      guardiansComplete: true,
    };
    const everybody = plan({ groups: [group('2', { where: 'ANYWHERE', kinds: [], byDistance: true })] });

    it('says the group, by the plan, and that distance is left to the map', () => {
      const decision = decide(CONTEXT, entry, { candidate: person('KINH'), guardians: [] }, everybody);
      expectCleanLines(decision);
      expect(sayDecision(decision, 'vi')).toEqual([
        'Kết quả kiểm tra: đủ điều kiện dự tuyển.',
        'Tuyển sinh theo nơi cư trú: đủ điều kiện dự tuyển, nhóm 2 của kế hoạch.',
        '  Căn cứ: nhóm 2 của kế hoạch tuyển sinh, theo Luật Cư trú số 68/2020/QH14.',
        '  Vì: Nhóm 2 nhận mọi trẻ còn lại, không xét nơi cư trú.',
        '  Dựa trên: dữ liệu dân cư hoặc danh mục chính thức.',
        'Lưu ý: Nhóm 2 xếp thứ tự theo khoảng cách từ nơi ở đến trường: thứ tự này xem trên bản đồ, không được tính ở đây (nhóm 2 của kế hoạch tuyển sinh).',
        'Danh tính: khớp với dữ liệu dân cư.',
        'Độ tin cậy: điều khoản làm căn cứ đã được đối chiếu với văn bản.',
      ]);
    });

    it('says what is missing without a plan, and never speaks of a boarding school', () => {
      const decision = decide(CONTEXT, entry, { candidate: person('KINH'), guardians: [] });
      expectCleanLines(decision);
      const lines = sayDecision(decision, 'vi');
      expect(lines).toContain('Tuyển sinh theo nơi cư trú: chưa đủ căn cứ.');
      expect(lines).toContain('Còn thiếu: kế hoạch tuyển sinh của tỉnh, của xã hoặc của trường.');
      expect(lines.join(' ')).not.toContain('nội trú');
    });

    it('says the schools of a zone', () => {
      const [part] = decide(CONTEXT, entry, { candidate: person('KINH'), guardians: [] }, everybody)
        .parts as [AdmissionPart];
      expect(sayPart({ ...part, entry: { group: '1', school: 'A;B' } }, 'en')).toBe(
        'Entry by residence: may be admitted, group 1 of the plan, school A, B.',
      );
    });
  });

  it('says why the points are or are not tapered', () => {
    const taper = (more: Partial<UniversityApplication>): string | null =>
      sayTaper(decided(university(more), person('KINH')), 'vi');
    expect(taper({ total: 2249 })).toBe('Tổng điểm 22,49, dưới 22,50, nên điểm ưu tiên giữ nguyên.');
    expect(taper({ total: null })).toMatch(/^Chưa có tổng điểm/);
    expect(taper({ total: 3000 })).toContain('(0,75 + 0,00) × (30 - 30,00) / 7,5 = 0,00.');
    expect(taper({ admissionYear: 2022, graduationYear: 2022 })).toBe(
      'Năm 2022 chưa áp dụng quy định giảm dần điểm ưu tiên.',
    );
    expect(sayTaper(decided(boarding(), person('MINORITY')), 'vi')).toBeNull();
  });

  it('says when every possibility agrees although something is open', () => {
    const decision = decided(
      university({ policyClaims: [{ group: '02', document: true }] }),
      person('UNKNOWN'),
    );
    const settled = { ...decision.parts[1], decidingClause: 'Annex II' } as Decision['parts'][number];
    const lines = sayDecision({ ...decision, parts: [settled] }, 'vi');
    expect(lines).toContain('  Vì: Còn điểm chưa rõ, nhưng mọi khả năng đều dẫn đến cùng kết quả này.');
  });
});
