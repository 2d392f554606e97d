import { ASSUMPTION_OPTIONS, assumptionsOf, isProgramme, type Programme } from '@cutru/rules';
import { dayIssues } from './day-checks.ts';
import type { PlanDocument } from './document.ts';
import type { PlanErrorCode, PlanIssue } from './issue.ts';
import { at, type Loose, listOf, textOf } from './loose.ts';

/** Keys that belong to one programme alone. */
const SECTIONS: Readonly<Record<string, Programme>> = {
  kinh_share: 'ethnic-boarding-school',
  boarding: 'ethnic-boarding-school',
  grade_10: 'grade-10-admission',
  entry: 'school-entry',
};

function foreign(document: PlanDocument): PlanIssue[] {
  const programme = textOf(at(document.value, 'programme'));
  if (programme === null || !isProgramme(programme)) return [];
  const found = Object.entries(SECTIONS)
    .filter(([key, of]) => of !== programme && at(document.value, key) !== undefined)
    .map(([key]) => document.issue('PLAN_SECTION_FOREIGN', key, { found: programme, atKey: true }));
  // Entry by residence is decided by the plan alone.
  if (SECTIONS.entry === programme && at(document.value, 'entry') === undefined)
    found.push(document.issue('PLAN_SECTION_MISSING', 'entry'));
  return found;
}

/** Points that only other programmes know: set here they would settle nothing, and nobody would be told. */
function foreignAssumptions(document: PlanDocument): PlanIssue[] {
  const programme = textOf(at(document.value, 'programme'));
  if (programme === null || !isProgramme(programme)) return [];
  const own = assumptionsOf(programme).filter((id) => ASSUMPTION_OPTIONS[id] !== undefined);
  const said = at(document.value, 'assumptions');
  return Object.keys(ASSUMPTION_OPTIONS)
    .filter((id) => at(said, id) !== undefined && !own.some((each) => each === id))
    .map((id) =>
      document.issue('PLAN_ASSUMPTION_FOREIGN', `assumptions.${id}`, {
        found: id,
        suggestions: own,
        closed: true,
        atKey: true,
      }),
    );
}

/** Entries that stand in a list before, by a key of theirs or as they are. */
function repeated(document: PlanDocument, list: Loose, path: string, key: string | null): PlanIssue[] {
  const seen = new Set<string>();
  const issues: PlanIssue[] = [];
  for (const [i, item] of listOf(list).entries()) {
    const own = textOf(key === null ? item : at(item, key));
    if (own === null) continue;
    const where = `${path}[${i}]${key === null ? '' : `.${key}`}`;
    if (seen.has(own)) issues.push(document.issue('PLAN_ENTRY_REPEATED', where));
    seen.add(own);
  }
  return issues;
}

function grade10(document: PlanDocument): PlanIssue[] {
  const section = at(document.value, 'grade_10');
  if (section === undefined) return [];
  const issues = [
    ...repeated(document, at(section, 'marks'), 'grade_10.marks', null),
    ...repeated(document, at(section, 'living'), 'grade_10.living', null),
  ];
  const noPlaces = at(section, 'marks') === undefined && at(section, 'places') === undefined;
  const living = at(section, 'living');
  const nothing = Array.isArray(living) && living.length === 0 && at(section, 'studying_share') === 0;
  if (noPlaces || nothing) issues.push(document.issue('PLAN_NOTHING_ASKED', 'grade_10', { atKey: true }));
  return issues;
}

function group(document: PlanDocument, item: Loose, path: string, hasZones: boolean): PlanIssue[] {
  const issues = repeated(document, at(item, 'kinds'), `${path}.kinds`, null);
  const where = textOf(at(item, 'where'));
  const places = at(item, 'places');
  if (where === 'places' && places === undefined)
    issues.push(document.issue('PLAN_PLACES_MISSING', `${path}.places`));
  if ((where === 'zone' || where === 'anywhere') && places !== undefined)
    issues.push(document.issue('PLAN_PLACES_UNUSED', `${path}.places`, { atKey: true }));
  if (where === 'zone' && !hasZones) issues.push(document.issue('PLAN_ZONES_MISSING', `${path}.where`));
  // Whoever is left is taken without being looked at.
  if ((where === 'zone' || where === 'places') && at(item, 'kinds') === undefined)
    issues.push(document.issue('PLAN_KEY_MISSING', `${path}.kinds`));
  return issues;
}

function entry(document: PlanDocument): PlanIssue[] {
  const section = at(document.value, 'entry');
  const zones = at(section, 'zones');
  const groups = at(section, 'groups');
  return [
    ...repeated(document, at(section, 'levels'), 'entry.levels', null),
    ...repeated(document, zones, 'entry.zones', 'school'),
    ...repeated(document, groups, 'entry.groups', 'id'),
    ...listOf(groups).flatMap((item, i) => group(document, item, `entry.groups[${i}]`, zones !== undefined)),
  ];
}

/** What does not hang together across the keys of a plan, whatever else is wrong in it. */
export function sectionIssues(document: PlanDocument): readonly PlanIssue[] {
  return [
    ...foreign(document),
    ...foreignAssumptions(document),
    ...grade10(document),
    ...entry(document),
    ...dayIssues(document),
  ];
}

const FOREIGN: ReadonlySet<PlanErrorCode> = new Set(['PLAN_SECTION_FOREIGN', 'PLAN_ASSUMPTION_FOREIGN']);

/** What does not belong into a plan is told once, and not what is wrong inside it besides. */
export function withoutForeign(issues: readonly PlanIssue[]): readonly PlanIssue[] {
  const foreign = issues.filter(({ code }) => FOREIGN.has(code)).map(({ path }) => path);
  const lies = (path: string, within: string): boolean =>
    path === within || path.startsWith(`${within}.`) || path.startsWith(`${within}[`);
  return issues.filter(
    ({ code, path }) => FOREIGN.has(code) || !foreign.some((within) => lies(path, within)),
  );
}
