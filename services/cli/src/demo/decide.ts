import type { PlaceName } from '@cutru/rules';
import { type DecisionResult, openCutru, placeNames } from '@cutru/verifier';
import { type TestCitizen, testCitizens } from '../synth/test-citizens.ts';
import type { Candidate } from '../synth/types.ts';
import type { SyntheticFiles } from '../synth/write/write.ts';
import { numbersOf, requestOf } from './requests.ts';

/** An application of a test citizen, decided. */
export interface Decided {
  readonly citizen: TestCitizen;
  readonly candidate: Candidate;
  readonly result: DecisionResult;
}

/** The eight, decided, with names for the places in what is said of them. */
export interface DemoDecisions {
  readonly decided: readonly Decided[];
  readonly placeName: PlaceName;
}

/** Decides the test citizens through the front door, against the files of a synthetic population. */
export async function decideTestCitizens(files: SyntheticFiles): Promise<DemoDecisions> {
  const applications = testCitizens().flatMap((citizen) =>
    citizen.family.candidates.map((candidate) => ({ citizen, candidate })),
  );
  const cutru = await openCutru({
    areas: files.areas,
    schools: files.schools,
    residence: files.extract,
    only: applications.flatMap(({ candidate }) => numbersOf(candidate)),
  });
  return {
    decided: applications.map(({ citizen, candidate }) => ({
      citizen,
      candidate,
      result: cutru.decide(requestOf(candidate)),
    })),
    placeName: placeNames(cutru.reference.units, 'vi'),
  };
}
