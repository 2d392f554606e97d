import type { Day, DayBounds } from '@cutru/calendar';
import { PlacesError } from '../errors.ts';
import { CodeIndex } from './codes.ts';
import { readBounds, readDay } from './dates.ts';
import { joinSources, type NamedSources } from './join.ts';
import { communeKindOf, districtKindOf, provinceKindOf } from './kinds.ts';
import type { District, Era, Province, Unit, UnitState } from './types.ts';
import { Units } from './units.ts';

/** First line of a table that this module reads. */
export const UNITS_HEADER = 'cutru-units 1';

/** 2025-07-01, the day on which the district level ended and the eras part. */
const DISTRICTS_ENDED: Day = 20_270;

const NO_ALIASES: readonly string[] = [];

interface Place {
  readonly district: District | null;
  readonly province: Province;
}

/** Reads the lines of a table one by one; what has been declared above is known below. */
class Reader {
  readonly #places: Map<string, Place> = new Map();
  readonly #provinces: Map<string, Province> = new Map();
  readonly #districts: Map<string, District> = new Map();
  readonly #units: Unit[] = [];
  readonly #sources: NamedSources[] = [];
  readonly #codes: CodeIndex = new CodeIndex();
  #start: DayBounds | undefined;
  #end: DayBounds | undefined;
  #states: UnitState[] = [];
  /** Takes the next line's place in messages. */
  line = 1;

  read(text: string): void {
    const cells = text.split('\t');
    const head = cells[0];
    if (head === '') this.#state(cells);
    else if (head === 'province') this.#province(cells);
    else if (head === 'district') this.#district(cells);
    else if (head === 'group') this.#group(cells);
    else this.#unit(cells);
  }

  finish(): Units {
    return new Units(this.#units, this.#codes, joinSources(this.#codes, this.#sources));
  }

  #fail(code: ConstructorParameters<typeof PlacesError>[0], found?: string): never {
    throw new PlacesError(code, this.line, found);
  }

  /** `province <key> <name>`; the key is the code and, from the second version on, a letter. */
  #province(cells: readonly string[]): void {
    const [, key = '', name = '', ...rest] = cells;
    if (rest.length > 0) this.#fail('UNITS_FILE_MALFORMED');
    const code = key.slice(0, 2);
    if (!/^\d{2}[a-z]?$/.test(key)) this.#fail('UNITS_CODE_MALFORMED', key);
    const kind = provinceKindOf(name);
    if (kind === undefined) this.#fail('UNITS_NAME_WITHOUT_KIND', name);
    const province = intern(this.#provinces, `${code}\t${name}`, { code, name, kind });
    this.#declare(key, { district: null, province });
  }

  /** `district <key> <province key> <name>` */
  #district(cells: readonly string[]): void {
    const [, key = '', provinceKey = '', name = '', ...rest] = cells;
    if (rest.length > 0) this.#fail('UNITS_FILE_MALFORMED');
    const code = key.slice(0, 3);
    if (!/^\d{3}[a-z]?$/.test(key)) this.#fail('UNITS_CODE_MALFORMED', key);
    const { province, district: none } = this.#place(provinceKey);
    if (none !== null) this.#fail('UNITS_KEY_UNKNOWN', provinceKey);
    const kind = districtKindOf(name, province.kind);
    if (kind === undefined) this.#fail('UNITS_NAME_WITHOUT_KIND', name);
    const district = intern(this.#districts, `${code}\t${name}\t${kind}`, { code, name, kind });
    this.#declare(key, { district, province });
  }

  #declare(key: string, place: Place): void {
    if (this.#places.has(key)) this.#fail('UNITS_KEY_REPEATED', key);
    this.#places.set(key, place);
  }

  #place(key: string): Place {
    return this.#places.get(key) ?? this.#fail('UNITS_KEY_UNKNOWN', key);
  }

  /** `group <start> <end>`: the bounds of every unit below, up to the next group. */
  #group(cells: readonly string[]): void {
    const [, start = '', end = '', ...rest] = cells;
    if (rest.length > 0) this.#fail('UNITS_FILE_MALFORMED');
    this.#start = readBounds(start, Number.NEGATIVE_INFINITY, this.line);
    this.#end = readBounds(end, Number.POSITIVE_INFINITY, this.line);
    if (this.#start.max >= this.#end.min) this.#fail('UNITS_DATES_REVERSED');
  }

  /** `<code>[=<alias>…] <name> <place key> [<sources>]` */
  #unit(cells: readonly string[]): void {
    const start = this.#start;
    const end = this.#end;
    // By index: taking arrays apart costs a third of the load time before the code is warm.
    const codes = cells[0];
    const name = cells[1];
    const placeKey = cells[2];
    const sources = cells[3];
    if (start === undefined || end === undefined) this.#fail('UNITS_FILE_MALFORMED', 'no group above');
    if (
      codes === undefined ||
      name === undefined ||
      placeKey === undefined ||
      cells.length > 4 ||
      (codes.length > 5 && codes[5] !== '=')
    )
      this.#fail('UNITS_FILE_MALFORMED');
    const code = codes.slice(0, 5);
    const aliases = codes.length === 5 ? NO_ALIASES : codes.slice(6).split('=');
    const state = this.#stateOf(name, placeKey, start.max, end.min);
    this.#states = [state];
    const unit: Unit = {
      id: this.#units.length,
      code,
      aliases,
      start,
      end,
      states: this.#states as unknown as Unit['states'],
      era: eraOf(start, end),
    };
    this.#take(code, unit);
    for (const alias of aliases) this.#take(alias, unit);
    this.#units.push(unit);
    if (sources === undefined) return;
    if (start.min !== start.max || !Number.isFinite(start.min)) this.#fail('UNITS_LINK_UNDATED', code);
    this.#sources.push({ unit, text: sources, line: this.line });
  }

  /** `(empty) <the state above known up to> <this one known from> <name> <place key>` */
  #state(cells: readonly string[]): void {
    const [, until = '', from = '', name = '', placeKey = '', ...rest] = cells;
    const before = this.#states.pop();
    if (before === undefined || rest.length > 0) this.#fail('UNITS_FILE_MALFORMED');
    const to = readDay(until, this.line);
    const since = readDay(from, this.line);
    if (to <= before.from || since < to || since >= before.to) this.#fail('UNITS_STATES_OVERLAP', name);
    const state = this.#stateOf(name, placeKey, since, before.to);
    if (to !== since && before.province.code !== state.province.code)
      this.#fail('UNITS_PROVINCE_UNDATED', name);
    this.#states.push({ ...before, to }, state);
  }

  #stateOf(name: string, placeKey: string, from: Day, to: Day): UnitState {
    const kind = communeKindOf(name);
    if (kind === undefined) this.#fail('UNITS_NAME_WITHOUT_KIND', name);
    const { district, province } = this.#place(placeKey);
    return { from, to, name, kind, district, province };
  }

  /** A code may name one unit at a time; units come in time order under each code. */
  #take(code: string, unit: Unit): void {
    for (let place = this.#codes.first(code); place >= 0; place = this.#codes.next(place)) {
      if (unit.start.min < this.#codes.unit(place).end.max) this.#fail('UNITS_CODE_TAKEN', code);
    }
    if (!this.#codes.add(code, unit)) this.#fail('UNITS_CODE_MALFORMED', code);
  }
}

function intern<T>(map: Map<string, T>, key: string, value: T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, value);
  return value;
}

function eraOf(start: DayBounds, end: DayBounds): Era {
  if (start.min >= DISTRICTS_ENDED) return 'FROM_2025_07';
  return end.max <= DISTRICTS_ENDED ? 'BEFORE_2025_07' : 'BOTH';
}

/**
 * Reads a table of units from its text (see the head of `data/units.tsv` for its form). All or nothing.
 * @throws PlacesError with the line of the first thing wrong
 */
export function parseUnits(text: string): Units {
  const lines = (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).split('\n');
  if (lines[0]?.replace(/^\uFEFF/, '') !== UNITS_HEADER) throw new PlacesError('UNITS_FILE_VERSION', 1);
  // One look at the whole text costs less than one at each of its names, and every other character is ASCII.
  if (text.normalize('NFC') !== text) return refuseUnnormalised(lines);
  const reader = new Reader();
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] as string;
    reader.line = index + 1;
    if (line !== '' && !line.startsWith('#')) reader.read(line);
  }
  return reader.finish();
}

/** Two spellings of one name in bytes would be two names to every comparison. */
function refuseUnnormalised(lines: readonly string[]): never {
  const index = lines.findIndex((line) => line.normalize('NFC') !== line);
  throw new PlacesError('UNITS_NOT_NFC', index + 1);
}
