import { type Day, parseDay } from '@cutru/calendar';
import { villageName } from '@cutru/places';
import type { ResidenceKind } from '@cutru/residence';
import type { PlanPlace } from '../../src/plan/place.ts';
import type { Plan } from '../../src/plan/types.ts';
import type { EntryGroup, EntryPlan, EntryZone } from '../../src/school-entry/plan.ts';
import { UNITS } from '../places.ts';

/** A unit as it was on a day, whole or some of its villages. */
export function place(code: string, day: string, ...villages: readonly string[]): PlanPlace {
  const found = UNITS.at(code, parseDay(day));
  if (found === undefined) throw new Error(`no unit ${code}`);
  return { unit: found.unit, villages: villages.length === 0 ? null : villages.map(villageName) };
}

export function zone(school: string, ...places: readonly PlanPlace[]): EntryZone {
  return { school, name: `Trường ${school}`, quota: null, places };
}

export function group(id: string, more: Partial<EntryGroup> = {}): EntryGroup {
  return {
    id,
    title: { vi: `nhóm ${id}`, en: `group ${id}` },
    who: 'CHILD',
    kinds: ['permanent'] satisfies ResidenceKind[],
    since: null,
    where: 'ZONE',
    places: [],
    byDistance: false,
    ...more,
  };
}

/** A plan of 2025. */
export function plan(entry: Partial<EntryPlan>, countedTo: Day | null = null): Plan {
  return {
    id: 'example',
    version: '1',
    hash: '',
    programme: 'school-entry',
    title: { vi: 'Kế hoạch ví dụ', en: 'Example plan' },
    issuer: 'UBND xã ví dụ',
    document: null,
    year: 2025,
    countedTo: countedTo === null ? null : { type: 'DAY', day: countedTo },
    quota: null,
    kinhShare: null,
    settings: {},
    complaint: null,
    boarding: null,
    grade10: null,
    entry: { levels: ['grade_1'], zones: [], groups: [], ...entry },
  };
}
