import { type Day, FOREVER, FOREVER_AGO, type Interval } from '@cutru/calendar';
import { RESIDENCE_KINDS, type Timeline } from '@cutru/residence';
import type { ChoiceFact } from '../kernel/open-fact.ts';
import { and, MAYBE, NO, or, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN } from '../kernel/world.ts';
import type { Span } from '../residence/spans.ts';
import { type EntryCase, type EntryPerson, windowOf } from './case.ts';
import type { EntryGroup } from './plan.ts';
import type { EntrySite } from './sites.ts';
import { answerOn, ELSEWHERE, IN_AREA, type StayContext, stayIn } from './stay.ts';

/** Another parent or guardian than those named: they live in the plan's areas (0), elsewhere (1), nowhere (2). */
const OTHER_GUARDIAN: ChoiceFact = { type: 'CHOICE', field: 'guardian.other', place: null, size: 3 };

/** What is known of a group in one of its areas. */
export interface GroupAnswer {
  readonly answer: Tri;
  /** `MAYBE` where it was not looked at. */
  readonly child: Tri;
  readonly guardian: Tri;
}

/** The days at which the course of a timeline changes. */
function timelineDays(timeline: Timeline): readonly Day[] {
  if (timeline.status === 'UNKNOWN') return [];
  if (timeline.status === 'EITHER') return timeline.options.flatMap(timelineDays);
  return [
    timeline.recordedOn + 1,
    ...timeline.periods.flatMap(({ start, end }) => [start.min, start.max, end.min, end.max]),
  ];
}

/** The days at which something about a person can turn: bounds of stays of every kind, and the plan's days. */
function edgesOf(c: EntryCase, person: EntryPerson): readonly Day[] {
  const days = [
    ...RESIDENCE_KINDS.flatMap((kind) => timelineDays(person.timelines[kind])),
    ...c.plan.groups.flatMap((group) => {
      const { start, end } = windowOf(c, group, person);
      return [start, end];
    }),
  ];
  const around = days.flatMap((day) => [day - 1, day, day + 1]);
  return [...new Set(around)].filter((day) => day > FOREVER_AGO && day < FOREVER).sort((a, b) => a - b);
}

/** Spans of a window, and the days on which to look at them. */
interface Look {
  readonly spans: readonly Span[];
  readonly window: Interval;
  readonly edges: readonly Day[];
}

function daysOf({ spans, window, edges }: Look): string {
  return edges
    .filter((day) => day >= window.start && day < window.end)
    .map((day) => answerOn(spans, day))
    .join('');
}

/** Decides groups in the world as it stands, and keeps a trace of all that the answers were put together from. */
export class GroupTest {
  readonly #context: StayContext;
  readonly #edges: Map<EntryPerson, readonly Day[]> = new Map();
  /** What was found since `begin`: answers, and spans to be looked at on some days. */
  #trace: (Tri | Look)[] = [];

  constructor(context: StayContext) {
    this.#context = context;
  }

  get context(): StayContext {
    return this.#context;
  }

  begin(): void {
    this.#context.asking.begin();
    this.#trace = [];
  }

  note(answer: Tri): void {
    this.#trace.push(answer);
  }

  /** All of it as a text; made only when asked for. */
  get trace(): string {
    return this.#trace.map((each) => (typeof each === 'number' ? each : daysOf(each))).join(' ');
  }

  #person(person: EntryPerson, group: EntryGroup, site: EntrySite): Tri {
    const window = windowOf(this.#context.c, group, person);
    const { answer, spans } = stayIn(this.#context, person, group.kinds, site, window);
    this.note(answer);
    // What one kind leaves open another may close, so days count besides the sum of them.
    for (const own of spans) this.#trace.push({ spans: own, window, edges: this.edges(person) });
    return answer;
  }

  /** The days at which a person's answers can turn. */
  edges(person: EntryPerson): readonly Day[] {
    let edges = this.#edges.get(person);
    if (edges === undefined) {
      edges = edgesOf(this.#context.c, person);
      this.#edges.set(person, edges);
    }
    return edges;
  }

  #guardians(group: EntryGroup, site: EntrySite): Tri {
    const { c, asking } = this.#context;
    let answer: Tri = NO;
    for (const guardian of c.guardians) answer = or(answer, this.#person(guardian, group, site));
    if (answer === YES || c.closed) return answer;
    const other = asking.value(OTHER_GUARDIAN, '');
    if (other === OPEN) return MAYBE;
    const lives = other === IN_AREA || (other === ELSEWHERE && site.places === null);
    return or(answer, lives ? YES : NO);
  }

  /** Whether a group is met in one of its areas; nobody is looked at who cannot change it. */
  answer(group: EntryGroup, site: EntrySite): GroupAnswer {
    if (group.kinds.length === 0) {
      const answer = site.places === null ? YES : NO;
      return { answer, child: answer, guardian: answer };
    }
    const child = group.who === 'GUARDIAN' ? MAYBE : this.#person(this.#context.c.child, group, site);
    const settled = (group.who === 'EITHER' && child === YES) || (group.who === 'BOTH' && child === NO);
    const guardian = group.who === 'CHILD' || settled ? MAYBE : this.#guardians(group, site);
    return { answer: this.#together(group, child, guardian), child, guardian };
  }

  #together({ who }: EntryGroup, child: Tri, guardian: Tri): Tri {
    switch (who) {
      case 'CHILD':
        return child;
      case 'GUARDIAN':
        return guardian;
      case 'EITHER':
        return or(child, guardian);
      case 'BOTH':
        return and(child, guardian);
    }
  }
}
