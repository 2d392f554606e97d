import type { OnWarning } from '@cutru/population';
import type { LoadedReference } from '../reference/open.ts';
import { type ExtractSource, openExtract } from '../source/open.ts';
import { localDecider } from './local-decider.ts';
import { tell, type VerifyFileOptions } from './options.ts';
import { runFile } from './run-file.ts';
import type { FileSummary } from './summary.ts';

async function openSource(
  options: VerifyFileOptions,
  wanted: Set<string>,
  onWarning: OnWarning,
): Promise<ExtractSource | null> {
  const { residence, maxBadRows } = options;
  if (residence === undefined) return null;
  const source = await openExtract(residence, {
    wanted,
    onWarning,
    ...(maxBadRows === undefined ? {} : { maxBadRows }),
    onProgress: (done, total) => tell(options, 'SOURCE', done, total),
  });
  // The extract has its own copy of those who were found.
  wanted.clear();
  return source;
}

/**
 * Decides every row of a file of candidates here and writes the results. Of the extract only the people of the file are
 * kept. The results appear whole or not at all; nothing is logged or signed, so they are a draft.
 * @throws TablesError, PopulationError, VerifierError; the signal's reason
 * @example
 * const reference = await openReference({ areas: ['areas.csv'] });
 * await verifyFile(reference, { file: 'candidates.csv', programme: 'university-admission', out: 'results.csv' });
 */
export function verifyFile(reference: LoadedReference, options: VerifyFileOptions): Promise<FileSummary> {
  const { residence } = options;
  return runFile(options, {
    service: null,
    lists: reference.summary,
    warnings: reference.warnings,
    files: residence === undefined ? reference.files : [...reference.files, residence],
    units: reference.units,
    isLookedUp: residence !== undefined,
    disclosures: false,
    async open(people, evidence, onWarning) {
      const source = await openSource(options, people.wanted, onWarning);
      return { decide: localDecider(reference, { source, evidence }), source };
    },
  });
}
