import { addMonths, type Day, dayOf, formatDay } from '@cutru/calendar';
import { dayFault, readCountedTo, readDay } from './days.ts';
import type { PlanDocument } from './document.ts';
import type { PlanIssue } from './issue.ts';
import { FIRST_PLAN_YEAR, LAST_PLAN_YEAR, MAX_LIVING_MONTHS } from './limits.ts';
import { at, type Loose, listOf, numberOf, textOf } from './loose.ts';

/** A day as a plan writes it; `null` where there is none, or one that is told by itself. */
function dayAt(value: Loose, key: string): Day | null {
  const text = textOf(at(value, key));
  return text === null || dayFault(text, false) !== null ? null : readDay(text);
}

/** The day to which the plan counts, of a month its last; `null` as above. */
function countedTo(value: Loose): Day | null {
  const text = textOf(at(value, 'counted_to'));
  if (text === null || dayFault(text, true) !== null) return null;
  const read = readCountedTo(text);
  return read.type === 'DAY' ? read.day : read.lastDay;
}

/** Others are told by themselves. */
function isYear(year: number): boolean {
  return year >= FIRST_PLAN_YEAR && year <= LAST_PLAN_YEAR;
}

/** Days that belong to the intake: from the year before it to the end of the year after. A typing slip lies outside. */
function otherYear(document: PlanDocument, path: string, day: Day | null, before: number): PlanIssue[] {
  const year = numberOf(at(document.value, 'year'));
  if (day === null || year === null || !isYear(year)) return [];
  if (day >= dayOf(year - before, 1, 1) && day <= dayOf(year + 1, 12, 31)) return [];
  return [document.issue('PLAN_DAY_OTHER_YEAR', path)];
}

/** Months without a break that the days looked at cannot hold would refuse everybody. */
function during(document: PlanDocument): PlanIssue[] {
  const section = at(document.value, 'grade_10');
  const from = dayAt(at(section, 'during'), 'from');
  const to = dayAt(at(section, 'during'), 'to');
  if (from === null || to === null) return [];
  if (to < from) return [document.issue('PLAN_DAYS_REVERSED', 'grade_10.during.to')];
  const months = numberOf(at(section, 'living_months')) ?? 0;
  if (months < 0 || months > MAX_LIVING_MONTHS || addMonths(from, months) <= to + 1) return [];
  const found = `${months}, ${formatDay(from)} – ${formatDay(to)}`;
  return [document.issue('PLAN_MONTHS_TOO_MANY', 'grade_10.living_months', { found })];
}

/**
 * A group's day after the one to which the plan counts. Without that the file's day counts, and none comes after the
 * school year.
 */
function since(document: PlanDocument): PlanIssue[] {
  const year = numberOf(at(document.value, 'year'));
  const last = countedTo(document.value) ?? (year === null || !isYear(year) ? null : dayOf(year + 1, 5, 31));
  return listOf(at(at(document.value, 'entry'), 'groups')).flatMap((group, i) => {
    const day = dayAt(group, 'since');
    return day === null || last === null || day <= last
      ? []
      : [document.issue('PLAN_SINCE_LATE', `entry.groups[${i}].since`)];
  });
}

/** Days of a plan that cannot go together, whatever else is wrong in it. */
export function dayIssues(document: PlanDocument): readonly PlanIssue[] {
  const { value } = document;
  return [
    ...otherYear(document, 'counted_to', countedTo(value), 1),
    // Results of an intake are not complained about before its year.
    ...otherYear(document, 'complaint.until', dayAt(at(value, 'complaint'), 'until'), 0),
    ...during(document),
    ...since(document),
  ];
}
