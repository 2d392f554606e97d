import { FOREVER, parseDay } from '@cutru/calendar';
import { buildTimeline, noTimeline, PRESUMED_MONTHS } from '@cutru/residence';
import { expect, test } from 'vitest';
import { bound, CONTEXT, flag, known, shape, stay } from './timelines.ts';

test('rows in any order become periods in order, half open', () => {
  expect(shape(known('30577 2015-01-01..', '30583 2010-01-01..2014-12-31'))).toEqual([
    '30583 2010-01-01 2015-01-01',
    '30577 2015-01-01 2026-06-02|never',
  ]);
});

test('no row at all: nothing is known', () => {
  expect(buildTimeline(CONTEXT, [])).toEqual(noTimeline('permanent'));
  expect(noTimeline('temporary')).toEqual({
    status: 'UNKNOWN',
    fact: { type: 'PLACE', field: 'residence.temporary', place: null },
    flag: null,
  });
});

test('a shared day is a move on that day', () => {
  expect(shape(known('30583 2010-01-01..2015-01-01', '30577 2015-01-01..2016-12-31'))).toEqual([
    '30583 2010-01-01 2015-01-01',
    '30577 2015-01-01 2017-01-01',
  ]);
});

test('two shared days overlap, and the whole is unknown', () => {
  expect(flag('30583 2010-01-01..2015-01-02', '30577 2015-01-01..2016-12-31')).toBe('OVERLAP');
  expect(flag('30583 2010-01-01..', '30577 2015-01-01..')).toBe('OVERLAP');
  expect(flag('30583 2010-01-01..', '30577 2015-01-01..2016-01-01')).toBe('OVERLAP');
  expect(flag('30583 2010-01-01..2020-01-01', '30577 2015-01-01..2016-01-01')).toBe('OVERLAP');
});

test('a gap stays a gap', () => {
  expect(shape(known('30583 2010-01-01..2014-12-31', '30577 2015-02-01..2016-12-31'))).toEqual([
    '30583 2010-01-01 2015-01-01',
    '30577 2015-02-01 2017-01-01',
  ]);
});

test('a stay of one day, and of one day between two others', () => {
  expect(shape(known('30583 2015-01-01..2015-01-01'))).toEqual(['30583 2015-01-01 2015-01-02']);
  expect(
    flag('30583 2010-01-01..2015-01-01', '30577 2015-01-01..2015-01-01', '30583 2015-01-01..2016-01-01'),
  ).toBeNull();
});

test('an empty start lies between the birth and the last day', () => {
  expect(shape(known('30577 ..2015-01-01'))).toEqual(['30577 2007-03-01|2015-01-01 2015-01-02']);
  expect(shape(known('30577 ..'))).toEqual(['30577 2007-03-01|2025-06-01 2026-06-02|never']);
});

test('an empty start lies after the period before', () => {
  expect(shape(known('30583 2010-01-01..2014-12-31', '30577 ..2020-01-01'))[1]).toBe(
    '30577 2015-01-01|2020-01-01 2020-01-02',
  );
  expect(shape(known('30583 2010-01-01..2014-12-31', '30577 ..'))[1]).toBe(
    '30577 2015-01-01|2025-06-01 2026-06-02|never',
  );
});

test('a start with one possible day is known', () => {
  expect(shape(known('30583 2010-01-01..2019-12-31', '30577 ..2020-01-01'))[1]).toBe(
    '30577 2020-01-01 2020-01-02',
  );
});

test('the missing day is a fact with its code and its bounds', () => {
  const [period] = known('30577 ..2015-01-01').periods;
  expect(period.start.fact).toEqual({
    type: 'DAY',
    field: 'residence.permanent.from',
    place: '30577',
    min: parseDay('2007-03-01'),
    max: parseDay('2015-01-01'),
  });
});

test('an open period lasts through the day 12 months after its record, beyond that it is unknown', () => {
  expect(PRESUMED_MONTHS).toBe(12);
  const [period] = known('30577 2010-01-01.. @2024-02-29').periods;
  expect(bound(period.end)).toBe('2025-03-01|never'); // 28 February 2025 is the last day presumed
  expect(period.presumedFrom).toBe(parseDay('2024-03-01'));
  expect(period.end.fact?.field).toBe('residence.permanent.to');
});

test('the months presumed are a setting', () => {
  const made = buildTimeline({ ...CONTEXT, presumedMonths: 3 }, [stay('30577 2010-01-01..')]);
  expect(made.status === 'KNOWN' && bound(made.periods[0].end)).toBe('2025-09-02|never');
});

test('a closed period rests on no presumption', () => {
  expect(known('30577 2010-01-01..2015-01-01').periods[0].presumedFrom).toBe(FOREVER);
});

test('an unknown end lies anywhere after the first day', () => {
  expect(shape(known('30577 2010-01-01..?'))).toEqual(['30577 2010-01-01 2010-01-02|never']);
  expect(shape(known('30577 2010-01-01..?', '30583 2012-01-01..2013-12-31'))[0]).toBe(
    '30577 2010-01-01 2010-01-02|2012-01-01',
  );
});

test('what makes the whole unreliable names the field in question', () => {
  const facts = [
    ['30583 2010-01-01..2015-01-02', '30577 2015-01-01..'],
    ['99999 2010-01-01..'],
    ['30577 2007-02-28..'],
    ['30577 2025-06-02..'],
  ].map((texts) => {
    const made = buildTimeline(
      CONTEXT,
      texts.map((text) => stay(text)),
    );
    return made.status === 'UNKNOWN' ? `${made.flag} ${made.fact.field}@${made.fact.place}` : 'known';
  });
  expect(facts).toEqual([
    'OVERLAP residence.permanent.periods@30577',
    'UNKNOWN_CODE residence.permanent.commune@99999',
    'BEFORE_BIRTH residence.permanent.from@30577',
    'AFTER_RECORD residence.permanent.from@30577',
  ]);
});

test('on the day of birth and on the day of the record a period can begin', () => {
  expect(flag('30577 2007-03-01..')).toBeNull();
  expect(flag('30577 2025-06-01..')).toBeNull();
});

test('one bad row is enough', () => {
  expect(flag('30577 2010-01-01..2012-01-01', '99999 2013-01-01..')).toBe('UNKNOWN_CODE');
});

test('an unknown place is a period of its own', () => {
  const made = known('- 2010-01-01..2012-12-31', '30577 2013-01-01..');
  expect(made.periods[0].place).toEqual({
    type: 'ANY',
    fact: { type: 'PLACE', field: 'residence.permanent.commune', place: null },
  });
  expect([made.before.place, made.after.place]).toEqual([null, '30577']);
});

test('before the first and after the last day nothing is known', () => {
  const made = known('30583 2010-01-01..2012-12-31 @2024-01-01', '30577 2013-01-01..2014-01-01 @2023-01-01');
  expect(made.before).toEqual({ type: 'PLACE', field: 'residence.permanent.before', place: '30583' });
  expect(made.after).toEqual({ type: 'PLACE', field: 'residence.permanent.after', place: '30577' });
  expect(made.recordedOn).toBe(parseDay('2024-01-01'));
});

test('one stay in two exports is one: the later record tells more', () => {
  expect(shape(known('30577 2010-01-01.. @2022-01-01', '30577 2010-01-01..2024-05-31 @2025-01-01'))).toEqual([
    '30577 2010-01-01 2024-06-01',
  ]);
  expect(shape(known('30577 2010-01-01.. @2025-01-01', '30577 2010-01-01.. @2022-01-01'))).toEqual([
    '30577 2010-01-01 2026-01-02|never',
  ]);
  expect(shape(known('30577 ..2020-01-01 @2022-01-01', '30577 ..2020-01-01 @2025-01-01'))).toHaveLength(1);
});
