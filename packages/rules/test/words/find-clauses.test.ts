import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, findClauses, INSTRUMENTS, LANGUAGES } from '../../src/index.ts';

function found(text: string): string[] {
  return findClauses(text).flatMap(({ instrument, clauses, provisions }) =>
    [...clauses, ...provisions].map(({ id }) => `${instrument.id} ${id}`),
  );
}

const ARTICLE_38 = ['law-68-2020 38', 'law-68-2020-from-2023 38', 'law-68-2020-from-2026-07 38'];
const POINT_DD = ['circular-24-2024', 'circular-24-2024-as-of-2026', 'circular-24-2024-for-2027'].map(
  (id) => `${id} 42(2)(đ)`,
);

describe('a clause', () => {
  it.each([
    ['Circular 04/2023 Article 9(3)', ['circular-04-2023 9(3)']],
    ['Thông tư 04/2023/TT-BGDĐT, khoản 3 Điều 9', ['circular-04-2023 9(3)']],
    ['Thông tư 04/2023/TT-BGDĐT, Điều 9 khoản 3', ['circular-04-2023 9(3)']],
    ['Thông tư 04/2023/TT-BGDĐT, Điều 9 khoản 1 điểm b', ['circular-04-2023 9(1)(b)']],
    ['điểm a khoản 1 Điều 9 Thông tư 04/2023', ['circular-04-2023 9(1)(a)']],
    ['point (a) of clause 1 of Article 9, Circular 04/2023', ['circular-04-2023 9(1)(a)']],
    ['thong tu 04/2023 dieu 9 khoan 3', ['circular-04-2023 9(3)']],
    ['TT 04/2023 Điều 9.3', ['circular-04-2023 9(3)']],
    ['TT04/2023 Điều 9(3)', ['circular-04-2023 9(3)']],
    ['TT 4/2023/TT-BGDDT Điều 9.1.a', ['circular-04-2023 9(1)(a)']],
    ['circular-04-2023 9(1)', ['circular-04-2023 9(1)(a)', 'circular-04-2023 9(1)(b)']],
    [
      'đối tượng 01, Phụ lục II Thông tư 06/2026',
      ['circular-06-2026 Annex II 01', 'circular-06-2026-for-2027 Annex II 01'],
    ],
    [
      'Phụ lục II đối tượng 01 Thông tư 08/2022',
      ['circular-08-2022 Annex II 01', 'circular-08-2022-as-of-2025 Annex II 01'],
    ],
    ['Luật Cư trú Điều 38', ARTICLE_38],
    ['Luật Cư trú số 68/2020/QH14 Điều 38', ARTICLE_38],
    ['Law on Residence Article 38', ARTICLE_38],
    ['Luật Cư trú năm 2020, Điều 38', ARTICLE_38],
    ['Circular 24/2024 Article 42(2)(dd)', POINT_DD],
    ['điểm đ khoản 2 Điều 42', POINT_DD],
    ['điểm d khoản 2 Điều 42', POINT_DD.map((id) => id.replace('đ', 'd'))],
    [
      'Circular 13/2026 Article 42(2)(c)',
      ['circular-24-2024-as-of-2026 42(2)(c)', 'circular-24-2024-for-2027 42(2)(c)'],
    ],
    ['18(2)', ['circular-01-2016 18(2)']],
    ['Circular 04/2023 Article 10', ['circular-04-2023 10']],
    ['nhóm 2a của kế hoạch tuyển sinh, Luật 118/2025', ['law-68-2020-from-2026-07 Plan']],
    ['under 6', ['law-68-2020-from-2026-07 Under 6']],
  ])('is found by "%s"', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('is found by its own path in its own instrument, and as it is cited', () => {
    for (const instrument of INSTRUMENTS) {
      for (const { id } of [...instrument.clauses, ...instrument.provisions]) {
        expect(found(`${instrument.id} ${id}`)).toContain(`${instrument.id} ${id}`);
        for (const language of LANGUAGES)
          expect(found(citation(instrument, id, language))).toContain(`${instrument.id} ${id}`);
      }
    }
  });

  it.each([
    'Article 99',
    'Circular 99/1999 Article 9(1)',
    'Circular 04/2023/TT-BTC Article 9(1)',
    'Circular 15/2020 Article 9(1)',
    'Circular 5/2020 Article 39(1)',
    'Decree 04/2023 Article 9(3)',
    'Thông tư 04/2023, khoản 3',
    'Thông tư 04/2023, Điều 9 Điều 11',
    'Thông tư 04/2023, Điều 9 khoản 3 đoạn 2',
    'Thông tư 04/2023, Điều 9 khoản 3 hoặc khoản 4',
    'Thông tư 04/2023, Điều 9, Phụ lục II',
    'Circular 04/2023 Article 9(3) as of last year',
    'Circular 04/2023 Article 9(3)(a)(1)(2)',
    'đối tượng 01',
    '',
  ])('is not found by "%s", of which something fits nothing or is not understood', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is looked for in whatever somebody writes', () => {
    const pieces = fc.constantFrom(
      'Điều 9',
      'khoản 3',
      '04/2023',
      '(a)',
      'nhóm',
      ' ',
      '.',
      'Phụ lục II',
      'plan',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((each) => each.join(' ')),
    );
    fc.assert(fc.property(texts, (text) => Array.isArray(findClauses(text))));
  });
});
