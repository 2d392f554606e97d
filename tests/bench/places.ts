import { readFileSync } from 'node:fs';
import { parseUnits } from '@cutru/places';
import { count, type Figure } from './measure.ts';

/** Load time and memory of the units that ship with the project. Run with `--expose-gc` the memory is exact. */
export function benchPlaces(): Figure[] {
  const path = new URL(import.meta.resolve('@cutru/places/data/units.tsv'));
  const start = performance.now();
  const text = readFileSync(path, 'utf8');
  const units = parseUnits(text);
  const cold = performance.now() - start;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const again = [parseUnits(text)];
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  again.length = 0;
  return [
    {
      what: `places: load ${count(units.size)} units, first time in the process`,
      value: `${cold.toFixed(0)} ms`,
    },
    { what: 'places: memory of a loaded table', value: `${(bytes / 2 ** 20).toFixed(1)} MB` },
  ];
}
