import { MARK_GROUPS } from '@cutru/places';
import { RESIDENCE_KINDS } from '@cutru/residence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, type MissingFact, type PartKind, type Subject, sayMissing } from '../../src/index.ts';
import { settledBy } from '../../src/kernel/open-fact.ts';
import { LANGUAGES } from '../../src/words/index.ts';
import { expectClean } from './clean.ts';

function missing(code: string, part: PartKind = 'AREA'): MissingFact {
  return { code, subject: '' as Subject, part, settledBy: settledBy(code) };
}

const name = (code: string): string | undefined => (code === '30577' ? 'xã An Tức' : undefined);

const RESIDENCE_FIELDS = [
  '',
  '.from',
  '.to',
  '.before',
  '.after',
  '.village',
  '.former_commune',
  '.current_commune',
  '.commune',
  '.periods',
];
/** Every path that the rules can ask about, without the place. */
const PERSONAL = RESIDENCE_KINDS.flatMap((kind) =>
  RESIDENCE_FIELDS.map((field) => `residence.${kind}${field}`),
);
const PATHS = [
  'identity',
  'guardian_1.identity',
  'guardian.other',
  'plan',
  ...['candidate', 'guardian_1', 'guardian_12'].flatMap((who) =>
    ['ethnicity', ...PERSONAL].map((path) => `${who}.${path}`),
  ),
  'candidate.schooling',
  'candidate.schooling.semester_1',
  'candidate.schooling.semester_6',
  'candidate.schooling.commune',
  'candidate.schooling.village',
  'candidate.schooling.former_commune',
  'candidate.schooling.current_commune',
  'candidate.graduation_year',
  'candidate.submitted_on',
  'candidate.exam_day',
  'candidate.birth_date',
  ...ASSUMPTIONS.map((id) => `assumption.${id}`),
  ...MARK_GROUPS.map((group) => `areas.${group}`),
  'places.kind',
  'places.unit',
];

describe('words of missing facts', () => {
  it('understands every shape of code, with a place and without, named and not', () => {
    for (const path of PATHS) {
      for (const code of [path, `${path}@30577`, `${path}@99999`]) {
        for (const part of ['AREA', 'POLICY', 'ADMISSION', 'PRIORITY'] as const) {
          for (const language of LANGUAGES) {
            const words = sayMissing(missing(code, part), language, name);
            expectClean(words.what);
            expectClean(words.settledBy);
            expect(words.what, code).not.toBe(code);
            expect(words.what, code).not.toMatch(/[a-z]_|\w\.\w/);
            expect(words.settledBy).toMatch(/^\p{Lu}.*\.$/u);
          }
        }
      }
    }
  });

  it('says different things of different codes', () => {
    for (const language of LANGUAGES) {
      const said = PATHS.map((path) => sayMissing(missing(`${path}@30577`), language).what);
      const twice = said.filter((text, i) => said.indexOf(text) !== i);
      expect(twice).toEqual([]);
    }
  });

  it('names the place with its code, or shows the code alone', () => {
    const fact = missing('candidate.residence.permanent.from@30577', 'ADMISSION');
    expect(sayMissing(fact, 'vi', name).what).toBe(
      'ngày bắt đầu thường trú của học sinh tại xã An Tức (30577)',
    );
    expect(sayMissing(fact, 'vi').what).toBe('ngày bắt đầu thường trú của học sinh tại nơi có mã 30577');
    expect(sayMissing(fact, 'en').what).toBe(
      'the first day of the permanent residence of the pupil in the place with code 30577',
    );
    expect(sayMissing({ ...fact, part: 'AREA' }, 'vi').what).toContain('của thí sinh');
    expect(sayMissing(missing('guardian_2.residence.permanent.before@30577'), 'vi', name).what).toBe(
      'thường trú của cha, mẹ hoặc người giám hộ số 2 trước khi về xã An Tức (30577)',
    );
  });

  it('asks sources first, then VNeID, then a paper', () => {
    expect(sayMissing(missing('candidate.residence.permanent.from@30577'), 'vi').settledBy).toBe(
      'Tra cứu Cơ sở dữ liệu quốc gia về dân cư; nếu chưa rõ thì nộp giấy xác nhận thông tin về cư trú (mẫu CT07) do công an cấp xã cấp.',
    );
    const identity = sayMissing(missing('identity'), 'vi').settledBy;
    expect(identity.indexOf('dân cư')).toBeLessThan(identity.indexOf('VNeID'));
    expect(identity.indexOf('VNeID')).toBeLessThan(identity.indexOf('căn cước'));
    expect(sayMissing(missing('candidate.schooling'), 'vi').settledBy).not.toContain('VNeID');
  });

  it('shows a code that it does not know, and never throws', () => {
    for (const code of [
      'candidate.shoe_size@1',
      'assumption.unheard-of',
      'areas.SWAMP@30544',
      'toString',
      '@',
    ]) {
      expect(sayMissing(missing(code), 'vi').what).toBe(code);
      expect(sayMissing(missing(code), 'vi').settledBy).toMatch(/\.$/);
    }
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...LANGUAGES), (code, language) => {
        expect(sayMissing({ ...missing(code), settledBy: [] }, language).what).not.toBe('');
      }),
    );
  });
});
