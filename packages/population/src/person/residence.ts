import { type Day, FOREVER_AGO } from '@cutru/calendar';
import {
  buildTimeline,
  type KnownTimeline,
  type PeriodInput,
  type Timeline,
  type TimelineContext,
  type UnknownTimeline,
  unknownTimeline,
} from '@cutru/residence';
import type { EvidenceItem, Paper, ResidenceAttested } from '../papers/item.ts';
import { applyPaper } from './apply.ts';
import type { IgnoredReason, MergeContext } from './effect.ts';
import { filled, type Stay, sorted, sureSpan, withoutRepeats } from './stays.ts';

/** A paper that was not used, by the line of its row. */
export interface IgnoredPaper {
  readonly row: number;
  readonly reason: IgnoredReason;
}

/** One thing that a paper attests of residence. */
export interface ResidenceItem {
  readonly row: number;
  readonly paper: Paper;
  readonly attests: ResidenceAttested;
}

/** Whether an item is about residence. */
export function isResidenceItem(item: EvidenceItem): item is EvidenceItem & ResidenceItem {
  return item.attests.says !== 'ETHNICITY';
}

/** One kind of residence with papers, and what became of those. */
export interface MergedResidence {
  readonly timeline: Timeline;
  readonly ignored: readonly IgnoredPaper[];
}

interface Contradiction {
  readonly item: ResidenceItem;
  readonly field: string;
  readonly place: string;
}

function samePaper(a: Paper, b: Paper): boolean {
  return a.type === b.type && a.number === b.number && a.issuer === b.issuer && a.issuedOn === b.issuedOn;
}

/** Merges papers into what a source has of one kind of one person's residence. */
class Merger {
  readonly ignored: IgnoredPaper[] = [];
  readonly #context: TimelineContext;
  readonly #merge: MergeContext;
  readonly #contradictions: Contradiction[] = [];
  readonly #bySource: KnownTimeline | UnknownTimeline;
  /** Latest day of record of the source. */
  readonly #recordedOn: Day;
  #stays: readonly Stay[];

  constructor(
    context: TimelineContext,
    inputs: readonly PeriodInput[],
    bySource: KnownTimeline | UnknownTimeline,
  ) {
    const known = bySource.status === 'KNOWN';
    // Of rows that cannot all be right none is taken: then the papers alone tell what they tell.
    this.#stays = known ? sorted(withoutRepeats(inputs)) : [];
    this.#context = context;
    this.#bySource = bySource;
    this.#recordedOn = known ? bySource.recordedOn : FOREVER_AGO;
    const end = this.#stays.at(-1)?.to;
    const isOver = typeof end === 'number' && end < this.#recordedOn;
    this.#merge = {
      units: context.units,
      vouchesForGaps: context.kind !== 'current',
      bornFrom: context.bornFrom,
      // Everybody lives somewhere: of the present dwelling no source says that there was none.
      vouched: isOver && context.kind !== 'current' ? { first: end + 1, last: this.#recordedOn } : null,
    };
  }

  take(item: ResidenceItem): void {
    const { row, paper, attests } = item;
    const result = applyPaper(this.#merge, this.#stays, attests, paper.issuedOn);
    if (result.effect === 'IGNORED') this.ignored.push({ row, reason: result.reason });
    else if (result.effect === 'CONTRADICTS') this.#contradictions.push({ item, ...result });
    else if (result.effect === 'NARROWS') {
      const stays = filled(sorted(result.stays), this.#merge.vouched);
      if (this.#build(stays).status === 'KNOWN') this.#stays = stays;
      else this.ignored.push({ row, reason: 'UNUSABLE' });
    }
  }

  timeline(): Timeline {
    const bySource = this.#stays.length === 0 ? this.#bySource : this.#build(this.#stays);
    const [first, ...others] = this.#contradictions;
    if (first === undefined) return bySource;
    // Several papers against the source may each be right or wrong: more completions than two can stand for.
    if (others.some(({ item }) => !samePaper(item.paper, first.item.paper))) {
      return unknownTimeline({ type: 'PLACE', field: this.#field(''), place: null });
    }
    let stays = this.#stays;
    for (const { item } of this.#contradictions) {
      const result = applyPaper(this.#merge, stays, item.attests, item.paper.issuedOn);
      // Where the paper is right, the source does not know all, and vouches for nothing.
      if (result.effect === 'NARROWS' || result.effect === 'CONTRADICTS') {
        stays = filled(sorted(result.stays), null);
      }
    }
    const { field, place } = first;
    return {
      status: 'EITHER',
      fact: { type: 'EITHER', field: this.#field(field), place },
      options: [bySource, this.#build(stays)],
    };
  }

  /** The middle part of a missing code of this kind of residence. */
  #field(end: string): string {
    return `residence.${this.#context.kind}${end === '' ? '' : `.${end}`}`;
  }

  /** The timeline, its last day of record no later than something is known of. */
  #build(stays: readonly Stay[]): KnownTimeline | UnknownTimeline {
    const built = buildTimeline(this.#context, stays) as KnownTimeline | UnknownTimeline;
    if (built.status !== 'KNOWN') return built;
    const last = Math.max(...stays.map((stay) => sureSpan(stay).last));
    return { ...built, recordedOn: Math.max(this.#recordedOn, last) };
  }
}

/** What says in which commune an address lay goes last: it may split a stay in two. */
function rank(item: ResidenceItem): number {
  return item.attests.says === 'FORMER_COMMUNE' || item.attests.says === 'CURRENT_COMMUNE' ? 1 : 0;
}

/**
 * The timeline of one kind of residence by a source and by the papers about that kind. A paper narrows what is unknown;
 * where it contradicts the source both stay, as the two options of a timeline of which one is right.
 */
export function mergeResidence(
  context: TimelineContext,
  inputs: readonly PeriodInput[],
  items: readonly ResidenceItem[],
): MergedResidence {
  const bySource = buildTimeline(context, inputs) as KnownTimeline | UnknownTimeline;
  if (items.length === 0) return { timeline: bySource, ignored: [] };
  const merger = new Merger(context, inputs, bySource);
  const order = [...items].sort(
    (a, b) => rank(a) - rank(b) || a.paper.issuedOn - b.paper.issuedOn || a.row - b.row,
  );
  for (const item of order) merger.take(item);
  return { timeline: merger.timeline(), ignored: merger.ignored };
}
