import type { Day, Interval } from '@cutru/calendar';
import { RESIDENCE_KINDS, type ResidenceKind } from '@cutru/residence';
import { MAYBE, NO, or, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import type { PlaceReader } from '../residence/reader.ts';
import { residenceSpans, type Span } from '../residence/spans.ts';
import type { Addresses } from './addresses.ts';
import type { Asking } from './asking.ts';
import type { EntryCase, EntryPerson } from './case.ts';
import type { EntrySite } from './sites.ts';

/** What a stay of which nothing is known can have been: in every area of the plan, in none, or no registration. */
export const IN_AREA = 0;
export const ELSEWHERE = 1;
export const UNREGISTERED = 2;

/** What residence is read from. */
export interface StayContext {
  readonly c: EntryCase;
  readonly addresses: Addresses;
  readonly world: World;
  /** Of that world. */
  readonly asking: Asking;
}

/** Reads whether an address lies in an area of the plan. */
export function readerOf(
  { addresses, asking }: StayContext,
  site: EntrySite,
  person: EntryPerson,
): PlaceReader {
  const anywhere = site.places === null;
  return {
    anything: MAYBE,
    nothing: NO,
    ofAnyPlace: (kind) => (kind === IN_AREA || (anywhere && kind === ELSEWHERE) ? YES : NO),
    ofSegment: () => MAYBE,
    ofPlace: (place) => (anywhere ? YES : addresses.lies(place, site, asking, person.subject)),
  };
}

/** Whether somebody lives in an area by one kind of residence, over the days of a window. */
export function spansIn(
  context: StayContext,
  person: EntryPerson,
  kind: ResidenceKind,
  site: EntrySite,
  window: Interval,
): readonly Span[] {
  const { c, world, asking } = context;
  const test = readerOf(context, site, person);
  const { subject, timelines } = person;
  const timeline = timelines[kind];
  if (timeline.status === 'UNKNOWN') {
    const lived = asking.value(timeline.fact, subject);
    return [{ ...window, answer: lived === OPEN ? test.anything : test.ofAnyPlace(lived) }];
  }
  return residenceSpans({ lists: c.context.lists, world, subject, test }, timeline, window);
}

/** What holds on a day, of spans that cover it. */
export function answerOn(spans: readonly Span[], day: Day): Tri {
  return (spans.find((span) => day >= span.start && day < span.end)?.answer ?? NO) as Tri;
}

/** On every day of the window by one of the kinds or another, all of them together. */
function onEveryDay(all: readonly (readonly Span[])[]): Tri {
  let answer: Tri = YES;
  for (const day of new Set(all.flatMap((spans) => spans.map(({ start }) => start)))) {
    const there = all.reduce<Tri>((sum, spans) => or(sum, answerOn(spans, day)), NO);
    if (there === NO) return NO;
    if (there === MAYBE) answer = MAYBE;
  }
  return answer;
}

/** Whether somebody's stay in an area is unbroken over a window, and what each kind of residence says. */
export interface Stay {
  readonly answer: Tri;
  /** Of the kinds that were looked at; one that answers alone is the last. */
  readonly spans: readonly (readonly Span[])[];
}

/**
 * Whether somebody lives in an area on every day of a window by any of some kinds of residence: temporary residence that
 * became permanent in the same area is one stay (assumption `gap-breaks` for days without either).
 */
export function stayIn(
  context: StayContext,
  person: EntryPerson,
  kinds: readonly ResidenceKind[],
  site: EntrySite,
  window: Interval,
): Stay {
  // Whoever is left: nothing is asked of residence.
  if (kinds.length === 0) return { answer: site.places === null ? YES : NO, spans: [] };
  const spans: (readonly Span[])[] = [];
  for (const kind of kinds) {
    const own = spansIn(context, person, kind, site, window);
    spans.push(own);
    if (own.every(({ answer }) => answer === YES)) return { answer: YES, spans };
  }
  return { answer: onEveryDay(spans), spans };
}

const ANYWHERE: EntrySite = { school: '', places: null };

/** Whether somebody is registered anywhere, by any of some kinds, on the day to which the plan counts. */
export function registered(
  context: StayContext,
  person: EntryPerson,
  kinds: readonly ResidenceKind[] = RESIDENCE_KINDS,
): Tri {
  const { day } = context.c;
  return stayIn(context, person, kinds, ANYWHERE, { start: day, end: day + 1 }).answer;
}
