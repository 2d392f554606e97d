import { civilOf, dayOf } from '@cutru/calendar';
import { NO_SCHOOLS, type SchoolList } from '@cutru/places';
import {
  buildTimeline,
  type EthnicityKnowledge,
  type GuardianFacts,
  type KnownTimeline,
  noTimeline,
  type PersonFacts,
  PRESUMED_MONTHS,
  parseEthnicity,
  type ResidenceKind,
  standing,
  type Timeline,
  type UnknownTimeline,
  unknownTimeline,
} from '@cutru/residence';
import {
  type Application,
  buildSchooling,
  type Decision,
  decide,
  type Plan,
  type SchoolStayInput,
} from '@cutru/rules';
import type { ExamFacts, LawCase, Person, UniversityFacts } from './case.ts';
import { listsOf, schoolsOf } from './case-lists.ts';
import { grade10Application } from './grade-10.ts';
import type { SchoolStay, Stay } from './notation.ts';
import { UNITS } from './world.ts';

const STANDINGS = ['KINH', 'MINORITY', 'VERY_SMALL'] as const;

function ethnicityOf(person: Person): EthnicityKnowledge {
  const hidden = person.ethnicity === null || person.identity === 'NOT_CONFIRMED';
  const ethnicity = hidden ? undefined : parseEthnicity(person.ethnicity);
  const field = person.identity === 'NOT_CONFIRMED' ? 'identity' : 'ethnicity';
  return {
    standing: standing(ethnicity),
    ethnicity: ethnicity ?? null,
    fact: ethnicity === undefined ? { type: 'ETHNICITY', field, place: null, values: STANDINGS } : null,
    basis: person.ethnicityFrom === 'DECLARED' ? 'DECLARED' : 'SOURCE',
    differs: person.ethnicityFrom === 'DIFFERS',
  };
}

function timelineOf(
  person: Person,
  stays: readonly Stay[],
  recordedOn: number,
  kind: ResidenceKind = 'permanent',
): KnownTimeline | UnknownTimeline {
  const context = {
    units: UNITS,
    kind,
    bornFrom: person.born,
    presumedMonths: PRESUMED_MONTHS,
  };
  const timeline = buildTimeline(
    context,
    stays.map((stay) => ({
      communeCode: stay.commune,
      codeOn: stay.codeOn,
      village: stay.village,
      from: stay.from,
      to: stay.to,
      recordedOn: stay.recordedOn ?? recordedOn,
      basis: stay.basis,
    })),
  );
  if (timeline.status === 'EITHER') throw new TypeError('Rows of one source make no contradiction');
  return timeline;
}

function residenceOf(person: Person, recordedOn: number): Timeline {
  if (person.identity === 'NOT_CONFIRMED') {
    return unknownTimeline({ type: 'PLACE', field: 'identity', place: null });
  }
  if (person.identity === 'NOT_CHECKED') return noTimeline('permanent');
  const bySource = timelineOf(person, person.lives, recordedOn);
  const [paper] = person.papers;
  if (paper === undefined) return bySource;
  const place = paper.commune ?? '';
  return {
    status: 'EITHER',
    fact: { type: 'EITHER', field: 'residence.permanent.from', place },
    options: [bySource, timelineOf(person, person.papers, recordedOn)],
  };
}

/** Temporary or present residence; `null` where it is not provided. */
function otherResidence(person: Person, kind: 'temporary' | 'current', recordedOn: number): Timeline | null {
  const stays = person[kind];
  if (stays === null || person.identity !== 'CONFIRMED') return null;
  return timelineOf(person, stays, recordedOn, kind);
}

function personOf(person: Person, recordedOn: number): PersonFacts {
  return {
    identity: person.identity,
    nameWithoutDiacritics: person.plainName,
    ethnicity: ethnicityOf(person),
    birth: person.identity === 'NOT_CONFIRMED' ? null : person.birth,
    permanent: residenceOf(person, recordedOn),
    temporary: otherResidence(person, 'temporary', recordedOn),
    current: otherResidence(person, 'current', recordedOn),
  };
}

/** Grades run from 1 September to 31 May, counted back from the year of graduation. */
function stayInput(stay: SchoolStay, graduated: number): SchoolStayInput {
  const [first, last] = stay.grades ?? [10, 12];
  return {
    schoolCode: stay.school,
    communeCode: stay.commune,
    codeOn: stay.codeOn,
    from: stay.from ?? dayOf(graduated - (13 - first), 9, 1),
    to: stay.to ?? dayOf(graduated - (12 - last), 5, 31),
  };
}

function universityOf(facts: UniversityFacts, schools: SchoolList): Application {
  const graduated = facts.graduated ?? facts.year;
  return {
    programme: 'university-admission',
    admissionYear: facts.year,
    graduationYear: facts.graduated,
    schooling: buildSchooling(
      { units: UNITS, schools },
      facts.school.map((stay) => stayInput(stay, graduated)),
    ),
    policyClaims: facts.claims,
    total: facts.total,
    boardingSchool: facts.boardingSchool,
    serviceArea: facts.serviceArea,
    declaredArea: facts.declaredArea,
    declaredGroup: facts.declaredGroup,
    referenceDate: null,
  };
}

function examOf(facts: ExamFacts, schools: SchoolList): Application {
  return {
    programme: 'graduation-exam',
    examYear: facts.year,
    examDay: facts.exam,
    schooling: buildSchooling(
      { units: UNITS, schools },
      facts.school.map((stay) => stayInput(stay, facts.year)),
    ),
    claims: facts.claims,
    continuingEducation: facts.continuingEducation,
    boardingSchool: facts.boardingSchool,
    declaredPoints: facts.declared,
    score: facts.score,
  };
}

/** A plan that says nothing but how it settles assumptions. */
function planOf({ application, settings, recordedOn }: LawCase): Plan | null {
  if ('plan' in application.facts && application.facts.plan !== null) return application.facts.plan;
  if (Object.keys(settings).length === 0) return null;
  const words = { vi: 'Kế hoạch ví dụ', en: 'Example plan' };
  return {
    id: 'example',
    version: '1',
    hash: '',
    programme: application.programme,
    title: words,
    issuer: '',
    document: null,
    year: civilOf(recordedOn).year,
    countedTo: null,
    quota: null,
    kinhShare: null,
    settings,
    complaint: null,
    boarding: null,
    grade10: null,
    entry: null,
  };
}

function applicationOf(lawCase: LawCase): Application {
  const { application } = lawCase;
  const schools = lawCase.schoolList.length === 0 ? NO_SCHOOLS : schoolsOf(lawCase.schoolList);
  if (application.programme === 'university-admission') return universityOf(application.facts, schools);
  if (application.programme === 'grade-10-admission') return grade10Application(application.facts, schools);
  if (application.programme === 'graduation-exam') return examOf(application.facts, schools);
  if (application.programme === 'school-entry') {
    const { file, level, school, guardiansComplete } = application.facts;
    return { programme: 'school-entry', submittedOn: file, level, school, guardiansComplete };
  }
  const { facts } = application;
  return {
    programme: 'ethnic-boarding-school',
    submittedOn: facts.file,
    schoolKind: facts.kind,
    schooling: null,
    schoolLevel: facts.level,
    household: facts.household,
    prize: facts.prize,
    guardiansComplete: facts.guardiansComplete,
  };
}

/** Decides a case by the pure packages alone. @throws RulesError where the application cannot be decided */
export function decideCase(lawCase: LawCase): Decision {
  const { recordedOn } = lawCase;
  const guardians = lawCase.guardians.map(
    (guardian): GuardianFacts => ({ ...personOf(guardian, recordedOn), relation: guardian.relation }),
  );
  const candidate = personOf(lawCase.candidate, recordedOn);
  const context = { units: UNITS, lists: listsOf(lawCase.lists) };
  return decide(context, applicationOf(lawCase), { candidate, guardians }, planOf(lawCase));
}
