import {
  type Evidence,
  type ExtractStats,
  type OnWarning,
  readEvidence,
  readExtract,
} from '@cutru/population';
import type { Source } from '../decide/people.ts';
import { hashedFile } from './hashing.ts';

/** How to read an extract. */
export interface ExtractSourceOptions {
  /** Citizen numbers of those who will be asked about; without it everybody is kept in memory. */
  readonly wanted?: ReadonlySet<string>;
  /** Bad rows to put up with. Default 0: any refuses the file. */
  readonly maxBadRows?: number;
  /** Told what was put right, where the file is a workbook. */
  readonly onWarning?: OnWarning;
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
  const { wanted, maxBadRows, onProgress, onWarning } = options;
  const file = await hashedFile(path);
  const extract = await readExtract(file, {
    wanted: wanted ?? 'ALL',
    ...(maxBadRows === undefined ? {} : { maxBadRows }),
    ...(onWarning === undefined ? {} : { onWarning }),
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
export function openEvidence(path: string, onWarning?: OnWarning): Promise<Evidence> {
  return readEvidence(path, onWarning);
}
