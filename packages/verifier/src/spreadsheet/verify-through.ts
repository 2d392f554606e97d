import { loadUnits } from '../reference/units.ts';
import type { ServiceFileOptions } from './options.ts';
import type { RowDecider } from './row-decider.ts';
import { runFile } from './run-file.ts';
import type { FileSummary } from './summary.ts';

/** A service that decides rows with facts and lists of its own. */
export interface RowService {
  /** What people call it: its address. */
  readonly name: string;
  readonly decide: RowDecider;
}

/**
 * Has every row of a file of candidates decided by a service and writes the results with what it signed. The results
 * appear whole or not at all, whatever the service has logged by then.
 * @throws TablesError, PopulationError, VerifierError; the signal's reason; what the service's decider throws
 */
export async function verifyFileThrough(
  service: RowService,
  options: ServiceFileOptions,
): Promise<FileSummary> {
  const { units } = await loadUnits();
  return runFile(options, {
    service: service.name,
    lists: null,
    warnings: [],
    files: [],
    units,
    isLookedUp: false,
    disclosures: options.disclosures ?? false,
    open: () => Promise.resolve({ decide: service.decide, source: null }),
  });
}
