import { civilOf, type Day, parseDay } from '@cutru/calendar';
import { type Units, villageName } from '@cutru/places';
import type { Plan, PlanPlace } from '@cutru/rules';
import { CaseError } from './case-error.ts';
import { countedTo } from './counted-to.ts';
import type { Fields } from './fields.ts';
import { readAt } from './read-at.ts';

const PLACE = /^(?<code>\d{5})@(?<day>\d{4}-\d{2}-\d{2})(?: in (?<villages>.+))?$/;

/** `30544@2025-06-01`, `30544@2025-06-01 in ấp An Lợi; An Hòa`: a unit as it was on a day, whole or some villages. */
function placeOf(text: string, where: string, units: Units): PlanPlace {
  const { code = '', day = '', villages } = PLACE.exec(text)?.groups ?? {};
  const unit = day === '' ? undefined : units.at(code, parseDay(day))?.unit;
  if (unit === undefined) throw new CaseError(where, 'CASE_UNREADABLE', text);
  return { unit, villages: villages?.split('; ').map((name) => villageName(name)) ?? null };
}

/**
 * The plan of a case on a boarding school: `{ counted_to, areas, poor: yes }`; `silent: yes` has no word on areas. It is of
 * the year of the file unless it has a `year` of its own.
 */
export function boardingPlanOf(fields: Fields, file: Day, units: Units): Plan {
  const counted = fields.text('counted_to');
  const addedAreas = (fields.texts('areas') ?? []).map((text, i) =>
    readAt(`${fields.where}.areas[${i}]`, text, () => placeOf(text, `${fields.where}.areas[${i}]`, units)),
  );
  const boarding = { addedAreas, poorHouseholds: fields.flag('poor') };
  const plan: Plan = {
    id: 'example-boarding',
    version: '1',
    hash: '0'.repeat(64),
    programme: 'ethnic-boarding-school',
    title: { vi: 'Kế hoạch tuyển sinh ví dụ', en: 'An example plan' },
    issuer: 'Tỉnh ví dụ',
    document: null,
    year: fields.raw('year') === undefined ? civilOf(file).year : fields.year('year'),
    countedTo: counted === undefined ? null : readAt(`${fields.where}.counted_to`, counted, countedTo),
    quota: null,
    kinhShare: null,
    settings: {},
    complaint: null,
    boarding: fields.flag('silent') ? null : boarding,
    grade10: null,
    entry: null,
  };
  fields.done();
  return plan;
}
