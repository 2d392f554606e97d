import { type Day, formatDay } from '@cutru/calendar';
import { type Unit, type Units, villageName } from '@cutru/places';
import { dayFault, readCountedTo, readDay } from './days.ts';
import type { PlanDocument } from './document.ts';
import type { PlanIssue } from './issue.ts';
import { at, type Loose, listOf, numberOf, textOf } from './loose.ts';
import { placeLists } from './place-lists.ts';

/** Villages that a range can name, and a plan as a whole. */
const MAX_RANGE = 500;
const MAX_VILLAGES = 100_000;

/** The day on which a plan reads the codes of units: its own `on`, else the day to which it counts; `null`: not said. */
export function unitsDay(value: Loose): Day | null {
  const on = textOf(at(value, 'on'));
  if (on !== null && dayFault(on, false) === null) return readDay(on);
  const to = textOf(at(value, 'counted_to'));
  if (to === null || dayFault(to, true) !== null) return null;
  const countedTo = readCountedTo(to);
  return countedTo.type === 'DAY' ? countedTo.day : countedTo.lastDay;
}

/** The day of one place's code: its own, else the plan's. */
export function placeDay(place: Loose, otherwise: Day | null): Day | null {
  const own = textOf(at(place, 'on'));
  return own !== null && dayFault(own, false) === null ? readDay(own) : otherwise;
}

function nameOf(unit: Unit): string {
  return unit.states[unit.states.length - 1]?.name ?? '';
}

function spanOf(unit: Unit): string {
  const from = Number.isFinite(unit.start.min) ? formatDay(unit.start.min) : '…';
  const to = Number.isFinite(unit.end.max) ? formatDay(unit.end.max - 1) : '…';
  return `${nameOf(unit)}: ${from} – ${to}`;
}

/** What a code of another time became, or came from, on a day. */
function relatives(units: Units, all: readonly Unit[], day: Day): readonly string[] {
  const found = new Map<string, string>();
  for (const unit of all) {
    for (const path of units.paths(unit)) {
      const there = path.units.find((each) => day >= each.start.min && day < each.end.max);
      if (there !== undefined) found.set(there.code, `${there.code} ${nameOf(there)}`);
    }
  }
  return [...found.values()];
}

function codeIssue(
  document: PlanDocument,
  units: Units,
  place: Loose,
  path: string,
  otherwise: Day | null,
): PlanIssue | null {
  const isShort = typeof place === 'string';
  const code = textOf(isShort ? place : at(place, 'unit'));
  if (code === null || !/^\d{5}$/.test(code)) return null;
  const own = isShort ? path : `${path}.unit`;
  const all = units.byCode(code);
  if (all.length === 0) return document.issue('PLAN_UNIT_UNKNOWN', own);
  const day = placeDay(place, otherwise);
  if (day === null) {
    // A day that cannot be read is told by itself.
    const said = at(place, 'on') ?? at(document.value, 'on') ?? at(document.value, 'counted_to');
    return said === undefined ? document.issue('PLAN_UNITS_DAY_MISSING', own) : null;
  }
  if (units.at(code, day) !== undefined) return null;
  const found = `${code}, ${formatDay(day)} (${all.map(spanOf).join('; ')})`;
  return document.issue('PLAN_UNIT_OTHER_DAY', own, { found, suggestions: relatives(units, all, day) });
}

/** How many villages a place names. */
function villageCount(villages: readonly Loose[]): number {
  return villages.reduce<number>((sum, village) => {
    const from = numberOf(at(village, 'from'));
    const to = numberOf(at(village, 'to'));
    return sum + (from === null || to === null ? 1 : Math.max(0, to - from + 1));
  }, 0);
}

function villageIssue(document: PlanDocument, village: Loose, path: string): PlanIssue | null {
  if (typeof village === 'string') {
    // "Tổ dân phố" alone is a kind without a name: with one behind it, it is read as the kind.
    return villageName(`${village} 1`).rest === '1' && village !== ''
      ? document.issue('PLAN_TEXT_EMPTY', path)
      : null;
  }
  const from = numberOf(at(village, 'from'));
  const to = numberOf(at(village, 'to'));
  if (from === null || to === null) return null;
  const found = `${from}-${to}`;
  if (to < from) return document.issue('PLAN_RANGE_REVERSED', path, { found });
  return to - from >= MAX_RANGE ? document.issue('PLAN_RANGE_LONG', path, { found }) : null;
}

/** What is wrong with the places of a plan, whatever else is wrong in it. */
export function placeIssues(document: PlanDocument, units: Units): readonly PlanIssue[] {
  const day = unitsDay(document.value);
  const issues: (PlanIssue | null)[] = [];
  let count = 0;
  for (const { path, places } of placeLists(document.value)) {
    for (const [i, place] of places.entries()) {
      const own = `${path}[${i}]`;
      issues.push(codeIssue(document, units, place, own, day));
      const villages = listOf(at(place, 'villages'));
      for (const [k, village] of villages.entries()) {
        issues.push(villageIssue(document, village, `${own}.villages[${k}]`));
      }
      count += villageCount(villages);
      if (count > MAX_VILLAGES) {
        issues.push(document.issue('PLAN_LIST_LONG', `${own}.villages`));
        count = 0;
      }
    }
  }
  return issues.filter((issue) => issue !== null);
}
