import { birthBounds, type Day, type PartialDate } from '@cutru/calendar';
import {
  checkName,
  compareBirths,
  compareNames,
  type Ethnicity,
  normalizeName,
  type Sex,
} from '@cutru/residence';

/** What one or more rows say of who a person is, alike in all of them; `recordedOn` is the latest of their days. */
export interface Version {
  readonly fullName: string;
  readonly birth: PartialDate;
  readonly sex: Sex | null;
  readonly ethnicity: Ethnicity | null;
  recordedOn: Day;
}

/** What all versions together say. */
export interface Resolved {
  readonly fullName: string;
  readonly birth: PartialDate;
  readonly sex: Sex | null;
  readonly ethnicity: Ethnicity | null;
  readonly conflicting: boolean;
  readonly identityDisputed: boolean;
}

function precision(birth: PartialDate): number {
  if (birth.month === undefined) return 1;
  return birth.day === undefined ? 2 : 3;
}

/** Of two dates the one that knows more; the earlier where they know as much, so that the order of rows does not tell. */
function preciser(a: PartialDate, b: PartialDate): PartialDate {
  const more = precision(b) - precision(a) || birthBounds(a).min - birthBounds(b).min;
  return more > 0 ? b : a;
}

/** Of two spellings the one with more diacritics, whichever row came first: those letters are what gets lost. */
function fuller(a: string, b: string): string {
  const one = normalizeName(a);
  const other = normalizeName(b);
  return one === other ? (a < b ? a : b) : one > other ? a : b;
}

/** The latest value that is given; `null` where none is, or where rows of one day give two. */
function latestOf<T>(versions: readonly Version[], pick: (version: Version) => T | null): T | null {
  let value: T | null = null;
  let on = Number.NEGATIVE_INFINITY;
  for (const version of versions) {
    const given = pick(version);
    if (given === null || version.recordedOn < on) continue;
    value = version.recordedOn > on || given === value ? given : null;
    on = version.recordedOn;
  }
  return value;
}

function disagree<T>(versions: readonly Version[], pick: (version: Version) => T | null): boolean {
  return new Set(versions.map(pick).filter((value) => value !== null)).size > 1;
}

/**
 * Makes one of several versions, whatever order they come in. Name and birth are those of the latest day; two
 * different ones on that day dispute the identity. Sex and ethnicity are the latest that are given at all.
 */
export function resolveVersions(versions: readonly [Version, ...Version[]]): Resolved {
  const latest = versions.reduce((day, version) => Math.max(day, version.recordedOn), -Infinity);
  const [first, ...others] = versions.filter((version) => version.recordedOn === latest) as [Version];
  let { fullName, birth } = first;
  let identityDisputed = false;
  for (const other of others as readonly Version[]) {
    const different =
      compareNames(fullName, other.fullName) === 'DIFFERENT' ||
      compareBirths(birth, other.birth) === 'DIFFERENT';
    if (different) identityDisputed = true;
    fullName = fuller(fullName, other.fullName);
    birth = preciser(birth, other.birth);
  }
  const ethnicityCode = (version: Version): string | null => version.ethnicity?.code ?? null;
  const code = latestOf(versions, ethnicityCode);
  const conflicting =
    versions.some(
      (version) =>
        compareNames(version.fullName, fullName) !== 'EXACT' ||
        compareBirths(version.birth, birth) === 'DIFFERENT',
    ) ||
    disagree(versions, (version) => version.sex) ||
    disagree(versions, ethnicityCode);
  return {
    fullName: checkName(fullName),
    birth,
    sex: latestOf(versions, (version) => version.sex),
    ethnicity:
      versions.find((version) => code !== null && ethnicityCode(version) === code)?.ethnicity ?? null,
    conflicting,
    identityDisputed,
  };
}
