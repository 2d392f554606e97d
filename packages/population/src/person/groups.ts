import type { Day } from '@cutru/calendar';
import { MERGER_DAY } from '@cutru/places';
import type { MergeContext } from './effect.ts';
import { pathsOf, pathsOn, possibleSpan, type Span, type Stay, sureSpan } from './stays.ts';

/** Stays at one address that follow each other without a gap, as where a source splits a stay at the merger. */
export interface Group {
  readonly members: readonly [Stay, ...Stay[]];
  readonly first: Stay;
  readonly last: Stay;
  readonly sure: Span;
  readonly possible: Span;
}

function isAt(context: MergeContext, stay: Stay, code: string, days: readonly Day[]): boolean {
  if (stay.communeCode === null) return false;
  // A missing code names a place by the digits that the source has, whatever they mean on the day of the paper.
  if (stay.communeCode === code) return true;
  const asked = pathsOn(context.units, code, days);
  return pathsOf(context.units, stay, context.bornFrom).some((path) => asked.includes(path));
}

/** Where a code becomes another at any other time than with the merger, somebody moved. */
function goesOn(earlier: Stay, later: Stay): boolean {
  if (typeof earlier.to !== 'number' || later.from === null || later.from - earlier.to > 1) return false;
  const atMerger = later.from >= MERGER_DAY && sureSpan(earlier).first < MERGER_DAY;
  return atMerger || earlier.communeCode === later.communeCode;
}

/** The stays at a place, by a code and the days on which it may be meant, in order. */
export function groupsAt(
  context: MergeContext,
  stays: readonly Stay[],
  code: string,
  days: readonly Day[],
): readonly Group[] {
  const runs: number[][] = [];
  for (const [at, stay] of stays.entries()) {
    if (!isAt(context, stay, code, days)) continue;
    const run = runs.at(-1);
    const before = stays[at - 1];
    if (run?.at(-1) === at - 1 && before !== undefined && goesOn(before, stay)) run.push(at);
    else runs.push([at]);
  }
  return runs.map((run) => {
    const from = run[0] as number;
    const to = run.at(-1) as number;
    const first = stays[from] as Stay;
    const last = stays[to] as Stay;
    return {
      members: [first, ...stays.slice(from + 1, to + 1)],
      first,
      last,
      sure: { first: sureSpan(first).first, last: sureSpan(last).last },
      possible: { first: possibleSpan(stays, first).first, last: possibleSpan(stays, last).last },
    };
  });
}

/** Those that the source has under the very code: a missing code names a place by the digits that stand there. */
export function groupsUnder(groups: readonly Group[], code: string): readonly Group[] {
  const under = groups.filter(({ members }) => members.some(({ communeCode }) => communeCode === code));
  return under.length > 0 ? under : groups;
}

/** The one that has these days for sure, or else the one that can have them. */
export function groupOver(groups: readonly Group[], span: Span): Group | undefined {
  const meets = (other: Span): boolean => other.first <= span.last && span.first <= other.last;
  return groups.find((group) => meets(group.sure)) ?? groups.find((group) => meets(group.possible));
}
