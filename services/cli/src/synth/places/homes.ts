import { type AreaClass, MERGER_DAY, type Unit, type Units } from '@cutru/places';
import { fractionOf, type Random, type Weighted, weighted } from '../random.ts';
import { PROVINCE_PROFILES, type ProvinceProfile } from './provinces.ts';

/** Zones of the example lists. */
export type Zone = 'ZONE_I' | 'ZONE_II' | 'ZONE_III';

/** A commune in which synthetic people live: as it was until 30 June 2025, and where it went. */
export interface Home {
  readonly former: Unit;
  /** The unit in which the address lies today. */
  readonly later: Unit;
  /** Two digits, as before the merger. */
  readonly province: string;
  /** Three digits; '' for none. */
  readonly district: string;
  /** Made up: see `zonesOf`. */
  readonly zone: Zone | null;
  readonly village: ProvinceProfile['village'];
  /** Who lives there, by code of ethnic group. */
  readonly peoples: Weighted<string>;
}

/**
 * Zones that stand fixed, whatever the heuristic would say: the test citizens live or study there. Made up like all
 * others.
 */
const FIXED: ReadonlyMap<string, Zone | null> = new Map<string, Zone | null>([
  ['30577', 'ZONE_III'], // An Tức, Tri Tôn, An Giang: became Ô Lâm together with the next two
  ['30586', 'ZONE_III'], // Ô Lâm as it was
  ['30565', 'ZONE_I'], // Lương Phi
  ['17332', 'ZONE_III'], // Thọ Sơn, Anh Sơn, Nghệ An: became Thành Bình Thọ together with the next
  ['17335', 'ZONE_III'], // Thành Sơn
  ['00793', 'ZONE_III'], // Sơn Vĩ, Mèo Vạc, Hà Giang: became Sơn Vĩ together with the next
  ['00778', 'ZONE_III'], // Xín Cái
  ['24604', 'ZONE_III'], // Krông Nô, Lắk, Đắk Lắk
  ['24580', null], // thị trấn Liên Sơn, Lắk: the school of the one who moved there and back
  ['13141', null], // Vũ Quí, Kiến Xương, Thái Bình
  ['02839', 'ZONE_I'], // thị trấn Bắc Hà, Lào Cai
  ['05329', 'ZONE_III'], // Ngọc Sơn, Lạc Sơn, Hòa Bình
]);

const KINH = '01';
/** How much more or less Kinh than in the province as a whole live in a commune. */
const KINH_FACTOR: Readonly<Record<Zone | 'NONE' | 'TOWN', number>> = {
  ZONE_III: 0.2,
  ZONE_II: 0.6,
  ZONE_I: 1,
  NONE: 3,
  TOWN: 5,
};

interface Draft {
  readonly unit: Unit;
  readonly later: Unit;
  readonly kind: 'COMMUNE' | 'TOWNSHIP' | 'WARD';
  readonly district: string;
  readonly score: number;
}

function draftOf(units: Units, unit: Unit): Draft | undefined {
  const state = units.statesAt(unit, MERGER_DAY - 1)[0];
  const { kind, district } = state;
  if (kind === 'ISLAND_DISTRICT' || kind === 'SPECIAL_ZONE' || district === null) return undefined;
  // A unit that changed on an unknown day, or came later than its list, makes examples that need explaining.
  if (Number.isFinite(unit.start.min) || unit.end.min !== MERGER_DAY) return undefined;
  const links = units.successors(unit);
  const link = links.find(({ kind: how }) => how !== 'PART') ?? links[0];
  if (link === undefined) return undefined;
  const remote = 0.6 * fractionOf(`district ${district.code}`) + 0.4 * fractionOf(`commune ${unit.code}`);
  const score = kind === 'WARD' ? remote - 2 : kind === 'TOWNSHIP' ? remote - 0.35 : remote;
  return { unit, later: units.unit(link.to), kind, district: district.code, score };
}

/** Zones by rank: the most remote communes of a province are zone III, as many as its share says, and so on. */
function zonesOf(drafts: readonly Draft[], profile: ProvinceProfile): ReadonlyMap<Draft, Zone | null> {
  const ranked = [...drafts].sort((a, b) => b.score - a.score || (a.unit.code < b.unit.code ? -1 : 1));
  const [three, two, one] = profile.zones;
  const zones = new Map<Draft, Zone | null>();
  for (const [rank, draft] of ranked.entries()) {
    const percent = (100 * (rank + 0.5)) / ranked.length;
    let zone: Zone | null = null;
    if (percent < three) zone = draft.kind === 'TOWNSHIP' ? 'ZONE_I' : 'ZONE_III';
    else if (percent < three + two) zone = 'ZONE_II';
    else if (percent < three + two + one) zone = 'ZONE_I';
    if (draft.kind === 'WARD') zone = null;
    const fixed = FIXED.get(draft.unit.code);
    zones.set(draft, fixed === undefined ? zone : fixed);
  }
  return zones;
}

function peoplesOf(draft: Draft, zone: Zone | null, profile: ProvinceProfile): Weighted<string> {
  const shares = [...profile.peoples];
  const minority = shares.reduce((sum, [, percent]) => sum + percent, 0);
  const factor = KINH_FACTOR[zone ?? (draft.kind === 'COMMUNE' ? 'NONE' : 'TOWN')];
  // In most communes one people is at home: which one belongs to the commune, by its share in the province.
  let mark = fractionOf(`people ${draft.unit.code}`) * minority;
  const home = shares.find(([, percent]) => {
    mark -= percent;
    return mark < 0;
  })?.[0];
  return weighted([
    [KINH, (100 - minority) * factor],
    ...shares.map(([group, percent]): [string, number] => [
      group,
      group === home ? percent * 5 + 5 : percent,
    ]),
  ]);
}

/** The communes of the example world. Deterministic: no seed changes them. */
export class Homes {
  readonly all: readonly Home[];
  readonly #byProvince = new Map<string, Home[]>();
  readonly #byDistrict = new Map<string, Home[]>();
  readonly #byCode = new Map<string, Home>();
  readonly #provinces: Weighted<string>;

  constructor(units: Units) {
    const drafts = new Map<string, Draft[]>(PROVINCE_PROFILES.map(({ code }) => [code, []]));
    for (const { unit, certain } of units.on(MERGER_DAY - 1)) {
      const draft = certain ? draftOf(units, unit) : undefined;
      if (draft !== undefined) drafts.get(units.provinceAt(unit, MERGER_DAY - 1).code)?.push(draft);
    }
    const all: Home[] = [];
    for (const profile of PROVINCE_PROFILES) {
      const of = drafts.get(profile.code) ?? [];
      for (const [draft, zone] of zonesOf(of, profile)) {
        const peoples = peoplesOf(draft, zone, profile);
        const { unit: former, later, district } = draft;
        all.push({
          former,
          later,
          province: profile.code,
          district,
          zone,
          village: profile.village,
          peoples,
        });
      }
    }
    this.all = all;
    for (const home of all) {
      this.#byCode.set(home.former.code, home);
      push(this.#byProvince, home.province, home);
      push(this.#byDistrict, home.district, home);
    }
    this.#provinces = weighted(
      PROVINCE_PROFILES.map(({ code, peoples }) => {
        const minority = [...peoples.values()].reduce((sum, percent) => sum + percent, 0);
        // Priority is asked about most where it is given most, so the mountains are there more often than by numbers.
        return [code, (this.#byProvince.get(code)?.length ?? 0) * (1 + minority / 60)];
      }),
    );
  }

  /** Anywhere. */
  any(random: Random): Home {
    return this.inProvince(random.draw(this.#provinces), random);
  }

  /** Anywhere in a province (two digits of before the merger). */
  inProvince(province: string, random: Random): Home {
    return random.pick(this.#byProvince.get(province) ?? []);
  }

  /** The communes of a district. */
  ofDistrict(district: string): readonly Home[] {
    return this.#byDistrict.get(district) ?? [];
  }

  /** Codes of all districts, in order. */
  districts(): readonly string[] {
    return [...this.#byDistrict.keys()].sort();
  }

  /** By the code of before the merger. @throws RangeError for a code that is not there */
  byCode(code: string): Home {
    const home = this.#byCode.get(code);
    if (home === undefined) throw new RangeError(`No home has the former code ${code}`);
    return home;
  }
}

function push(map: Map<string, Home[]>, key: string, home: Home): void {
  const homes = map.get(key);
  if (homes === undefined) map.set(key, [home]);
  else homes.push(home);
}

/** What a candidate takes the area class of a place to be: by zone, else by district, as Annex I of Circular 08/2022. */
export function classTo2025(units: Units, home: Home): AreaClass {
  if (home.zone !== null) return 'KV1';
  const { district, province } = units.statesAt(home.former, MERGER_DAY - 1)[0];
  const central = province.kind === 'CENTRAL_CITY';
  if (district?.kind === 'URBAN_DISTRICT' || district?.kind === 'MUNICIPAL_CITY') return 'KV3';
  if (district?.kind === 'RURAL_DISTRICT') return central ? 'KV2' : 'KV2-NT';
  return 'KV2';
}

/** The same by Annex I of Circular 06/2026, `marked` being whether an example list lifts the new unit to KV1. */
export function classFrom2026(units: Units, home: Home, marked: boolean): AreaClass {
  if (marked) return 'KV1';
  const { kind, province } = units.statesAt(home.later, MERGER_DAY)[0];
  const central = province.kind === 'CENTRAL_CITY';
  if (kind === 'WARD') return central ? 'KV3' : 'KV2';
  return central ? 'KV2' : 'KV2-NT';
}
