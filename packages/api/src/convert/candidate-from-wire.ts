import type { EthnicityCode } from '@cutru/residence';
import type { GuardianInput, IdentifiedPerson } from '@cutru/verifier';
import type { Candidate, Ethnicity, Guardian } from '../gen/cutru/v1/candidate.ts';
import { ETHNICITY_SYSTEM, RELATION, SEX } from './enums.ts';
import type { FieldReader } from './field-reader.ts';

/** Texts longer than any that can stand are not worth reading on. */
const MAX_NUMBER = 40;
/** More than a name may have, so that the check of names says what is wrong with a long one. */
const MAX_NAME = 400;

const CODE = /^\d{2}$/;

/** A code of ethnicity; `undefined` where it is absent or cannot stand. */
export function readEthnicityCode(
  reader: FieldReader,
  field: string,
  ethnicity: Ethnicity,
): EthnicityCode | undefined {
  const system = reader.choice(`${field}.system`, ETHNICITY_SYSTEM, ethnicity.system);
  const code = reader.text(`${field}.code`, ethnicity.code, MAX_NUMBER);
  if (!CODE.test(code)) reader.add(`${field}.code`, 'ETHNICITY_CODE_UNKNOWN');
  return system === undefined || reader.isRefused(`${field}.code`) ? undefined : { system, code };
}

/** Number, name and birth date, checked as texts. */
function readTexts(
  reader: FieldReader,
  field: string,
  person: { readonly citizenId: string; readonly fullName: string; readonly birthDate: string },
): { readonly citizenId: string; readonly fullName: string; readonly birthDate: string } {
  return {
    citizenId: reader.text(`${field}.citizen_id`, person.citizenId, MAX_NUMBER),
    fullName: reader.text(`${field}.full_name`, person.fullName, MAX_NAME),
    birthDate: reader.birthText(`${field}.birth_date`, person.birthDate),
  };
}

const NOBODY: IdentifiedPerson = { citizenId: '', fullName: '', birthDate: '' };

/** The candidate as the verifier takes one. */
export function readCandidate(reader: FieldReader, candidate: Candidate | undefined): IdentifiedPerson {
  if (candidate === undefined) {
    reader.add('candidate', 'CANDIDATE_MISSING');
    return NOBODY;
  }
  const sex = reader.optionalChoice('candidate.sex', SEX, candidate.sex);
  const ethnicity =
    candidate.ethnicity === undefined
      ? undefined
      : readEthnicityCode(reader, 'candidate.ethnicity', candidate.ethnicity);
  return {
    ...readTexts(reader, 'candidate', candidate),
    ...(sex !== undefined && { sex }),
    ...(ethnicity !== undefined && { ethnicity }),
  };
}

/** A parent or guardian as the verifier takes one. */
export function readGuardian(reader: FieldReader, field: string, guardian: Guardian): GuardianInput {
  const relation = reader.choice(`${field}.relation`, RELATION, guardian.relation, 'RELATION_MISSING');
  return { ...readTexts(reader, field, guardian), relation: relation ?? 'GUARDIAN' };
}
