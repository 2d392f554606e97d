import { type Day, FOREVER, FOREVER_AGO, parseDay } from '@cutru/calendar';
import { type AreaRowInput, MARK_BIT, MARKS, segmentAt } from '@cutru/places';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TABLE } from '../units/table.ts';
import { load, pathOf, pathThrough } from './lists.ts';

const PATHS = [
  ...['30577', '26740', '04027', '03980', '21548', '24775'].map((code) => pathOf(code)),
  pathOf('00010', '2021-12-31'),
  pathThrough('00019', '00070'),
];
const FIRST = parseDay('2020-01-01');
const LAST = parseDay('2027-12-31');

const day = fc.integer({ min: FIRST, max: LAST });
const anyRow = fc.record({
  communeCode: fc.constantFrom('30577', '26740', '04027', '21548', '00070', '30544'),
  mark: fc.constantFrom(...MARKS.filter((mark) => mark !== 'ZONE_II' && mark !== 'ZONE_III')),
  from: day,
  days: fc.integer({ min: 1, max: 1500 }),
});

function inputs(
  made: readonly { communeCode: string; mark: string; from: Day; days: number }[],
): AreaRowInput[] {
  const seen = new Set<string>();
  return made.flatMap((each, i) => {
    const key = `${each.communeCode} ${each.mark}`;
    if (seen.has(key) || TABLE.at(each.communeCode, each.from) === undefined) return [];
    seen.add(key);
    const { communeCode, mark, from } = each;
    return [{ row: i + 2, communeCode, village: '', mark, from, to: from + each.days, instrument: 'list' }];
  });
}

test('segments cover all time in order, without gap, and are remembered', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), (made) => {
      const lists = load(inputs(made), [], 'ALL');
      for (const path of PATHS) {
        const segments = lists.segments(path);
        expect(lists.segments(path)).toBe(segments);
        expect(segments[0]?.from).toBe(FOREVER_AGO);
        expect(segments[segments.length - 1]?.to).toBe(FOREVER);
        for (let i = 1; i < segments.length; i += 1) expect(segments[i]?.from).toBe(segments[i - 1]?.to);
      }
    }),
    { numRuns: 40 },
  );
});

test('a mark is never yes and unknown at once, and every unknown bit has its fact', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), fc.boolean(), (made, complete) => {
      const lists = load(inputs(made), [], complete ? ['ZONE', 'BORDER'] : undefined);
      for (const path of PATHS) {
        for (const segment of lists.segments(path)) {
          expect(segment.yes & segment.unknown).toBe(0);
          const facts = segment.facts.map((fact) => fact.group);
          expect(new Set(facts).size).toBe(facts.length);
          expect(segment.unknown === 0).toBe(facts.length === 0);
          expect(segment.unit === null).toBe(segment.unitFact !== null);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('before the merger a mark holds exactly on the days of its rows', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), fc.integer({ min: FIRST, max: 20_269 }), (made, at) => {
      const read = inputs(made);
      const lists = load(read);
      for (const code of ['30577', '26740', '04027', '21548']) {
        const expected = read
          .filter((each) => each.communeCode === code && at >= (each.from as Day) && at < (each.to as Day))
          .reduce((bits, each) => bits | MARK_BIT[each.mark as keyof typeof MARK_BIT], 0);
        expect(segmentAt(lists.segments(pathOf(code)), at).yes).toBe(expected);
      }
    }),
    { numRuns: 200 },
  );
});
