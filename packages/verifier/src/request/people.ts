import { type Day, type PartialDate, parseDay, parsePartialDate } from '@cutru/calendar';
import {
  type Basis,
  type CitizenNumber,
  checkName,
  contradictions,
  type Ethnicity,
  type EthnicityCode,
  isNumberEmpty,
  type PeriodInput,
  parseCitizenNumber,
  parseEthnicity,
  type ResidenceKind,
  type Sex,
} from '@cutru/residence';
import type { FactsDraft, KnownDraft, NumberedDraft, PersonDraft } from './draft.ts';
import type { Issues } from './issues.ts';
import type { FactsInput, KnownPerson, PersonInput, StayInput } from './types.ts';
import { readCommune, readDay } from './values.ts';

/** What the fields of one person are called in messages. */
export interface PersonFields {
  readonly citizenId: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly ethnicity: string;
  readonly facts: string;
}

export const CANDIDATE_FIELDS: PersonFields = {
  citizenId: 'citizen_id',
  fullName: 'full_name',
  birthDate: 'birth_date',
  ethnicity: 'ethnicity',
  facts: 'facts',
};

/** The fields of a guardian, counted from 1. */
export function guardianFields(number: number): PersonFields {
  const name = `guardian_${number}`;
  return {
    citizenId: name,
    fullName: `${name}_name`,
    birthDate: `${name}_birth_date`,
    ethnicity: `${name}_ethnicity`,
    facts: `${name}_facts`,
  };
}

/** Texts of a person who is to be looked up, blanks around them allowed. */
export interface NumberedTexts {
  readonly citizenId: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: Sex | null;
  readonly ethnicity: Ethnicity | null;
}

function readBirth(issues: Issues, field: string, text: string): PartialDate | undefined {
  if (text.trim() === '') {
    issues.add(field, 'BIRTH_DATE_MISSING');
    return undefined;
  }
  return issues.attempt(field, () => parsePartialDate(text));
}

/** `REQUIRED`, or `WHERE_THERE`: an empty one is no error. One that is malformed always is. */
export type NumberNeed = 'REQUIRED' | 'WHERE_THERE';

function numberOf(text: string, need: NumberNeed): CitizenNumber | null {
  return need === 'WHERE_THERE' && isNumberEmpty(text) ? null : parseCitizenNumber(text);
}

/** Reads number, name and birth date; `undefined` where one of them cannot stand. */
export function readNumbered(
  issues: Issues,
  fields: PersonFields,
  texts: NumberedTexts,
  need: NumberNeed = 'REQUIRED',
): NumberedDraft | undefined {
  const citizenNumber = issues.attempt(fields.citizenId, () => numberOf(texts.citizenId, need));
  const fullName = issues.attempt(fields.fullName, () => checkName(texts.fullName));
  const birth = readBirth(issues, fields.birthDate, texts.birthDate);
  if (citizenNumber === undefined || fullName === undefined || birth === undefined) return undefined;
  return {
    citizenNumber,
    fullName,
    birth,
    sex: texts.sex,
    declaredEthnicity: texts.ethnicity,
    contradictions:
      citizenNumber === null ? [] : contradictions(citizenNumber, birth, texts.sex ?? undefined),
    facts: null,
  };
}

/** A declared ethnicity: a text of the list of 1979, or a code with its system. */
function readEthnicity(
  issues: Issues,
  field: string,
  given: string | EthnicityCode | undefined,
): Ethnicity | null {
  if (given === undefined) return null;
  const { code, system } = typeof given === 'string' ? { code: given, system: undefined } : given;
  return issues.attempt(field, () => parseEthnicity(code, system)) ?? null;
}

function readStay(
  issues: Issues,
  field: string,
  stay: StayInput,
  recordedOn: Day,
  basis: Basis,
): PeriodInput {
  const from = readDay(issues, field, stay.from ?? '');
  const to = stay.to === undefined ? 'OPEN' : readDay(issues, field, stay.to ?? '');
  if (from !== null && typeof to === 'number' && to < from) issues.add(field, 'PERIOD_REVERSED');
  return {
    communeCode: readCommune(issues, field, stay.commune ?? ''),
    codeOn: readDay(issues, field, stay.codeOn ?? ''),
    village: stay.village === undefined || stay.village.trim() === '' ? null : stay.village,
    from,
    to,
    recordedOn,
    basis,
  };
}

function readFacts(issues: Issues, field: string, facts: FactsInput): FactsDraft {
  const recordedOn = issues.attempt(`${field}.recorded_on`, () => parseDay(facts.recordedOn)) ?? 0;
  const basis = facts.basis ?? 'SOURCE';
  const stays = (kind: ResidenceKind) =>
    (facts[kind] ?? []).map((stay, i) =>
      readStay(issues, `${field}.${kind}_${i + 1}`, stay, recordedOn, basis),
    );
  return {
    recordedOn,
    periods: { permanent: stays('permanent'), temporary: stays('temporary'), current: stays('current') },
    ethnicity: readEthnicity(issues, `${field}.ethnicity`, facts.ethnicity),
    basis,
  };
}

function readKnown(issues: Issues, fields: PersonFields, person: KnownPerson): KnownDraft {
  const { birthDate } = person;
  return {
    birth: birthDate === undefined ? null : (readBirth(issues, fields.birthDate, birthDate) ?? null),
    declaredEthnicity: readEthnicity(issues, fields.ethnicity, person.ethnicity),
    facts: readFacts(issues, fields.facts, person.facts),
  };
}

/** Reads a person of a request; `undefined` where something about them cannot stand. */
export function readPerson(
  issues: Issues,
  fields: PersonFields,
  person: PersonInput,
  need: NumberNeed = 'REQUIRED',
): PersonDraft | undefined {
  if (person.facts !== undefined) return readKnown(issues, fields, person);
  const texts: NumberedTexts = {
    citizenId: person.citizenId,
    fullName: person.fullName,
    birthDate: person.birthDate,
    sex: person.sex ?? null,
    ethnicity: readEthnicity(issues, fields.ethnicity, person.ethnicity),
  };
  return readNumbered(issues, fields, texts, need);
}
