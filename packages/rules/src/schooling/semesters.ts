import { civilOf, type Day, dayOf } from '@cutru/calendar';

/** A semester as days, half open. */
export interface SemesterSpan {
  /** 1 September or 16 January. */
  readonly start: Day;
  readonly end: Day;
}

/** The semesters of the school year that begins in a year: 1 Sep - 15 Jan and 16 Jan - 31 May. */
export function semestersOf(year: number): readonly [SemesterSpan, SemesterSpan] {
  const turn = dayOf(year + 1, 1, 16);
  return [
    { start: dayOf(year, 9, 1), end: turn },
    { start: turn, end: dayOf(year + 1, 6, 1) },
  ];
}

/** The day after the last one of the semester that begins on a day: 16 January or 1 June. */
export function endOfSemester(start: Day): Day {
  const { year, month } = civilOf(start);
  return month === 9 ? dayOf(year + 1, 1, 16) : dayOf(year, 6, 1);
}

/** Every semester that shares a day with [start, end), in order. */
export function semestersBetween(start: Day, end: Day): readonly SemesterSpan[] {
  const found: SemesterSpan[] = [];
  for (let year = civilOf(start).year - 1; year <= civilOf(end).year; year += 1) {
    for (const span of semestersOf(year)) if (span.start < end && span.end > start) found.push(span);
  }
  return found;
}

/** Days that two half-open spans share. */
export function sharedDays(a: SemesterSpan, b: SemesterSpan): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
