import { type Day, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import { unitAt } from '../units/paths.ts';
import type { Path, Unit } from '../units/types.ts';
import type { Units } from '../units/units.ts';
import type { AreaList, AreaRow } from './area-list.ts';
import type { KindChangeFact, MarkFact, UnitFact } from './facts.ts';
import { GROUP_BITS, isEvent, MARK_BIT, MARK_GROUPS, type Mark, type MarkGroup } from './marks.ts';
import {
  dayInside,
  LISTS_OF_2026,
  MERGER_DAY,
  type PlaceSegment,
  sortedBreaks,
  unitBreaks,
  VILLAGES_MERGE_DAY,
} from './segments.ts';
import { sameVillage, type VillageName } from './village.ts';

/**
 * Whether a village carries the mark of especially difficult villages. `PERHAPS_MERGED`: a list of before villages could
 * be merged and renamed names others of its commune and not this one, which may have come of them.
 */
export type VillageAnswer = 'YES' | 'NO' | 'UNKNOWN' | 'PERHAPS_MERGED';

interface MarkRow extends AreaRow {
  readonly mark: Mark;
}

const ABOVE_ZONE_I = MARK_BIT.ZONE_II | MARK_BIT.ZONE_III;

function pushTo<T>(lists: Map<number, T[]>, id: number, item: T): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [item]);
  else list.push(item);
}

/** What the lists say of especially difficult villages in a unit on a day. */
export interface VillageMarks {
  readonly named: readonly VillageName[];
  /** There is a row without a name: at least one village, it is not said which. */
  readonly unnamed: boolean;
  /** Every village with the mark is named. */
  readonly complete: boolean;
}

/**
 * All loaded area lists as one answer: what is known of the marks of an address on a day. Nothing here changes after
 * construction but memos.
 *
 * A row settles "yes"; "no" needs a list that claims to be complete for that group, province and day. Until the first
 * day on which a list for the new units holds in a province its addresses are read by their former unit (assumption
 * `merged-class`); from that day on by their new one, and rows of former units end.
 */
export class AreaLists {
  readonly lists: readonly AreaList[];
  readonly #units: Units;
  readonly #rows = new Map<number, MarkRow[]>();
  /** Recognitions as new-style rural communes, as long as the rule about them holds. */
  readonly #newRural = new Map<number, AreaRow[]>();
  readonly #switchByProvince = new Map<string, Day>();
  readonly #switchEverywhere: Day;
  readonly #segments: (readonly PlaceSegment[] | undefined)[] = [];
  readonly #markFacts = new Map<string, MarkFact>();
  readonly #kindFacts = new Map<number, KindChangeFact>();
  readonly #unitFacts = new Map<number, UnitFact>();

  constructor(units: Units, lists: readonly AreaList[]) {
    this.#units = units;
    this.lists = lists;
    let everywhere: Day = FOREVER;
    for (const list of lists) {
      for (const row of list.rows) {
        const { mark, unit, from } = row;
        if (!isEvent(mark)) pushTo(this.#rows, unit.id, { ...row, mark });
        else if (from < LISTS_OF_2026) pushTo(this.#newRural, unit.id, row);
      }
      if (list.era === 'FORMER_UNITS') continue;
      const from = Math.max(list.from, MERGER_DAY);
      if (list.provinces === 'NATION') everywhere = Math.min(everywhere, from);
      else {
        for (const province of list.provinces) {
          this.#switchByProvince.set(
            province,
            Math.min(from, this.#switchByProvince.get(province) ?? FOREVER),
          );
        }
      }
    }
    this.#switchEverywhere = everywhere;
  }

  /** First day on which a list for the new units holds in a province (code of after the merger); `FOREVER`: none does. */
  firstNewListDay(province: string): Day {
    return Math.min(this.#switchEverywhere, this.#switchByProvince.get(province) ?? FOREVER);
  }

  /** Whether there is an event that can change a zone: without one no segment is `byEvent`. */
  get hasEvents(): boolean {
    return this.#newRural.size > 0;
  }

  /** What is known of the path's address through all time: segments in order, without gap. Memoized. */
  segments(path: Path): readonly PlaceSegment[] {
    const known = this.#segments[path.id];
    if (known !== undefined) return known;
    const made = this.#build(path);
    this.#segments[path.id] = made;
    return made;
  }

  /** What the lists say of villages with the mark in a unit on a day (read by `PlaceSegment.markUnit`). */
  villageMarks(unit: Unit, day: Day): VillageMarks {
    const named: VillageName[] = [];
    let unnamed = false;
    for (const row of this.#rows.get(unit.id) ?? []) {
      if (row.mark !== 'DBKK_VILLAGE' || !this.#holds(row, day, unit)) continue;
      if (row.village === null) unnamed = true;
      else named.push(row.village);
    }
    return { named, unnamed, complete: !unnamed && this.#isComplete('DBKK_VILLAGE', unit, day) };
  }

  /**
   * Whether a known village carries the mark. An unnamed row, or a partial list without the village, leaves it open. So
   * does, from the day on which villages can be merged and renamed, a list that named some of the commune's before it:
   * one that has a row of the commune, or a claim, from that day on is taken to know the villages of after it.
   */
  villageAnswer(unit: Unit, day: Day, village: VillageName): VillageAnswer {
    const marks = this.villageMarks(unit, day);
    if (marks.named.some((name) => sameVillage(name, village))) return 'YES';
    if (!marks.complete) return 'UNKNOWN';
    return marks.named.length > 0 && day >= VILLAGES_MERGE_DAY && !this.#knowsMergedVillages(unit, day)
      ? 'PERHAPS_MERGED'
      : 'NO';
  }

  #knowsMergedVillages(unit: Unit, day: Day): boolean {
    const rows = this.#rows.get(unit.id) ?? [];
    return (
      rows.some(
        (row) => row.mark === 'DBKK_VILLAGE' && row.from >= VILLAGES_MERGE_DAY && this.#holds(row, day, unit),
      ) || this.#isComplete('DBKK_VILLAGE', unit, day, VILLAGES_MERGE_DAY)
    );
  }

  /** The fact "this mark of this unit, over the unknown days around `day`". The same object for the same question. */
  markFact(group: MarkGroup, unit: Unit, spanStart: Day): MarkFact {
    const key = `${group}@${unit.id}@${spanStart}`;
    let fact = this.#markFacts.get(key);
    if (fact === undefined) {
      fact = { type: 'MARK', group, unit, field: `areas.${group}`, place: unit.code };
      this.#markFacts.set(key, fact);
    }
    return fact;
  }

  #kindFact(unit: Unit): KindChangeFact {
    let fact = this.#kindFacts.get(unit.id);
    if (fact === undefined) {
      fact = { type: 'KIND_CHANGE', unit, field: 'places.kind', place: unit.code };
      this.#kindFacts.set(unit.id, fact);
    }
    return fact;
  }

  #unitFact(unit: Unit): UnitFact {
    let fact = this.#unitFacts.get(unit.id);
    if (fact === undefined) {
      fact = { type: 'UNIT', unit, field: 'places.unit', place: unit.code };
      this.#unitFacts.set(unit.id, fact);
    }
    return fact;
  }

  /** Rows read before the merger end in a province on the first day of a list for its new units. */
  #holds(row: AreaRow, day: Day, unit: Unit): boolean {
    if (day < row.from || day >= row.to) return false;
    return row.from >= MERGER_DAY || day < MERGER_DAY || day < this.firstNewListDay(this.#newProvince(unit));
  }

  #newProvince(unit: Unit): string {
    let current = unit;
    for (let link = this.#units.successors(current)[0]; link !== undefined; ) {
      current = this.#units.unit(link.to);
      link = this.#units.successors(current)[0];
    }
    return current.states[current.states.length - 1]?.province.code ?? '';
  }

  /** Whether an event of a unit holds. The lists name communes: of villages the rule says nothing. */
  #isNewRural(unit: Unit | null, day: Day): boolean {
    const rows = unit === null ? undefined : this.#newRural.get(unit.id);
    return rows?.some((row) => this.#holds(row, day, row.unit)) ?? false;
  }

  /** Whether a claim that began on `since` or later holds. */
  #isComplete(group: MarkGroup, unit: Unit, day: Day, since: Day = FOREVER_AGO): boolean {
    const former =
      unit.era === 'BEFORE_2025_07' ||
      (unit.era === 'BOTH' && day < this.firstNewListDay(this.#newProvince(unit)));
    return this.lists.some(
      (list) =>
        (list.era === 'FORMER_UNITS') === former &&
        list.complete.some(
          (claim) =>
            claim.groups.includes(group) &&
            day >= claim.from &&
            day < claim.to &&
            claim.from >= since &&
            (claim.provinces === 'NATION' ||
              claim.provinces.includes(this.#units.provinceAt(unit, claim.from).code)),
        ),
    );
  }

  /** The unit by which marks are read on a day: the former one until a list for the new units holds there. */
  #markUnit(path: Path, unit: Unit | null, day: Day): Unit | null {
    if (unit === null || day < MERGER_DAY || unit.era === 'BOTH') return unit;
    if (day >= this.firstNewListDay(this.#newProvince(unit))) return unit;
    // Without a known former unit the marks stay the new unit's, which are unknown until a list covers it: never absent.
    return unitAt(path, MERGER_DAY - 1) ?? unit;
  }

  #build(path: Path): readonly PlaceSegment[] {
    const days = unitBreaks(path);
    for (const unit of path.units) {
      days.push(this.firstNewListDay(this.#newProvince(unit)));
      for (const row of this.#rows.get(unit.id) ?? []) days.push(row.from, row.to);
      for (const row of this.#newRural.get(unit.id) ?? []) days.push(row.from, row.to, LISTS_OF_2026);
    }
    for (const list of this.lists) for (const claim of list.complete) days.push(claim.from, claim.to);
    const breaks = sortedBreaks(days);
    const segments: PlaceSegment[] = [];
    const openSince = new Map<string, Day>();
    for (let i = 0; i + 1 < breaks.length; i += 1) {
      const from = breaks[i] as Day;
      const to = breaks[i + 1] as Day;
      segments.push(this.#segment(path, from, to, openSince));
    }
    return segments;
  }

  #segment(path: Path, from: Day, to: Day, openSince: Map<string, Day>): PlaceSegment {
    const day = dayInside(from, to);
    const found = unitAt(path, day);
    // Inside the bounds of its end or start a unit may have been another one already.
    const unit = found !== undefined && day >= found.start.max && day < found.end.min ? found : null;
    const states = unit === null ? [] : this.#units.statesAt(unit, day);
    const markUnit = this.#markUnit(path, unit, day);
    let yes = 0;
    let unknown = 0;
    const facts: MarkFact[] = [];
    let byEvent = false;
    if (markUnit !== null) {
      // Between the merger and the lists for the new units the marks are a former unit's, and the event the new one's.
      const newRural = this.#isNewRural(markUnit, day) || this.#isNewRural(unit, day);
      for (const row of this.#rows.get(markUnit.id) ?? []) {
        if (!this.#holds(row, day, markUnit)) continue;
        const bit = MARK_BIT[row.mark];
        const lowered = newRural && row.from < LISTS_OF_2026 && (bit & ABOVE_ZONE_I) !== 0;
        yes |= lowered ? MARK_BIT.ZONE_I : bit;
        byEvent ||= lowered;
      }
      for (const group of MARK_GROUPS) {
        const key = `${group}@${markUnit.id}`;
        if ((yes & GROUP_BITS[group]) !== 0 || this.#isComplete(group, markUnit, day)) {
          openSince.delete(key);
          continue;
        }
        // One unknown span is one fact, however many segments other changes cut it into.
        const since = openSince.get(key) ?? (from === FOREVER_AGO ? FOREVER_AGO : from);
        openSince.set(key, since);
        if (group === 'ZONE' && newRural && day < LISTS_OF_2026) {
          byEvent = true;
          unknown |= MARK_BIT.ZONE_I;
        } else unknown |= GROUP_BITS[group];
        facts.push(this.markFact(group, markUnit, since));
      }
    }
    const kindChange = unit !== null && states.length > 1 ? this.#kindFact(unit) : null;
    const unitFact = unit === null ? this.#unitFact(path.units[0]) : null;
    return { from, to, unit, unitFact, states, kindChange, markUnit, yes, unknown, facts, byEvent };
  }
}
