import { addMonths, type Day, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import { MERGER_DAY, type Path, type Units, villageName } from '@cutru/places';
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

function sortKey(input: PeriodInput): Day {
  if (input.to === 'OPEN') return FOREVER;
  return input.to ?? input.from ?? input.recordedOn;
}

function placeFact(kind: ResidenceKind, field: string, place: string | null): PlaceFact {
  return { type: 'PLACE', field: field === '' ? `residence.${kind}` : `residence.${kind}.${field}`, place };
}

/** A timeline of which nothing is known; `field` names the missing fact where it is not the residence as a whole. */
export function unknownTimeline(fact: PlaceFact, flag: TimelineFlag | null = null): UnknownTimeline {
  return { status: 'UNKNOWN', fact, flag };
}

/** No row of this kind: an extract may hold other kinds only, so nothing is known. */
export function noTimeline(kind: ResidenceKind): UnknownTimeline {
  return unknownTimeline(placeFact(kind, '', null));
}

/** Two records of one stay are one: the later record tells more. */
function withoutRepeats(inputs: readonly PeriodInput[]): PeriodInput[] {
  const latest = new Map<string, PeriodInput>();
  for (const input of inputs) {
    const key = `${input.communeCode}|${input.codeOn}|${input.village}|${input.from ?? `?${input.to}`}`;
    const other = latest.get(key);
    if (other === undefined || other.recordedOn < input.recordedOn) latest.set(key, input);
  }
  return latest.size === inputs.length ? [...inputs] : [...latest.values()];
}

function draftOf(context: TimelineContext, input: PeriodInput): Draft | TimelineFlag {
  const { from, recordedOn, communeCode } = input;
  if (from !== null && from < context.bornFrom) return 'BEFORE_BIRTH';
  if (from !== null && from > recordedOn) return 'AFTER_RECORD';
  const end = input.to === 'OPEN' || input.to === null ? null : input.to + 1;
  let readings: Readings | null = null;
  if (communeCode !== null) {
    readings = readCode(context.units, communeCode, input.codeOn, from ?? context.bornFrom, recordedOn);
    if (readings.paths.length === 0) return 'UNKNOWN_CODE';
  }
  return { input, from, end, open: input.to === 'OPEN', code: communeCode ?? '', readings };
}

const FLAG_FIELD: Readonly<Record<TimelineFlag, string>> = {
  OVERLAP: 'periods',
  UNKNOWN_CODE: 'commune',
  BEFORE_BIRTH: 'from',
  AFTER_RECORD: 'from',
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
    (a, b) => sortKey(a) - sortKey(b) || (a.from ?? FOREVER_AGO) - (b.from ?? FOREVER_AGO),
  );
  for (const input of sorted) {
    const draft = draftOf(context, input);
    if (typeof draft === 'string') {
      return unknownTimeline(placeFact(kind, FLAG_FIELD[draft], input.communeCode), draft);
    }
    drafts.push(draft);
  }
  for (let i = 1; i < drafts.length; i += 1) {
    const earlier = drafts[i - 1] as Draft;
    const later = drafts[i] as Draft;
    if (!fits(earlier, later))
      return unknownTimeline(placeFact(kind, FLAG_FIELD.OVERLAP, later.code), 'OVERLAP');
    joinAcrossMerger(earlier, later);
  }
  return finish(context, drafts);
}

/** Whether the later one can follow the earlier one; a shared day is a move on that day. */
function fits(earlier: Draft, later: Draft): boolean {
  if (earlier.open && later.open) return false;
  const latestStart = later.from ?? (later.end === null ? later.input.recordedOn : later.end - 1);
  if (earlier.from !== null && earlier.from > latestStart) return false;
  if (earlier.end === null)
    return !earlier.open || later.from === null || earlier.input.recordedOn <= later.from;
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
  const last = draft.end === null ? draft.input.recordedOn : draft.end - 1;
  return bound(context.kind, 'from', draft.code, Math.max(previousEnd, context.bornFrom), last);
}

function endOf(context: TimelineContext, draft: Draft, start: Bound, next: Draft | undefined): Bound {
  if (draft.end !== null) return { min: draft.end, max: draft.end, fact: null };
  const nextStart =
    next === undefined ? FOREVER : (next.from ?? (next.end === null ? next.input.recordedOn : next.end - 1));
  // Open: there on the day of record, and presumed to stay some months; not known (`?`): it may have ended at once.
  const sure = draft.open ? addMonths(draft.input.recordedOn, context.presumedMonths) + 1 : start.max + 1;
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
    village: draft.input.village === null ? null : villageName(draft.input.village),
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
    previousEnd = end.min;
    recordedOn = Math.max(recordedOn, draft.input.recordedOn);
  }
  const first = drafts[0] as Draft;
  const last = drafts[drafts.length - 1] as Draft;
  return {
    status: 'KNOWN',
    periods: periods as [Period, ...Period[]],
    before: placeFact(kind, 'before', first.code === '' ? null : first.code),
    after: placeFact(kind, 'after', last.code === '' ? null : last.code),
    recordedOn,
  };
}
