import type { KnownPlace, Timeline } from '@cutru/residence';
import type { PlanPlace } from '../plan/place.ts';
import type { EntryGroup, EntryPlan, EntryZone } from './plan.ts';

/** One area in which a group can be met: the zone of a school, the group's own places, or anywhere. */
export interface EntrySite {
  /** Code of the school whose zone it is; `''` where it is no zone, or a zone in which no known address lies. */
  readonly school: string;
  /** `null`: anywhere. */
  readonly places: readonly PlanPlace[] | null;
}

/** Zones in which no known address lies: only somebody of whom the place is not known can live there. */
const ANOTHER_ZONE: EntrySite = { school: '', places: [] };
const ANYWHERE: readonly EntrySite[] = [{ school: '', places: null }];

/** The known addresses of a timeline. */
function knownPlaces(timeline: Timeline): readonly KnownPlace[] {
  if (timeline.status === 'UNKNOWN') return [];
  if (timeline.status === 'EITHER') return timeline.options.flatMap(knownPlaces);
  return timeline.periods.flatMap(({ place }) => (place.type === 'KNOWN' ? [place] : []));
}

/** The zones under one code are one. */
function zoneSites(zones: readonly EntryZone[]): EntrySite[] {
  const bySchool = new Map<string, PlanPlace[]>();
  for (const { school, places } of zones) bySchool.set(school, [...(bySchool.get(school) ?? []), ...places]);
  return [...bySchool].map(([school, places]) => ({ school, places }));
}

/**
 * Where each group of a plan can be met, in the order of the groups. Without a school every zone is looked at by itself,
 * so that child and guardian, or the days of one stay, lie in the zone of one school.
 */
export function sitesOf(
  plan: EntryPlan,
  school: string | null,
  timelines: readonly Timeline[],
): readonly (readonly EntrySite[])[] {
  const units = new Set<number>();
  for (const timeline of timelines)
    for (const place of knownPlaces(timeline))
      for (const path of place.paths) for (const { id } of path.units) units.add(id);
  const zones =
    school === null
      ? zoneSites(plan.zones.filter(({ places }) => places.some(({ unit }) => units.has(unit.id))))
      : zoneSites(plan.zones.filter((zone) => zone.school === school));
  const inZones = school === null ? [...zones, ANOTHER_ZONE] : zones;
  return plan.groups.map((group: EntryGroup) => {
    if (group.where === 'ANYWHERE') return ANYWHERE;
    return group.where === 'PLACES' ? [{ school: '', places: group.places }] : inZones;
  });
}
