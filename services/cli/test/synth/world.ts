import { readFileSync } from 'node:fs';
import { parseUnits, type Units } from '@cutru/places';
import { synthesize } from '../../src/synth/synthesize.ts';
import { TEST_RECORDED_ON } from '../../src/synth/test-citizens.ts';
import type { Family } from '../../src/synth/types.ts';

/** The units that ship with the project. */
export const UNITS: Units = parseUnits(
  readFileSync(new URL(import.meta.resolve('@cutru/places/data/units.tsv')), 'utf8'),
);

/** A population, all at once. */
export function population(seed: string, people: number): readonly Family[] {
  const { families } = synthesize({ seed, people, units: UNITS, recordedOn: TEST_RECORDED_ON });
  return [...families()];
}
