import { type Day, FOREVER, parseDay } from '@cutru/calendar';
import { type AreaClass, isAreaClass } from '@cutru/places';
import type { Basis } from '@cutru/residence';
import { CaseError } from './case-error.ts';

/** A stay of somebody: `30577 2015-01-01..2020-12-31`. */
export interface Stay {
  readonly commune: string | null;
  readonly codeOn: Day | null;
  readonly from: Day | null;
  readonly to: Day | 'OPEN' | null;
  readonly village: string | null;
  readonly basis: Basis;
  readonly recordedOn: Day | null;
}

/** A school attended: `30544 10-12`, `30544@2025-07-01 2022-09-05..2025-05-31`, `#068 10`. */
export interface SchoolStay {
  readonly school: string | null;
  readonly commune: string | null;
  readonly codeOn: Day | null;
  /** Grades, where no days are given. */
  readonly grades: readonly [number, number] | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A row of an area list: `30577 ZONE_III 2021-06-04..2026-01-28 in Ấp An Lợi`. */
export interface ListRow {
  readonly commune: string;
  readonly mark: string;
  /** `null`: the list's. */
  readonly from: Day | null;
  /** Half open; `null`: the list's. */
  readonly to: Day | null;
  readonly village: string;
}

/** A row of a school list: `#068 30544 KV1 2022-09-01..2023-08-31`. */
export interface SchoolRow {
  readonly school: string;
  readonly commune: string;
  readonly area: AreaClass | '';
  readonly from: Day | null;
  readonly to: Day | null;
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const CODE = String.raw`(?<commune>\?|\d{5})(?:@(?<codeOn>${DAY}))?`;
const SPAN = String.raw`(?<from>\?|${DAY})?\.\.(?<to>\?|${DAY})?`;
const STAY = new RegExp(
  `^${CODE} ${SPAN}(?: in (?<village>[^;]+?))?(?:; (?<basis>PAPER|DECLARED))?(?:; recorded (?<recorded>${DAY}))?$`,
);
const SCHOOL = new RegExp(
  String.raw`^(?:#(?<school>\S+) ?)?(?:${CODE} )?(?:(?<first>1[0-2])(?:-(?<last>1[0-2]))?|(?<from>${DAY})\.\.(?<to>${DAY}))$`,
);
const LIST_ROW = new RegExp(
  String.raw`^(?<commune>\d{5}) (?<mark>\S+)(?: (?<from>${DAY})?\.\.(?<to>${DAY})?)?(?: in (?<village>.+))?$`,
);
const SCHOOL_ROW = new RegExp(
  String.raw`^#(?<school>\S+)(?: (?<commune>\d{5}))?(?: (?<area>KV\S+))?(?: (?<from>${DAY})?\.\.(?<to>${DAY})?)?$`,
);

type Groups = Readonly<Record<string, string | undefined>>;

function match(pattern: RegExp, text: string, where: string): Groups {
  const groups = pattern.exec(text)?.groups;
  if (groups === undefined) throw new CaseError(where, 'CASE_UNREADABLE', text);
  return groups;
}

function day(text: string | undefined): Day | null {
  return text === undefined || text === '?' ? null : parseDay(text);
}

/** `..` at the end is still there on the day of record; `?` is not known. */
export function readStay(text: string, where: string): Stay {
  const found = match(STAY, text, where);
  return {
    commune: found.commune === '?' ? null : (found.commune ?? null),
    codeOn: day(found.codeOn),
    from: day(found.from),
    to: found.to === undefined ? 'OPEN' : day(found.to),
    village: found.village ?? null,
    basis: (found.basis as Basis | undefined) ?? 'SOURCE',
    recordedOn: day(found.recorded),
  };
}

export function readSchoolStay(text: string, where: string): SchoolStay {
  const found = match(SCHOOL, text, where);
  const first = found.first === undefined ? null : Number(found.first);
  return {
    school: found.school ?? null,
    commune: found.commune === '?' ? null : (found.commune ?? null),
    codeOn: day(found.codeOn),
    grades: first === null ? null : [first, Number(found.last ?? first)],
    from: day(found.from),
    to: day(found.to),
  };
}

function halfOpen(text: string | undefined, span: boolean): Day | null {
  if (text !== undefined) return parseDay(text) + 1;
  return span ? FOREVER : null;
}

/** Without days a row holds as long as its list; `2025-01-01..` is without end. */
export function readListRow(text: string, where: string): ListRow {
  const found = match(LIST_ROW, text, where);
  return {
    commune: found.commune ?? '',
    mark: found.mark ?? '',
    from: day(found.from),
    to: halfOpen(found.to, found.from !== undefined),
    village: found.village ?? '',
  };
}

export function readSchoolRow(text: string, where: string): SchoolRow {
  const found = match(SCHOOL_ROW, text, where);
  const area = found.area ?? '';
  if (area !== '' && !isAreaClass(area)) throw new CaseError(where, 'CASE_WORD_UNKNOWN', area);
  return {
    school: found.school ?? '',
    commune: found.commune ?? '',
    area: area as AreaClass | '',
    from: day(found.from),
    to: halfOpen(found.to, found.from !== undefined),
  };
}
