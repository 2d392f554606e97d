import { join } from 'node:path';
import { csvWriter, type TableWriter } from '@cutru/tables';
import { Random } from '../random.ts';
import { Shuffler } from '../shuffle.ts';
import { type SynthesisOptions, synthesize } from '../synthesize.ts';
import type { Family } from '../types.ts';
import { aboutText } from './about.ts';
import * as cells from './cells.ts';
import { makeFolder, writeText } from './folder.ts';
import { manifestText } from './manifest.ts';

/** Where the files of a synthetic population lie. */
export interface SyntheticFiles {
  readonly extract: string;
  readonly university: string;
  readonly boarding: string;
  /** Each with its manifest beside it. */
  readonly areas: readonly [string, string];
  readonly schools: string;
  readonly about: string;
}

/** The files of a synthetic population in a folder. */
export function syntheticFiles(folder: string): SyntheticFiles {
  return {
    extract: join(folder, 'extract.csv'),
    university: join(folder, 'candidates-university.csv'),
    boarding: join(folder, 'candidates-boarding.csv'),
    areas: [join(folder, 'areas', 'example-2021.csv'), join(folder, 'areas', 'example-2026.csv')],
    schools: join(folder, 'schools', 'example.csv'),
    about: join(folder, 'DOC-TRUOC.txt'),
  };
}

/** What to write and where. */
export interface WriteOptions extends SynthesisOptions {
  readonly folder: string;
  /** Most candidates in each of the two files. Default: all there are. */
  readonly candidates?: number;
  /** Called now and then with the number of people made. */
  readonly onProgress?: (people: number) => void;
  readonly signal?: AbortSignal;
}

/** What was written. */
export interface WriteSummary {
  readonly files: SyntheticFiles;
  readonly people: number;
  readonly rows: number;
  readonly university: number;
  readonly boarding: number;
}

/** Rows that wait to be mixed: a family's rows are about so many rows apart in the extract. */
const WINDOW = 32_768;
/** People between two calls of `onProgress`. */
const STEP = 5_000;

/** Writers that end together: all closed, or all without a trace. */
class Together {
  readonly #writers: TableWriter[] = [];

  async open(path: string, headings: readonly string[]): Promise<TableWriter> {
    const writer = await csvWriter(path, headings);
    this.#writers.push(writer);
    return writer;
  }

  async close(): Promise<void> {
    for (const writer of this.#writers) await writer.close();
  }

  async abort(): Promise<void> {
    for (const writer of this.#writers) await writer.abort();
  }
}

/** The population's own files being written, family by family. */
class PopulationFiles {
  people = 0;
  rows = 0;
  university = 0;
  boarding = 0;
  readonly #extract: TableWriter;
  readonly #university: TableWriter;
  readonly #boarding: TableWriter;
  readonly #shuffler: Shuffler<readonly string[]>;
  readonly #most: number;

  constructor(writers: readonly [TableWriter, TableWriter, TableWriter], random: Random, most: number) {
    [this.#extract, this.#university, this.#boarding] = writers;
    this.#shuffler = new Shuffler(random, WINDOW);
    this.#most = most;
  }

  async take({ people, candidates }: Family): Promise<void> {
    this.people += people.length;
    for (const person of people) {
      for (const row of person.rows) {
        this.rows += 1;
        const out = this.#shuffler.swap(cells.extractCells(person, row));
        if (out !== undefined) await this.#extract.write(out);
      }
    }
    for (const candidate of candidates) {
      if (candidate.programme === 'university-admission') {
        if (this.university >= this.#most) continue;
        this.university += 1;
        await this.#university.write(cells.universityCells(candidate));
      } else {
        if (this.boarding >= this.#most) continue;
        this.boarding += 1;
        await this.#boarding.write(cells.boardingCells(candidate));
      }
    }
  }

  async finish(): Promise<void> {
    for (const row of this.#shuffler.rest()) await this.#extract.write(row);
  }
}

/**
 * Writes a synthetic population: extract (rows in mixed order), candidates of both programmes, example lists with
 * manifests, and a note that says what they are. Memory does not grow with the number of people.
 * @throws TablesError for a place that cannot be written; RangeError for too few people
 */
export async function writeSynthetic(options: WriteOptions): Promise<WriteSummary> {
  const { folder, seed, people, candidates = Number.POSITIVE_INFINITY, onProgress, signal } = options;
  const { world, families } = synthesize(options);
  const files = syntheticFiles(folder);
  for (const part of ['areas', 'schools']) await makeFolder(join(folder, part));
  const together = new Together();
  try {
    for (const [at, list] of world.marks.lists.entries()) {
      const path = files.areas[at] as string;
      const writer = await together.open(path, cells.AREA_HEADINGS);
      for (const row of list.rows) await writer.write(cells.areaCells(list, row));
      await writeText(path.replace(/\.csv$/, '.yaml'), manifestText(list));
    }
    const schools = await together.open(files.schools, cells.SCHOOL_HEADINGS);
    for (const school of world.schools.rows) await schools.write(cells.schoolCells(school));
    const population = new PopulationFiles(
      [
        await together.open(files.extract, cells.EXTRACT_HEADINGS),
        await together.open(files.university, cells.UNIVERSITY_HEADINGS),
        await together.open(files.boarding, cells.BOARDING_HEADINGS),
      ],
      new Random(seed, 'order of rows'),
      candidates,
    );
    let told = 0;
    for (const family of families()) {
      await population.take(family);
      if (population.people - told < STEP) continue;
      told = population.people;
      onProgress?.(told);
      signal?.throwIfAborted();
    }
    await population.finish();
    await writeText(files.about, aboutText(String(seed), people));
    await together.close();
    const { rows, university, boarding } = population;
    return { files, people: population.people, rows, university, boarding };
  } catch (error) {
    await together.abort();
    throw error;
  }
}
