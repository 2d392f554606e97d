import type { Day } from '@cutru/calendar';
import type { Programme } from '@cutru/rules';
import type { Language } from '../errors/all.ts';

/** What a run is doing: reading the candidates, reading the extract, deciding. */
export type Phase = 'CANDIDATES' | 'SOURCE' | 'DECIDING';

/** How far a phase has come, in bytes; `total` is `null` where it is not known. */
export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number | null;
}

/** A file of candidates to be decided. */
export interface VerifyFileOptions {
  readonly file: string;
  readonly programme: Programme;
  /** Results; rows that could not be taken are listed beside it. */
  readonly out: string;
  /** Residence extract; without it nobody is looked up. */
  readonly residence?: string;
  /** Unreadable rows of the extract to put up with. Default 0. */
  readonly maxBadRows?: number;
  readonly evidence?: string;
  /** Stands for the day of rows that have none, and gives the year of admission to those without one. */
  readonly on?: Day;
  /** Language of the column `reason`. Default `vi`. */
  readonly language?: Language;
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the run; nothing is left behind. */
  readonly signal?: AbortSignal;
}
