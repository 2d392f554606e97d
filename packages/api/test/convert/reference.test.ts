import { dayOf } from '@cutru/calendar';
import { loadUnits } from '@cutru/verifier';
import { describe, expect, it } from 'vitest';
import { placeQueryFromWire, placeToWire, rulesQueryFromWire, rulesToWire } from '../../src/index.ts';

describe('rules', () => {
  it('are those of a programme, or all', () => {
    const all = rulesToWire(null).instruments;
    expect(all.length).toBeGreaterThan(rulesToWire('ethnic-boarding-school').instruments.length);
    expect(all.find(({ id }) => id === 'circular-04-2023')).toMatchObject({
      from: '2023-04-10',
      to: undefined,
      firstYear: undefined,
      name: { vi: 'Thông tư 04/2023/TT-BGDĐT' },
    });
    expect(all.find(({ firstYear }) => firstYear === 2025)).toMatchObject({
      lastYear: 2025,
      from: undefined,
    });
  });

  it('are asked for by a programme that there is', () => {
    expect(rulesQueryFromWire({})).toBeNull();
    expect(rulesQueryFromWire({ programme: 1 })).toBe('university-admission');
    expect(() => rulesQueryFromWire({ programme: 9 as never })).toThrow(
      expect.objectContaining({ code: 'REQUEST_REFUSED' }),
    );
  });
});

describe('a place', async () => {
  const { units } = await loadUnits();

  it('is what the code names on the day', () => {
    const before = placeToWire(units, { code: '30577', on: dayOf(2024, 1, 1) });
    const after = placeToWire(units, { code: '30577', on: dayOf(2025, 8, 1) });
    expect(before.states[0]?.district).toBeDefined();
    expect(after.states[0]?.district).toBeUndefined();
    expect(before.description).not.toBe(after.description);
    expect(before.lastDay).toEqual({ earliest: '2025-06-30', latest: '2025-06-30' });
    expect(before.successors.length).toBeGreaterThan(0);
    expect(before.readings.length).toBeGreaterThan(0);
  });

  it('is not found where the code names nothing', () => {
    expect(() => placeToWire(units, { code: '99999', on: dayOf(2024, 1, 1) })).toThrow(
      expect.objectContaining({ code: 'PLACE_NOT_FOUND' }),
    );
  });

  it('is asked for by a code and a day', () => {
    expect(placeQueryFromWire({ code: '30577', on: '2024-01-01' })).toEqual({
      code: '30577',
      on: dayOf(2024, 1, 1),
    });
    expect(() => placeQueryFromWire({ code: '', on: '01/01/2024' })).toThrow(
      expect.objectContaining({
        issues: [
          { field: 'code', code: 'COMMUNE_CODE_MISSING' },
          { field: 'on', code: 'DATE_NOT_ISO' },
        ],
      }),
    );
  });
});
