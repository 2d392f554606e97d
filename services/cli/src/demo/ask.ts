import { createHash } from 'node:crypto';
import type { CutruClient } from '@cutru/api';
import { type TestCitizen, testCitizens } from '../synth/test-citizens.ts';
import type { Candidate } from '../synth/types.ts';
import { version } from '../version.ts';
import { requestOf } from './requests.ts';

/** An application of a test citizen, and what a service answered. */
export interface Answered {
  readonly citizen: TestCitizen;
  readonly candidate: Candidate;
  readonly result: Awaited<ReturnType<CutruClient['verify']>>;
}

/**
 * A request id that stays as long as what is asked, the data and this version stay: the decision that was logged is
 * then given again. Where one of them changes so does the id, for an id belongs to one content.
 */
export function stableId(name: string, dataVersion: string, content: object): string {
  const hash = createHash('sha256').update(`${version()}|${dataVersion}|${JSON.stringify(content)}`);
  return `${name}-${hash.digest('hex').slice(0, 16)}`;
}

/**
 * Sends the applications of the test citizens through a service, one after the other.
 * @param dataVersion identifies the population and the lists that the service has
 * @throws ApiError
 */
export async function* askTestCitizens(
  client: CutruClient,
  dataVersion: string,
  signal?: AbortSignal,
): AsyncGenerator<Answered, void, undefined> {
  for (const citizen of testCitizens()) {
    for (const [at, candidate] of citizen.family.candidates.entries()) {
      const request = requestOf(candidate);
      const requestId = stableId(`test-citizen-${citizen.number}-${at + 1}`, dataVersion, request);
      const call = signal === undefined ? {} : { signal };
      const result = await client.verify({ requestId, request, explainIn: 'vi' }, call);
      yield { citizen, candidate, result };
    }
  }
}
