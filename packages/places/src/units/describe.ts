import type { Day } from '@cutru/calendar';
import type { Unit, UnitState } from './types.ts';
import type { Units } from './units.ts';

function describeState({ name, district, province }: UnitState): string {
  return district === null || district.name === name
    ? `${name}, ${province.name}`
    : `${name}, ${district.name}, ${province.name}`;
}

/**
 * A unit as people write it on a day, in Vietnamese: 'Xã An Tức, Huyện Tri Tôn, Tỉnh An Giang'. Where it changed on an
 * unknown day around this one, both, the earlier first: 'Xã Mường Sang, Huyện Mộc Châu, … hoặc Phường Mường Sang, …'.
 */
export function describeUnit(units: Units, unit: Unit, day: Day): string {
  const gap = unit.states.findIndex((state, index) => {
    const next = unit.states[index + 1];
    return next !== undefined && day >= state.to && day < next.from;
  });
  const [earlier, later] = [unit.states[gap], unit.states[gap + 1]];
  if (gap >= 0 && earlier !== undefined && later !== undefined) {
    return `${describeState(earlier)} hoặc ${describeState(later)}`;
  }
  return describeState(units.statesAt(unit, day)[0]);
}
