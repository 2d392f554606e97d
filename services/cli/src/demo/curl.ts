import { formatPartialDate } from '@cutru/calendar';
import { testCitizens } from '../synth/test-citizens.ts';
import type { UniversityCandidate } from '../synth/types.ts';
import { stableId } from './ask.ts';

function isUniversity(candidate: { readonly programme: string }): candidate is UniversityCandidate {
  return candidate.programme === 'university-admission';
}

/** A call over HTTP that works as it stands: the first test citizen who applies to a university. */
export function curlCall(base: string, dataVersion: string): string {
  const candidate = testCitizens()
    .flatMap(({ family }) => family.candidates)
    .find(isUniversity);
  if (candidate === undefined) throw new TypeError('no test citizen applies to a university');
  const { citizenNumber, fullName, birth, admissionYear, graduationYear, schools } = candidate;
  const content = {
    explainIn: 'LANGUAGE_VI',
    candidate: { citizenId: citizenNumber, fullName, birthDate: formatPartialDate(birth) },
    universityAdmission: {
      admissionYear,
      graduationYear,
      schools: [...new Set(schools)].map((code) => ({
        code,
        grades: schools.flatMap((each, at) => (each === code ? [10 + at] : [])),
      })),
    },
  };
  const body = JSON.stringify({ requestId: stableId('goi-thu', dataVersion, content), ...content });
  return `curl -s ${base}/v1/verifications -H 'content-type: application/json' -d '${body}'`;
}
