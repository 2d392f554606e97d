import type { Basis } from '@cutru/residence';
import type { AreaPart } from '../kernel/decision.ts';
import { commonClause } from '../kernel/instrument.ts';
import { highest, isSettled, lowest } from '../kernel/masks.ts';
import { leastMissing } from '../kernel/missing.ts';
import { compareDeclared, missingFacts, weaker } from '../kernel/parts.ts';
import { type Settlement, settle } from '../kernel/settle.ts';
import type { World } from '../kernel/world.ts';
import { classBit, classOf, KV3 } from './area-class.ts';
import {
  AreaQuestion,
  BY_BOARDING_REGIME,
  BY_SCHOOL,
  BY_SERVICE,
  BY_SPECIAL_RESIDENCE,
  BY_WINDOW,
  ClassQuestion,
} from './area-question.ts';
import { areaAssumptions } from './assumed.ts';
import type { UniversityCase } from './case.ts';
import { NOTHING, residenceBasis, type Worked } from './worked-part.ts';

function clauseId(c: UniversityCase, clause: number): string {
  switch (clause) {
    case BY_SCHOOL:
      return '7(1)(b)';
    case BY_BOARDING_REGIME:
      return '7(1)(c)(1)';
    case BY_SPECIAL_RESIDENCE:
      return '7(1)(c)(2)';
    case BY_SERVICE:
      return '7(1)(c)(3)';
    default:
      return c.parameters.windowClause;
  }
}

function areaBasis(c: UniversityCase, clauses: readonly number[]): Basis {
  let basis: Basis = 'SOURCE';
  for (const clause of clauses) {
    // A regime or a service is as the candidate said: only its residence could be checked.
    if (clause === BY_BOARDING_REGIME || clause === BY_SERVICE) basis = 'DECLARED';
    else if (clause === BY_SPECIAL_RESIDENCE) basis = weaker(basis, residenceBasis(c));
  }
  return basis;
}

function outsideWindow(c: UniversityCase, settled: Settlement, world: World): AreaPart {
  const classes = settle(new ClassQuestion(c), world);
  const known = isSettled(classes.mask);
  const bounds = !known && classes.counted;
  return {
    kind: 'AREA',
    outcome: 'NOT_ELIGIBLE',
    basis: 'SOURCE',
    decidingClause: commonClause(settled.clauses.map((clause) => clauseId(c, clause))),
    area: known ? classOf(classes.mask) : null,
    points: 0,
    atLeast: bounds ? classOf(lowest(classes.mask)) : null,
    atMost: bounds ? classOf(highest(classes.mask)) : null,
    outOfWindow: true,
    declared: compareDeclared(declaredArea(c), KV3),
  };
}

function declaredArea(c: UniversityCase): number | null {
  return c.application.declaredArea === null ? null : classBit(c.application.declaredArea);
}

/** Works out the area priority of a candidate. */
export function workArea(c: UniversityCase, world: World): Worked<AreaPart> {
  const question = new AreaQuestion(c);
  const settled = settle(question, world);
  const ids = settled.clauses.map((clause) => clauseId(c, clause));
  if (settled.counted && isSettled(settled.mask)) {
    const assumptions = areaAssumptions(c, settled.clauses, world);
    if (settled.clauses.every((clause) => clause === BY_WINDOW)) {
      return {
        part: outsideWindow(c, settled, world),
        missing: NOTHING,
        assumptions,
        clauses: ids,
      };
    }
    const area = classOf(settled.mask);
    const points = c.parameters.areaPoints[area];
    const part: AreaPart = {
      kind: 'AREA',
      outcome: points > 0 ? 'ELIGIBLE' : 'NOT_ELIGIBLE',
      basis: areaBasis(c, settled.clauses),
      decidingClause: commonClause(ids),
      area,
      points,
      atLeast: null,
      atMost: null,
      outOfWindow: false,
      declared: compareDeclared(declaredArea(c), settled.mask),
    };
    return { part, missing: NOTHING, assumptions, clauses: ids };
  }
  const part: AreaPart = {
    kind: 'AREA',
    outcome: 'NEEDS_EVIDENCE',
    basis: residenceBasis(c),
    decidingClause: '',
    area: null,
    points: null,
    atLeast: settled.counted ? classOf(lowest(settled.mask)) : null,
    atMost: settled.counted ? classOf(highest(settled.mask)) : null,
    outOfWindow: false,
    declared: compareDeclared(declaredArea(c), settled.mask),
  };
  const missing = missingFacts('AREA', leastMissing(question, world, settled));
  return {
    part,
    missing,
    assumptions: areaAssumptions(c, [], world),
    clauses: ids,
  };
}
