import { maybeOne, one, openPool, type Pool, rows } from '@cutru/database';
import { type CitizenNumber, parseCitizenNumber } from '@cutru/residence';
import { PopulationError } from '../errors.ts';
import type { StoredRecord } from '../source-record.ts';
import { type CacheStats, type Found, PersonCache } from './cache.ts';
import { checkKey, prepared } from './check.ts';
import { type ImportRecord, importRecord } from './import-record.ts';
import type { PopulationKeys } from './keys.ts';
import { Loader } from './loader.ts';
import { NextTurn } from './next-turn.ts';
import {
  type AnswerRow,
  findPeople,
  importById,
  listImports,
  type PersonRow,
  readState,
} from './statements.ts';
import { StoredPerson } from './stored-person.ts';

/** Where the store is, and how much of it is remembered. */
export interface StoreOptions {
  readonly url: string;
  readonly keys: PopulationKeys;
  /** People that are remembered at most. Default 100,000: some 150 MB. */
  readonly cachedPeople?: number;
  /** Connections at most. Default 4. */
  readonly connections?: number;
  /** Milliseconds after which the database ends a query. Default 10,000. */
  readonly statementTimeoutMs?: number;
  /** Milliseconds after which a database that does not answer is given up. Default 5,000. */
  readonly connectTimeoutMs?: number;
  /** For tests: the time, in milliseconds since 1970. */
  readonly clock?: () => number;
}

/** Which moment is asked about. */
export interface FindOptions {
  /** What was known after this import, by its id. Default: what is known now. Is not cached. */
  readonly asOf?: number;
}

/** What is known of people, all of it under one generation of imports. */
export interface StoreAnswer {
  readonly generation: bigint;
  /** By citizen number; who is not in it is not known. */
  readonly records: ReadonlyMap<string, StoredRecord>;
}

const READER = 'cutru_population_reader';
/** An import that commits between two looks at the store makes the answer be put together again. */
const ATTEMPTS = 4;

/** What is known of people, on PostgreSQL. Any number of processes may have it open. */
export class PopulationStore {
  readonly #pool: Pool;
  readonly #keys: PopulationKeys;
  readonly #now: () => number;
  readonly #cache: PersonCache;
  readonly #loader: Loader<Found>;
  readonly #generation: NextTurn<bigint>;

  /** See {@link openPopulationStore}. */
  constructor(pool: Pool, options: StoreOptions) {
    const { keys, cachedPeople = 100_000, clock = Date.now } = options;
    this.#pool = pool;
    this.#keys = keys;
    this.#now = clock;
    this.#loader = new Loader((personKeys) => this.#query(personKeys, null));
    this.#cache = new PersonCache(cachedPeople, (personKey) => this.#loader.load(personKey), clock);
    this.#generation = new NextTurn(async () => (await one(pool, readState())).generation);
  }

  /** The generation of imports that is known now: it goes up with every import, by whichever process. */
  generation(): Promise<bigint> {
    return this.#generation.ask();
  }

  /** All imports, the latest first. */
  async imports(): Promise<readonly ImportRecord[]> {
    return (await rows(this.#pool, listImports())).map(importRecord);
  }

  /**
   * Looks people up by their numbers, many at once.
   * @throws ResidenceError for what is no citizen number; PopulationError `STORE_IMPORT_UNKNOWN`,
   * `STORE_RECORD_DAMAGED`; DatabaseError
   * @example
   * const { records } = await store.find(['040307000001']);
   * personFacts(units, asked, records.get('040307000001'), [], day);
   */
  async find(numbers: Iterable<string>, options: FindOptions = {}): Promise<StoreAnswer> {
    const asked = new Map<string, CitizenNumber>();
    for (const each of numbers) {
      const number = parseCitizenNumber(each);
      asked.set(this.#keys.personKey(number).toString('hex'), number);
    }
    const { asOf } = options;
    const { generation, found } =
      asOf === undefined ? await this.#present(asked.keys()) : await this.#past(asked.keys(), asOf);
    const records = new Map<string, StoredRecord>();
    for (const [personKey, number] of asked) {
      const person = found.get(personKey)?.person;
      if (person) records.set(number, person.record(number));
    }
    return { generation, records };
  }

  stats(): CacheStats {
    return this.#cache.stats();
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #present(personKeys: Iterable<string>): Promise<Answers> {
    const keys = [...personKeys];
    let generation = await this.#generation.ask();
    for (let left = ATTEMPTS; left > 0; left -= 1) {
      const asked = generation;
      const found = this.#held(keys, asked) ?? (await this.#got(keys, asked));
      for (const each of found.values()) if (each.generation > generation) generation = each.generation;
      if (generation === asked) return { generation, found };
      // Some were read after another import: all are asked for again under its generation.
    }
    const found = await this.#query(keys, null);
    return { generation: [...found.values()][0]?.generation ?? generation, found };
  }

  /** All of them, where all are held: nothing is waited for then. */
  #held(keys: readonly string[], generation: bigint): ReadonlyMap<string, Found> | undefined {
    const all = new Map<string, Found>();
    for (const key of keys) {
      const found = this.#cache.held(key, generation);
      if (found === undefined) return undefined;
      all.set(key, found);
    }
    return all;
  }

  async #got(keys: readonly string[], generation: bigint): Promise<ReadonlyMap<string, Found>> {
    const all = await Promise.all(keys.map((key) => this.#cache.get(key, generation)));
    return new Map(keys.map((key, at) => [key, all[at] as Found]));
  }

  async #past(personKeys: Iterable<string>, asOf: number): Promise<Answers> {
    const known = Number.isInteger(asOf) ? await maybeOne(this.#pool, importById(asOf)) : undefined;
    if (known === undefined) throw new PopulationError('STORE_IMPORT_UNKNOWN', 'PostgreSQL');
    const found = await this.#query([...personKeys], asOf);
    return { generation: [...found.values()][0]?.generation ?? (await this.#generation.ask()), found };
  }

  async #query(personKeys: readonly string[], asOf: number | null): Promise<Map<string, Found>> {
    const keys = personKeys.map((key) => Buffer.from(key, 'hex'));
    const answers = await rows(this.#pool, findPeople(keys, asOf));
    const fetchedAt = this.#now();
    const found = new Map<string, Found>();
    for (const row of answers) {
      const at = Number(row.at) - 1;
      const reading = { generation: row.generation, fetchedAt };
      const key = keys[at];
      const isKnown = key !== undefined && isPerson(row);
      const person = isKnown ? new StoredPerson(this.#keys, key, row, reading) : null;
      found.set(personKeys[at] ?? '', { ...reading, person });
    }
    return found;
  }
}

interface Answers {
  readonly generation: bigint;
  readonly found: ReadonlyMap<string, Found>;
}

function isPerson(row: AnswerRow): row is AnswerRow & PersonRow {
  return row.sealed !== null;
}

/** Whether a database has a store that was filled, and so relies on its keys. @throws DatabaseError */
export async function isStoreFilled(url: string): Promise<boolean> {
  const pool = openPool(url, { role: READER, max: 1, applicationName: 'cutru population' });
  try {
    return (await prepared(one(pool, readState()))).key_check !== null;
  } catch (error) {
    if (error instanceof PopulationError && error.code === 'STORE_NOT_PREPARED') return false;
    throw error;
  } finally {
    await pool.end();
  }
}

/**
 * Opens the store of a database whose schema is up to date (`migratePopulation`).
 * @throws PopulationError `STORE_NOT_PREPARED`, `STORE_KEY_DIFFERS`; DatabaseError
 */
export async function openPopulationStore(options: StoreOptions): Promise<PopulationStore> {
  const pool = openPool(options.url, {
    role: READER,
    max: options.connections ?? 4,
    applicationName: 'cutru population',
    statementTimeoutMs: options.statementTimeoutMs ?? 10_000,
    connectTimeoutMs: options.connectTimeoutMs ?? 5_000,
  });
  try {
    checkKey(options.keys, await prepared(one(pool, readState())));
    return new PopulationStore(pool, options);
  } catch (error) {
    await pool.end();
    throw error;
  }
}
