import { readFileSync } from 'node:fs';
import { type Day, parseDay } from '@cutru/calendar';
import { parseUnits, type Unit, type Units } from '@cutru/places';

/** The text of the committed table. */
export const TEXT: string = readFileSync(new URL('../../data/units.tsv', import.meta.url), 'utf8');

/** The committed table, read once for every test of a file. */
export const TABLE: Units = parseUnits(TEXT);

/** The days of the four lists. */
export const LATE_2021: Day = parseDay('2021-12-31');
export const JUNE_2025: Day = parseDay('2025-06-30');
export const JULY_2025: Day = parseDay('2025-07-01');
export const APRIL_2026: Day = parseDay('2026-04-30');

/** The unit of a code on a day that is certain. */
export function unitOf(code: string, day: Day): Unit {
  const found = TABLE.at(code, day);
  if (found === undefined || !found.certain) throw new Error(`No unit ${code} on that day`);
  return found.unit;
}

/** Units known to exist on a day, island districts without communes left out: the lists do not have them. */
export function listOf(day: Day): Unit[] {
  return [...TABLE.on(day)]
    .filter(({ unit, certain }) => certain && TABLE.statesAt(unit, day)[0].kind !== 'ISLAND_DISTRICT')
    .map(({ unit }) => unit);
}

/** The same for spellings that differ only in case, apostrophe or the place of the tone mark. */
export function spelling(name: string): string {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return name
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .split(/\s+/)
    .map((word) => word.normalize('NFD'))
    .map((word) => word.replace(tones, '').normalize('NFC') + (word.match(tones) ?? []).join(''))
    .join(' ');
}
