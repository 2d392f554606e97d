import { type Day, FOREVER, formatDay, parseDay, parsePartialDate } from '@cutru/calendar';
import { AREA_CLASSES, isMarkGroup, MARK_GROUPS, type MarkGroup, type Units } from '@cutru/places';
import {
  ASSUMPTION_OPTIONS,
  ENTRY_LEVELS,
  EXAM_GROUNDS,
  type ExamClaim,
  type ExamGround,
  type ExamMarks,
  POLICY_GROUPS,
  type PolicyClaim,
  type PolicyGroup,
  type Programme,
} from '@cutru/rules';
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
import { CaseError } from './case-error.ts';
import { exampleLists } from './case-lists.ts';
import { entryPlan } from './entry-plan.ts';
import { EXPECTATIONS } from './expectations.ts';
import type { Fields } from './fields.ts';
import { grade10Of } from './grade-10.ts';
import { readListRow, readSchoolRow, readSchoolStay, readStay, type Stay } from './notation.ts';
import { readAt } from './read-at.ts';

const IDENTITIES = ['CONFIRMED', 'NOT_CONFIRMED', 'NOT_CHECKED'] as const;

function each<T>(fields: Fields, key: string, read: (text: string, where: string) => T): T[] {
  return (fields.texts(key) ?? []).map((text, i) => {
    const where = `${fields.where}.${key}[${i}]`;
    return readAt(where, text, () => read(text, where));
  });
}

function dayOf(fields: Fields, key: string, otherwise: string): Day {
  return fields.day(key) ?? parseDay(otherwise);
}

/** `05`, `05 declared` (no source was asked), `05 differs` (another one was declared), `unknown`. */
function ethnicityOf(fields: Fields): Pick<Person, 'ethnicity' | 'ethnicityFrom'> {
  const [code = 'unknown', from = ''] = (fields.text('ethnicity') ?? 'unknown').split(' ');
  if (from !== '' && from !== 'declared' && from !== 'differs') {
    throw new CaseError(`${fields.where}.ethnicity`, 'CASE_UNREADABLE', from);
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
  const key = fields.raw('birth') === undefined ? 'born' : 'birth';
  const birth = fields.text(key);
  return {
    ...ethnicityOf(fields),
    identity: fields.word('identity', IDENTITIES) ?? 'CONFIRMED',
    born: dayOf(fields, 'born', '2005-01-01'),
    birth: birth === undefined ? null : readAt(`${fields.where}.${key}`, birth, parsePartialDate),
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
  if (wrong !== undefined) throw new CaseError(`${fields.where}.${key}`, 'CASE_WORD_UNKNOWN', wrong);
  return texts as readonly MarkGroup[];
}

function listOf(fields: Fields): CaseList {
  const to = fields.day('to');
  const list: CaseList = {
    name: fields.required('name'),
    from: fields.requiredDay('from'),
    to: to === undefined ? FOREVER : to + 1,
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
  if (own.length === 0) return exampleLists(partial, rows);
  // These are about the example lists, which are not there.
  const idle = partial.length > 0 ? 'partial' : rows.length > 0 ? 'rows' : undefined;
  if (idle !== undefined) throw new CaseError(`${fields.where}.${idle}`, 'CASE_KEY_BESIDE_LISTS');
  return own;
}

function hundredths(fields: Fields, key: string): number | null {
  const text = fields.text(key);
  if (text === undefined) return null;
  if (!/^\d+\.\d{2}$/.test(text)) throw new CaseError(`${fields.where}.${key}`, 'CASE_NO_HUNDREDTHS', text);
  return Number(text.replace('.', ''));
}

function claimOf(text: string, where: string): PolicyClaim {
  const [group = '', ...rest] = text.split(' ');
  if (!(POLICY_GROUPS as readonly string[]).includes(group) || !['', 'by paper'].includes(rest.join(' '))) {
    throw new CaseError(where, 'CASE_UNREADABLE', text);
  }
  return { group: group as PolicyGroup, document: rest.length > 0 };
}

function universityOf(fields: Fields): UniversityFacts {
  const year = fields.year('year');
  const unknown = fields.text('graduated') === 'unknown';
  return {
    year,
    graduated: unknown ? null : fields.raw('graduated') === undefined ? year : fields.year('graduated'),
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
    throw new CaseError(where, 'CASE_UNREADABLE', text);
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
    throw new CaseError(`${fields.where}.score`, 'CASE_SCORE_EXPECTED');
  }
  return {
    marks: [a ?? 0, b ?? 0, c ?? 0, d ?? 0],
    means: [grade10 ?? 0, grade11 ?? 0, grade12 ?? 0],
    encouragement,
  };
}

function examOf(fields: Fields): ExamFacts {
  const unknown = (fields.text('exam') ?? 'unknown') === 'unknown';
  return {
    year: fields.year('year'),
    exam: unknown ? null : fields.requiredDay('exam'),
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
        throw new CaseError(where, 'CASE_UNREADABLE', text);
      const words = (ASSUMPTION_OPTIONS as Readonly<Record<string, readonly string[]>>)[id];
      if (words?.includes(word) !== true) throw new CaseError(where, 'CASE_WORD_UNKNOWN', text);
      return [id, word];
    }),
  );
}

function boardingOf(fields: Fields, units: Units): BoardingFacts {
  const file = fields.requiredDay('file');
  return {
    file,
    kind: fields.word('kind', ['ethnic_boarding', 'border_boarding']) ?? 'ethnic_boarding',
    level: fields.word('level', ['lower_secondary', 'upper_secondary']) ?? null,
    household: fields.word('household', ['poor', 'near_poor']) ?? null,
    prize: fields.word('prize', ['provincial', 'national']) ?? null,
    guardiansComplete: fields.flag('guardians_complete'),
    plan: fields.raw('plan') === undefined ? null : boardingPlanOf(fields.map('plan'), file, units),
  };
}

function entryOf(fields: Fields, units: Units): EntryFacts {
  const file = fields.requiredDay('file');
  return {
    file,
    level: fields.word('level', ENTRY_LEVELS) ?? 'grade_1',
    school: fields.text('school') === 'any' ? null : (fields.text('school') ?? null),
    guardiansComplete: fields.flag('guardians_complete'),
    plan: entryPlan(fields, file, units),
  };
}

function expectedOf(fields: Fields): LawCase['expected'] {
  const found: Record<string, string | readonly string[]> = {};
  for (const [key, many] of Object.entries(EXPECTATIONS)) {
    const value = many ? fields.texts(key) : fields.text(key);
    if (value !== undefined) found[key] = value;
  }
  fields.done();
  if (Object.keys(found).length === 0) throw new CaseError(fields.where, 'CASE_NOTHING_EXPECTED');
  return found;
}

function applicationOf(programme: Programme, fields: Fields, units: Units): LawCase['application'] {
  switch (programme) {
    case 'university-admission':
      return { programme, facts: universityOf(fields) };
    case 'graduation-exam':
      return { programme, facts: examOf(fields) };
    case 'grade-10-admission':
      return { programme, facts: grade10Of(fields, units, (key) => hundredths(fields, key)) };
    case 'ethnic-boarding-school':
      return { programme, facts: boardingOf(fields, units) };
    case 'school-entry':
      return { programme, facts: entryOf(fields, units) };
  }
}

/** The day on which residence was recorded where a case does not say: that of the file, or 1 June of the year. */
function recordedOn({ facts }: LawCase['application']): string {
  if ('file' in facts && facts.file !== null) return formatDay(facts.file);
  return `${'year' in facts ? facts.year : ''}-06-01`;
}

/**
 * One case. @throws CaseError, CalendarError for a key that does not exist or a value that cannot be read
 */
export function readCase(
  programme: Programme,
  fields: Fields,
  units: Units,
  place: LawCase['place'],
): LawCase {
  const candidate = candidateOf(fields);
  const application = applicationOf(programme, fields, units);
  const read: LawCase = {
    name: fields.required('name'),
    law: fields.required('law'),
    why: fields.required('why'),
    place,
    recordedOn: dayOf(fields, 'recorded', recordedOn(application)),
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
