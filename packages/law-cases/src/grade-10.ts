import { type Day, type Interval, parseDay } from '@cutru/calendar';
import { isMark, type Mark, type SchoolList, type Units, villageName } from '@cutru/places';
import { RESIDENCE_KINDS, type ResidenceKind } from '@cutru/residence';
import {
  type Application,
  buildSchooling,
  GRADE_10_GROUNDS,
  GRADE_10_PRIZES,
  type Grade10Claim,
  type Grade10Ground,
  type Grade10Prize,
  type Plan,
  type PlanPlace,
} from '@cutru/rules';
import { CaseError } from './case-error.ts';
import { countedTo } from './counted-to.ts';
import type { Fields } from './fields.ts';
import { readSchoolStay, type SchoolStay } from './notation.ts';
import { readAt } from './read-at.ts';

/** What is applied for in grade 10. */
export interface Grade10Facts {
  readonly year: number;
  readonly file: Day | null;
  readonly school: readonly SchoolStay[];
  readonly claims: readonly Grade10Claim[];
  readonly boardingSchool: boolean;
  readonly disability: boolean;
  readonly prize: Grade10Prize | null;
  readonly guardiansComplete: boolean;
  readonly declared: number | null;
  readonly plan: Plan | null;
}

function claimOf(text: string, where: string): Grade10Claim {
  const [ground = '', ...rest] = text.split(' ');
  if (
    !(GRADE_10_GROUNDS as readonly string[]).includes(ground) ||
    !['', 'by paper'].includes(rest.join(' '))
  ) {
    throw new CaseError(where, 'CASE_UNREADABLE', text);
  }
  return { ground: ground as Grade10Ground, document: rest.length > 0 };
}

function closedWords<T extends string>(
  fields: Fields,
  key: string,
  isOne: (text: string) => boolean,
): readonly T[] {
  const texts = fields.texts(key) ?? [];
  const wrong = texts.find((text) => !isOne(text));
  if (wrong !== undefined) throw new CaseError(`${fields.where}.${key}`, 'CASE_WORD_UNKNOWN', wrong);
  return texts as readonly T[];
}

const PLACE = /^(?<code>\d{5})@(?<day>\d{4}-\d{2}-\d{2})(?: in (?<villages>.+))?$/;

/** `30544@2025-06-01`, `30544@2025-06-01 in ấp An Lợi; An Hòa`: a unit as it was on a day, whole or some villages. */
function placeOf(text: string, where: string, units: Units): PlanPlace {
  const { code = '', day = '', villages } = PLACE.exec(text)?.groups ?? {};
  const unit = day === '' ? undefined : units.at(code, parseDay(day))?.unit;
  if (unit === undefined) throw new CaseError(where, 'CASE_UNREADABLE', text);
  return { unit, villages: villages?.split('; ').map((name) => villageName(name)) ?? null };
}

function spanOf(text: string): Interval {
  const [from = '', to = ''] = text.split('..');
  return { start: parseDay(from), end: parseDay(to) + 1 };
}

/** The plan of a case, of the case's own intake unless it has a `year` of its own. */
function planOf(fields: Fields, intakeYear: number, units: Units): Plan {
  const read = <T>(key: string, of: (text: string) => T): T | null => {
    const text = fields.text(key);
    return text === undefined ? null : readAt(`${fields.where}.${key}`, text, of);
  };
  const share = fields.text('share');
  const highestOnly = fields.word('highest_only', ['yes', 'no']);
  const grade10 = {
    marks: closedWords<Mark>(fields, 'marks', isMark),
    places: (fields.texts('places') ?? []).map((text, i) =>
      readAt(`${fields.where}.places[${i}]`, text, () =>
        placeOf(text, `${fields.where}.places[${i}]`, units),
      ),
    ),
    living: closedWords<ResidenceKind>(fields, 'living', (text) =>
      (RESIDENCE_KINDS as readonly string[]).includes(text),
    ),
    livingMonths: Number(fields.text('months') ?? '0'),
    studyingShare: share === undefined ? null : Number(share),
    during: read('during', spanOf),
  };
  const plan: Plan = {
    id: 'example-grade-10',
    version: '1',
    hash: '0'.repeat(64),
    programme: 'grade-10-admission',
    title: { vi: 'Kế hoạch tuyển sinh ví dụ', en: 'An example plan' },
    issuer: 'Tỉnh ví dụ',
    document: null,
    year: fields.raw('year') === undefined ? intakeYear : fields.year('year'),
    countedTo: read('counted_to', countedTo),
    quota: null,
    kinhShare: null,
    settings: highestOnly === undefined ? {} : { 'grade-10-highest-only': highestOnly },
    complaint: null,
    boarding: null,
    // A plan can be silent about such areas.
    grade10: fields.flag('silent') ? null : grade10,
    entry: null,
  };
  fields.done();
  return plan;
}

/** Reads what a case says of an application to grade 10; without a `file` its day is not given. */
export function grade10Of(
  fields: Fields,
  units: Units,
  hundredths: (key: string) => number | null,
): Grade10Facts {
  const file = fields.text('file');
  const year = fields.year('year');
  return {
    year,
    file: file === undefined || file === 'unknown' ? null : fields.requiredDay('file'),
    school: (fields.texts('school') ?? []).map((text, i) =>
      readAt(`${fields.where}.school[${i}]`, text, () =>
        readSchoolStay(text, `${fields.where}.school[${i}]`),
      ),
    ),
    claims: (fields.texts('claims') ?? []).map((text, i) => claimOf(text, `${fields.where}.claims[${i}]`)),
    boardingSchool: fields.flag('boarding_school'),
    disability: fields.flag('disability'),
    prize: fields.word('prize', GRADE_10_PRIZES) ?? null,
    guardiansComplete: fields.flag('guardians_complete'),
    declared: hundredths('declared'),
    plan: fields.raw('plan') === undefined ? null : planOf(fields.map('plan'), year, units),
  };
}

/** The application of a case; its school stays have days of their own. */
export function grade10Application(facts: Grade10Facts, schools: SchoolList, units: Units): Application {
  const stays = facts.school.map((stay) => {
    if (stay.from === null || stay.to === null) throw new CaseError('.school', 'CASE_SCHOOL_DAYS_EXPECTED');
    const { school, commune, codeOn, from, to } = stay;
    return { schoolCode: school, communeCode: commune, codeOn, from, to };
  });
  return {
    programme: 'grade-10-admission',
    intakeYear: facts.year,
    submittedOn: facts.file,
    schooling: buildSchooling({ units, schools }, stays),
    claims: facts.claims,
    boardingSchool: facts.boardingSchool,
    disability: facts.disability,
    prize: facts.prize,
    guardiansComplete: facts.guardiansComplete,
    declaredPoints: facts.declared,
  };
}
