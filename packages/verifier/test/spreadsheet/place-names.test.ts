import { beforeAll, describe, expect, it } from 'vitest';
import { loadUnits, type PlaceNames, placeNames, whichUnit } from '../../src/index.ts';

let names: PlaceNames;
beforeAll(async () => {
  names = placeNames((await loadUnits()).units, 'vi');
});

describe('the name of a place by its code', () => {
  it('is that of the unit meant, where one code named two', () => {
    expect(names('30577')).toBe('xã An Tức hoặc xã Ô Lâm');
    expect(names('30577', 'FORMER')).toBe('xã An Tức');
    expect(names('30577', 'CURRENT')).toBe('xã Ô Lâm');
    expect(names('30586', 'CURRENT')).toBe('xã Ô Lâm');
    expect(names('99999')).toBeUndefined();
  });

  it('lies on the other side of the merger from what is asked for', () => {
    expect(whichUnit('candidate.residence.permanent.former_commune@30577')).toBe('CURRENT');
    expect(whichUnit('candidate.residence.permanent.current_commune@30577')).toBe('FORMER');
    expect(whichUnit('candidate.residence.permanent.from@30577')).toBe('ANY');
  });
});
