import { describe, expect, it } from 'vitest';
import {
  ASSUMPTIONS,
  citation,
  DECLARED_CHECKS,
  INSTRUMENTS,
  instrumentName,
  OUTCOMES,
  PART_KINDS,
  sayAssumption,
  sayBasis,
  sayClause,
  sayConfidence,
  sayDay,
  sayDeclared,
  sayHundredths,
  sayIdentity,
  sayOutcome,
} from '../../src/index.ts';
import { LANGUAGES } from '../../src/words/index.ts';
import { expectClean } from './clean.ts';

describe('terms', () => {
  it('has words for every outcome, identity, basis, declaration and confidence', () => {
    for (const language of LANGUAGES) {
      const sets = [
        ...PART_KINDS.map((kind) => OUTCOMES.map((outcome) => sayOutcome(outcome, language, kind))),
        (['CONFIRMED', 'NOT_CONFIRMED', 'NOT_CHECKED'] as const).map((each) => sayIdentity(each, language)),
        (['SOURCE', 'PAPER', 'DECLARED'] as const).map((each) => sayBasis(each, language)),
        DECLARED_CHECKS.map((each) => sayDeclared(each, language)),
        (['confirmed', 'unconfirmed'] as const).map((each) => sayConfidence(each, language)),
      ];
      for (const set of sets) {
        for (const text of set) expectClean(text);
        expect(new Set(set).size).toBe(set.length);
      }
    }
    expect(sayOutcome('NEEDS_EVIDENCE', 'vi')).toBe('chưa đủ căn cứ');
    expect(sayOutcome('ELIGIBLE', 'vi', 'ADMISSION')).toBe('đủ điều kiện dự tuyển');
  });

  it('does not tell which field of an identity differs', () => {
    const text = sayIdentity('NOT_CONFIRMED', 'vi');
    for (const field of ['số định danh', 'họ tên', 'ngày sinh']) expect(text).toContain(field);
  });

  it('has a question and an answer for every assumption', () => {
    for (const language of LANGUAGES) {
      const words = ASSUMPTIONS.map((id) => sayAssumption(id, language));
      for (const { title, question, assumed, confidenceText } of words) {
        for (const text of [title, question, assumed, confidenceText]) expectClean(text);
        expect(question).toMatch(/^\p{Lu}.*\?$/u);
        expect(assumed).toMatch(/^\p{Lu}.*\.$/u);
        expect(title).not.toMatch(/\.$/);
      }
      expect(new Set(words.map(({ title }) => title)).size).toBe(ASSUMPTIONS.length);
      expect(new Set(words.map(({ question }) => question)).size).toBe(ASSUMPTIONS.length);
    }
  });
});

describe('numbers and days', () => {
  it('writes points with two digits, in the way of each language', () => {
    expect(sayHundredths(75, 'vi')).toBe('0,75');
    expect(sayHundredths(75, 'en')).toBe('0.75');
    expect(sayHundredths(200, 'vi')).toBe('2,00');
    expect(sayHundredths(5, 'vi')).toBe('0,05');
    expect(sayHundredths(-37, 'en')).toBe('-0.37');
  });
  it('writes days', () => {
    expect(sayDay(0, 'vi')).toBe('01/01/1970');
    expect(sayDay(0, 'en')).toBe('1970-01-01');
  });
});

describe('citations', () => {
  const of = { instrument: 'circular-08-2022' };
  it('cites from the inside out in Vietnamese', () => {
    expect(citation(of, '7(1)(b)', 'vi')).toBe(
      'điểm b khoản 1 Điều 7 Quy chế ban hành kèm theo Thông tư 08/2022/TT-BGDĐT',
    );
    expect(sayClause('7(1)(c)(2)', 'vi')).toBe('ý 2 điểm c khoản 1 Điều 7');
    expect(sayClause('9(1)', 'vi')).toBe('khoản 1 Điều 9');
    expect(sayClause('11', 'vi')).toBe('Điều 11');
    expect(sayClause('Annex II 01', 'vi')).toBe('đối tượng 01, Phụ lục II');
    expect(sayClause('Annex II', 'vi')).toBe('Phụ lục II');
    expect(sayClause('14(2) group 1', 'vi')).toBe('nhóm đối tượng 1, khoản 2 Điều 14');
    expect(citation({ instrument: 'circular-30-2024' }, '14(2) group 3', 'vi')).toBe(
      'nhóm đối tượng 3, khoản 2 Điều 14 Quy chế ban hành kèm theo Thông tư 30/2024/TT-BGDĐT',
    );
  });
  it('cites in English', () => {
    expect(citation(of, '7(1)(c)(2)', 'en')).toBe(
      'Article 7(1)(c)(2) of the regulation attached to Circular 08/2022/TT-BGDĐT',
    );
    expect(sayClause('Annex II 06', 'en')).toBe('group 06 in Annex II');
    expect(sayClause('14(2) group 1', 'en')).toBe('group 1 in Article 14(2)');
  });
  it("cites the groups of a plan as the plan's, which rests on the law", () => {
    const law = { instrument: 'law-68-2020' };
    expect(sayClause('Plan 1', 'vi')).toBe('nhóm 1 của kế hoạch tuyển sinh');
    expect(sayClause('Plan 2a', 'en')).toBe('group 2a of the admission plan');
    expect(sayClause('Plan', 'vi')).toBe('các nhóm của kế hoạch tuyển sinh');
    expect(citation(law, 'Plan 1', 'vi')).toBe(
      'nhóm 1 của kế hoạch tuyển sinh, theo Luật Cư trú số 68/2020/QH14',
    );
    expect(citation(law, 'Plan', 'en')).toBe(
      'the groups of the admission plan, under the Law on Residence 68/2020/QH14',
    );
    expect(citation(law, '38', 'vi')).toBe('Điều 38 Luật Cư trú số 68/2020/QH14');
  });
  it('cites every clause and provision of every instrument, by decision or by instrument', () => {
    for (const instrument of INSTRUMENTS) {
      for (const { id } of [...instrument.clauses, ...instrument.provisions]) {
        for (const language of LANGUAGES) {
          const text = citation(instrument, id, language);
          expectClean(text);
          expect(text).toContain(instrument.name[language]);
          expect(text).toBe(citation({ instrument: instrument.id }, id, language));
        }
        expect(sayClause(id, 'vi')).not.toBe(id);
        expect(sayClause(id, 'en')).toMatch(/^(?:Article|Annex|group|the) /);
      }
    }
  });
  it('says nothing in a title that its citation says already', () => {
    for (const { clauses, provisions } of INSTRUMENTS) {
      for (const { id, title } of [...clauses, ...provisions]) {
        for (const language of LANGUAGES) {
          const said = sayClause(id, language).toLowerCase().split(' ').slice(-3).join(' ');
          expect(title[language].toLowerCase()).not.toContain(said);
        }
      }
    }
  });
  it('shows what it does not know, and the regulation alone without a clause', () => {
    expect(instrumentName({ instrument: 'circular-99' }, 'vi')).toBe('circular-99');
    expect(sayClause('§ 5', 'vi')).toBe('§ 5');
    expect(citation(of, '', 'vi')).toBe('Quy chế ban hành kèm theo Thông tư 08/2022/TT-BGDĐT');
  });
});
