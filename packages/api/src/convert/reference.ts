import { type Day, FOREVER, formatDay } from '@cutru/calendar';
import {
  describeUnit,
  type Link,
  type LinkKind,
  type LinkPeople,
  type Unit,
  type Units,
} from '@cutru/places';
import { INSTRUMENTS, type Instrument, type Programme } from '@cutru/rules';
import { ApiError } from '../errors/api-error.ts';
import {
  type DayBounds,
  type ListRulesRequest,
  type ListRulesResponse,
  type NamedPlace,
  type RelatedPlace,
  type ResolvePlaceRequest,
  type ResolvePlaceResponse,
  SuccessionKind,
  SuccessionPeople,
  type Instrument as WireInstrument,
} from '../gen/cutru/v1/reference_service.ts';
import { CONFIDENCE, type EnumPair, PROGRAMME, pair } from './enums.ts';
import { FieldReader } from './field-reader.ts';

const KIND: EnumPair<LinkKind, SuccessionKind> = pair({
  WHOLE: SuccessionKind.SUCCESSION_KIND_WHOLE,
  PART: SuccessionKind.SUCCESSION_KIND_PART,
  UNCHANGED: SuccessionKind.SUCCESSION_KIND_UNCHANGED,
});

const PEOPLE: EnumPair<LinkPeople, SuccessionPeople> = pair({
  ALL: SuccessionPeople.SUCCESSION_PEOPLE_ALL,
  SOME: SuccessionPeople.SUCCESSION_PEOPLE_SOME,
  NONE: SuccessionPeople.SUCCESSION_PEOPLE_NONE,
});

function instrumentToWire(instrument: Instrument): WireInstrument {
  const { id, programme, revision, name, years, days, clauses } = instrument;
  return {
    id,
    programme: PROGRAMME.toWire(programme),
    revision,
    name,
    firstYear: years?.first,
    lastYear: years?.last,
    from: days === null ? undefined : formatDay(days.start),
    to: days === null || days.end === FOREVER ? undefined : formatDay(days.end - 1),
    clauses: clauses.map((clause) => ({
      id: clause.id,
      title: clause.title,
      confidence: CONFIDENCE.toWire(clause.confidence),
    })),
  };
}

/** The instruments of a programme, or of all, as a message. */
export function rulesToWire(programme: Programme | null): ListRulesResponse {
  const found = INSTRUMENTS.filter((each) => programme === null || each.programme === programme);
  return { instruments: found.map(instrumentToWire) };
}

/** @throws ApiError `REQUEST_REFUSED` */
export function rulesQueryFromWire(message: ListRulesRequest): Programme | null {
  const reader = new FieldReader();
  const programme = reader.optionalChoice('programme', PROGRAMME, message.programme) ?? null;
  reader.finish();
  return programme;
}

/** A code and the day on which it is to be read. */
export interface PlaceQuery {
  readonly code: string;
  readonly on: Day;
}

/** @throws ApiError `REQUEST_REFUSED` with every field that cannot stand */
export function placeQueryFromWire(message: ResolvePlaceRequest): PlaceQuery {
  const reader = new FieldReader();
  const code = reader.text('code', message.code, 40);
  if (!/^\d{5}$/.test(code) && !reader.isRefused('code')) {
    reader.add('code', code === '' ? 'COMMUNE_CODE_MISSING' : 'COMMUNE_CODE_MALFORMED');
  }
  const on = reader.day('on', message.on, true) ?? 0;
  reader.finish();
  return { code, on };
}

function bounded(day: Day): string | undefined {
  return Number.isFinite(day) ? formatDay(day) : undefined;
}

function bounds(min: Day, max: Day): DayBounds {
  return { earliest: bounded(min), latest: bounded(max) };
}

function named(unit: Unit, last: boolean): NamedPlace {
  const { states } = unit;
  return { code: unit.code, name: (last ? states[states.length - 1] : states[0])?.name ?? '' };
}

function related(unit: Unit, link: Link, last: boolean): RelatedPlace {
  return {
    ...named(unit, last),
    kind: KIND.toWire(link.kind),
    people: PEOPLE.toWire(link.people),
    day: formatDay(link.day),
  };
}

/**
 * What a code names on a day, as a message.
 * @throws ApiError `PLACE_NOT_FOUND`
 */
export function placeToWire(units: Units, { code, on }: PlaceQuery): ResolvePlaceResponse {
  const found = units.at(code, on);
  if (found === undefined) throw new ApiError('PLACE_NOT_FOUND');
  const { unit, certain } = found;
  return {
    code: unit.code,
    description: describeUnit(units, unit, on),
    certain,
    states: units.statesAt(unit, on).map(({ name, district, province }) => ({
      name,
      district: district === null ? undefined : { code: district.code, name: district.name },
      province: { code: province.code, name: province.name },
    })),
    firstDay: bounds(unit.start.min, unit.start.max),
    lastDay: bounds(unit.end.min - 1, unit.end.max - 1),
    predecessors: units.predecessors(unit).map((link) => related(units.unit(link.from), link, true)),
    successors: units.successors(unit).map((link) => related(units.unit(link.to), link, false)),
    readings: units.paths(unit).map((path) => ({ units: path.units.map((each) => named(each, true)) })),
  };
}
