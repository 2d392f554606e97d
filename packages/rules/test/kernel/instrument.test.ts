import { expect, test } from 'vitest';
import { ASSUMPTIONS, assumptionBits, assumptionIds } from '../../src/kernel/assumptions.ts';
import { commonClause } from '../../src/kernel/instrument.ts';

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
])('%j have %j in common', (ids, common) => {
  expect(commonClause(ids)).toBe(common);
});

test('every assumption has a bit of its own, and a set gives its ids back in order', () => {
  expect(new Set(ASSUMPTIONS.map((id) => assumptionBits(id))).size).toBe(ASSUMPTIONS.length);
  for (const id of ASSUMPTIONS) expect(assumptionIds(assumptionBits(id))).toEqual([id]);
  expect(assumptionIds(assumptionBits(...[...ASSUMPTIONS].reverse()))).toEqual([...ASSUMPTIONS]);
  expect(assumptionIds(0)).toEqual([]);
  expect(assumptionBits('window', 'window')).toBe(assumptionBits('window'));
  expect(assumptionIds(assumptionBits('window') | assumptionBits('month-count'))).toEqual([
    'month-count',
    'window',
  ]);
});
