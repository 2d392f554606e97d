import { type Day, parseDay } from '@cutru/calendar';
import { type Path, type Unit, type Units, unitAt } from '@cutru/places';
import { expect } from 'vitest';

const PROBES: readonly Day[] = [
  '2015-01-01',
  '2021-12-31',
  '2023-06-01',
  '2025-06-30',
  '2025-07-01',
  '2026-04-30',
]
  .concat('2026-12-31', '2027-01-01', '2028-06-30', '2028-07-01', '2040-01-01')
  .map((date) => parseDay(date));

/** Every step of succession is one there and the same one back, and joins the end of one unit to the start of another. */
export function checkLinks(table: Units): void {
  let forward = 0;
  let backward = 0;
  for (const unit of table.all()) {
    for (const link of table.successors(unit)) {
      forward += 1;
      if (link.from !== unit.id || !table.predecessors(table.unit(link.to)).includes(link))
        expect.fail(unit.code);
    }
    for (const link of table.predecessors(unit)) {
      backward += 1;
      if (link.to !== unit.id || !table.successors(table.unit(link.from)).includes(link))
        expect.fail(unit.code);
      const earlier = table.unit(link.from);
      if (earlier.end.min !== link.day || unit.start.max !== link.day) expect.fail(unit.code);
    }
  }
  expect([forward, backward]).toEqual([table.links().length, table.links().length]);
}

/** Every path of every unit goes through the unit, step by step, and gives for each day a unit of that day or none. */
export function checkPaths(table: Units): void {
  for (const unit of table.all()) {
    const paths = table.paths(unit);
    if (paths.length === 0 || new Set(paths).size !== paths.length) expect.fail(`${unit.code}: paths`);
    if (table.paths(unit) !== paths) expect.fail(`${unit.code}: made twice`);
    for (const path of paths) checkPath(table, unit, path);
  }
}

function checkPath(table: Units, unit: Unit, path: Path): void {
  if (!path.units.includes(unit)) expect.fail(`${unit.code}: not on its own path`);
  path.units.forEach((step, index) => {
    const next = path.units[index + 1];
    if (next !== undefined && !table.successors(step).some((link) => link.to === next.id))
      expect.fail(`${unit.code}: ${step.code} does not lead to ${next.code}`);
  });
  const [first] = path.units;
  const last = path.units.at(-1) as Unit;
  if (table.predecessors(first).length > 0 || table.successors(last).length > 0) expect.fail('cut short');
  for (const day of PROBES) {
    const there = unitAt(path, day);
    if (there === undefined) {
      const early = day < first.start.max && path.unknownBefore;
      const late = day >= last.end.min && path.unknownAfter;
      if (!early && !late) expect.fail(`${unit.code}: a hole on ${day}`);
    } else if (table.at(there.code, day)?.unit !== there || !table.at(there.code, day)?.certain) {
      expect.fail(`${unit.code}: ${there.code} is not there on ${day}`);
    }
  }
}
