import { addMonths, FOREVER } from '@cutru/calendar';
import { MERGER_DAY, villageName } from '@cutru/places';
import type { KnownTimeline, Timeline } from '@cutru/residence';
import { describe, expect, it } from 'vitest';
import { day } from '../helpers.ts';
import { UNITS } from '../units.ts';
import { attestedStay, evidence, known, RECORDED, read, record, stay } from './people.ts';

const source = (rows: Parameters<typeof record>[0]) => record(rows);
/** Code, first day, day after the last one, basis: what a test compares of a period. */
function outline(timeline: Timeline): unknown[] {
  if (timeline.status !== 'KNOWN') return [timeline.status];
  return timeline.periods.map(({ place, start, end, basis }) => [
    place.type === 'KNOWN' ? place.code : null,
    start.fact === null ? start.min : [start.min, start.max],
    end.fact === null ? end.min : [end.min, end.max],
    basis,
  ]);
}
const OPEN_END = [addMonths(RECORDED, 12) + 1, FOREVER];

describe('a paper narrows', () => {
  it('an unknown first day', () => {
    const rows = [stay('30577', '?')];
    for (const attests of [
      attestedStay('30577', '2018-03-01'),
      { says: 'FROM', communeCode: '30577', day: day('2018-03-01') } as const,
    ]) {
      expect(outline(known(source(rows), [evidence(attests)]))).toEqual([
        ['30577', day('2018-03-01'), OPEN_END, 'PAPER'],
      ]);
    }
  });

  it('an unknown last day, and a move after the day of record', () => {
    const rows = [stay('30577', '2010-01-01', '?'), stay('26740', '2020-01-01')];
    const to = { says: 'TO', communeCode: '30577', day: day('2019-05-31') } as const;
    expect(outline(known(source(rows), [evidence(to)]))[0]).toEqual([
      '30577',
      day('2010-01-01'),
      day('2019-06-01'),
      'PAPER',
    ]);
    const left = { says: 'TO', communeCode: '26740', day: day('2025-06-05') } as const;
    expect(outline(known(source(rows), [evidence(left, '2025-06-08')]))[1]).toEqual([
      '26740',
      day('2020-01-01'),
      day('2025-06-06'),
      'PAPER',
    ]);
  });

  it('an unknown village', () => {
    const village = { says: 'VILLAGE', communeCode: '30577', village: 'Ấp Ninh Hòa' } as const;
    const timeline = known(source([stay('30577', '2010-01-01')]), [evidence(village)]);
    expect(timeline.periods[0]).toMatchObject({
      basis: 'PAPER',
      place: { village: villageName('ấp ninh hoà') },
    });
  });

  it('a village that the source spells otherwise, and one that it does not name', () => {
    const paper = evidence({ says: 'VILLAGE', communeCode: '30577', village: 'Ấp Ninh Hòa' });
    const placeBy = (village: string): unknown =>
      known(source([stay('30577', '2010-01-01', '', { village })]), [paper]).periods[0].place;
    expect(placeBy('ap ninh hoa')).toMatchObject({
      village: { ...villageName('ap ninh hoa'), also: villageName('Ấp Ninh Hòa') },
    });
    expect(placeBy('12 Lê Lợi')).toMatchObject({
      village: { ...villageName('12 Lê Lợi'), loose: true, also: villageName('Ấp Ninh Hòa') },
    });
    expect(placeBy('không rõ')).toMatchObject({ village: villageName('Ấp Ninh Hòa') });
  });

  it('the end of a stale record', () => {
    const rows = [stay('30577', '2010-01-01', '', { recordedOn: day('2022-01-15') })];
    const timeline = known(source(rows), [evidence(attestedStay('30577', '2010-01-01'))]);
    expect(timeline.periods[0]).toMatchObject({ presumedFrom: day('2025-05-21'), basis: 'PAPER' });
    expect(timeline.periods[0].end.min).toBe(addMonths(day('2025-05-20'), 12) + 1);
  });

  it('the end of a stale record of before the merger, read as it was', () => {
    const rows = [stay('30577', '2010-01-01', '', { recordedOn: day('2025-01-15') })];
    const late = evidence(attestedStay('30577', '?'), '2025-09-01');
    const { place } = known(source(rows), [late]).periods[0];
    const old = known(source(rows)).periods[0].place;
    if (place.type !== 'KNOWN' || old.type !== 'KNOWN') throw new Error('places are known');
    expect(place.paths).toEqual(old.paths);
  });

  it('nothing that is known already: the basis stays the source', () => {
    const rows = [stay('30577', '2018-03-01')];
    expect(outline(known(source(rows), [evidence(attestedStay('30577', '2018-03-01'))]))).toEqual(
      outline(known(source(rows))),
    );
  });
});

describe('a paper adds a stay where nothing is known', () => {
  const rows = [stay('26740', '2020-01-01')];

  it('before the first recorded day, with days unknown between', () => {
    const item = evidence(attestedStay('30577', '2010-01-01', '2018-12-31'));
    expect(outline(known(source(rows), [item]))).toEqual([
      ['30577', day('2010-01-01'), day('2019-01-01'), 'PAPER'],
      [null, day('2019-01-01'), day('2020-01-01'), 'PAPER'],
      ['26740', day('2020-01-01'), OPEN_END, 'SOURCE'],
    ]);
  });

  it('up to the first recorded day, where the row was given for the time before', () => {
    const item = evidence(attestedStay('30577', '2010-01-01', '', { before: true }));
    expect(outline(known(source(rows), [item])).slice(0, 2)).toEqual([
      ['30577', day('2010-01-01'), day('2020-01-01'), 'PAPER'],
      ['26740', day('2020-01-01'), OPEN_END, 'SOURCE'],
    ]);
  });

  it('after an open stay: a move since the day of record', () => {
    const item = evidence(attestedStay('30577', '2025-06-04'), '2025-06-09');
    expect(outline(known(source(rows), [item]))).toEqual([
      ['26740', day('2020-01-01'), day('2025-06-02'), 'SOURCE'],
      [null, day('2025-06-02'), day('2025-06-04'), 'PAPER'],
      ['30577', day('2025-06-04'), [addMonths(day('2025-06-09'), 12) + 1, FOREVER], 'PAPER'],
    ]);
  });

  it('in a stay of which the source does not know the place', () => {
    const hidden = [stay(null, '2015-01-01')];
    const item = evidence(attestedStay('30577', '2016-01-01', '2016-12-31'));
    expect(outline(known(source(hidden), [item])).map((each) => (each as unknown[])[0])).toEqual([
      null,
      '30577',
      null,
    ]);
  });

  it('where there is no source, or no row of permanent residence', () => {
    const item = evidence(attestedStay('30577', '2018-03-01'));
    for (const answer of ['NO_SOURCE', source([])] as const) {
      const { permanent } = read(answer, [item]).facts;
      expect(outline(permanent)).toEqual([
        ['30577', day('2018-03-01'), [addMonths(day('2025-05-20'), 12) + 1, FOREVER], 'PAPER'],
      ]);
    }
  });

  it('of whom the rows cannot all be right', () => {
    const overlapping = [stay('30577', '2010-01-01'), stay('26740', '2012-01-01')];
    expect(read(source(overlapping)).facts.permanent).toMatchObject({ status: 'UNKNOWN', flag: 'OVERLAP' });
    const item = evidence(attestedStay('30577', '2018-03-01'));
    expect(outline(read(source(overlapping), [item]).facts.permanent)).toHaveLength(1);
  });
});

describe('a paper that contradicts the source leaves both', () => {
  function either(rows: Parameters<typeof record>[0], item: ReturnType<typeof evidence>) {
    const { permanent } = read(source(rows), [item]).facts;
    if (permanent.status !== 'EITHER') throw new Error(`timeline is ${permanent.status}`);
    const [bySource, byPaper] = permanent.options;
    expect(outline(bySource)).toEqual(outline(known(source(rows))));
    return { fact: permanent.fact, byPaper: outline(byPaper), paper: byPaper as KnownTimeline };
  }

  it('on a first day', () => {
    const rows = [stay('30577', '2015-01-01')];
    const later = either(rows, evidence(attestedStay('30577', '2018-03-01')));
    expect(later.fact).toEqual({ type: 'EITHER', field: 'residence.permanent.from', place: '30577' });
    expect(later.byPaper).toEqual([
      [null, day('2015-01-01'), day('2018-03-01'), 'PAPER'],
      ['30577', day('2018-03-01'), OPEN_END, 'PAPER'],
    ]);
    const earlier = either(rows, evidence(attestedStay('30577', '2010-01-01')));
    expect(earlier.byPaper).toEqual([['30577', day('2010-01-01'), OPEN_END, 'PAPER']]);
  });

  it('on a first day inside another stay', () => {
    const rows = [stay('26740', '2010-01-01', '2019-05-31'), stay('30577', '2019-06-01')];
    const { byPaper } = either(rows, evidence(attestedStay('30577', '2018-03-01')));
    expect(byPaper).toEqual([
      ['26740', day('2010-01-01'), [day('2010-01-02'), day('2018-03-01')], 'PAPER'],
      ['30577', day('2018-03-01'), OPEN_END, 'PAPER'],
    ]);
  });

  it('on a last day, a village, a former commune', () => {
    const rows = [
      stay('26740', '2010-01-01', '2019-05-31'),
      stay('30577', '2019-06-01', '', { village: 'Ấp Ninh Hòa' }),
    ];
    const to = { says: 'TO', communeCode: '26740', day: day('2018-12-31') } as const;
    expect(either(rows, evidence(to)).fact.field).toBe('residence.permanent.to');
    const village = { says: 'VILLAGE', communeCode: '30577', village: 'Ấp Phước Lợi' } as const;
    expect(either(rows, evidence(village)).fact.field).toBe('residence.permanent.village');
    const former = { says: 'FORMER_COMMUNE', communeCode: '26740', code: '30586' } as const;
    expect(either(rows, evidence(former)).fact.field).toBe('residence.permanent.former_commune');
  });

  it('with a stay elsewhere, or in days without registration', () => {
    const rows = [stay('26740', '2010-01-01', '2015-12-31'), stay('24775', '2019-01-01')];
    const within = either(rows, evidence(attestedStay('30577', '2012-01-01', '2012-12-31')));
    expect(within.fact).toEqual({ type: 'EITHER', field: 'residence.permanent', place: '30577' });
    expect(within.paper.periods.map(({ place }) => place.type === 'KNOWN' && place.code)).toEqual([
      '26740',
      false,
      '30577',
      false,
      '26740',
      '24775',
    ]);
    const gap = either(rows, evidence(attestedStay('30577', '2017-01-01', '2017-12-31')));
    expect(gap.byPaper).toHaveLength(5);
    const after = either(
      [stay('26740', '2010-01-01', '2015-12-31')],
      evidence(attestedStay('30577', '2020-01-01')),
    );
    expect(after.byPaper).toHaveLength(3);
  });

  it('on being still there', () => {
    const rows = [stay('30577', '2010-01-01', '2020-12-31')];
    const { fact, byPaper } = either(rows, evidence(attestedStay('30577', '2010-01-01')));
    expect(fact.field).toBe('residence.permanent.to');
    expect(byPaper).toEqual([
      ['30577', day('2010-01-01'), [addMonths(day('2025-05-20'), 12) + 1, FOREVER], 'PAPER'],
    ]);
  });

  it('and several that do leave nothing sure', () => {
    const rows = [stay('30577', '2015-01-01', '', { village: 'Ấp Ninh Hòa' })];
    const from = evidence(attestedStay('30577', '2018-03-01'));
    const village = evidence({ says: 'VILLAGE', communeCode: '30577', village: 'Ấp Phước Lợi' });
    expect(read(source(rows), [from, village]).facts.permanent).toMatchObject({
      status: 'UNKNOWN',
      fact: { field: 'residence.permanent' },
    });
    const one = evidence(
      { says: 'VILLAGE', communeCode: '30577', village: 'Ấp Phước Lợi' },
      '2025-05-20',
      from.paper,
    );
    expect(read(source(rows), [from, one]).facts.permanent.status).toBe('EITHER');
  });
});

describe('a paper of the former or the present commune', () => {
  const after = day('2025-08-01');
  const rows = [stay('30577', '2015-01-01', '', { recordedOn: after, codeOn: MERGER_DAY })];
  const onlyPath = (timeline: KnownTimeline) => {
    const { place } = timeline.periods[0];
    if (place.type !== 'KNOWN') throw new Error('the place is known');
    return place.paths.map((path) => path.units.map((unit) => unit.code));
  };

  it('leaves one reading of several', () => {
    expect(onlyPath(known(source(rows))).length).toBeGreaterThan(1);
    const item = evidence({ says: 'FORMER_COMMUNE', communeCode: '30577', code: '30586' }, '2025-08-20');
    const timeline = known(source(rows), [item]);
    expect(onlyPath(timeline)).toEqual([['30586', '30577']]);
    expect(timeline.periods.every((period) => period.basis === 'PAPER')).toBe(true);
  });

  it('leaves one future of several', () => {
    const split = UNITS.all().find((unit) => unit.era === 'BEFORE_2025_07' && UNITS.paths(unit).length > 1);
    if (split === undefined) throw new Error('some commune was split');
    const successor = UNITS.unit(UNITS.successors(split)[0]?.to ?? -1);
    const open = [stay(split.code, '2015-01-01', '', { recordedOn: day('2025-06-01') })];
    const item = evidence(
      { says: 'CURRENT_COMMUNE', communeCode: split.code, code: successor.code },
      '2025-08-20',
    );
    const timeline = known(source(open), [item]);
    const way = UNITS.paths(split).filter((path) => path.units.includes(successor));
    const { place } = timeline.periods[0];
    if (place.type !== 'KNOWN') throw new Error('the place is known');
    expect(new Set(place.paths)).toEqual(new Set(way));
  });

  it('is not used where the code names nothing, or the place is not among the stays', () => {
    const none = evidence({ says: 'FORMER_COMMUNE', communeCode: '30577', code: '99999' });
    const elsewhere = evidence({ says: 'FORMER_COMMUNE', communeCode: '26740', code: '26740' });
    expect(read(source(rows), [none, elsewhere]).ignoredPapers).toEqual([
      { row: none.row, reason: 'UNKNOWN_CODE' },
      { row: elsewhere.row, reason: 'NO_SUCH_STAY' },
    ]);
  });
});

describe('a source that splits a stay at the merger', () => {
  const recordedOn = day('2025-08-01');
  const rows = [
    stay('30586', '?', '2025-06-30', { recordedOn }),
    stay('30577', '2025-07-01', '', { recordedOn, codeOn: MERGER_DAY }),
  ];

  it('has one address, to a paper by the new code', () => {
    const item = evidence(attestedStay('30577', '2015-01-01', '', { village: 'Phước Lợi' }), '2025-08-20');
    const timeline = known(source(rows), [item]);
    expect(timeline.periods.map(({ start }) => start.min)).toEqual([day('2015-01-01'), MERGER_DAY]);
    expect(timeline.periods.map(({ place }) => place.type === 'KNOWN' && place.village?.rest)).toHaveLength(
      2,
    );
  });
});

describe('papers that cannot be used', () => {
  const rows = [
    stay('30577', '2010-01-01', '2012-12-31'),
    stay('26740', '2013-01-01', '2014-12-31'),
    stay('30577', '2015-01-01'),
  ];
  const reasons = (items: ReturnType<typeof evidence>[]) =>
    read(source(rows), items).ignoredPapers.map(({ reason }) => reason);

  it('are named with the reason', () => {
    expect(reasons([evidence({ says: 'VILLAGE', communeCode: '30577', village: 'x' })])).toEqual([
      'AMBIGUOUS',
    ]);
    expect(reasons([evidence({ says: 'VILLAGE', communeCode: '24775', village: 'x' })])).toEqual([
      'NO_SUCH_STAY',
    ]);
    expect(reasons([evidence(attestedStay('99999', '2015-01-01'))])).toEqual(['UNKNOWN_CODE']);
    expect(reasons([evidence(attestedStay('24775', '?', '?'))])).toEqual(['NO_DAYS']);
  });

  it('among them those out of date on the day', () => {
    const old = evidence(attestedStay('30577', '2010-01-01'), '2024-06-09');
    const inTime = evidence(attestedStay('30577', '2015-01-01'), '2024-06-10');
    expect(reasons([old, inTime])).toEqual(['EXPIRED']);
    const lasting = evidence(attestedStay('30577', '2015-01-01'), '2020-01-01', {
      type: 'BIRTH_CERTIFICATE',
    });
    expect(reasons([lasting])).toEqual([]);
  });

  it('among them those of before the birth', () => {
    expect(reasons([evidence(attestedStay('24775', '2001-01-01', '2002-12-31'))])).toEqual(['UNUSABLE']);
  });
});
