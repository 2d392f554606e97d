import { type Day, dayOf } from '@cutru/calendar';
import type { AreaClass, Units } from '@cutru/places';
import { fractionOf, type Random } from '../random.ts';
import { classFrom2026, classTo2025, type Home, type Homes } from './homes.ts';
import type { ExampleMarks } from './marks.ts';

/** A row of the example list of schools: a school, or a stage of one. Both days belong to it. */
export interface ExampleSchool {
  readonly code: string;
  readonly name: string;
  readonly home: Home;
  /** Where both annexes, of 2022 and of 2026, give the same class; else it is left to the commune. */
  readonly area: AreaClass | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Schools of the test citizens: code, and the commune as of before the merger. */
const FIXED: readonly (readonly [code: string, commune: string])[] = [
  ['66701', '24580'], // Liên Sơn, Lắk, Đắk Lắk
  ['34701', '13141'], // Vũ Quí, Kiến Xương, Thái Bình
  ['10701', '02839'], // Bắc Hà, Lào Cai
];

/** The day on which the schools that moved in mid-course moved. */
const MOVED_ON = dayOf(2024, 8, 15);

/** The example list of schools, one to three for each district. Deterministic: no seed changes it. */
export class ExampleSchools {
  readonly rows: readonly ExampleSchool[];
  readonly #byDistrict = new Map<string, string[]>();
  readonly #homes = new Map<string, Home>();
  readonly #units: Units;

  constructor(units: Units, homes: Homes, marks: ExampleMarks) {
    this.#units = units;
    const rows: ExampleSchool[] = [];
    const counts = new Map<string, number>();
    for (const district of homes.districts()) {
      const suitable = homes.ofDistrict(district).filter((home) => units.paths(home.former).length === 1);
      const wanted = Math.min(suitable.length, 1 + Math.floor(fractionOf(`schools ${district}`) * 3));
      for (const home of suitable.toSorted(byDraw).slice(0, wanted)) {
        const number = (counts.get(home.province) ?? 0) + 1;
        counts.set(home.province, number);
        const code = `${home.province}${String(number).padStart(3, '0')}`;
        this.#add(rows, marks, code, home, suitable.toSorted(byDraw)[wanted]);
      }
    }
    for (const [code, commune] of FIXED) this.#add(rows, marks, code, homes.byCode(commune), undefined);
    this.rows = rows.sort((a, b) =>
      a.code === b.code ? (a.from ?? 0) - (b.from ?? 0) : a.code < b.code ? -1 : 1,
    );
  }

  #add(rows: ExampleSchool[], marks: ExampleMarks, code: string, home: Home, other: Home | undefined): void {
    this.#homes.set(code, home);
    const district = this.#byDistrict.get(home.district);
    if (district === undefined) this.#byDistrict.set(home.district, [code]);
    else district.push(code);
    const moves = other !== undefined && fractionOf(`moves ${code}`) < 0.03;
    const name = (at: Home): string => `Trường THPT ${bareName(at)} (ví dụ)`;
    const area = (at: Home): AreaClass | null => {
      const to2025 = classTo2025(this.#units, at);
      return to2025 === classFrom2026(this.#units, at, marks.lifts(at.later)) ? to2025 : null;
    };
    if (!moves) {
      rows.push({ code, name: name(home), home, area: area(home), from: null, to: null });
      return;
    }
    rows.push({ code, name: name(home), home, area: area(home), from: null, to: MOVED_ON - 1 });
    rows.push({ code, name: name(home), home: other, area: area(other), from: MOVED_ON, to: null });
  }

  /** A school of the district; somewhere in the province where it has none. */
  near(home: Home, random: Random): string {
    const codes = this.#byDistrict.get(home.district);
    if (codes !== undefined && codes.length > 0) return random.pick(codes);
    return `${home.province}001`;
  }

  /** Where a school stands. @throws RangeError for a code that is not in the list */
  homeOf(code: string): Home {
    const home = this.#homes.get(code);
    if (home === undefined) throw new RangeError(`No example school has the code ${code}`);
    return home;
  }
}

function byDraw(a: Home, b: Home): number {
  return fractionOf(`school ${a.former.code}`) - fractionOf(`school ${b.former.code}`);
}

/** A unit's name without its kind. */
function bareName(home: Home): string {
  const { states } = home.former;
  const name = states[states.length - 1]?.name ?? '';
  return name.replace(/^(?:Xã|Phường|Thị trấn) /, '');
}
