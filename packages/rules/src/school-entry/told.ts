import { NO, or, type Tri, YES } from '../kernel/verdict.ts';
import type { EntryCase } from './case.ts';
import type { GroupAnswer, GroupTest } from './group-test.ts';
import type { EntryGroup } from './plan.ts';
import type { EntrySite } from './sites.ts';

/** A group in one of its areas. */
export interface SiteAnswer extends GroupAnswer {
  readonly site: EntrySite;
}

/** What a group comes to with nothing assumed, all its areas together. */
export interface GroupTold extends GroupAnswer {
  readonly group: EntryGroup;
  readonly sites: readonly SiteAnswer[];
  /** Schools in whose zone it is met for sure. */
  readonly schools: readonly string[];
}

/** A group in each of its areas, by its place in the plan. */
export function answerIn(test: GroupTest, c: EntryCase, index: number): readonly SiteAnswer[] {
  const group = c.plan.groups[index];
  if (group === undefined) return [];
  return (c.sites[index] ?? []).map((site) => ({ site, ...test.answer(group, site) }));
}

function any(answers: readonly SiteAnswer[], read: (answer: SiteAnswer) => Tri): Tri {
  return answers.reduce<Tri>((sum, each) => or(sum, read(each)), NO);
}

/** All groups of the plan, in its order; the world must be bare. */
export function tellGroups(test: GroupTest, c: EntryCase): readonly GroupTold[] {
  return c.plan.groups.map((group, i) => {
    const sites = answerIn(test, c, i);
    return {
      group,
      sites,
      answer: any(sites, (each) => each.answer),
      child: any(sites, (each) => each.child),
      guardian: any(sites, (each) => each.guardian),
      schools: sites
        .filter(({ answer, site }) => answer === YES && site.school !== '')
        .map(({ site }) => site.school),
    };
  });
}
