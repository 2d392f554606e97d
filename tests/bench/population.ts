import { dayOf, parseDay } from '@cutru/calendar';
import { caseSchools, shippedUnits } from '@cutru/law-cases';
import {
  buildTimeline,
  type EthnicityKnowledge,
  type PersonFacts,
  PRESUMED_MONTHS,
  parseEthnicity,
  standing,
  unknownTimeline,
} from '@cutru/residence';
import {
  type Application,
  buildSchooling,
  type People,
  type Schooling,
  type SchoolStayInput,
} from '@cutru/rules';

const UNITS = shippedUnits();

/** One application with its facts, ready in memory. */
export interface Prepared {
  readonly application: Application;
  readonly people: People;
}

const COMMUNES = [
  '30577',
  '30586',
  '30565',
  '30574',
  '30544',
  '07615',
  '30583',
  '24775',
  '26740',
  '30568',
  '00376',
] as const;
const RECORDED = parseDay('2025-06-01');

/** Numbers in a fixed order: the same load in every run. */
function* numbers(seed: number): Generator<number, never, undefined> {
  let state = seed >>> 0;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** What keeps a candidate from being settled, in the shares that the synthetic population has of them. */
type Gap = 'none' | 'ethnicity' | 'identity' | 'start';

function gapOf(next: () => number): Gap {
  const share = next();
  return share < 0.5 ? 'ethnicity' : share < 0.75 ? 'identity' : 'start';
}

function ethnicityOf(code: string, gap: Gap): EthnicityKnowledge {
  const open = gap === 'ethnicity' || gap === 'identity';
  const ethnicity = open ? undefined : parseEthnicity(code);
  return {
    standing: standing(ethnicity),
    ethnicity: ethnicity ?? null,
    fact: open
      ? { type: 'ETHNICITY', field: gap, place: null, values: ['KINH', 'MINORITY', 'VERY_SMALL'] }
      : null,
    basis: 'SOURCE',
    differs: false,
  };
}

function person(next: () => number, gap: Gap): PersonFacts {
  const pick = (): string => COMMUNES[Math.floor(next() * COMMUNES.length)] as string;
  const ethnicity = ethnicityOf(next() < 0.7 ? '01' : '05', gap);
  const born = dayOf(2007, 1 + Math.floor(next() * 12), 1 + Math.floor(next() * 28));
  const moves = next() < 0.25;
  const moved = dayOf(2022, 9, 1) + Math.floor(next() * 900);
  const base = { codeOn: null, village: null, recordedOn: RECORDED, basis: 'SOURCE' as const };
  const first = {
    ...base,
    communeCode: pick(),
    from: gap === 'start' ? null : born,
    to: moves ? moved - 1 : ('OPEN' as const),
  };
  const second = { ...base, communeCode: pick(), from: moved, to: 'OPEN' as const };
  const context = {
    units: UNITS,
    kind: 'permanent',
    bornFrom: born,
    presumedMonths: PRESUMED_MONTHS,
  } as const;
  return {
    identity: gap === 'identity' ? 'NOT_CONFIRMED' : 'CONFIRMED',
    nameWithoutDiacritics: false,
    ethnicity,
    birth: null,
    temporary: null,
    current: null,
    permanent:
      gap === 'identity'
        ? unknownTimeline({ type: 'PLACE', field: 'identity', place: null })
        : buildTimeline(context, moves ? [first, second] : [first]),
  };
}

/**
 * University candidates of 2025 as they come: most with one or two homes, a quarter of whom moved during school, three
 * in ten of a minority. Some lack an ethnicity (half of these), an identity (a quarter) or the first day of a stay.
 */
export function universityCandidates(count: number, seed: number): Prepared[] {
  const stream = numbers(seed);
  const next = (): number => stream.next().value;
  const schools = caseSchools(UNITS, []);
  // Those of one school and year came the same way, and share it as the readers of requests have it.
  const made = new Map<string, Schooling | null>();
  const schoolingOf = (stays: readonly SchoolStayInput[]): Schooling | null => {
    const key = JSON.stringify(stays);
    let schooling = made.get(key);
    if (schooling === undefined) {
      schooling = buildSchooling({ units: UNITS, schools }, stays);
      made.set(key, schooling);
    }
    return schooling;
  };
  return Array.from({ length: count }, (): Prepared => {
    const candidate = person(next, next() < 0.25 ? gapOf(next) : 'none');
    const one = COMMUNES[Math.floor(next() * COMMUNES.length)] as string;
    const two = next() < 0.1 ? (COMMUNES[Math.floor(next() * COMMUNES.length)] as string) : one;
    const stay = (communeCode: string, from: string, to: string) => ({
      schoolCode: null,
      communeCode,
      codeOn: null,
      from: parseDay(from),
      to: parseDay(to),
    });
    const stays =
      one === two
        ? [stay(one, '2022-09-05', '2025-05-31')]
        : [stay(one, '2022-09-05', '2024-05-31'), stay(two, '2024-09-05', '2025-05-31')];
    return {
      application: {
        programme: 'university-admission',
        admissionYear: 2025,
        graduationYear: next() < 0.9 ? 2025 : 2024,
        schooling: schoolingOf(stays),
        policyClaims: next() < 0.05 ? [{ group: '04', document: next() < 0.5 }] : [],
        total: 1500 + Math.floor(next() * 1500),
        boardingSchool: false,
        serviceArea: null,
        declaredArea:
          next() < 0.8 ? ((['KV1', 'KV2-NT', 'KV2', 'KV3'] as const)[Math.floor(next() * 4)] ?? null) : null,
        declaredGroup: null,
        referenceDate: null,
      },
      people: { candidate, guardians: [] },
    };
  });
}
