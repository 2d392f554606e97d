/** What a text file says under a key: nothing but text, lists and maps, since files are read without types. */
export type Raw = string | readonly Raw[] | { readonly [key: string]: Raw };

/** A place in a case file that cannot be read. */
export class CaseError extends Error {
  constructor(where: string, what: string) {
    super(`${where}: ${what}`);
    this.name = 'CaseError';
  }
}

function isMap(raw: Raw): raw is { readonly [key: string]: Raw } {
  return typeof raw === 'object' && !Array.isArray(raw);
}

/** The keys of a map, each read once by name; a key that nobody reads is misspelt, and an error. */
export class Fields {
  readonly where: string;
  readonly #map: { readonly [key: string]: Raw };
  readonly #read = new Set<string>();

  constructor(raw: Raw, where: string) {
    if (!isMap(raw)) throw new CaseError(where, 'keys and values expected');
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
      throw new CaseError(`${this.where}.${key}`, 'one value expected');
    return raw;
  }

  required(key: string): string {
    const text = this.text(key);
    if (text === undefined || text.trim() === '') throw new CaseError(`${this.where}.${key}`, 'missing');
    return text;
  }

  /** The values of a list; one value alone is a list of one. */
  texts(key: string): readonly string[] | undefined {
    const raw = this.raw(key);
    if (raw === undefined) return undefined;
    if (typeof raw === 'string') return [raw];
    if (!Array.isArray(raw) || raw.some((each) => typeof each !== 'string')) {
      throw new CaseError(`${this.where}.${key}`, 'a list of values expected');
    }
    return raw as readonly string[];
  }

  /** The maps of a list. */
  maps(key: string): readonly Fields[] {
    const raw = this.raw(key);
    if (raw === undefined) return [];
    if (!Array.isArray(raw)) throw new CaseError(`${this.where}.${key}`, 'a list expected');
    return raw.map((each, i) => new Fields(each, `${this.where}.${key}[${i}]`));
  }

  map(key: string): Fields {
    const raw = this.raw(key);
    if (raw === undefined) throw new CaseError(`${this.where}.${key}`, 'missing');
    return new Fields(raw, `${this.where}.${key}`);
  }

  /** One of a closed set of words. */
  word<const Word extends string>(key: string, words: readonly Word[]): Word | undefined {
    const text = this.text(key);
    if (text !== undefined && !(words as readonly string[]).includes(text)) {
      throw new CaseError(`${this.where}.${key}`, `"${text}" is none of ${words.join(', ')}`);
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
    if (unread !== undefined) throw new CaseError(`${this.where}.${unread}`, 'no such key');
  }
}
