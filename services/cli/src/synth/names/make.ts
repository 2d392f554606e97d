import type { Sex } from '@cutru/residence';
import type { Random, Weighted } from '../random.ts';
import * as kinh from './kinh.ts';
import { KHMER_AN_GIANG, type Naming, namingOf } from './peoples.ts';

/** What a name is made of besides chance. */
export interface NameFor {
  /** Code of the ethnic group (list of 1979). */
  readonly group: string;
  readonly sex: Sex;
  /** Province of the family, two digits of before the merger: names differ from North to South. */
  readonly province: string;
  readonly birthYear: number;
  /** The family or clan name that was handed on; absent: any. */
  readonly family?: string | undefined;
}

/** A name, and the part of it that may be handed on to children. */
export interface MadeName {
  readonly fullName: string;
  readonly family: string | undefined;
}

/** First province in which people are called Huỳnh and Võ rather than Hoàng and Vũ. */
const SOUTH_FROM = '48';
/** Born before this year: an elder as far as given names go. */
const ELDER_UNTIL = 1988;

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** `H’ Blư` is written `H’Blư` as often as not: the one without a blank here. */
function tidy(name: string): string {
  return name.replaceAll('’ ', '’');
}

/** The middle and given name, without saying the same word twice. */
function ownNames(
  random: Random,
  middles: Weighted<string>,
  givens: Weighted<string>,
): readonly [string, string] {
  const middle = random.draw(middles);
  for (;;) {
    const given = random.draw(givens);
    if (!middle.split(' ').includes(given)) return [middle, given];
  }
}

function listsOf(
  naming: Naming | undefined,
  { sex, birthYear }: NameFor,
): [Weighted<string>, Weighted<string>] {
  const elder = birthYear < ELDER_UNTIL;
  if (sex === 'MALE') {
    return [
      naming?.middleMale ?? (elder ? kinh.ELDER_MIDDLE_MALE : kinh.MIDDLE_MALE),
      naming?.givenMale ?? (elder ? kinh.ELDER_GIVEN_MALE : kinh.GIVEN_MALE),
    ];
  }
  return [
    naming?.middleFemale ?? (elder ? kinh.ELDER_MIDDLE_FEMALE : kinh.MIDDLE_FEMALE),
    naming?.givenFemale ?? (elder ? kinh.ELDER_GIVEN_FEMALE : kinh.GIVEN_FEMALE),
  ];
}

function familyOf(random: Random, naming: Naming | undefined, wanted: NameFor): string | undefined {
  if (wanted.group === '05' && wanted.province === '89') return KHMER_AN_GIANG[wanted.sex];
  if (naming !== undefined && naming.family === null) return undefined;
  if (wanted.family !== undefined) return wanted.family;
  if (naming?.family) return random.draw(naming.family);
  return random.draw(wanted.province < SOUTH_FROM ? kinh.KINH_NORTH : kinh.KINH_SOUTH);
}

/** Makes a believable name. Nobody in particular is meant; that somebody bears it cannot be helped. */
export function makeName(random: Random, wanted: NameFor): MadeName {
  const naming = namingOf(wanted.group);
  const family = familyOf(random, naming, wanted);
  const [middle, given] = ownNames(random, ...listsOf(naming, wanted));
  const parts =
    naming?.order === 'FAMILY_LAST' ? [middle, given, family ?? ''] : [family ?? '', middle, given];
  return { fullName: tidy(join(...parts)), family };
}

/** Whose family name a child bears. */
export function descentOf(group: string): 'FATHER' | 'MOTHER' {
  return namingOf(group)?.descent ?? 'FATHER';
}
