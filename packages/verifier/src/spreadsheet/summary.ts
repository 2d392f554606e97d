import type { TableWarning } from '@cutru/tables';
import type { ListsSummary } from '../reference/open.ts';
import type { Tally } from './tally.ts';

/** The extract that people were looked up in. */
export interface SourceSummary {
  readonly file: string;
  readonly rows: number;
  /** People of the candidates' file who were found in it. */
  readonly people: number;
  readonly badRows: number;
  /** Latest day of record, `YYYY-MM-DD`; `null` for an extract without rows. */
  readonly recordedOn: string | null;
}

/** The evidence that was handed in. */
export interface EvidenceSummary {
  readonly file: string;
  readonly papers: number;
  /** Rows about people who are not among the candidates. */
  readonly unused: number;
}

/** The rulings that were handed in. */
export interface RulingsSummary {
  readonly file: string;
  readonly rulings: number;
  /** Rows about people who are not among the candidates. */
  readonly unused: number;
}

/** What came of a file of candidates. Nothing in it is about one person. */
export interface FileSummary extends Tally {
  readonly file: string;
  readonly out: string;
  /** Where the rows are listed that could not be taken; `null`: there was none. */
  readonly badFile: string | null;
  /** `null`: nobody was looked up, or a service looked in its own source. */
  readonly source: SourceSummary | null;
  readonly evidence: EvidenceSummary | null;
  readonly rulings: RulingsSummary | null;
  /** `null`: a service decided by its own. */
  readonly lists: ListsSummary | null;
  /** What was put right or left out in workbooks that were read. */
  readonly warnings: readonly TableWarning[];
  /** Address of the service that decided, logged and signed; `null`: it was done here. */
  readonly service: string | null;
  /** Nothing was logged or signed: the results are a draft and prove nothing. */
  readonly draft: boolean;
  readonly milliseconds: number;
}
