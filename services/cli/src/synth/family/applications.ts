import { civilOf, type Day, dayOf } from '@cutru/calendar';
import type { AreaClass } from '@cutru/places';
import { stripDiacritics } from '@cutru/residence';
import { classFrom2026, classTo2025, type Home } from '../places/homes.ts';
import type { Random } from '../random.ts';
import type { ApplicantGuardian, BoardingCandidate, Declares, UniversityCandidate } from '../types.ts';
import type { Member } from './people.ts';
import type { Making } from './world.ts';

const CLASSES: readonly AreaClass[] = ['KV3', 'KV2', 'KV2-NT', 'KV1'];
const KINH = '01';

/** The name as an application has it: mostly right, sometimes without diacritics, seldom somebody else's. */
function typedName(name: string, random: Random): string {
  const draw = random.fraction();
  if (draw < 0.02) return stripDiacritics(name).toUpperCase();
  if (draw < 0.03) return name.normalize('NFD');
  if (draw < 0.04) return name.toUpperCase();
  if (draw < 0.048) {
    const given = random.chance(0.5) ? 'Khuyên' : 'Thạnh';
    return [...name.split(' ').slice(0, -1), given].join(' ');
  }
  return name;
}

function declares(member: Member, random: Random): Declares {
  const birth = civilOf(random.chance(0.004) ? member.born + 1 : member.born);
  const { citizenNumber, sex } = member;
  const ethnicity = random.chance(0.9) ? member.group : '';
  return { citizenNumber, fullName: typedName(member.fullName, random), birth, sex, ethnicity };
}

/** A parent or guardian as the application names them, with the birth date as on record. */
export function guardianOf(
  member: Member,
  relation: ApplicantGuardian['relation'],
  random: Random,
): ApplicantGuardian {
  const { citizenNumber, born } = member;
  return { citizenNumber, fullName: typedName(member.fullName, random), birth: civilOf(born), relation };
}

/** A declaration near the truth: mostly right, and as often a step too high as a step too low. */
function declaredArea(right: AreaClass, random: Random): string {
  const draw = random.fraction();
  if (draw < 0.06) return '';
  const at = CLASSES.indexOf(right);
  const step = draw < 0.13 ? 1 : draw < 0.2 ? -1 : 0;
  return CLASSES[Math.min(CLASSES.length - 1, Math.max(0, at + step))] as string;
}

function declaredGroup(member: Member, year: number, area: AreaClass, random: Random): string {
  if (member.group === KINH) return random.chance(0.5) ? 'NONE' : '';
  if (random.chance(0.1)) return 'NONE';
  if (area === 'KV1') return '01';
  return year <= 2025 ? '06' : '05';
}

function total(random: Random): string {
  // The mean of three draws, so that most lie around 21.
  const points = 12 + ((random.fraction() + random.fraction() + random.fraction()) / 3) * 17.5;
  return (Math.round(points * 20) / 20).toFixed(2);
}

/** An application to universities of somebody who goes to school near `home`. */
export function applyToUniversity(
  making: Making,
  member: Member,
  home: Home,
  admissionYear: number,
): UniversityCandidate {
  const { random, world } = making;
  const { schools, units, marks } = world;
  const school = schools.near(home, random);
  const last = random.chance(0.06)
    ? schools.near(world.homes.inProvince(home.province, random), random)
    : school;
  const at = schools.homeOf(school);
  const area =
    admissionYear <= 2025 ? classTo2025(units, at) : classFrom2026(units, at, marks.lifts(at.later));
  const claims = random.chance(0.03) ? random.pick(['02', '03', '04', '05', '06'] as const) : '';
  return {
    programme: 'university-admission',
    ...declares(member, random),
    admissionYear,
    graduationYear: random.chance(0.94) ? admissionYear : admissionYear - random.int(1, 2),
    schools: [school, random.chance(0.5) ? school : last, last],
    total: random.chance(0.95) ? total(random) : '',
    policyGroups: claims,
    policyDocuments: claims !== '' && random.chance(0.6) ? claims : '',
    boardingSchool: member.group !== KINH && home.zone === 'ZONE_III' && random.chance(0.1),
    declaredArea: declaredArea(area, random),
    declaredGroup: declaredGroup(member, admissionYear, area, random),
  };
}

/** The last day on which files are handed in, and how many days before it they begin. */
const FILING = { month: 6, day: 15, days: 14 };

/** An application to an ethnic boarding school of the year. */
export function applyToBoarding(
  making: Making,
  member: Member,
  guardians: readonly ApplicantGuardian[],
  guardiansComplete: boolean,
  year: number,
): BoardingCandidate {
  const { random } = making;
  const last: Day = dayOf(year, FILING.month, FILING.day);
  return {
    programme: 'ethnic-boarding-school',
    ...declares(member, random),
    submittedOn: last - random.int(0, FILING.days),
    guardians,
    guardiansComplete,
    household:
      member.group !== KINH && random.chance(0.04) ? random.pick(['poor', 'near_poor'] as const) : '',
    prize: random.chance(0.01) ? random.pick(['provincial', 'national'] as const) : '',
  };
}
