import { readFileSync } from 'node:fs';
import { FOREVER, formatDay, parseDay } from '@cutru/calendar';
import { parseUnits, type Units } from '@cutru/places';
import {
  type Bound,
  buildTimeline,
  type KnownTimeline,
  type PeriodInput,
  type Timeline,
  type TimelineContext,
} from '@cutru/residence';

export const UNITS: Units = parseUnits(
  readFileSync(new URL(import.meta.resolve('@cutru/places/data/units.tsv')), 'utf8'),
);

export const CONTEXT: TimelineContext = {
  units: UNITS,
  kind: 'permanent',
  bornFrom: parseDay('2007-03-01'),
  presumedMonths: 12,
};

/**
 * A row in short: `30577 2010-01-01..2020-05-31`. Code `-` unknown; start empty: unknown; end empty: still there, `?`:
 * unknown; `@2025-08-01` day of the record, `code_on=2021-12-31`, `village=Một`.
 */
export function stay(text: string, recordedOn = '2025-06-01'): PeriodInput {
  const [code = '', period = '', ...options] = text.split(' ');
  const [from = '', to = ''] = period.split('..');
  const option = (name: string): string | undefined =>
    options.find((each) => each.startsWith(name))?.slice(name.length);
  const codeOn = option('code_on=');
  return {
    communeCode: code === '-' ? null : code,
    codeOn: codeOn === undefined ? null : parseDay(codeOn),
    village: option('village=') ?? null,
    from: from === '' ? null : parseDay(from),
    to: to === '' ? 'OPEN' : to === '?' ? null : parseDay(to),
    recordedOn: parseDay(option('@') ?? recordedOn),
    basis: 'SOURCE',
  };
}

function timeline(...texts: readonly string[]): Timeline {
  return buildTimeline(
    CONTEXT,
    texts.map((text) => stay(text)),
  );
}

export function known(...texts: readonly string[]): KnownTimeline {
  const made = timeline(...texts);
  if (made.status !== 'KNOWN') throw new Error(JSON.stringify(made));
  return made;
}

/** Why a timeline as a whole is unknown; `null` where it is not. */
export function flag(...texts: readonly string[]): string | null {
  const made = timeline(...texts);
  return made.status === 'UNKNOWN' ? made.flag : null;
}

function date(day: number): string {
  return Number.isFinite(day) ? formatDay(day) : day === FOREVER ? 'never' : 'always';
}

/** `2020-01-01` where known, `2020-01-01|2020-05-31` where it lies between the two. */
export function bound({ min, max, fact }: Bound): string {
  if (fact !== null && (fact.min !== min || fact.max !== max)) throw new Error('A fact with other bounds');
  return fact === null ? date(min) : `${date(min)}|${date(max)}`;
}

/** The periods of a timeline in short: code, start and first day no more. */
export function shape(made: KnownTimeline): string[] {
  return made.periods.map(
    ({ start, end, place }) => `${place.type === 'KNOWN' ? place.code : '-'} ${bound(start)} ${bound(end)}`,
  );
}
