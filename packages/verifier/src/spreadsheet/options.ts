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

/** A file of candidates to be decided, by whomever. */
export interface FileOptions {
  readonly file: string;
  readonly programme: Programme;
  /** Results; rows that could not be taken are listed beside it. */
  readonly out: string;
  readonly evidence?: string;
  /** What officers or the council settled, beside the check. */
  readonly rulings?: string;
  /** Stands for the day of rows that have none, and gives the year of admission to those without one. */
  readonly on?: Day;
  /** The plan by which every row is decided, `id@version`; whoever decides must have it. */
  readonly plan?: string;
  /** Language of the column `reason`. Default `vi`. */
  readonly language?: Language;
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the run; nothing is left behind. */
  readonly signal?: AbortSignal;
}

/** A file of candidates to be decided here. */
export interface VerifyFileOptions extends FileOptions {
  /** Residence extract; without it nobody is looked up. */
  readonly residence?: string;
  /** Unreadable rows of the extract to put up with. Default 0. */
  readonly maxBadRows?: number;
}

/** A file of candidates to be decided by a service. */
export interface ServiceFileOptions extends FileOptions {
  /** Adds the column `disclosures`. */
  readonly disclosures?: boolean;
}

/** Tells how far a run has come. @throws the signal's reason */
export function tell(options: FileOptions, phase: Phase, done: number, total: number | null): void {
  options.signal?.throwIfAborted();
  options.onProgress?.({ phase, done, total });
}
