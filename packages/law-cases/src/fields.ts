import { type Day, parseDay } from '@cutru/calendar';
import { CaseError } from './case-error.ts';
import { readAt } from './read-at.ts';

/** What a text file says under a key: nothing but text, lists and maps, since files are read without types. */
export type Raw = string | readonly Raw[] | { readonly [key: string]: Raw };

function isMap(raw: Raw): raw is { readonly [key: string]: Raw } {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** The keys of a map, each read once by name; a key that nobody reads is misspelt, and an error. */
export class Fields {
  readonly where: string;
  readonly #map: { readonly [key: string]: Raw };
  readonly #read = new Set<string>();

  constructor(raw: Raw, where: string) {
    if (!isMap(raw)) throw new CaseError(where, 'CASE_KEYS_EXPECTED');
    this.where = where;
    this.#map = raw;
  }

  entries(): [string, Raw][] {
    return Object.entries(this.#map);
  }

  /** Whatever stands under the key; `undefined` where it is not there. */
  raw(key: string): Raw | undefined {
    this.#read.add(key);
    return this.#map[key];
  }

  text(key: string): string | undefined {
    const raw = this.raw(key);
    if (raw !== undefined && typeof raw !== 'string')
      throw new CaseError(`${this.where}.${key}`, 'CASE_VALUE_EXPECTED');
    return raw;
  }

  required(key: string): string {
    const text = this.text(key);
    if (text === undefined || text.trim() === '')
      throw new CaseError(`${this.where}.${key}`, 'CASE_KEY_MISSING');
    return text;
  }

  /** The values of a list; one value alone is a list of one. */
  texts(key: string): readonly string[] | undefined {
    const raw = this.raw(key);
    if (raw === undefined) return undefined;
    if (typeof raw === 'string') return [raw];
    if (!Array.isArray(raw) || raw.some((each) => typeof each !== 'string')) {
      throw new CaseError(`${this.where}.${key}`, 'CASE_VALUES_EXPECTED');
    }
    return raw as readonly string[];
  }

  /** The maps of a list. */
  maps(key: string): readonly Fields[] {
    const raw = this.raw(key);
    if (raw === undefined) return [];
    if (!Array.isArray(raw)) throw new CaseError(`${this.where}.${key}`, 'CASE_LIST_EXPECTED');
    return raw.map((each, i) => new Fields(each, `${this.where}.${key}[${i}]`));
  }

  map(key: string): Fields {
    const raw = this.raw(key);
    if (raw === undefined) throw new CaseError(`${this.where}.${key}`, 'CASE_KEY_MISSING');
    return new Fields(raw, `${this.where}.${key}`);
  }

  /** A day; `undefined` where the key is not there. */
  day(key: string): Day | undefined {
    const text = this.text(key);
    return text === undefined ? undefined : readAt(`${this.where}.${key}`, text, parseDay);
  }

  /** A day that has to be there. */
  requiredDay(key: string): Day {
    return readAt(`${this.where}.${key}`, this.required(key), parseDay);
  }

  /** A year of four digits, required. */
  year(key: string): number {
    const text = this.required(key);
    if (!/^\d{4}$/.test(text)) throw new CaseError(`${this.where}.${key}`, 'CASE_YEAR_EXPECTED', text);
    return Number(text);
  }

  /** One of a closed set of words. */
  word<const Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const text = this.text(key);
    if (text !== undefined && !(words as readonly string[]).includes(text)) {
      throw new CaseError(`${this.where}.${key}`, 'CASE_WORD_UNKNOWN', text);
    }
    return text as Word | undefined;
  }

  /** `yes`, or nothing. */
  flag(key: string): boolean {
    return this.word(key, ['yes']) === 'yes';
  }

  /** @throws CaseError for the first key that was not read */
  done(): void {
    const unread = Object.keys(this.#map).find((key) => !this.#read.has(key));
    if (unread !== undefined) throw new CaseError(`${this.where}.${unread}`, 'CASE_KEY_UNKNOWN');
  }
}
