import { civilOf, type Day, dayOf, type PartialDate } from '@cutru/calendar';
import type { CitizenNumber, Sex } from '@cutru/residence';
import { permanentRows, type Stay, type Style } from '../history.ts';
import { makeName } from '../names/make.ts';
import type { SyntheticPerson, SyntheticRow } from '../types.ts';
import type { Making } from './world.ts';

/** Somebody while the family is being made. */
export interface Member {
  readonly citizenNumber: CitizenNumber;
  readonly fullName: string;
  /** Handed on to children; `undefined` where people have no family names. */
  readonly family: string | undefined;
  readonly sex: Sex;
  readonly born: Day;
  readonly group: string;
}

/** What a member is to be. */
export interface MemberWanted {
  readonly sex: Sex;
  readonly group: string;
  readonly birthYear: number;
  /** Province of birth registration, two digits of before the merger. */
  readonly province: string;
  readonly family?: string | undefined;
}

/** Makes somebody with a name, a number and a birthday. */
export function makeMember({ random, numbers }: Making, wanted: MemberWanted): Member {
  const { sex, group, birthYear, province } = wanted;
  const { fullName, family } = makeName(random, { group, sex, province, birthYear, family: wanted.family });
  return {
    citizenNumber: numbers.take(`0${province}`, sex, birthYear),
    fullName,
    family,
    sex,
    born: dayOf(birthYear, random.int(1, 12), random.int(1, 28)),
    group,
  };
}

/** Years before which birthdays were often not recorded, in whole or in part. */
const OFTEN_UNKNOWN = 1962;
const SOMETIMES_UNKNOWN = 1978;

function recordedBirth({ random }: Making, born: Day): PartialDate {
  const date = civilOf(born);
  const share = date.year < OFTEN_UNKNOWN ? 0.4 : date.year < SOMETIMES_UNKNOWN ? 0.08 : 0;
  if (!random.chance(share)) return date;
  return random.chance(0.75) ? { year: date.year } : { year: date.year, month: date.month };
}

/** How often a source has no ethnicity of a person. */
const NO_ETHNICITY = 0.018;

/** What a source has of a member: birth and ethnicity with their gaps, and the rows. */
export function recordOf(
  making: Making,
  member: Member,
  stays: readonly Stay[],
  style: Style,
  recordedOn: Day,
  others: readonly SyntheticRow[] = [],
): SyntheticPerson {
  const { random } = making;
  return {
    citizenNumber: member.citizenNumber,
    fullName: member.fullName,
    birth: recordedBirth(making, member.born),
    sex: member.sex,
    ethnicity: random.chance(NO_ETHNICITY) ? null : member.group,
    rows: [...permanentRows(stays, style, recordedOn, random), ...others],
  };
}
