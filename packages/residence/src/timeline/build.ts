import { addMonths, type Day, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import { MERGER_DAY, type Path, type Units } from '@cutru/places';
import type { PlaceFact, ReadingFact, ResidenceKind } from './facts.ts';
import { type Readings, readCode } from './readings.ts';
import type {
  Bound,
  KnownPlace,
  Period,
  PeriodInput,
  Timeline,
  TimelineFlag,
  UnknownTimeline,
} from './types.ts';
import { villageOf } from './village.ts';

/** What a timeline is built against. */
export interface TimelineContext {
  readonly units: Units;
  readonly kind: ResidenceKind;
  /** First day that the person can have been born; `FOREVER_AGO` where nothing is known of the birth. */
  readonly bornFrom: Day;
  /** How long an open period is presumed to last after its record, in months (assumption `open-period-lasts`). */
  readonly presumedMonths: number;
}

/** The setting of `open-period-lasts` where an operator says nothing else. */
export const PRESUMED_MONTHS = 12;

/** A period while the timeline is being put together; `end` is half open. */
interface Draft {
  readonly input: PeriodInput;
  readonly from: Day | null;
  end: Day | null;
  readonly open: boolean;
  readonly code: string;
  readings: Readings | null;
}

/** Stays in the order in which they began; one whose start is not known, by the last day that it is known to have held. */
function sortKey(input: PeriodInput): Day {
  const known = input.from ?? input.seenOn;
  if (known !== undefined) return known;
  return input.to === 'OPEN' || input.to === null ? input.recordedOn : input.to;
}

function placeFact(kind: ResidenceKind, field: string, place: string | null): PlaceFact {
  return { type: 'PLACE', field: field === '' ? `residence.${kind}` : `residence.${kind}.${field}`, place };
}

/** Of two that began on one day, the one that can have ended first comes first. */
function soonest(input: PeriodInput): Day {
  if (input.to === 'OPEN') return FOREVER;
  return input.to ?? FOREVER_AGO;
}

/** A timeline of which nothing is known; `field` names the missing fact where it is not the residence as a whole. */
export function unknownTimeline(fact: PlaceFact, flag: TimelineFlag | null = null): UnknownTimeline {
  return { status: 'UNKNOWN', fact, flag };
}

/** No row of this kind: an extract may hold other kinds only, so nothing is known. */
export function noTimeline(kind: ResidenceKind): UnknownTimeline {
  return unknownTimeline(placeFact(kind, '', null));
}

/**
 * Two records of one stay are one: the later record tells more, but for the day of its code where only one says it. Two
 * of one day that do not say the same stay two, and clash.
 */
function withoutRepeats(inputs: readonly PeriodInput[]): PeriodInput[] {
  const kept: PeriodInput[] = [];
  for (const input of [...inputs].sort((a, b) => a.recordedOn - b.recordedOn)) {
    const at = kept.findIndex((other) => isSameStay(other, input));
    const other = kept[at];
    if (other === undefined) kept.push(input);
    else kept[at] = { ...input, codeOn: input.codeOn ?? other.codeOn };
  }
  return kept;
}

function isSameStay(a: PeriodInput, b: PeriodInput): boolean {
  if (a.communeCode !== b.communeCode || a.village !== b.village || a.from !== b.from) return false;
  if (a.from === null && a.to !== b.to) return false;
  return a.recordedOn !== b.recordedOn || a.to === b.to;
}

function draftOf(context: TimelineContext, input: PeriodInput): Draft | TimelineFlag {
  const { from, recordedOn, communeCode } = input;
  if (from !== null && from < context.bornFrom) return 'BEFORE_BIRTH';
  if (from !== null && from > recordedOn) return 'AFTER_RECORD';
  const end = input.to === 'OPEN' || input.to === null ? null : input.to + 1;
  // Whatever its first day, a stay that ended before the birth began before it.
  if (end !== null && end <= context.bornFrom) return 'BEFORE_BIRTH';
  return { input, from, end, open: input.to === 'OPEN', code: communeCode ?? '', readings: null };
}

/** Reads the code on the earliest possible first day, the day after the stay before, and on the day of record. */
function readDraft(context: TimelineContext, draft: Draft, earlier: Draft | undefined): boolean {
  const { communeCode, codeOn, recordedOn } = draft.input;
  if (communeCode === null) return true;
  const firstDay =
    draft.from ?? Math.max(context.bornFrom, earlier === undefined ? FOREVER_AGO : soonestEnd(earlier));
  draft.readings = readCode(context.units, communeCode, codeOn, firstDay, recordedOn);
  return draft.readings.paths.length > 0;
}

/** The earliest day on which a stay can have ended: one that is open was still held on the day of record. */
function soonestEnd(draft: Draft): Day {
  if (draft.end !== null) return draft.end;
  return (draft.open ? draft.input.recordedOn : (draft.from ?? FOREVER_AGO)) + 1;
}

const FLAG_FIELD: Readonly<Record<TimelineFlag, string>> = {
  OVERLAP: 'periods',
  UNKNOWN_CODE: 'commune',
  BEFORE_BIRTH: 'from',
  AFTER_RECORD: 'from',
  NO_DATES: 'from',
};

/**
 * Builds the timeline of one kind of residence out of a person's rows, in any order. Rows that cannot all be right
 * (overlaps, unknown codes, periods before the birth or after the record) make it unknown as a whole, with a flag.
 */
export function buildTimeline(context: TimelineContext, inputs: readonly PeriodInput[]): Timeline {
  const { kind } = context;
  if (inputs.length === 0) return noTimeline(kind);
  const drafts: Draft[] = [];
  const sorted = withoutRepeats(inputs).sort(
    (a, b) =>
      sortKey(a) - sortKey(b) ||
      soonest(a) - soonest(b) ||
      (a.communeCode ?? '').localeCompare(b.communeCode ?? '', 'en'),
  );
  const dateless = sorted.find((input) => input.from === null && input.to === null);
  if (dateless !== undefined && sorted.length > 1) {
    // Nothing says before or after which of the others it was.
    return unknownTimeline(placeFact(kind, FLAG_FIELD.NO_DATES, dateless.communeCode), 'NO_DATES');
  }
  for (const input of sorted) {
    const draft = draftOf(context, input);
    if (typeof draft === 'string') {
      return unknownTimeline(placeFact(kind, FLAG_FIELD[draft], input.communeCode), draft);
    }
    drafts.push(draft);
  }
  for (const [i, draft] of drafts.entries()) {
    const earlier = drafts[i - 1];
    if (earlier !== undefined && !fits(earlier, draft)) {
      return unknownTimeline(placeFact(kind, FLAG_FIELD.OVERLAP, draft.code), 'OVERLAP');
    }
    if (!readDraft(context, draft, earlier)) {
      return unknownTimeline(placeFact(kind, FLAG_FIELD.UNKNOWN_CODE, draft.code), 'UNKNOWN_CODE');
    }
    if (earlier !== undefined) joinAcrossMerger(earlier, draft);
  }
  return finish(context, drafts);
}

/** Whether the later one can follow the earlier one; a shared day is a move on that day. */
function fits(earlier: Draft, later: Draft): boolean {
  const latestStart = later.from ?? (later.end === null ? later.input.recordedOn : later.end - 1);
  if (earlier.from !== null && earlier.from > latestStart) return false;
  // Somebody who was still there on the day of record can have moved that day, not before.
  if (earlier.end === null) return !earlier.open || earlier.input.recordedOn <= latestStart;
  if (earlier.end > latestStart + 1) return false;
  if (later.from !== null && earlier.end === later.from + 1) earlier.end = later.from;
  return true;
}

/**
 * An address whose one period ends on the eve of the merger and whose next begins with it, in a successor, has not
 * moved (assumptions `merger-is-no-move`, `merged-class`): each period narrows the readings of the other.
 */
function joinAcrossMerger(earlier: Draft, later: Draft): void {
  if (earlier.readings === null || later.readings === null) return;
  if (earlier.end !== MERGER_DAY || later.from !== MERGER_DAY) return;
  const shared = later.readings.paths.filter((path) => earlier.readings?.paths.includes(path));
  if (shared.length === 0) return;
  const byLaterUnit = earlier.readings.byLaterUnit && later.readings.byLaterUnit;
  const joined: Readings = { paths: shared, byLaterUnit };
  earlier.readings = joined;
  later.readings = joined;
}

function bound(kind: ResidenceKind, field: 'from' | 'to', code: string, min: Day, max: Day): Bound {
  if (min >= max) return { min, max: min, fact: null };
  return { min, max, fact: { type: 'DAY', field: `residence.${kind}.${field}`, place: code, min, max } };
}

function startOf(context: TimelineContext, draft: Draft, previousEnd: Day): Bound {
  if (draft.from !== null) return { min: draft.from, max: draft.from, fact: null };
  const last = draft.input.seenOn ?? (draft.end === null ? draft.input.recordedOn : draft.end - 1);
  return bound(context.kind, 'from', draft.code, Math.max(previousEnd, context.bornFrom), last);
}

function endOf(context: TimelineContext, draft: Draft, start: Bound, next: Draft | undefined): Bound {
  if (draft.end !== null) return { min: draft.end, max: draft.end, fact: null };
  const nextStart =
    next === undefined ? FOREVER : (next.from ?? (next.end === null ? next.input.recordedOn : next.end - 1));
  // Open: there on the day of record, and presumed to stay some months; not known (`?`): it may have ended at once.
  // With a later stay on record whose start is not known, nothing is presumed beyond the day of record.
  const presumed = next !== undefined && next.from === null ? 0 : context.presumedMonths;
  const sure = draft.open ? addMonths(draft.input.recordedOn, presumed) + 1 : start.min + 1;
  return bound(context.kind, 'to', draft.code, Math.min(sure, nextStart), nextStart);
}

function knownPlace(
  kind: ResidenceKind,
  draft: Draft,
  shared: Map<Readings, ReadingFact | null>,
): KnownPlace | null {
  if (draft.readings === null) return null;
  const paths = draft.readings.paths as readonly [Path, ...Path[]];
  let reading = shared.get(draft.readings);
  if (reading === undefined) {
    const which = draft.readings.byLaterUnit ? 'former_commune' : 'current_commune';
    reading =
      paths.length === 1
        ? null
        : { type: 'READING', field: `residence.${kind}.${which}`, place: draft.code, paths };
    shared.set(draft.readings, reading);
  }
  return {
    type: 'KNOWN',
    code: draft.code,
    paths,
    reading,
    village: villageOf(draft.input, paths),
    villageFact: { type: 'VILLAGE', field: `residence.${kind}.village`, place: draft.code },
  };
}

function finish(context: TimelineContext, drafts: readonly Draft[]): Timeline {
  const { kind } = context;
  const periods: Period[] = [];
  const shared = new Map<Readings, ReadingFact | null>();
  let previousEnd: Day = FOREVER_AGO;
  let recordedOn: Day = FOREVER_AGO;
  for (const [i, draft] of drafts.entries()) {
    const start = startOf(context, draft, previousEnd);
    const end = endOf(context, draft, start, drafts[i + 1]);
    const place = knownPlace(kind, draft, shared) ?? {
      type: 'ANY' as const,
      fact: placeFact(kind, 'commune', null),
    };
    const presumedFrom = draft.open ? draft.input.recordedOn + 1 : FOREVER;
    periods.push({ start, end, place, presumedFrom, basis: draft.input.basis });
    previousEnd = end.fact === null ? end.min : soonestEnd({ ...draft, from: start.min });
    recordedOn = Math.max(recordedOn, draft.input.recordedOn);
  }
  const first = drafts[0] as Draft;
  const last = drafts[drafts.length - 1] as Draft;
  return {
    status: 'KNOWN',
    periods: periods as [Period, ...Period[]],
    before: placeFact(kind, 'before', first.code === '' ? null : first.code),
    after: placeFact(kind, 'after', last.code === '' ? null : last.code),
    unrecorded: kind === 'current' ? placeFact(kind, 'commune', null) : null,
    recordedOn,
  };
}
