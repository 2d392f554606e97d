import { parseDay } from '@cutru/calendar';
import { villageName } from '@cutru/places';
import type { PlanPlace } from '../src/plan/place.ts';
import type { Plan } from '../src/plan/types.ts';
import { UNITS } from './places.ts';

/** `30583@2025-06-01`, `30544@2025-06-01 in ấp An Lợi`: a unit as it was on a day, whole or one village of it. */
function planPlace(text: string): PlanPlace {
  const [where = '', village] = text.split(' in ');
  const [code = '', day = ''] = where.split('@');
  const unit = UNITS.at(code, parseDay(day))?.unit;
  if (unit === undefined) throw new Error(`no unit ${where}`);
  return { unit, villages: village === undefined ? null : [villageName(village)] };
}

/** A plan of a boarding school that opens 9(4) for some areas; `day` null: counted to the day of the file. */
export function boardingPlan(
  areas: readonly string[],
  day: string | null = null,
  poorHouseholds = true,
): Plan {
  return {
    id: 'trial',
    version: '1',
    hash: '0'.repeat(64),
    programme: 'ethnic-boarding-school',
    title: { vi: 'Thử', en: 'Trial' },
    issuer: 'Sở',
    document: null,
    year: 2025,
    countedTo: day === null ? null : { type: 'DAY', day: parseDay(day) },
    quota: null,
    kinhShare: null,
    settings: {},
    complaint: null,
    boarding: { addedAreas: areas.map(planPlace), poorHouseholds },
    grade10: null,
    entry: null,
  };
}
