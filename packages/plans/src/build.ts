import type { Day } from '@cutru/calendar';
import { type Unit, type Units, type VillageName, villageName } from '@cutru/places';
import type {
  BoardingPlan,
  EntryGroup,
  EntryPlan,
  EntryWho,
  EntryZone,
  Grade10Plan,
  Plan,
  PlanPlace,
} from '@cutru/rules';
import type {
  BoardingContent,
  EntryContent,
  Grade10Content,
  GroupContent,
  PlaceContent,
  PlaceParts,
  PlanContent,
  VillageContent,
  ZoneContent,
} from './content.ts';
import { readCountedTo, readDay } from './days.ts';
import { placeDay, unitsDay } from './place-checks.ts';

/** The word before the number of a range that names none. */
const PREFIX = 'Tổ dân phố';

const WHO = {
  child: 'CHILD',
  guardian: 'GUARDIAN',
  either: 'EITHER',
  both: 'BOTH',
} as const satisfies Record<string, EntryWho>;
const WHERE = { zone: 'ZONE', places: 'PLACES', anywhere: 'ANYWHERE' } as const;

function villagesOf(content: VillageContent): readonly VillageName[] {
  if (typeof content === 'string') return [villageName(content)];
  const { from, to, prefix = PREFIX } = content;
  return Array.from({ length: to - from + 1 }, (_, i) => villageName(`${prefix} ${from + i}`));
}

/** Turns the checked content of a file into the plan that the rules read. */
class Builder {
  readonly #units: Units;
  readonly #day: Day | null;

  constructor(units: Units, day: Day | null) {
    this.#units = units;
    this.#day = day;
  }

  #place(content: PlaceContent): PlanPlace {
    const { unit: code, villages }: PlaceParts = typeof content === 'string' ? { unit: content } : content;
    const day = placeDay(content, this.#day) as Day;
    // Checked before: the code names a unit on that day.
    const { unit } = this.#units.at(code, day) as { readonly unit: Unit };
    return { unit, villages: villages === undefined ? null : villages.flatMap(villagesOf) };
  }

  places(contents: readonly PlaceContent[] = []): readonly PlanPlace[] {
    return contents.map((content) => this.#place(content));
  }

  boarding({ added_areas, poor_households = false }: BoardingContent): BoardingPlan {
    return { addedAreas: this.places(added_areas), poorHouseholds: poor_households };
  }

  grade10(content: Grade10Content): Grade10Plan {
    const { marks = [], living, living_months = 0, studying_share, during } = content;
    return {
      marks,
      places: this.places(content.places),
      living,
      livingMonths: living_months,
      studyingShare: studying_share === 0 ? null : studying_share,
      during: during === undefined ? null : { start: readDay(during.from), end: readDay(during.to) + 1 },
    };
  }

  #zone({ school, name, quota, places }: ZoneContent): EntryZone {
    return { school, name, quota: quota ?? null, places: this.places(places) };
  }

  #group(content: GroupContent): EntryGroup {
    const { id, title, who, kinds = [], since, where, by_distance = false } = content;
    return {
      id,
      title,
      who: WHO[who],
      kinds,
      since: since === undefined ? null : readDay(since),
      where: WHERE[where],
      places: this.places(content.places),
      byDistance: by_distance,
    };
  }

  entry({ levels, zones = [], groups }: EntryContent): EntryPlan {
    return {
      levels,
      zones: zones.map((zone) => this.#zone(zone)),
      groups: groups.map((group) => this.#group(group)),
    };
  }
}

/** The plan of a content in which nothing is wrong. */
export function buildPlan(content: PlanContent, units: Units, hash: string): Plan {
  const { complaint, boarding, grade_10, entry } = content;
  const build = new Builder(units, unitsDay(content));
  return {
    id: content.id,
    version: content.version,
    hash,
    programme: content.programme,
    title: content.title,
    issuer: content.issuer,
    document: content.document ?? null,
    year: content.year,
    countedTo: content.counted_to === undefined ? null : readCountedTo(content.counted_to),
    quota: content.quota ?? null,
    kinhShare: content.kinh_share ?? null,
    settings: content.assumptions ?? {},
    complaint:
      complaint === undefined
        ? null
        : { ruledBy: complaint.ruled_by, where: complaint.where, until: readDay(complaint.until) },
    boarding: boarding === undefined ? null : build.boarding(boarding),
    grade10: grade_10 === undefined ? null : build.grade10(grade_10),
    entry: entry === undefined ? null : build.entry(entry),
  };
}
