import { type Day, formatDay } from '@cutru/calendar';
import { describeUnit, type Link, type Unit, type UnitState, type Units } from '@cutru/places';
import { CliError } from '../errors.ts';

/** A unit that a unit came from or went to. */
export interface Relative {
  readonly code: string;
  readonly name: string;
  /** `WHOLE`, `PART`, `UNCHANGED`. */
  readonly kind: Link['kind'];
  /** Whether its people went along: `ALL`, `SOME`, `NONE`. */
  readonly people: Link['people'];
  /** First day of the later unit. */
  readonly day: string;
}

/** What a unit is on the day. */
export interface StateAnswer {
  readonly name: string;
  readonly kind: UnitState['kind'];
  readonly district: { readonly code: string; readonly name: string; readonly kind: string } | null;
  readonly province: { readonly code: string; readonly name: string; readonly kind: string };
}

/** What a code names on a day. */
export interface PlaceAnswer {
  readonly code: string;
  readonly on: string;
  /** In words, as people write it. */
  readonly description: string;
  /** False where the unit may not have existed yet, or no more. */
  readonly certain: boolean;
  /** Two where they changed on an unknown day around it. */
  readonly states: readonly StateAnswer[];
  /** First and last day; empty where it always was or still is, two days where it is one between them. */
  readonly span: { readonly from: string; readonly to: string };
  readonly predecessors: readonly Relative[];
  readonly successors: readonly Relative[];
  /** Every way in which an address known by this unit lay in units through time, codes in order. */
  readonly readings: readonly (readonly { readonly code: string; readonly name: string }[])[];
}

function dayText(day: Day): string {
  return Number.isFinite(day) ? formatDay(day) : '';
}

function bounds(min: Day, max: Day): string {
  if (min === max) return dayText(min);
  return `${dayText(min)}..${dayText(max)}`;
}

/** First and last day of a unit, as files have them: both belong to it. */
function spanOf(unit: Unit): PlaceAnswer['span'] {
  return {
    from: bounds(unit.start.min, unit.start.max),
    to: bounds(unit.end.min - 1, unit.end.max - 1),
  };
}

function nameOf(unit: Unit, last: boolean): string {
  const { states } = unit;
  return (last ? states[states.length - 1] : states[0])?.name ?? '';
}

function relative(unit: Unit, link: Link, last: boolean): Relative {
  const { kind, people, day } = link;
  return { code: unit.code, name: nameOf(unit, last), kind, people, day: formatDay(day) };
}

function stateOf({ name, kind, district, province }: UnitState): StateAnswer {
  return { name, kind, district, province };
}

/** Where a code names something, for somebody who asked on a day when it does not. */
function spansOf(found: readonly Unit[]): { readonly vi: string; readonly en: string } {
  const said = found.map((unit) => {
    const { from, to } = spanOf(unit);
    return `${nameOf(unit, true)}: ${from === '' ? '…' : from} – ${to === '' ? '…' : to}`;
  });
  const text = said.join('; ');
  return { vi: text, en: text };
}

/** @throws CliError for a code that names nothing */
export function resolvePlace(units: Units, code: string, on: Day): PlaceAnswer {
  if (!/^\d{5}$/.test(code)) throw new CliError('PLACE_CODE_MALFORMED');
  const all = units.byCode(code);
  if (all.length === 0) throw new CliError('PLACE_CODE_NEVER_USED', code);
  const found = units.at(code, on);
  if (found === undefined) {
    const { vi, en } = spansOf(all);
    throw new CliError('PLACE_CODE_NOT_THAT_DAY', { vi: `${code} (${vi})`, en: `${code} (${en})` });
  }
  const { unit, certain } = found;
  return {
    code: unit.code,
    on: formatDay(on),
    description: describeUnit(units, unit, on),
    certain,
    states: units.statesAt(unit, on).map(stateOf),
    span: spanOf(unit),
    predecessors: units.predecessors(unit).map((link) => relative(units.unit(link.from), link, true)),
    successors: units.successors(unit).map((link) => relative(units.unit(link.to), link, false)),
    readings: units
      .paths(unit)
      .map((path) => path.units.map((each) => ({ code: each.code, name: nameOf(each, true) }))),
  };
}
