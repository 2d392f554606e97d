import { CliError } from '../errors.ts';

/** Entries as the command line names them: by decision, or from one index to another, both included. */
export type EntryRange =
  | { readonly decisionId: string }
  /** `last` `null`: to the last entry of the tree. */
  | { readonly first: number; readonly last: number | null };

const RANGE = /^(\d{1,15})(\.\.(\d{1,15})?)?$/;

/** Reads `7`, `4..9`, `4..`; anything else is the id of a decision. @throws CliError `ENTRY_RANGE_MALFORMED` */
export function readRange(text: string): EntryRange {
  const found = RANGE.exec(text);
  if (found === null) {
    if (text.includes('..')) throw new CliError('ENTRY_RANGE_MALFORMED', text);
    return { decisionId: text };
  }
  const first = Number(found[1]);
  if (found[2] === undefined) return { first, last: first };
  const last = found[3] === undefined ? null : Number(found[3]);
  if (last !== null && last < first) throw new CliError('ENTRY_RANGE_MALFORMED', text);
  return { first, last };
}
