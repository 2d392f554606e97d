import type { CacheStats, PopulationStore } from '@cutru/population';
import type { ExtractSource, Source } from '@cutru/verifier';

/** What a source holds of one person. */
export type KnownPerson = NonNullable<ReturnType<Source['find']>>;

/** What was found under some numbers, all of it in one state of the source. */
export interface PopulationAnswer {
  /** By citizen number; who is not in it is not known. */
  readonly records: ReadonlyMap<string, KnownPerson>;
  /** Which state was read, for a decision's versions. */
  readonly version: string;
}

/** Where people are looked up. Concurrent look-ups are the source's to put together. */
export interface PopulationSource {
  /** What facts that were read say of where they come from. */
  readonly name: string;
  find(numbers: readonly string[]): Promise<PopulationAnswer>;
  /** How its cache does, where it has one. */
  readonly stats?: () => CacheStats;
  close(): Promise<void>;
}

/** A residence extract in memory as the source of a service. */
export function extractPopulation(extract: ExtractSource): PopulationSource {
  return {
    name: 'extract',
    find: async (numbers) => {
      const found = numbers.flatMap((number): [string, KnownPerson][] => {
        const record = extract.find(number);
        return record === undefined ? [] : [[number, record]];
      });
      return { records: new Map(found), version: extract.hash };
    },
    close: async () => {},
  };
}

/** The store on PostgreSQL as the source of a service. An import is seen from the next look-up on. */
export function storePopulation(store: PopulationStore): PopulationSource {
  return {
    name: 'population-store',
    find: async (numbers) => {
      const { generation, records } = await store.find(numbers);
      return { records, version: `generation:${generation}` };
    },
    stats: () => store.stats(),
    close: () => store.close(),
  };
}
