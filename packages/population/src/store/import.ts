import { stat } from 'node:fs/promises';
import { formatDay } from '@cutru/calendar';
import {
  execute,
  inTransaction,
  maybeOne,
  one,
  openPool,
  type Pool,
  type PoolClient,
  sql,
} from '@cutru/database';
import type { RowError } from '@cutru/tables';
import { PopulationError } from '../errors.ts';
import { type Extract, readExtract } from '../extract/read.ts';
import type { RowReason } from '../row-reasons.ts';
import type { OnWarning } from '../warnings.ts';
import { checkKey, prepared } from './check.ts';
import { hashedFile } from './hashed-file.ts';
import { type ImportRecord, importRecord } from './import-record.ts';
import type { PopulationKeys } from './keys.ts';
import { type MergeCounts, mergeStaged } from './merge.ts';
import { stageExtract } from './staging.ts';
import { latestImport, readState } from './statements.ts';

/** What an import does: it looks whether it knows the file, reads it whole, sends it, and merges it. */
export type ImportPhase = 'HASHING' | 'READING' | 'STAGING' | 'MERGING';

/** How far a phase has come: bytes, or people while staging; `total` is `null` where it is not known. */
export interface ImportProgress {
  readonly phase: ImportPhase;
  readonly done: number;
  readonly total: number | null;
}

/** Where to import to, and what to bear. */
export interface ImportOptions {
  readonly url: string;
  readonly keys: PopulationKeys;
  /** Bad rows up to this number are left out; by default any refuses the file. */
  readonly maxBadRows?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told of what was put right, where the file is a workbook. */
  readonly onWarning?: OnWarning;
  /** Calls the import off: nothing of it stays. */
  readonly signal?: AbortSignal;
}

/** What came of an import. */
export interface ImportReport {
  /** `KNOWN`: this very content was what was imported last, and nothing was done. */
  readonly status: 'IMPORTED' | 'KNOWN';
  /** The import, or the one of before. */
  readonly import: ImportRecord;
  /** The first bad rows that were let pass. */
  readonly listed: readonly RowError<RowReason>[];
  readonly milliseconds: number;
}

const IMPORTER = 'cutru_population_importer';
/** One import at a time on a database: a number of our own for the lock. */
const LOCK = 0x637574;

class Import {
  readonly #path: string;
  readonly #options: ImportOptions;
  readonly #pool: Pool;
  #size: number | null = null;

  constructor(path: string, options: ImportOptions, pool: Pool) {
    this.#path = path;
    this.#options = options;
    this.#pool = pool;
  }

  async run(): Promise<Omit<ImportReport, 'milliseconds'>> {
    const { keys } = this.#options;
    const state = await prepared(one(this.#pool, readState()));
    checkKey(keys, state);
    const found = await stat(this.#path).catch(() => undefined);
    this.#size = found?.isFile() === true ? found.size : null;
    // What can be read only once is known after reading it.
    const digest = this.#size === null ? undefined : await this.#hash();
    const known = digest === undefined ? undefined : await this.#known(this.#pool, keys.fileDigest(digest));
    if (known !== undefined) return { status: 'KNOWN', import: known, listed: [] };
    return this.#take(digest);
  }

  async #hash(): Promise<Buffer> {
    const file = hashedFile(this.#path, (done) => this.#tell('HASHING', done, this.#size));
    try {
      for await (const _ of file.chunks) this.#options.signal?.throwIfAborted();
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      // Told with its own code by whoever reads the file as a table.
      await readExtract(this.#path, { wanted: new Set() });
      throw error;
    }
    return file.digest();
  }

  /** The latest import, if it was of this very file. An earlier one is the way back from what came after it. */
  async #known(runner: Pool | PoolClient, content: Buffer): Promise<ImportRecord | undefined> {
    const row = await maybeOne(runner, latestImport());
    return row?.content.equals(content) ? importRecord(row) : undefined;
  }

  async #take(expected: Buffer | undefined): Promise<Omit<ImportReport, 'milliseconds'>> {
    const { keys, maxBadRows, onWarning, signal } = this.#options;
    const file = hashedFile(this.#path);
    const extract = await readExtract(file, {
      wanted: 'ALL',
      ...(maxBadRows === undefined ? {} : { maxBadRows }),
      ...(onWarning === undefined ? {} : { onWarning }),
      onProgress: ({ bytesRead }) => {
        signal?.throwIfAborted();
        this.#tell('READING', bytesRead, this.#size);
      },
    });
    const digest = file.digest();
    if (expected !== undefined && !digest.equals(expected))
      throw new PopulationError('EXTRACT_CHANGED', this.#path);
    const content = keys.fileDigest(digest);
    return inTransaction(this.#pool, async (client) => {
      await execute(client, sql`select pg_advisory_xact_lock(${LOCK})`);
      // Another process may have imported the same file in the meantime.
      const known = await this.#known(client, content);
      if (known !== undefined) return { status: 'KNOWN', import: known, listed: [] };
      const made = await this.#merge(client, extract, content);
      signal?.throwIfAborted();
      return { status: 'IMPORTED', import: made, listed: extract.stats.listed };
    });
  }

  async #merge(client: PoolClient, extract: Extract, content: Uint8Array): Promise<ImportRecord> {
    const { keys, signal } = this.#options;
    const state = await one(client, readState());
    checkKey(keys, state);
    const { people } = extract.stats;
    this.#tell('STAGING', 0, people);
    await stageExtract(client, keys, extract, (done) => this.#tell('STAGING', done, people), signal);
    signal?.throwIfAborted();
    this.#tell('MERGING', 0, people);
    const { id } = await one(
      client,
      sql<{ id: number }>`select coalesce(max(id), 0) + 1 as id from cutru_population.imports`,
    );
    const counts = await mergeStaged(client, id);
    this.#tell('MERGING', people, people);
    return this.#record(client, { id, content, extract, counts, generation: state.generation + 1n });
  }

  async #record(
    client: PoolClient,
    made: { id: number; content: Uint8Array; extract: Extract; counts: MergeCounts; generation: bigint },
  ): Promise<ImportRecord> {
    const { id, content, counts, generation } = made;
    const { rows, badRows, recordedOn } = made.extract.stats;
    await execute(
      client,
      sql`insert into cutru_population.imports (id, content, generation, rows, bad_rows, people, people_new,
        people_changed, people_unchanged, people_older, periods_added, periods_closed, recorded_on)
      values (${id}, ${content}, ${generation}, ${rows}, ${badRows}, ${counts.people}, ${counts.new},
        ${counts.changed}, ${counts.unchanged}, ${counts.older}, ${counts.periodsAdded}, ${counts.periodsClosed},
        ${recordedOn === null ? null : formatDay(recordedOn)})`,
    );
    await execute(
      client,
      sql`update cutru_population.state
        set generation = ${generation}, key_check = ${this.#options.keys.check()}`,
    );
    return importRecord(await one(client, latestImport()));
  }

  #tell(phase: ImportPhase, done: number, total: number | null): void {
    this.#options.onProgress?.({ phase, done, total });
  }
}

/**
 * Imports a residence extract into the store: all of it or nothing, and the same content only once in a row. What the
 * extract says of a person takes the place of what was known of that person, unless that was recorded on a later day;
 * nothing is overwritten, and of people who are not in it nothing changes. After a wrong extract the right one of before
 * is imported again. Rows are checked as `readExtract` does. The extract is held in memory while it is imported.
 * @throws TablesError, PopulationError, DatabaseError; the signal's reason
 * @example
 * const report = await importExtract('extract.csv', { url, keys: await readPopulationKeys('population.key') });
 * console.log(report.status, report.import.people);
 */
export async function importExtract(path: string, options: ImportOptions): Promise<ImportReport> {
  const began = performance.now();
  const pool = openPool(options.url, { role: IMPORTER, max: 1, applicationName: 'cutru import' });
  try {
    const report = await new Import(path, options, pool).run();
    return { ...report, milliseconds: Math.round(performance.now() - began) };
  } finally {
    await pool.end();
  }
}
