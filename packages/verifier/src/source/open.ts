import { type Evidence, type ExtractStats, readEvidence, readExtract } from '@cutru/population';
import type { Source } from '../decide/people.ts';
import { hashedFile } from './hashing.ts';

/** How to read an extract. */
export interface ExtractSourceOptions {
  /** Citizen numbers of those who will be asked about; without it everybody is kept in memory. */
  readonly wanted?: ReadonlySet<string>;
  /** Bad rows to put up with. Default 0: any refuses the file. */
  readonly maxBadRows?: number;
  readonly onProgress?: (bytesRead: number, bytes: number | null) => void;
}

/** An extract as a source of facts. */
export interface ExtractSource extends Source {
  readonly file: string;
  readonly stats: ExtractStats;
}

/**
 * Reads a residence extract.
 * @throws TablesError, PopulationError
 */
export async function openExtract(path: string, options: ExtractSourceOptions = {}): Promise<ExtractSource> {
  const { wanted, maxBadRows, onProgress } = options;
  const file = await hashedFile(path);
  const extract = await readExtract(file, {
    wanted: wanted ?? 'ALL',
    ...(maxBadRows === undefined ? {} : { maxBadRows }),
    ...(onProgress === undefined ? {} : { onProgress: ({ bytesRead }) => onProgress(bytesRead, file.bytes) }),
  });
  return {
    file: path,
    stats: extract.stats,
    hash: file.digest(),
    find: (citizenNumber) => extract.find(citizenNumber),
  };
}

/** Evidence that was handed in. @throws TablesError, PopulationError */
export function openEvidence(path: string): Promise<Evidence> {
  return readEvidence(path);
}
