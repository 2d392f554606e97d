import type { LinkKind, LinkPeople } from '@cutru/places';
import type { Lists } from './correct.ts';
import type { Corrections, Share } from './corrections.ts';
import { spellingKey } from './names.ts';

/** What one later commune has of one earlier one. */
export interface Source {
  readonly code: string;
  readonly kind: LinkKind;
  readonly people: LinkPeople;
}

/**
 * The sources of every commune of 1 July 2025, by code. The packages say only which communes meet; how much passes
 * follows from how many successors an earlier commune has, and from our own rows where the act says more about people.
 */
export function succession(
  lists: Lists,
  pairs: ReadonlyArray<readonly [string, string]>,
  { links }: Corrections,
): Map<string, Source[]> {
  const earlier = lists.june2025.communes;
  const later = lists.july2025.communes;
  const all = new Map<string, Share | undefined>();
  for (const [from, to] of pairs) if (earlier.has(from) && later.has(to)) all.set(`${from} ${to}`, undefined);
  for (const { from, to, share, fromName, toName } of links) {
    if (earlier.get(from)?.name !== fromName) throw new Error(`succession.csv: ${from} is not ${fromName}`);
    if (later.get(to)?.name !== toName) throw new Error(`succession.csv: ${to} is not ${toName}`);
    if (share !== '-') all.set(`${from} ${to}`, share);
    else if (!all.delete(`${from} ${to}`))
      throw new Error(`succession.csv drops ${from} to ${to}, which is not there`);
  }
  const forward = count([...all.keys()].map((pair) => pair.slice(0, 5)));
  const backward = count([...all.keys()].map((pair) => pair.slice(6)));
  const sources = new Map<string, Source[]>();
  for (const [pair, stated] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [from, to] = [pair.slice(0, 5), pair.slice(6)];
    const parted = (forward.get(from) ?? 0) > 1;
    const stays =
      stated === 'UNCHANGED' ||
      spellingKey(earlier.get(from)?.name ?? '') === spellingKey(later.get(to)?.name ?? '');
    const alone = !parted && backward.get(to) === 1;
    if (parted ? stated === 'UNCHANGED' : stated === 'SOME' || stated === 'NONE')
      throw new Error(`succession.csv: ${pair} cannot be ${stated}`);
    if (stated === 'UNCHANGED' && !alone) throw new Error(`succession.csv: ${pair} is not alone`);
    const kind: LinkKind = parted ? 'PART' : alone && stays ? 'UNCHANGED' : 'WHOLE';
    const people: LinkPeople = !parted ? 'ALL' : stated === 'ALL' || stated === 'NONE' ? stated : 'SOME';
    const list = sources.get(to) ?? [];
    list.push({ code: from, kind, people });
    sources.set(to, list);
  }
  return sources;
}

function count(codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
