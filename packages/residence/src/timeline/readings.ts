import type { Day } from '@cutru/calendar';
import type { Path, Unit, Units } from '@cutru/places';

function addUnit(found: Unit[], units: Units, code: string, day: Day): void {
  const unit = units.at(code, day)?.unit;
  if (unit !== undefined && !found.includes(unit)) found.push(unit);
}

/** The ways in which an address can have lain in units, and by which end it is known. */
export interface Readings {
  readonly paths: readonly Path[];
  /** Whether a unit of after the merger is among the readings: then the former commune is what is missing. */
  readonly byLaterUnit: boolean;
}

/**
 * Reads a commune's code: on the day it is said to be of; else on the first possible day of the period and on the day of
 * record. A day on which it names nothing gives no reading. No reading at all: the code is unknown.
 */
export function readCode(
  units: Units,
  code: string,
  codeOn: Day | null,
  firstDay: Day,
  recordedOn: Day,
): Readings {
  const found: Unit[] = [];
  if (codeOn !== null) addUnit(found, units, code, codeOn);
  else {
    addUnit(found, units, code, firstDay);
    addUnit(found, units, code, recordedOn);
  }
  const [only] = found;
  if (only !== undefined && found.length === 1) {
    return { paths: units.paths(only), byLaterUnit: only.era === 'FROM_2025_07' };
  }
  const paths: Path[] = [];
  for (const unit of found) {
    for (const path of units.paths(unit)) if (!paths.includes(path)) paths.push(path);
  }
  return { paths, byLaterUnit: found.some((unit) => unit.era === 'FROM_2025_07') };
}
