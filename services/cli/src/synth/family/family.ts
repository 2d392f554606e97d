import { civilOf, type Day, dayOf } from '@cutru/calendar';
import { MERGER_DAY } from '@cutru/places';
import { otherRow, RECORDED_BEFORE, type Style } from '../history.ts';
import { type Household, lifeFromElsewhere, lifeSentAway, lifeWith, settle } from '../lives.ts';
import { descentOf } from '../names/make.ts';
import { anyVillage } from '../places/villages.ts';
import { type Weighted, weighted } from '../random.ts';
import type { ApplicantGuardian, Candidate, Family, SyntheticPerson, SyntheticRow } from '../types.ts';
import { applyToBoarding, applyToUniversity, guardianOf } from './applications.ts';
import { type Member, makeMember, recordOf } from './people.ts';
import type { Making } from './world.ts';

const KINH = '01';
/** Age in the year of admission: grade 10 begins at 15, university at 18. */
const AGE = { boarding: 15, university: 18 };

const STYLES: Weighted<Style> = weighted([
  ['BEFORE', 22],
  ['SPLIT', 36],
  ['OLD_CODE', 14],
  ['NEW_CODE', 10],
  ['BARE', 18],
]);

type Shape = 'BOTH' | 'MOTHER' | 'FATHER' | 'GRANDMOTHER' | 'NO_PUPIL';
const SHAPES: Weighted<Shape> = weighted([
  ['BOTH', 58],
  ['MOTHER', 9],
  ['FATHER', 3],
  ['GRANDMOTHER', 5],
  ['NO_PUPIL', 25],
]);

/** What is settled for a family before its members are made. */
interface Frame {
  readonly making: Making;
  readonly household: Household;
  readonly style: Style;
  readonly recordedOn: Day;
  readonly year: number;
  readonly group: string;
}

function frameOf(making: Making): Frame {
  const { random, world } = making;
  const style = making.recordedOn < MERGER_DAY ? 'BEFORE' : random.draw(STYLES);
  const recordedOn = style === 'BEFORE' ? Math.min(RECORDED_BEFORE, making.recordedOn) : making.recordedOn;
  const home = world.homes.any(random);
  return {
    making,
    household: settle(world.homes, home, recordedOn, random),
    style,
    recordedOn,
    year: civilOf(recordedOn).year,
    group: random.draw(home.peoples),
  };
}

/** Province of registration: where the family is from, now and then elsewhere. */
function bornIn({ making, household }: Frame): string {
  const { random, world } = making;
  if (random.chance(0.07)) return world.homes.any(random).province;
  return (household.earlier?.home ?? household.home).province;
}

function record(
  frame: Frame,
  member: Member,
  stays: ReturnType<typeof lifeWith>,
  others: SyntheticRow[] = [],
) {
  return recordOf(frame.making, member, stays, frame.style, frame.recordedOn, others);
}

function makeParent(frame: Frame, sex: 'MALE' | 'FEMALE', childBorn: number): Member {
  const { random } = frame.making;
  const mixed = random.chance(frame.group === KINH ? 0.02 : 0.08);
  return makeMember(frame.making, {
    sex,
    group: mixed ? random.draw(frame.household.home.peoples) : frame.group,
    birthYear: childBorn - random.int(sex === 'MALE' ? 21 : 19, sex === 'MALE' ? 40 : 36),
    province: bornIn(frame),
  });
}

/** Parents came together some years before the child; one of them is mostly from where the family lived. */
function parentRecord(frame: Frame, parent: Member, childBorn: number): SyntheticPerson {
  const { random, world } = frame.making;
  const married = dayOf(childBorn - random.int(1, 5), random.int(1, 12), random.int(1, 28));
  const stays =
    parent.sex === 'FEMALE' || random.chance(0.2)
      ? lifeFromElsewhere(world.homes, frame.household, parent.born, Math.max(parent.born, married), random)
      : lifeWith(frame.household, parent.born);
  return record(frame, parent, stays);
}

function makeChild(frame: Frame, birthYear: number, father: Member | null, mother: Member | null): Member {
  const { random } = frame.making;
  const group = father?.group ?? mother?.group ?? frame.group;
  const from = descentOf(group) === 'MOTHER' ? (mother ?? father) : (father ?? mother);
  return makeMember(frame.making, {
    sex: random.chance(0.505) ? 'MALE' : 'FEMALE',
    group,
    birthYear,
    province: bornIn(frame),
    // A name of another people's form cannot be handed on.
    family: from !== null && from.group === group ? from.family : undefined,
  });
}

/** Some pupils live in the town of their school: registered there, or only really. */
function awayRows(frame: Frame, born: number): SyntheticRow[] {
  const { random, world } = frame.making;
  if (!random.chance(0.16)) return [];
  const { home } = frame.household;
  const town = random.pick(world.homes.ofDistrict(home.district));
  const from = dayOf(born + AGE.boarding, 9, random.int(1, 10));
  if (from > frame.recordedOn) return [];
  const village = random.chance(0.5) ? anyVillage(town, random) : '';
  const rows = [otherRow('temporary', town, village, from, frame.recordedOn)];
  if (random.chance(0.5)) rows.push(otherRow('current', town, village, from, frame.recordedOn));
  return rows;
}

function childRecord(frame: Frame, child: Member): SyntheticPerson {
  const { random, world } = frame.making;
  const { household } = frame;
  const sentAway = random.chance(0.05);
  const stays = sentAway
    ? lifeSentAway(world.homes, household, child.born, frame.recordedOn - random.int(60, 1500), random)
    : lifeWith(household, child.born);
  return record(frame, child, stays, awayRows(frame, civilOf(child.born).year));
}

/** Boarding schools are for the mountains: who lives elsewhere, or is Kinh outside the zones, applies to universities. */
function wantsBoarding(frame: Frame): boolean {
  const { random } = frame.making;
  if (frame.household.home.zone === null) return frame.group !== KINH && random.chance(0.2);
  return random.chance(frame.group === KINH ? 0.15 : 0.55);
}

function apply(frame: Frame, child: Member, boarding: boolean, guardians: ApplicantGuardian[]): Candidate {
  const { making, household, year } = frame;
  const { random } = making;
  if (!boarding) return applyToUniversity(making, child, household.home, year);
  const named =
    guardians.length === 2 && random.chance(0.2) ? guardians.slice(random.int(0, 1)).slice(0, 1) : guardians;
  const complete = named.length === 1 && guardians.length === 1 && random.chance(0.6);
  return applyToBoarding(making, child, named, complete, year);
}

function withPupil(frame: Frame, shape: Exclude<Shape, 'NO_PUPIL'>): Family {
  const { making } = frame;
  const { random } = making;
  const boarding = wantsBoarding(frame);
  const birthYear = frame.year - (boarding ? AGE.boarding : AGE.university);
  const father = shape === 'BOTH' || shape === 'FATHER' ? makeParent(frame, 'MALE', birthYear) : null;
  const mother = shape === 'BOTH' || shape === 'MOTHER' ? makeParent(frame, 'FEMALE', birthYear) : null;
  const child = makeChild(frame, birthYear, father, mother);
  const people: SyntheticPerson[] = [childRecord(frame, child)];
  const guardians: ApplicantGuardian[] = [];
  for (const [parent, relation] of [
    [father, 'FATHER'],
    [mother, 'MOTHER'],
  ] as const) {
    if (parent === null) continue;
    people.push(parentRecord(frame, parent, birthYear));
    guardians.push(guardianOf(parent, relation, random));
  }
  if (shape === 'GRANDMOTHER') {
    const grandmother = makeElder(frame, 'FEMALE', birthYear - random.int(42, 62));
    people.push(record(frame, grandmother, lifeWith(frame.household, grandmother.born)));
    guardians.push(guardianOf(grandmother, 'GUARDIAN', random));
  }
  if (random.chance(0.3)) {
    const sibling = makeChild(frame, birthYear + random.int(2, 9), father, mother);
    people.push(record(frame, sibling, lifeWith(frame.household, sibling.born)));
  }
  return { people, candidates: [apply(frame, child, boarding, guardians)] };
}

function makeElder(frame: Frame, sex: 'MALE' | 'FEMALE', birthYear: number): Member {
  return makeMember(frame.making, { sex, group: frame.group, birthYear, province: bornIn(frame) });
}

/** Others live there too: old couples, widows, young couples. */
function withoutPupil(frame: Frame): Family {
  const { random } = frame.making;
  const old = random.chance(0.6);
  const years = old ? random.int(1938, 1972) : random.int(1988, 2001);
  const first = makeElder(frame, random.chance(0.5) ? 'MALE' : 'FEMALE', years);
  const members = [first];
  if (random.chance(0.5)) {
    members.push(makeElder(frame, first.sex === 'MALE' ? 'FEMALE' : 'MALE', years + random.int(-3, 3)));
  }
  return {
    people: members.map((member) => record(frame, member, lifeWith(frame.household, member.born))),
    candidates: [],
  };
}

/** Makes a family somewhere in the country. */
export function makeFamily(making: Making): Family {
  const shape = making.random.draw(SHAPES);
  const frame = frameOf(making);
  return shape === 'NO_PUPIL' ? withoutPupil(frame) : withPupil(frame, shape);
}

/** Makes somebody who lives alone: what fills a population up to its number. */
export function makeSingle(making: Making): Family {
  const frame = frameOf(making);
  const member = makeElder(frame, 'FEMALE', making.random.int(1940, 1995));
  return { people: [record(frame, member, lifeWith(frame.household, member.born))], candidates: [] };
}
