import { sameVillage, type Unit, type UnitId, type Units, type VillageName } from '@cutru/places';
import type { Plan, PlanPlace } from '@cutru/rules';

/** What is reported of a plan, and not refused: zones may overlap where a plan means them to. */
export interface PlanWarning {
  /** `ZONES_OVERLAP`: a place of two zones; `PLACE_REPEATED`: of one list twice. */
  readonly code: 'ZONES_OVERLAP' | 'PLACE_REPEATED';
  /** The later of the two places. */
  readonly path: string;
  readonly otherPath: string;
  /** Schools of the two zones; empty outside zones. */
  readonly schools: readonly string[];
  /** Code and name of the later place's unit. */
  readonly unit: string;
  /** Villages in both, as compared (small letters); `null`: all of the unit that the two share. */
  readonly villages: readonly string[] | null;
}

/** A plan with more overlaps than this has another fault than overlaps. */
const MAX_WARNINGS = 200;

interface Placed {
  readonly place: PlanPlace;
  readonly path: string;
  readonly school: string;
}

function nameOf({ kind, rest }: VillageName): string {
  return (kind === '' ? rest : `${kind} ${rest}`).normalize('NFC');
}

/** Villages that two places share; `null`: a whole unit is one of the two; empty: none. */
function shared(a: PlanPlace, b: PlanPlace): readonly string[] | null {
  if (a.villages === null || b.villages === null) {
    const named = a.villages ?? b.villages;
    return named === null ? null : named.map(nameOf);
  }
  const byRest = Map.groupBy(b.villages, ({ rest }) => rest);
  return a.villages
    .filter((village) => byRest.get(village.rest)?.some((other) => sameVillage(village, other)) === true)
    .map(nameOf);
}

/** Units in which an address of a unit can have lain at another time, itself first. */
function kin(units: Units, unit: Unit): ReadonlySet<UnitId> {
  const found = new Set<UnitId>([unit.id]);
  for (const path of units.paths(unit)) for (const each of path.units) found.add(each.id);
  return found;
}

class Overlaps {
  readonly warnings: PlanWarning[] = [];
  readonly #byUnit = new Map<UnitId, Placed[]>();
  readonly #units: Units;

  constructor(units: Units) {
    this.#units = units;
  }

  get isFull(): boolean {
    return this.warnings.length >= MAX_WARNINGS;
  }

  add(later: Placed): void {
    const { unit } = later.place;
    for (const id of kin(this.#units, unit)) {
      for (const earlier of this.#byUnit.get(id) ?? []) {
        if (this.isFull) return;
        const villages = shared(later.place, earlier.place);
        if (villages !== null && villages.length === 0) continue;
        const isOneZone = later.school === earlier.school;
        this.warnings.push({
          code: isOneZone ? 'PLACE_REPEATED' : 'ZONES_OVERLAP',
          path: later.path,
          otherPath: earlier.path,
          schools: later.school === '' ? [] : isOneZone ? [later.school] : [earlier.school, later.school],
          unit: `${unit.code} ${unit.states[unit.states.length - 1]?.name ?? ''}`,
          villages,
        });
      }
    }
    const own = this.#byUnit.get(unit.id);
    if (own === undefined) this.#byUnit.set(unit.id, [later]);
    else own.push(later);
  }
}

/**
 * Places that stand in two zones of a plan, or twice in one list: the same unit or village, or units of which one came out
 * of the other. At most 200.
 */
export function planWarnings(plan: Plan, units: Units): readonly PlanWarning[] {
  const lists: { readonly path: string; readonly places: readonly PlanPlace[] }[] = [
    { path: 'boarding.added_areas', places: plan.boarding?.addedAreas ?? [] },
    { path: 'grade_10.places', places: plan.grade10?.places ?? [] },
    ...(plan.entry?.groups ?? []).map(({ places }, i) => ({ path: `entry.groups[${i}].places`, places })),
  ];
  const warnings: PlanWarning[] = [];
  for (const { path, places } of lists) {
    const overlaps = new Overlaps(units);
    for (const [i, place] of places.entries()) overlaps.add({ place, path: `${path}[${i}]`, school: '' });
    warnings.push(...overlaps.warnings);
  }
  const zones = new Overlaps(units);
  for (const [i, { school, places }] of (plan.entry?.zones ?? []).entries()) {
    for (const [k, place] of places.entries())
      zones.add({ place, path: `entry.zones[${i}].places[${k}]`, school });
  }
  return [...zones.warnings, ...warnings].slice(0, MAX_WARNINGS);
}

/** A warning in words. */
export function sayPlanWarning(warning: PlanWarning, language: 'vi' | 'en'): string {
  const { code, schools, unit, otherPath, villages } = warning;
  const which =
    villages === null
      ? unit
      : `${unit} (${villages.slice(0, 10).join(', ')}${villages.length > 10 ? ', …' : ''})`;
  if (language === 'vi') {
    return code === 'ZONES_OVERLAP'
      ? `${which} nằm trong hai địa bàn: ${schools.join(', ')} (xem ${otherPath})`
      : `${which} được ghi hai lần (xem ${otherPath})`;
  }
  return code === 'ZONES_OVERLAP'
    ? `${which} lies in two zones: ${schools.join(', ')} (see ${otherPath})`
    : `${which} is written twice (see ${otherPath})`;
}
