import { spellingKey } from './names.ts';
import type { Entry, UnitList } from './sources.ts';

interface Version {
  readonly key: string;
  readonly name: string;
  readonly home: string;
}

/**
 * Declares provinces and districts once for every way in which they were called or ranked: the first under the code, the
 * next under the code and `b`, and so on. Spellings of one name count as one, so a list's spelling makes no change.
 */
export class Declarations {
  readonly #versions: Map<string, Version[]> = new Map();
  readonly #lines: string[] = [];

  /** Key of a province of a list. */
  province(list: UnitList, code: string): string {
    const { name } = entry(list.provinces, code, 'province');
    return this.#declare(code, name, '', (key) => `province\t${key}\t${name}`);
  }

  /** Key of a district of a list. */
  district(list: UnitList, code: string): string {
    const { name, parent } = entry(list.districts, code, 'district');
    const home = this.province(list, parent);
    return this.#declare(code, name, home, (key) => `district\t${key}\t${home}\t${name}`);
  }

  /** Provinces first, then districts, each by key. */
  lines(): string[] {
    return this.#lines.sort((a, b) =>
      a.startsWith('p') === b.startsWith('p') ? (a < b ? -1 : 1) : a < b ? 1 : -1,
    );
  }

  #declare(code: string, name: string, home: string, line: (key: string) => string): string {
    const versions = this.#versions.get(code) ?? [];
    this.#versions.set(code, versions);
    const known = versions.find((one) => one.home === home && spellingKey(one.name) === spellingKey(name));
    if (known !== undefined) return known.key;
    const key = versions.length === 0 ? code : code + String.fromCharCode(97 + versions.length);
    versions.push({ key, name, home });
    this.#lines.push(line(key));
    return key;
  }
}

function entry(map: ReadonlyMap<string, Entry>, code: string, level: string): Entry {
  const found = map.get(code);
  if (found === undefined) throw new Error(`No ${level} ${code} in the list`);
  return found;
}
