import { formatDay } from '@cutru/calendar';
import { writeBounds } from './dates.ts';
import { writeSource } from './join.ts';
import { UNITS_HEADER } from './parse.ts';
import type { District, Province, Unit } from './types.ts';
import type { Units } from './units.ts';

/** Describes the form to whoever opens the file. Comment lines; part of what `formatUnits` writes. */
const HEAD = `# Administrative units of Viet Nam at commune level through time. Fields are separated by tabs, days are
# YYYY-MM-DD, ends are the first day on which something no longer holds, ".." is no bound, "A..B" one of the days A to B.
#   province  KEY  NAME                    a province as once called and ranked: code, and a letter from its second version
#   district  KEY  PROVINCE-KEY  NAME      the same for a district (until 1 July 2025)
#   group     START  END                   first day, and first day no more, of every unit up to the next group
#   CODE[=ALIAS]  NAME  PLACE-KEY  SOURCES a unit and its first state; place: its district, or its province after districts
#   (empty)   UNTIL  FROM  NAME  PLACE-KEY its next state: the one above is known up to UNTIL, this one from FROM
# Sources are the units that ended the day the group begins: CODE whole, =CODE unchanged, /CODE a part of land and people,
# /CODE+ a part of the land with all the people, /CODE- a part of the land, no people named.
# Made by tools/units from the sources and corrections named there: change those, not this file.`;

/** Gives every version of a code a key: the code, then with b, c, …; equal versions share one. */
class Keys<T extends { readonly code: string }> {
  readonly lines: string[] = [];
  readonly #keys: Map<string, string> = new Map();
  readonly #versions: Map<string, number> = new Map();

  of(version: string, place: T, line: (key: string) => string): string {
    const known = this.#keys.get(version);
    if (known !== undefined) return known;
    const count = this.#versions.get(place.code) ?? 0;
    const key = count === 0 ? place.code : place.code + String.fromCharCode(97 + count);
    this.#versions.set(place.code, count + 1);
    this.#keys.set(version, key);
    this.lines.push(line(key));
    return key;
  }
}

/**
 * Writes a table so that `parseUnits` reads the same again: units in the order in which they are, so that a change of
 * one unit is a change of its lines only.
 */
export function formatUnits(units: Units): string {
  const provinces = new Keys<Province>();
  const districts = new Keys<District>();
  const placeKey = (district: District | null, province: Province): string => {
    const home = provinces.of(
      `${province.code} ${province.name}`,
      province,
      (key) => `province\t${key}\t${province.name}`,
    );
    if (district === null) return home;
    const version = `${district.code} ${home} ${district.name}`;
    return districts.of(version, district, (key) => `district\t${key}\t${home}\t${district.name}`);
  };
  const body: string[] = [];
  let group = '';
  for (const unit of units.all()) {
    const bounds = `group\t${writeBounds(unit.start)}\t${writeBounds(unit.end)}`;
    if (bounds !== group) body.push('', bounds);
    group = bounds;
    const [state] = unit.states;
    const codes = [unit.code, ...unit.aliases].join('=');
    const cells = [codes, state.name, placeKey(state.district, state.province)];
    const sources = sourcesOf(units, unit);
    if (sources !== '') cells.push(sources);
    body.push(cells.join('\t'));
    for (let index = 1; index < unit.states.length; index += 1) {
      const before = unit.states[index - 1];
      const next = unit.states[index];
      if (before === undefined || next === undefined) continue;
      const place = placeKey(next.district, next.province);
      body.push(['', formatDay(before.to), formatDay(next.from), next.name, place].join('\t'));
    }
  }
  const sorted = [...provinces.lines.sort(), ...districts.lines.sort()];
  return `${[UNITS_HEADER, HEAD, '', ...sorted, ...body].join('\n')}\n`;
}

function sourcesOf(units: Units, unit: Unit): string {
  return units
    .predecessors(unit)
    .map((link) => writeSource(units.unit(link.from).code, link))
    .join(' ');
}
