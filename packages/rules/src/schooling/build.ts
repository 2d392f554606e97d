import type { Day } from '@cutru/calendar';
import type { Path, SchoolList, Units } from '@cutru/places';
import { type PlaceFact, type ReadingFact, readCode } from '@cutru/residence';
import { type SemesterSpan, semestersBetween, sharedDays } from './semesters.ts';
import type { SchoolInSemester, Schooling, SchoolStayInput, SchoolStretch, Semester } from './types.ts';

/** What schools are looked up in. */
export interface SchoolingContext {
  readonly units: Units;
  readonly schools: SchoolList;
}

interface Reading {
  readonly paths: readonly Path[];
  readonly fact: ReadingFact | null;
}

const NOWHERE: Reading = { paths: [], fact: null };

function placeFact(field: string, place: string | null): PlaceFact {
  return { type: 'PLACE', field: `schooling.${field}`, place };
}

function readingOf(paths: readonly Path[], byLaterUnit: boolean, code: string): Reading {
  if (paths.length <= 1) return { paths, fact: null };
  const field = byLaterUnit ? 'schooling.former_commune' : 'schooling.current_commune';
  return { paths, fact: { type: 'READING', field, place: code, paths } };
}

/** Reads schools' communes; one stay's code is read once, so that its semesters share one open question. */
class SchoolReader {
  readonly #context: SchoolingContext;
  readonly #ofStay = new Map<SchoolStayInput, Reading>();
  readonly #ofUnit = new Map<number, Reading>();
  readonly #anyPlace = new Map<string, PlaceFact>();
  /** A stay in the semester before: the same object again as long as nothing about it changes. */
  readonly #last = new Map<SchoolStayInput, SchoolInSemester>();

  constructor(context: SchoolingContext) {
    this.#context = context;
  }

  inSemester(stay: SchoolStayInput, day: Day): SchoolInSemester {
    const { schools } = this.#context;
    const row = stay.schoolCode === null ? undefined : schools.at(stay.schoolCode, day);
    const reading = this.#place(stay, day);
    const key = stay.schoolCode ?? stay.communeCode ?? '';
    let anyPlace = this.#anyPlace.get(key);
    if (anyPlace === undefined) {
      anyPlace = placeFact('commune', key === '' ? null : key);
      this.#anyPlace.set(key, anyPlace);
    }
    const listed = row?.area ?? null;
    const last = this.#last.get(stay);
    if (last?.listed === listed && last.paths === reading.paths) return last;
    const school = {
      schoolCode: stay.schoolCode,
      listed,
      paths: reading.paths,
      reading: reading.fact,
      anyPlace,
    };
    this.#last.set(stay, school);
    return school;
  }

  /** The candidate's column; else the list's row of that day, else the nearest row of that code; else unknown. */
  #place(stay: SchoolStayInput, day: Day): Reading {
    const { units, schools } = this.#context;
    if (stay.communeCode !== null) {
      let reading = this.#ofStay.get(stay);
      if (reading === undefined) {
        const firstDay = stay.codeOn ?? stay.from;
        const { paths, byLaterUnit } = readCode(units, stay.communeCode, firstDay, firstDay, firstDay);
        reading = readingOf(paths, byLaterUnit, stay.communeCode);
        this.#ofStay.set(stay, reading);
      }
      return reading;
    }
    if (stay.schoolCode === null) return NOWHERE;
    const row = schools.at(stay.schoolCode, day) ?? schools.nearest(stay.schoolCode, day);
    const unit = row?.unit ?? null;
    if (unit === null) return NOWHERE;
    let reading = this.#ofUnit.get(unit.id);
    if (reading === undefined) {
      reading = readingOf(units.paths(unit), unit.era === 'FROM_2025_07', unit.code);
      this.#ofUnit.set(unit.id, reading);
    }
    return reading;
  }
}

/** Whether two stays were at one school: a pupil may leave and come back. */
function isSameSchool(a: SchoolStayInput, b: SchoolStayInput): boolean {
  return a.schoolCode === b.schoolCode && a.communeCode === b.communeCode && a.codeOn === b.codeOn;
}

/** Schools that a semester can belong to: the one attended for more than half of it, else all that were attended in it. */
function candidates(stays: readonly SchoolStayInput[], span: SemesterSpan): readonly SchoolStayInput[] {
  const attended: { readonly stay: SchoolStayInput; days: number }[] = [];
  for (const stay of stays) {
    const days = sharedDays({ start: stay.from, end: stay.to + 1 }, span);
    if (days === 0) continue;
    const known = attended.find((each) => isSameSchool(each.stay, stay));
    if (known === undefined) attended.push({ stay, days });
    else known.days += days;
  }
  const most = attended.filter((each) => each.days * 2 > span.end - span.start);
  // Two schools at the same time: the order of columns decides nothing.
  const chosen = most.length === 1 ? most : attended;
  return chosen.map((each) => each.stay);
}

function stretchesOf(semesters: readonly Semester[]): SchoolStretch[] {
  const stretches: SchoolStretch[] = [];
  for (const [index, semester] of semesters.entries()) {
    const last = stretches[stretches.length - 1];
    const same =
      semester.options.length === 1 &&
      last?.first.which === null &&
      semester.options[0] === last.first.options[0];
    if (same) stretches[stretches.length - 1] = { ...last, count: last.count + 1, lastDay: semester.day };
    else stretches.push({ first: semester, index, count: 1, lastDay: semester.day });
  }
  return stretches;
}

/**
 * Turns the schools attended into semesters. A semester belongs to the school attended for more than half of it; one of
 * nobody, or of schools under half each, is open among the schools attended in it.
 */
export function buildSchooling(
  context: SchoolingContext,
  stays: readonly SchoolStayInput[],
): Schooling | null {
  if (stays.length === 0) return null;
  const start = stays.reduce((first, stay) => Math.min(first, stay.from), Number.POSITIVE_INFINITY);
  const end = stays.reduce((last, stay) => Math.max(last, stay.to + 1), Number.NEGATIVE_INFINITY);
  const reader = new SchoolReader(context);
  const semesters = semestersBetween(start, end).map((span, index): Semester => {
    const options = candidates(stays, span).map((stay) => reader.inSemester(stay, span.start));
    const name = `semester_${index + 1}`;
    return {
      day: span.start,
      options,
      which:
        options.length > 1
          ? { type: 'SEMESTER', field: `schooling.${name}`, place: null, size: options.length }
          : null,
      unknown: options.length === 0 ? placeFact(name, null) : null,
    };
  });
  return { semesters, stretches: stretchesOf(semesters), window: { start, end } };
}
