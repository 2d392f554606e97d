import { dayOf, FOREVER } from '@cutru/calendar';
import { describe, expect, it } from 'vitest';
import { INSTRUMENTS, type Instrument, instrumentsOf, PROGRAMMES } from '../src/index.ts';

function holdsInYear({ years }: Instrument, year: number): boolean {
  return years !== null && year >= years.first && year <= years.last;
}

function holdsOn({ days }: Instrument, day: number): boolean {
  return days !== null && day >= days.start && day < days.end;
}

describe.each(PROGRAMMES)('the instruments of %s', (programme) => {
  const instruments = instrumentsOf(programme);

  it('are chosen all by years or all by days', () => {
    for (const { years, days } of instruments) expect((years === null) !== (days === null)).toBe(true);
    expect(new Set(instruments.map(({ years }) => years === null)).size).toBeLessThanOrEqual(1);
  });

  it('hold one at a time, from the first to the last, without gap or overlap', () => {
    const first = instruments[0];
    const last = instruments.at(-1);
    if (first?.years && last?.years) {
      for (let year = first.years.first - 3; year <= last.years.last + 3; year += 1) {
        const inside = year >= first.years.first && year <= last.years.last;
        expect([year, instruments.filter((each) => holdsInYear(each, year)).length]).toEqual([
          year,
          inside ? 1 : 0,
        ]);
      }
    }
    if (first?.days && last?.days) {
      const end = last.days.end === FOREVER ? dayOf(2040, 1, 1) : last.days.end + 30;
      for (let day = first.days.start - 30; day < end; day += 1) {
        const inside = day >= first.days.start && day < last.days.end;
        if (instruments.filter((each) => holdsOn(each, day)).length !== (inside ? 1 : 0))
          expect(day).toBe('');
      }
    }
  });

  it('have each clause once, with at least one verdict', () => {
    for (const { clauses } of instruments) {
      const ids = clauses.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { verdicts } of clauses) expect(verdicts.length).toBeGreaterThan(0);
    }
  });
});

it('have ids of their own', () => {
  const ids = INSTRUMENTS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
