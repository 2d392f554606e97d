import { type Day, dayOf } from '@cutru/calendar';
import type { Mark, Unit, Units } from '@cutru/places';
import { fractionOf } from '../random.ts';
import type { Home, Homes, Zone } from './homes.ts';
import { villagesOf } from './villages.ts';

/** A row of an example area list. The code is that of the list's first day. */
export interface ExampleMark {
  readonly communeCode: string;
  readonly village: string;
  readonly mark: Mark;
}

/** An example area list. Both days belong to it; `to` is `null` while it holds. */
export interface ExampleList {
  readonly instrument: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly rows: readonly ExampleMark[];
}

/** The days from which the real lists hold; the marks in these are made up. */
const FIRST_DAY = dayOf(2021, 6, 4);
const NEW_LISTS = dayOf(2026, 1, 29);

/** Communes of zones I and II that have especially difficult villages. */
const DIFFICULT_VILLAGES = 0.3;

function difficultVillages(home: Home): readonly string[] {
  const draw = fractionOf(`difficult ${home.former.code}`);
  if (home.zone === null || home.zone === 'ZONE_III' || draw >= DIFFICULT_VILLAGES) return [];
  return villagesOf(home).slice(0, 1 + Math.floor((draw / DIFFICULT_VILLAGES) * 3));
}

/** The marks of the example world, as lists for the communes of before and of after the merger. */
export class ExampleMarks {
  readonly lists: readonly ExampleList[];
  readonly #lifted = new Set<Unit>();

  constructor(units: Units, homes: Homes) {
    const before: ExampleMark[] = [];
    const zones = new Map<Unit, Zone>();
    const villages = new Map<Unit, Set<string>>();
    for (const home of homes.all) {
      const { zone, former, later } = home;
      if (zone === null) continue;
      before.push({ communeCode: former.code, village: '', mark: zone });
      // The new commune takes the zone of the one whose code it bears, else the first that there is.
      if (former.code === later.code || !zones.has(later)) zones.set(later, zone);
      for (const village of difficultVillages(home)) {
        before.push({ communeCode: former.code, village, mark: 'DBKK_VILLAGE' });
        const known = villages.get(later);
        if (known === undefined) villages.set(later, new Set([village]));
        else known.add(village);
      }
    }
    // A commune whose namesake was in no zone stays in none.
    for (const home of homes.all)
      if (home.zone === null && home.former.code === home.later.code) zones.delete(home.later);
    const after: ExampleMark[] = [];
    for (const { unit } of units.on(NEW_LISTS)) {
      const zone = zones.get(unit);
      if (zone !== undefined) after.push({ communeCode: unit.code, village: '', mark: zone });
      if (zone === 'ZONE_I' || zone === 'ZONE_II') {
        for (const village of villages.get(unit) ?? [])
          after.push({ communeCode: unit.code, village, mark: 'DBKK_VILLAGE' });
      }
      const island = units.statesAt(unit, NEW_LISTS)[0].kind === 'SPECIAL_ZONE';
      if (island) after.push({ communeCode: unit.code, village: '', mark: 'ISLAND' });
      if (island || zone !== undefined) this.#lifted.add(unit);
    }
    this.lists = [
      { instrument: 'Danh mục ví dụ 2021', from: FIRST_DAY, to: NEW_LISTS - 1, rows: before },
      { instrument: 'Danh mục ví dụ 2026', from: NEW_LISTS, to: null, rows: after },
    ];
  }

  /** Whether a mark of the list of 2026 makes the unit KV1 by Annex I of Circular 06/2026. */
  lifts(unit: Unit): boolean {
    return this.#lifted.has(unit);
  }
}
