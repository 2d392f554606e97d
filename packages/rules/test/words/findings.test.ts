import { dayOf } from '@cutru/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, INSTRUMENTS, REASONS, sayFinding } from '../../src/index.ts';
import { LANGUAGES } from '../../src/words/index.ts';
import { expectClean } from './clean.ts';

const CLAUSES = [
  '',
  '7(1)',
  'Annex II',
  ...INSTRUMENTS.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
];

function finding(partial: Partial<Finding>): Finding {
  return {
    clause: '7(1)(b)',
    verdict: 'MET',
    confidence: 'confirmed',
    reason: 'NOT_CLAIMED',
    parameters: null,
    ...partial,
  };
}

const day = fc.integer({ min: dayOf(2016, 1, 1), max: dayOf(2030, 12, 31) });
const parameters = fc.oneof(
  fc.constant(null),
  fc.record(
    {
      months: fc.integer({ min: 1, max: 60 }),
      days: fc.integer({ min: 0, max: 2000 }),
      spells: fc.integer({ min: 0, max: 4 }),
      firstDay: day,
      lastDay: day,
      windowFirstDay: day,
      windowLastDay: day,
      submittedDay: day,
      planDay: day,
      planAnswer: fc.constantFrom('ELIGIBLE', 'NOT_ELIGIBLE', 'unheard_of'),
      submittedAnswer: fc.constantFrom('ELIGIBLE', 'NOT_ELIGIBLE'),
      places: fc.constantFrom('ADDED', 'unheard_of'),
      area: fc.constantFrom('KV1', 'KV2-NT', 'KV2', 'KV3'),
      kv1: fc.integer({ min: 0, max: 6 }),
      kv3: fc.integer({ min: 0, max: 6 }),
      least: fc.integer({ min: 0, max: 3 }),
      most: fc.integer({ min: 3, max: 6 }),
      semesters: fc.constantFrom(1, 6),
      years: fc.constantFrom(1, 35),
      score: fc.integer({ min: 0, max: 1050 }),
      passes: fc.constantFrom('yes', 'no'),
      subject: fc.constantFrom('candidate', 'guardian_1', 'guardian_2'),
      group: fc.constantFrom('1', '2a', 'toString'),
      who: fc.constantFrom('CHILD', 'GUARDIAN', 'EITHER', 'BOTH', 'toString'),
      where: fc.constantFrom('ZONE', 'PLACES', 'ANYWHERE'),
      kinds: fc.constantFrom('', 'permanent', 'permanent;current', 'unheard_of'),
      schools: fc.constantFrom('', 'A', 'A;B'),
      sinceDay: day,
      countedDay: day,
      claim: fc.constantFrom('boarding_school', 'service_area', 'unheard_of'),
      ground: fc.constantFrom('very_small', 'boarding_school', 'disability', 'national', 'unheard_of'),
      points: fc.integer({ min: 50, max: 150 }),
      ethnicity: fc.constant('OPEN'),
      parents: fc.constant('OPEN'),
      living: fc.constant('OPEN'),
      studying: fc.constant('OPEN'),
    },
    { requiredKeys: [] },
  ),
);

describe('words of findings', () => {
  it('has clean words in both languages for every reason, clause and verdict, with any parameters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REASONS),
        fc.constantFrom(...CLAUSES),
        fc.constantFrom('MET', 'NOT_MET', 'UNKNOWN'),
        parameters.map((each) =>
          each === null ? null : { ...each, lastDay: Math.max(each.lastDay ?? 0, each.firstDay ?? 0) },
        ),
        (reason, clause, verdict, given) => {
          const [vi, en] = LANGUAGES.map((language) =>
            sayFinding(finding({ reason, clause, verdict, parameters: given }), language),
          ) as [string, string];
          for (const text of [vi, en]) {
            expectClean(text);
            expect(text).toMatch(/^\p{Lu}.*\.$/u);
          }
          expect(vi).not.toBe(en);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('says every reason once and no other with the same words', () => {
    for (const language of LANGUAGES) {
      const said = REASONS.map((reason) => sayFinding(finding({ reason }), language));
      expect(new Set(said).size).toBe(REASONS.length);
    }
  });

  it('says which days were counted', () => {
    const spell = finding({
      clause: '7(1)(c)(2)',
      reason: 'SPECIAL_RESIDENCE_ENOUGH',
      parameters: {
        months: 18,
        days: 548,
        spells: 1,
        firstDay: dayOf(2022, 9, 5),
        lastDay: dayOf(2024, 3, 5),
        windowFirstDay: dayOf(2022, 9, 5),
        windowLastDay: dayOf(2025, 5, 31),
      },
    });
    expect(sayFinding(spell, 'vi')).toContain('18 tháng 1 ngày, từ 05/09/2022 đến hết 05/03/2024');
    expect(sayFinding(spell, 'en')).toContain('18 months and 1 day, 2022-09-05 to 2024-03-05 inclusive');
    const short = finding({
      ...spell,
      reason: 'SPECIAL_RESIDENCE_TOO_SHORT',
      parameters: { ...spell.parameters, lastDay: dayOf(2024, 3, 4) },
    });
    expect(sayFinding(short, 'vi')).toContain(
      '18 tháng, từ 05/09/2022 đến hết 04/03/2024; quy chế đòi hỏi trên 18 tháng.',
    );
    expect(sayFinding(short, 'vi')).toContain('(học từ 05/09/2022 đến hết 31/05/2025)');
    const two = finding({ ...spell, parameters: { ...spell.parameters, spells: 2 } });
    expect(sayFinding(two, 'vi')).toContain('2 đợt, cộng lại 548 ngày');
    const none = finding({
      ...short,
      parameters: { ...spell.parameters, spells: 0, firstDay: 0, lastDay: 0 },
    });
    expect(sayFinding(none, 'vi')).not.toContain('1970');
  });

  it('says the semesters by area', () => {
    const times = finding({
      reason: 'AREA_LONGEST_SCHOOL',
      parameters: { kv1: 4, kv2nt: 0, kv2: 2, kv3: 0, area: 'KV1' },
    });
    expect(sayFinding(times, 'vi')).toBe('Học lâu nhất tại trường thuộc KV1 (KV1 4 học kỳ, KV2 2 học kỳ).');
    expect(sayFinding(times, 'en')).toContain('(KV1 4 semesters, KV2 2 semesters)');
  });

  it('says what is open of group 3, and which group of grade 10 was claimed', () => {
    const clause = '14(2) group 3';
    const open = finding({
      clause,
      verdict: 'UNKNOWN',
      reason: 'GROUP_3_OPEN',
      parameters: { parents: 'OPEN' },
    });
    expect(sayFinding(open, 'vi')).toBe(
      'Chưa đủ căn cứ để biết có thuộc nhóm đối tượng 3 hay không; chưa rõ dân tộc của cha, mẹ.',
    );
    const both = { ...open, parameters: { ethnicity: 'OPEN', area: 'NO_PLAN' } };
    expect(sayFinding(both, 'en')).toMatch(
      /; not known: the ethnicity of the pupil; what living .* a plan has to say\.$/,
    );
    const claimed = finding({ clause: '14(2) group 1', reason: 'GROUP_CLAIMED_WITH_PAPER' });
    expect(sayFinding(claimed, 'vi')).toBe('Khai thuộc nhóm đối tượng 1, có giấy tờ chứng minh.');
    expect(sayFinding({ ...claimed, clause: 'Annex II 03' }, 'vi')).toContain('thuộc đối tượng 03');
    const prize = finding({ clause: '14(3)', reason: 'PROVINCIAL_PRIZE', parameters: { points: 150 } });
    expect(sayFinding(prize, 'vi')).toContain('được cộng 1,50 điểm khuyến khích, ngoài điểm ưu tiên');
  });

  it('says how many semesters count, and between which numbers while some are open', () => {
    const settled = finding({ reason: 'STUDIED_IN_PLACES', parameters: { least: 4, most: 4, semesters: 6 } });
    expect(sayFinding(settled, 'vi')).toContain('(4 trong 6 học kỳ).');
    expect(sayFinding(settled, 'en')).toContain('(4 of 6 semesters).');
    const open = finding({
      reason: 'STUDIED_IN_PLACES_OPEN',
      parameters: { least: 3, most: 5, semesters: 6 },
    });
    expect(sayFinding(open, 'vi')).toContain('(từ 3 đến 5 trong 6 học kỳ).');
    expect(sayFinding(open, 'en')).toContain('(3 to 5 of 6 semesters).');
  });

  it('says the graduation score and whether it is enough', () => {
    const passes = finding({ reason: 'GRADUATION_SCORE', parameters: { score: 625, passes: 'yes' } });
    expect(sayFinding(passes, 'vi')).toContain('6,25, đủ để công nhận tốt nghiệp');
    const fails = finding({ reason: 'GRADUATION_SCORE', parameters: { score: 499, passes: 'no' } });
    expect(sayFinding(fails, 'en')).toContain('4.99, not enough to graduate');
  });

  it('says the months up to the exam where they are counted, else the days of school', () => {
    const window = { windowFirstDay: dayOf(2022, 9, 1), windowLastDay: dayOf(2025, 5, 31) };
    const school = finding({ reason: 'RESIDENCE_NOT_IN_PLACES', parameters: window });
    expect(sayFinding(school, 'vi')).toContain('(học từ 01/09/2022 đến hết 31/05/2025)');
    const exam = finding({ reason: 'RESIDENCE_NOT_IN_PLACES', parameters: { months: 36, ...window } });
    expect(sayFinding(exam, 'vi')).toContain('đủ 36 tháng tính đến ngày thi');
  });

  it('says where somebody lives by a group of a plan, by which kinds and since when', () => {
    const met = finding({
      clause: 'Plan 2',
      reason: 'ENTRY_MET',
      parameters: {
        group: '2',
        who: 'BOTH',
        where: 'ZONE',
        kinds: 'permanent;temporary',
        schools: 'A;B',
        sinceDay: dayOf(2024, 1, 1),
        countedDay: dayOf(2025, 6, 30),
      },
    });
    expect(sayFinding(met, 'vi')).toBe(
      'Nhóm 2: trẻ cùng cha, mẹ hoặc người giám hộ có thường trú hoặc tạm trú tại địa bàn tuyển sinh của trường A, B, liên tục từ ngày 01/01/2024 đến ngày 30/06/2025.',
    );
    expect(sayFinding(met, 'en')).toContain('without a break from 2024-01-01 to 2025-06-30');
    const everybody = finding({ ...met, parameters: { group: '3', where: 'ANYWHERE', kinds: '' } });
    expect(sayFinding(everybody, 'vi')).toBe('Nhóm 3 nhận mọi trẻ còn lại, không xét nơi cư trú.');
  });

  it('says the months to the day of the file, of the pupil alone under the circular of 2016', () => {
    const parameters = { months: 36, submittedDay: dayOf(2025, 6, 10) };
    const both = finding({ clause: '9(1)(a)', reason: 'BOTH_LIVED_36_MONTHS', parameters });
    expect(sayFinding(both, 'vi')).toMatch(
      /cha, mẹ hoặc người giám hộ đều có từ 36 tháng .* 10\/06\/2025\.$/,
    );
    const pupil = finding({ clause: '18(1)', reason: 'BOTH_LIVED_36_MONTHS', parameters });
    expect(sayFinding(pupil, 'vi')).not.toContain('giám hộ');
  });
});
