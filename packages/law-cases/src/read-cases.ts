import { readFileSync } from 'node:fs';
import { CalendarError, type Day, FOREVER, formatDay, parseDay, parsePartialDate } from '@cutru/calendar';
import { AREA_CLASSES, isMarkGroup, MARK_GROUPS, type MarkGroup } from '@cutru/places';
import {
  ENTRY_LEVELS,
  EXAM_GROUNDS,
  type ExamClaim,
  type ExamGround,
  type ExamMarks,
  isProgramme,
  POLICY_GROUPS,
  type PolicyClaim,
  type PolicyGroup,
  type Programme,
} from '@cutru/rules';
import { parse } from 'yaml';
import { boardingPlanOf } from './boarding-plan.ts';
import type {
  BoardingFacts,
  CaseList,
  EntryFacts,
  ExamFacts,
  LawCase,
  Person,
  UniversityFacts,
} from './case.ts';
import { exampleLists } from './case-lists.ts';
import { entryPlan } from './entry-plan.ts';
import { EXPECTATIONS } from './expectations.ts';
import { CaseError, Fields, type Raw } from './fields.ts';
import { grade10Of } from './grade-10.ts';
import { readListRow, readSchoolRow, readSchoolStay, readStay, type Stay } from './notation.ts';

const IDENTITIES = ['CONFIRMED', 'NOT_CONFIRMED', 'NOT_CHECKED'] as const;

function each<T>(fields: Fields, key: string, read: (text: string, where: string) => T): T[] {
  return (fields.texts(key) ?? []).map((text, i) => read(text, `${fields.where}.${key}[${i}]`));
}

function dayOf(fields: Fields, key: string, otherwise: string): Day {
  return parseDay(fields.text(key) ?? otherwise);
}

/** `05`, `05 declared` (no source was asked), `05 differs` (another one was declared), `unknown`. */
function ethnicityOf(fields: Fields): Pick<Person, 'ethnicity' | 'ethnicityFrom'> {
  const [code = 'unknown', from = ''] = (fields.text('ethnicity') ?? 'unknown').split(' ');
  if (from !== '' && from !== 'declared' && from !== 'differs') {
    throw new CaseError(`${fields.where}.ethnicity`, `"${from}" cannot be read`);
  }
  return {
    ethnicity: code === 'unknown' ? null : code,
    ethnicityFrom: from === 'declared' ? 'DECLARED' : from === 'differs' ? 'DIFFERS' : 'SOURCE',
  };
}

/** Without the key the kind is not provided. */
function otherKindsOf(fields: Fields): Pick<Person, 'temporary' | 'current'> {
  const of = (key: 'temporary' | 'current'): readonly Stay[] | null =>
    fields.texts(key) === undefined ? null : each(fields, key, readStay);
  return { temporary: of('temporary'), current: of('current') };
}

function candidateOf(fields: Fields): Person {
  const birth = fields.text('birth') ?? fields.text('born');
  return {
    ...ethnicityOf(fields),
    identity: fields.word('identity', IDENTITIES) ?? 'CONFIRMED',
    born: dayOf(fields, 'born', '2005-01-01'),
    birth: birth === undefined ? null : parsePartialDate(birth),
    lives: each(fields, 'lives', readStay),
    papers: each(fields, 'papers', readStay),
    ...otherKindsOf(fields),
    relation: 'GUARDIAN',
    plainName: fields.flag('plain_name'),
  };
}

function guardianOf(fields: Fields): Person {
  const guardian: Person = {
    ...ethnicityOf(fields),
    identity: fields.word('identity', IDENTITIES) ?? 'CONFIRMED',
    born: dayOf(fields, 'born', '1970-01-01'),
    birth: null,
    lives: each(fields, 'lives', readStay),
    papers: each(fields, 'papers', readStay),
    ...otherKindsOf(fields),
    relation: fields.word('relation', ['FATHER', 'MOTHER', 'GUARDIAN']) ?? 'MOTHER',
    plainName: fields.flag('plain_name'),
  };
  fields.done();
  return guardian;
}

function groupsOf(fields: Fields, key: string): readonly MarkGroup[] {
  const texts = fields.texts(key) ?? [];
  if (texts.length === 1 && texts[0] === 'ALL') return MARK_GROUPS;
  const wrong = texts.find((text) => !isMarkGroup(text));
  if (wrong !== undefined) throw new CaseError(`${fields.where}.${key}`, `"${wrong}" is no group of marks`);
  return texts as readonly MarkGroup[];
}

function listOf(fields: Fields): CaseList {
  const to = fields.text('to');
  const list: CaseList = {
    name: fields.required('name'),
    from: parseDay(fields.required('from')),
    to: to === undefined ? FOREVER : parseDay(to) + 1,
    complete: groupsOf(fields, 'complete'),
    provinces: fields.texts('provinces') ?? 'NATION',
    rows: each(fields, 'rows', readListRow),
  };
  fields.done();
  return list;
}

/** The two example lists, less the marks said to be partial, with a case's own rows; or lists of the case's own. */
function listsOf(fields: Fields): readonly CaseList[] {
  const own = fields.maps('lists').map(listOf);
  const partial = groupsOf(fields, 'partial');
  const rows = each(fields, 'rows', readListRow);
  if (own.length > 0) return own;
  return exampleLists(partial, rows);
}

function hundredths(fields: Fields, key: string): number | null {
  const text = fields.text(key);
  if (text === undefined) return null;
  if (!/^\d+\.\d{2}$/.test(text))
    throw new CaseError(`${fields.where}.${key}`, `"${text}" is not like 22.50`);
  return Number(text.replace('.', ''));
}

function claimOf(text: string, where: string): PolicyClaim {
  const [group = '', ...rest] = text.split(' ');
  if (!(POLICY_GROUPS as readonly string[]).includes(group) || !['', 'by paper'].includes(rest.join(' '))) {
    throw new CaseError(where, `"${text}" cannot be read`);
  }
  return { group: group as PolicyGroup, document: rest.length > 0 };
}

function universityOf(fields: Fields): UniversityFacts {
  const year = Number(fields.required('year'));
  const graduated = fields.text('graduated') ?? String(year);
  return {
    year,
    graduated: graduated === 'unknown' ? null : Number(graduated),
    school: each(fields, 'school', readSchoolStay),
    claims: each(fields, 'claims', claimOf),
    total: hundredths(fields, 'total'),
    boardingSchool: fields.flag('boarding_school'),
    serviceArea: fields.word('service_area', AREA_CLASSES) ?? null,
    declaredArea: fields.word('declared_area', AREA_CLASSES) ?? null,
    declaredGroup: fields.word('declared_group', [...POLICY_GROUPS, 'NONE']) ?? null,
  };
}

/** `2b`, `3c by paper`. */
function examClaimOf(text: string, where: string): ExamClaim {
  const [ground = '', ...rest] = text.split(' ');
  if (!(EXAM_GROUNDS as readonly string[]).includes(ground) || !['', 'by paper'].includes(rest.join(' '))) {
    throw new CaseError(where, `"${text}" cannot be read`);
  }
  return { ground: ground as ExamGround, document: rest.length > 0 };
}

/** Four marks, three means and the encouragement: `[7.00, …]`. */
function marksOf(fields: Fields): ExamMarks | null {
  const texts = fields.texts('score');
  if (texts === undefined) return null;
  const numbers = texts.map((text) => Number(text.replace('.', '')));
  const [a, b, c, d, grade10, grade11, grade12, encouragement] = numbers;
  if (encouragement === undefined || texts.length !== 8 || texts.some((text) => !/^\d+\.\d{2}$/.test(text))) {
    throw new CaseError(`${fields.where}.score`, 'eight numbers like 7.25 expected');
  }
  return {
    marks: [a ?? 0, b ?? 0, c ?? 0, d ?? 0],
    means: [grade10 ?? 0, grade11 ?? 0, grade12 ?? 0],
    encouragement,
  };
}

function examOf(fields: Fields): ExamFacts {
  const exam = fields.text('exam') ?? 'unknown';
  return {
    year: Number(fields.required('year')),
    exam: exam === 'unknown' ? null : parseDay(exam),
    school: each(fields, 'school', readSchoolStay),
    claims: each(fields, 'claims', examClaimOf),
    continuingEducation: fields.flag('continuing_education'),
    boardingSchool: fields.flag('boarding_school'),
    declared: hundredths(fields, 'declared'),
    score: marksOf(fields),
  };
}

/** `places-only-communes yes`: what a plan says of an assumption. */
function settingsOf(fields: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries(
    each(fields, 'settings', (text, where) => {
      const [id, word, ...rest] = text.split(' ');
      if (id === undefined || word === undefined || rest.length > 0)
        throw new CaseError(where, `"${text}" cannot be read`);
      return [id, word];
    }),
  );
}

function boardingOf(fields: Fields): BoardingFacts {
  return {
    file: parseDay(fields.required('file')),
    kind: fields.word('kind', ['ethnic_boarding', 'border_boarding']) ?? 'ethnic_boarding',
    level: fields.word('level', ['lower_secondary', 'upper_secondary']) ?? null,
    household: fields.word('household', ['poor', 'near_poor']) ?? null,
    prize: fields.word('prize', ['provincial', 'national']) ?? null,
    guardiansComplete: fields.flag('guardians_complete'),
    plan: fields.raw('plan') === undefined ? null : boardingPlanOf(fields.map('plan')),
  };
}

function entryOf(fields: Fields): EntryFacts {
  const file = parseDay(fields.required('file'));
  return {
    file,
    level: fields.word('level', ENTRY_LEVELS) ?? 'grade_1',
    school: fields.text('school') === 'any' ? null : (fields.text('school') ?? null),
    guardiansComplete: fields.flag('guardians_complete'),
    plan: entryPlan(fields, file),
  };
}

function expectedOf(fields: Fields): LawCase['expected'] {
  const found: Record<string, string | readonly string[]> = {};
  for (const [key, many] of Object.entries(EXPECTATIONS)) {
    const value = many ? fields.texts(key) : fields.text(key);
    if (value !== undefined) found[key] = value;
  }
  fields.done();
  if (Object.keys(found).length === 0) throw new CaseError(fields.where, 'nothing is expected');
  return found;
}

function applicationOf(programme: Programme, fields: Fields): LawCase['application'] {
  switch (programme) {
    case 'university-admission':
      return { programme, facts: universityOf(fields) };
    case 'graduation-exam':
      return { programme, facts: examOf(fields) };
    case 'grade-10-admission':
      return { programme, facts: grade10Of(fields, (key) => hundredths(fields, key)) };
    case 'ethnic-boarding-school':
      return { programme, facts: boardingOf(fields) };
    case 'school-entry':
      return { programme, facts: entryOf(fields) };
  }
}

function caseOf(programme: Programme, fields: Fields): LawCase {
  const candidate = candidateOf(fields);
  const application = applicationOf(programme, fields);
  const recorded =
    'file' in application.facts && application.facts.file !== null
      ? formatDay(application.facts.file)
      : `${'year' in application.facts ? application.facts.year : ''}-06-01`;
  const read: LawCase = {
    name: fields.required('name'),
    law: fields.required('law'),
    why: fields.required('why'),
    recordedOn: dayOf(fields, 'recorded', recorded),
    candidate,
    guardians: fields.maps('guardians').map(guardianOf),
    lists: listsOf(fields),
    schoolList: each(fields, 'school_list', readSchoolRow),
    settings: settingsOf(fields),
    application,
    expected: expectedOf(fields.map('expect')),
  };
  fields.done();
  return read;
}

/** The cases of a text. @throws CaseError for a key that does not exist, a value that cannot be read, a name given twice */
export function readCases(text: string): readonly LawCase[] {
  const file = new Fields(parse(text, { schema: 'failsafe' }) as Raw, 'file');
  const programme = file.required('programme');
  if (!isProgramme(programme)) throw new CaseError('file.programme', `"${programme}" is no programme`);
  const unless = file.map('unless_said').entries();
  const cases = file.maps('cases').map((fields) => {
    const said = new Fields(
      Object.fromEntries([...unless, ...fields.entries()]),
      `"${fields.text('name') ?? fields.where}"`,
    );
    try {
      return caseOf(programme, said);
    } catch (error) {
      if (error instanceof CalendarError) throw new CaseError(said.where, error.message);
      throw error;
    }
  });
  file.done();
  const names = new Set<string>();
  for (const { name } of cases) {
    if (names.has(name)) throw new CaseError(`"${name}"`, 'two cases have this name');
    names.add(name);
  }
  return cases;
}

function fileOf(programme: Programme): URL {
  return new URL(`../cases/${programme}.yaml`, import.meta.url);
}

/** The cases that ship with the package. */
export function casesOf(programme: Programme): readonly LawCase[] {
  return readCases(readFileSync(fileOf(programme), 'utf8'));
}
