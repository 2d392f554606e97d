import { civilOf, dayOf } from '@cutru/calendar';
import type { SchoolList, Units } from '@cutru/places';
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
  type People,
  type Plan,
  type RuleContext,
  type SchoolStayInput,
} from '@cutru/rules';
import type { ExamFacts, LawCase, Person, UniversityFacts } from './case.ts';
import { listsOf, schoolsOf } from './case-lists.ts';
import { grade10Application } from './grade-10.ts';
import type { SchoolStay, Stay } from './notation.ts';

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
  units: Units,
  kind: ResidenceKind = 'permanent',
): KnownTimeline | UnknownTimeline {
  const context = {
    units,
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

function residenceOf(person: Person, recordedOn: number, units: Units): Timeline {
  if (person.identity === 'NOT_CONFIRMED') {
    return unknownTimeline({ type: 'PLACE', field: 'identity', place: null });
  }
  if (person.identity === 'NOT_CHECKED') return noTimeline('permanent');
  const bySource = timelineOf(person, person.lives, recordedOn, units);
  const [paper] = person.papers;
  if (paper === undefined) return bySource;
  const place = paper.commune ?? '';
  return {
    status: 'EITHER',
    fact: { type: 'EITHER', field: 'residence.permanent.from', place },
    options: [bySource, timelineOf(person, person.papers, recordedOn, units)],
  };
}

/** Temporary or present residence; `null` where it is not provided. */
function otherResidence(
  person: Person,
  kind: 'temporary' | 'current',
  recordedOn: number,
  units: Units,
): Timeline | null {
  const stays = person[kind];
  if (stays === null || person.identity !== 'CONFIRMED') return null;
  return timelineOf(person, stays, recordedOn, units, kind);
}

function personOf(person: Person, recordedOn: number, units: Units): PersonFacts {
  return {
    identity: person.identity,
    nameWithoutDiacritics: person.plainName,
    ethnicity: ethnicityOf(person),
    birth: person.identity === 'NOT_CONFIRMED' ? null : person.birth,
    permanent: residenceOf(person, recordedOn, units),
    temporary: otherResidence(person, 'temporary', recordedOn, units),
    current: otherResidence(person, 'current', recordedOn, units),
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

function universityOf(facts: UniversityFacts, schools: SchoolList, units: Units): Application {
  const graduated = facts.graduated ?? facts.year;
  return {
    programme: 'university-admission',
    admissionYear: facts.year,
    graduationYear: facts.graduated,
    schooling: buildSchooling(
      { units, schools },
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

function examOf(facts: ExamFacts, schools: SchoolList, units: Units): Application {
  return {
    programme: 'graduation-exam',
    examYear: facts.year,
    examDay: facts.exam,
    schooling: buildSchooling(
      { units, schools },
      facts.school.map((stay) => stayInput(stay, facts.year)),
    ),
    claims: facts.claims,
    continuingEducation: facts.continuingEducation,
    boardingSchool: facts.boardingSchool,
    declaredPoints: facts.declared,
    score: facts.score,
  };
}

function intakeOf({ facts }: LawCase['application']): number {
  return 'year' in facts ? facts.year : civilOf(facts.file).year;
}

/** The plan of a case with what it settles of assumptions; without one a plan that says nothing else. */
function planOf({ application, settings }: LawCase): Plan | null {
  const given = 'plan' in application.facts ? application.facts.plan : null;
  if (given !== null) return { ...given, settings: { ...given.settings, ...settings } };
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
    year: intakeOf(application),
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

function applicationOf(lawCase: LawCase, units: Units): Application {
  const { application } = lawCase;
  const schools = schoolsOf(lawCase.schoolList, units);
  if (application.programme === 'university-admission')
    return universityOf(application.facts, schools, units);
  if (application.programme === 'grade-10-admission')
    return grade10Application(application.facts, schools, units);
  if (application.programme === 'graduation-exam') return examOf(application.facts, schools, units);
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

/** All that the rules ask for. */
export interface CaseInput {
  readonly context: RuleContext;
  readonly application: Application;
  readonly people: People;
  readonly plan: Plan | null;
}

/** Builds what a case describes. @throws CaseError, CalendarError, ResidenceError for facts that cannot stand */
export function caseInput(lawCase: LawCase, units: Units): CaseInput {
  const { recordedOn } = lawCase;
  const guardians = lawCase.guardians.map(
    (guardian): GuardianFacts => ({ ...personOf(guardian, recordedOn, units), relation: guardian.relation }),
  );
  const candidate = personOf(lawCase.candidate, recordedOn, units);
  return {
    context: { units, lists: listsOf(lawCase.lists, units) },
    application: applicationOf(lawCase, units),
    people: { candidate, guardians },
    plan: planOf(lawCase),
  };
}

/** Decides a case by the pure packages alone. @throws RulesError where the application cannot be decided */
export function decideCase(lawCase: LawCase, units: Units): Decision {
  const { context, application, people, plan } = caseInput(lawCase, units);
  return decide(context, application, people, plan);
}
