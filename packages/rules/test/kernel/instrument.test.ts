import { expect, test } from 'vitest';
import { ASSUMPTIONS, assumptionBits, assumptionIds, assumptionsOf } from '../../src/kernel/assumptions.ts';
import { clausePath, commonClause, declaredClause, type Instrument } from '../../src/kernel/instrument.ts';
import { PROGRAMMES } from '../../src/kernel/programme.ts';
import { INSTRUMENTS, instrumentById } from '../../src/rulebook.ts';

test.each([
  [[], ''],
  [['9(1)(a)'], '9(1)(a)'],
  [['9(1)(a)', '9(1)(a)'], '9(1)(a)'],
  [['9(1)(a)', '9(1)(b)'], '9(1)'],
  [['9(1)(b)', '9(3)'], '9'],
  [['9(1)', '9(1)(b)'], '9(1)'],
  [['7(1)(b)', '7(1)(c)(2)'], '7(1)'],
  [['7(1)(c)(1)', '7(1)(c)(2)', '7(1)(c)(3)'], '7(1)(c)'],
  [['7(1)(c)', '7(1)(d)', '7(2)'], '7'],
  [['Annex II 01', 'Annex II 05'], 'Annex II'],
  [['Annex II', 'Annex II 05'], 'Annex II'],
  [['Annex II 01', 'Annex II 01'], 'Annex II 01'],
  [['14(2) group 3'], '14(2) group 3'],
  [['14(2) group 3', '14(2) group 3'], '14(2) group 3'],
  [['14(2) group 1', '14(2) group 3'], '14(2)'],
  [['14(2) group 1', '14(2)'], '14(2)'],
  [['14(1)', '14(2) group 1'], '14'],
  [['Plan 1', 'Plan 2a'], 'Plan'],
  [['Plan', 'Plan 2a'], 'Plan'],
  [['Plan 1', 'Plan 1'], 'Plan 1'],
  [['Plan 1', '38'], ''],
  [['9(1)', '18(1)'], ''],
  [['1(1)', '11(1)'], ''],
  [['Annex I', 'Annex II 01'], ''],
  [['Under 6', '38'], ''],
  [['No residence', 'No plan'], ''],
])('%j have %j in common', (ids, common) => {
  expect(commonClause(ids)).toBe(common);
});

test.each([
  ['', []],
  ['9', ['9']],
  ['9(1)(a)', ['9', '9(1)', '9(1)(a)']],
  ['42(2)(đ)', ['42', '42(2)', '42(2)(đ)']],
  ['14(2) group 3', ['14', '14(2)', '14(2) group 3']],
  ['Annex II 01', ['Annex II', 'Annex II 01']],
  ['Plan 2a', ['Plan', 'Plan 2a']],
  ['No residence', ['No residence']],
  ['Under 6', ['Under 6']],
])('%j lies on the path %j', (id, path) => {
  expect(clausePath(id)).toEqual(path);
});

test('what is cited is declared by itself, or by the nearest clause above it', () => {
  const declared = (instrument: string, cited: string): string | undefined =>
    declaredClause(instrumentById(instrument) as Instrument, cited)?.id;
  expect(declared('law-68-2020', 'Plan 2a')).toBe('Plan');
  expect(declared('law-68-2020', '38')).toBe('38');
  expect(declared('circular-04-2023', '9(1)(a)')).toBe('9(1)(a)');
  expect(declared('circular-04-2023', '9(1)')).toBeUndefined();
  expect(declared('circular-04-2023', '')).toBeUndefined();
});

test('an instrument has every place once, a clause or a provision', () => {
  for (const { clauses, provisions } of INSTRUMENTS) {
    const ids = [...clauses, ...provisions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test.each(PROGRAMMES)(
  'in %s every assumption has a bit of its own, and a set gives its ids back in order',
  (programme) => {
    const own = assumptionsOf(programme);
    expect(own).toEqual(ASSUMPTIONS.filter((id) => own.includes(id)));
    expect(new Set(own.map((id) => assumptionBits(id))).size).toBe(own.length);
    // One bit of a signed number of 32, none of them its sign.
    for (const id of own) {
      expect(Math.log2(assumptionBits(id)) % 1).toBe(0);
      expect(assumptionBits(id)).toBeLessThan(2 ** 31);
      expect(assumptionIds(programme, assumptionBits(id))).toEqual([id]);
    }
    expect(assumptionIds(programme, assumptionBits(...[...own].reverse()))).toEqual(own);
    expect(assumptionIds(programme, 0)).toEqual([]);
    expect(assumptionBits('window', 'window')).toBe(assumptionBits('window'));
    expect(assumptionIds(programme, assumptionBits('window') | assumptionBits('month-count'))).toEqual([
      'month-count',
      'window',
    ]);
  },
);

test('every assumption is of some programme, and one that programmes share is one bit in all of them', () => {
  expect(new Set(PROGRAMMES.flatMap((programme) => assumptionsOf(programme)))).toEqual(new Set(ASSUMPTIONS));
  const shared = ASSUMPTIONS.filter((id) => PROGRAMMES.every((each) => assumptionsOf(each).includes(id)));
  for (const id of shared)
    for (const programme of PROGRAMMES) expect(assumptionIds(programme, assumptionBits(id))).toEqual([id]);
  // What is not of all of them is of one: else two programmes would read different ids of one bit they both set.
  for (const id of ASSUMPTIONS) {
    const of = PROGRAMMES.filter((each) => assumptionsOf(each).includes(id));
    expect([1, PROGRAMMES.length]).toContain(of.length);
  }
});
