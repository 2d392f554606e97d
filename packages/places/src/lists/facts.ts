import type { Unit } from '../units/types.ts';
import type { MarkGroup } from './marks.ts';

/** Whether a place carries a mark over some days, where no list says. One object for one place, group and span. */
export interface MarkFact {
  readonly type: 'MARK';
  readonly group: MarkGroup;
  readonly unit: Unit;
  /** `areas.DBKK_VILLAGE`; with `place` the code of the missing fact. */
  readonly field: string;
  readonly place: string;
}

/**
 * The one unknown day between the lists of late 2021 and of June 2025 on which kind or district of a unit changed
 * (assumption `units-before-2021`). One object a unit.
 */
export interface KindChangeFact {
  readonly type: 'KIND_CHANGE';
  readonly unit: Unit;
  readonly field: 'places.kind';
  readonly place: string;
}

/**
 * In which unit an address lay after a unit that ended, or before one that began, on an unknown day with unknown
 * successors or predecessors. One object a unit.
 */
export interface UnitFact {
  readonly type: 'UNIT';
  readonly unit: Unit;
  readonly field: 'places.unit';
  readonly place: string;
}
