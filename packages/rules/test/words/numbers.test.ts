import { MARK_BIT, MARKS } from '@cutru/places';
import { describe, expect, it } from 'vitest';
import {
  INSTRUMENTS,
  type Instrument,
  instrumentById,
  instrumentNumbers,
  LANGUAGES,
  type Language,
  sayNumbers,
} from '../../src/index.ts';
import { sayMarks } from '../../src/words/numbers/marks.ts';
import { expectClean } from './clean.ts';

function lines(instrument: string, id: string, language: Language = 'vi'): readonly string[] {
  return sayNumbers(instrumentById(instrument) as Instrument, id, language);
}

function idsOf({ clauses, provisions }: Instrument): readonly string[] {
  return [...clauses, ...provisions].map(({ id }) => id);
}

type Tree = { readonly [key: string]: unknown };

/** The paths of all numbers in parameters. */
function numberPaths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === 'number') return [path];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => numberPaths(each, [...path, key]));
}

/** The same parameters with one more at a path. */
function oneMore(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return (value as number) + 1;
  const tree = value as Tree;
  return { ...tree, [key]: oneMore(tree[key], rest) };
}

/** An instrument with other parameters, for all of its years that have those given. */
function changed(instrument: Instrument, numbers: object, other: object): Instrument {
  if (!('parametersOf' in instrument)) return { ...instrument, parameters: other } as Instrument;
  const of = instrument.parametersOf as (year: number) => object;
  const parametersOf = (year: number): object => (of(year) === numbers ? other : of(year));
  return { ...instrument, parametersOf } as Instrument;
}

describe('the numbers of an instrument', () => {
  it.each(INSTRUMENTS.map((each) => [each.id, each] as const))(
    'of %s each have a place: a clause or provision whose words change with it',
    (_, instrument) => {
      for (const { numbers } of instrumentNumbers(instrument)) {
        for (const path of numberPaths(numbers)) {
          const other = changed(instrument, numbers, oneMore(numbers, path) as object);
          for (const language of LANGUAGES) {
            const differs = idsOf(instrument).some(
              (id) => sayNumbers(other, id, language).join() !== sayNumbers(instrument, id, language).join(),
            );
            expect(differs, path.join('.')).toBe(true);
          }
        }
      }
    },
  );

  it('are clean in both languages, and as many lines in each', () => {
    for (const instrument of INSTRUMENTS) {
      for (const id of idsOf(instrument)) {
        const [vi, en] = LANGUAGES.map((language) => sayNumbers(instrument, id, language));
        expect(vi).toHaveLength(en?.length ?? -1);
        for (const line of [...(vi ?? []), ...(en ?? [])]) expectClean(line);
      }
    }
  });

  it('are none where a clause uses none', () => {
    expect(lines('circular-08-2022', '7(1)(b)')).toEqual([]);
    expect(lines('circular-06-2026', '20(1)(b)')).toEqual([]);
    expect(lines('circular-04-2023', '11')).toEqual([]);
    expect(lines('law-68-2020', 'Plan')).toEqual([]);
    expect(lines('circular-30-2024', '14(1)')).toEqual([]);
  });
});

describe('in words', () => {
  it('are of university admission the points, the months, the taper and the marks of KV1', () => {
    const is = 'circular-08-2022-as-of-2025';
    expect(lines(is, '7(1)(a)')).toEqual(['KV1 0,75 điểm; KV2-NT 0,50 điểm; KV2 0,25 điểm; KV3 0,00 điểm']);
    expect(lines(is, '7(2)', 'en')).toEqual(['UT1 2.00 points; UT2 1.00 points; of no group 0.00 points']);
    expect(lines(is, '7(4)')).toEqual([
      'từ tổng điểm 22,50 trở lên: (điểm khu vực + điểm đối tượng) × (30 − tổng điểm) / 7,5',
    ]);
    expect(lines(is, '7(1)(d)', 'en')).toEqual(['the year of graduation and 1 year after it']);
    expect(lines(is, '7(1)(c)(2)', 'en')[0]).toMatch(
      /^over 18 months of permanent residence .* communes of zone III; /,
    );
    expect(lines(is, 'Annex II 01', 'en')).toEqual([
      'UT1: 2.00 points',
      expect.stringMatching(/^over 18 months .* in: communes of zone I, II, III; /),
    ]);
    expect(lines(is, 'Annex II 06')).toEqual(['UT2: 1,00 điểm']);
    expect(lines(is, 'Annex I', 'en')[0]).toMatch(
      /^KV1: communes of zone I, II, III; .*border communes of Programme 135/,
    );
  });

  it('of 2026 ask for no residence, and name islands and the land border', () => {
    const is = 'circular-06-2026';
    expect(lines(is, 'Annex II 01')).toEqual(['UT1: 2,00 điểm']);
    expect(lines(is, 'Annex I', 'en')).toEqual([
      'KV1: communes of zone I, II, III; communes with a village of the ethnic-minority and mountainous area; communes with an especially difficult village; island communes, wards and special zones; communes and wards of the land border',
      'KV2: wards of provinces; communes of centrally run cities',
      'KV3: wards of centrally run cities',
      'KV2-NT: all other places',
    ]);
  });

  it('name their years where an instrument has others in another year', () => {
    expect(lines('circular-08-2022', '7(4)')).toEqual([
      'năm 2022: chưa giảm điểm ưu tiên',
      'các năm 2023-2024: từ tổng điểm 22,50 trở lên: (điểm khu vực + điểm đối tượng) × (30 − tổng điểm) / 7,5',
    ]);
    expect(lines('circular-08-2022', '7(1)(d)', 'en')).toEqual([
      '2022: no limit of years yet',
      '2023 to 2024: the year of graduation and 1 year after it',
    ]);
    expect(lines('circular-08-2022', '7(1)(a)')).toHaveLength(1);
  });

  it('are of the exam the points, the residence or the schools, the age and the score', () => {
    expect(lines('circular-15-2020', '39(2)(d)', 'en')).toEqual([
      '0.25 points',
      expect.stringContaining('for 36 months or more up to the exam in: communes of zone I, II, III'),
      expect.stringMatching(/^at least 2\/3 of .* outside the inner districts/),
    ]);
    expect(lines('circular-24-2024', '42(3)(a)')).toEqual([
      '0,50 điểm',
      expect.stringContaining('thường trú suốt ba năm học trung học phổ thông tại: xã khu vực I, II, III'),
      expect.stringMatching(/^học trường phổ thông dân tộc nội trú, hoặc ít nhất 2\/3/),
    ]);
    expect(lines('circular-24-2024-as-of-2026', '42(2)(d)', 'en')).toEqual([
      '0.25 points',
      expect.stringMatching(/^at least 2\/3 of .* at schools in: communes of zone I/),
    ]);
    expect(lines('circular-24-2024', '42(2)(e)')).toEqual(['0,25 điểm', 'từ 35 tuổi vào ngày thi']);
    expect(lines('circular-24-2024', '42(1)')).toEqual(['0,00 điểm']);
    expect(lines('circular-24-2024', '43', 'en')[0]).toContain('third of a province 1.00');
    expect(lines('circular-24-2024', 'Score')[1]).toBe('tốt nghiệp khi đạt từ 5,00 và mọi bài thi trên 1,00');
  });

  it('are of boarding schools the months, of whom and where, the share of Kinh and the very small peoples', () => {
    expect(lines('circular-04-2023', '9(1)(a)', 'en')).toEqual([
      'pupil and father, mother or guardian: 36 consecutive months or more of permanent residence, to the day of the file or of the plan, in: especially difficult villages; communes of zone III; especially difficult coastal and island communes',
    ]);
    expect(lines('circular-04-2023', '9(1)(b)')[0]).toMatch(/tại: xã khu vực I, II$/);
    expect(lines('circular-04-2023', '9(2)')[0]).toMatch(/^16 dân tộc: Ngái, La Ha, .*Rơ-măm$/);
    expect(lines('circular-04-2023', '9(3)')[1]).toBe('tối đa 10% số tuyển mới của năm');
    expect(lines('circular-01-2016', '18(3)', 'en')).toEqual([
      expect.stringMatching(/^pupil: 36 consecutive months/),
      "at most 5 % of the year's new intake",
    ]);
    expect(lines('circular-01-2016', '18(2)', 'en')[0]).toMatch(
      /in: areas that the plan of the province adds$/,
    );
  });

  it('are of grade 10 the points of groups and prizes, of entry the age', () => {
    expect(lines('circular-30-2024', '14(2) group 2')).toEqual(['1,50 điểm']);
    expect(lines('circular-30-2024', '14(3)', 'en')).toEqual([
      'first prize 1.50 points; second prize 1.00 points; third prize 0.50 points',
    ]);
    expect(lines('law-68-2020-from-2026-07', 'Under 6')).toEqual(['chưa đủ 6 tuổi']);
  });
});

it('every mark has a name of its own, alone and beside others', () => {
  for (const language of LANGUAGES) {
    const names = MARKS.map((mark) => sayMarks(MARK_BIT[mark], language));
    expect(new Set(names).size).toBe(MARKS.length);
    for (const name of names) expectClean(name);
    expect(sayMarks(MARK_BIT.BORDER, language, 'LAND')).not.toBe(sayMarks(MARK_BIT.BORDER, language));
  }
  expect(sayMarks(MARK_BIT.ZONE_I | MARK_BIT.ATK, 'vi')).toBe(
    'xã khu vực I; xã an toàn khu của Chương trình 135',
  );
});
