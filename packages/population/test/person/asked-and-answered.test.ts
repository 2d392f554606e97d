import { FOREVER } from '@cutru/calendar';
import type { Timeline } from '@cutru/residence';
import { describe, expect, it } from 'vitest';
import { day } from '../helpers.ts';
import { attestedStay, evidence, read, record, stay } from './people.ts';

// What a missing code asks for, handed in exactly so, and nothing else that was known becomes open by it.

function startsAndEnds(timeline: Timeline): unknown[] {
  if (timeline.status !== 'KNOWN') return [timeline.status];
  return timeline.periods.map(({ start, end }) => [start.min, start.max, end.min, end.max]);
}

describe('a last day', () => {
  const before = stay('26740', '2013-03-15', '2021-03-01', { recordedOn: day('2022-05-01') });
  const open = stay('30586', '?', '', { recordedOn: day('2022-05-01') });
  const permanent = (...items: Parameters<typeof evidence>) =>
    read(record([before, open], { recordedOn: day('2022-05-01') }), [evidence(...items)]).facts.permanent;

  it('of a stay whose first is not known leaves that no later than the day on which a record found the person', () => {
    const to = permanent({ says: 'TO', communeCode: '30586', day: day('2024-07-19') });
    expect(startsAndEnds(to)[1]).toEqual([
      day('2021-03-02'),
      day('2022-05-01'),
      day('2024-07-20'),
      day('2024-07-20'),
    ]);
  });

  it('nor does a later day on which the person was found there', () => {
    const still = permanent(attestedStay('30586', '?'), '2025-05-20');
    expect(startsAndEnds(still)[1]).toEqual([
      day('2021-03-02'),
      day('2022-05-01'),
      day('2026-05-21'),
      FOREVER,
    ]);
  });

  it('that may have been at once is not where a paper finds the person later, also on the day of the record', () => {
    const rows = [stay('30586', '2021-01-28', '2025-05-31'), stay('26740', '2025-06-01', '?')];
    const still = read(record(rows), [evidence(attestedStay('26740', '?'), '2025-06-01')]).facts.permanent;
    expect(startsAndEnds(still)[1]).toEqual([
      day('2025-06-01'),
      day('2025-06-01'),
      day('2025-06-02'),
      FOREVER,
    ]);
    const later = read(record(rows), [evidence(attestedStay('26740', '?'), '2025-06-05')]).facts.permanent;
    expect(startsAndEnds(later)[1]).toEqual([
      day('2025-06-01'),
      day('2025-06-01'),
      day('2026-06-06'),
      FOREVER,
    ]);
  });
});

describe('two stays of which one could hold both by its later code', () => {
  const moved = [
    stay('30586', '2010-01-01', '2021-04-02'),
    stay('30577', '2021-04-03', '', { recordedOn: day('2025-09-01') }),
  ];
  const source = record(moved, { recordedOn: day('2025-09-01') });
  const asked = { says: 'FORMER_COMMUNE', communeCode: '30577', code: '30577' } as const;

  it('the commune before the merger is that of the stay that has the code', () => {
    const { facts, ignoredPapers } = read(
      source,
      [evidence(asked, '2025-09-02')],
      undefined,
      day('2025-09-10'),
    );
    expect(ignoredPapers).toEqual([]);
    if (facts.permanent.status !== 'KNOWN') throw new Error(facts.permanent.status);
    const paths = facts.permanent.periods.map(({ place }) =>
      place.type === 'KNOWN' ? place.paths.length : 0,
    );
    expect(paths).toEqual([1, 1]);
  });

  it('a village is that of the stay that has the code, and of no neighbour', () => {
    const village = { says: 'VILLAGE', communeCode: '30577', village: 'Ấp 1' } as const;
    const { facts } = read(source, [evidence(village, '2025-09-02')], undefined, day('2025-09-10'));
    if (facts.permanent.status !== 'KNOWN') throw new Error(facts.permanent.status);
    const villages = facts.permanent.periods.map(({ place }) =>
      place.type === 'KNOWN' ? (place.village?.rest ?? null) : null,
    );
    expect(villages).toEqual([null, '1']);
  });

  it('one that a source splits at the merger is one: its second half begins nothing', () => {
    const split = [
      stay('30586', '2021-01-28', '2025-06-30'),
      stay('30577', '2025-07-01', '?', { recordedOn: day('2025-09-15') }),
    ];
    const whole = evidence(attestedStay('30577', '2025-07-01'), '2025-09-16');
    const { permanent } = read(
      record(split, { recordedOn: day('2025-09-15') }),
      [whole],
      undefined,
      day('2025-09-20'),
    ).facts;
    expect(startsAndEnds(permanent)).toEqual([
      [day('2021-01-28'), day('2021-01-28'), day('2025-07-01'), day('2025-07-01')],
      [day('2025-07-01'), day('2025-07-01'), day('2026-09-17'), FOREVER],
    ]);
  });
});
