import { readFileSync } from 'node:fs';
import { parseUnits, type Units } from '@cutru/places';

/** The real table of units. */
export const UNITS: Units = parseUnits(
  readFileSync(new URL(import.meta.resolve('@cutru/places/data/units.tsv')), 'utf8'),
);
