import { formatDay } from '@cutru/calendar';
import type { RuledPart, Ruling, RulingAnswer } from '@cutru/rules';
import type { RuledPart as WireRuled, Ruling as WireRuling } from '../gen/cutru/v1/ruling.ts';
import { AREA_CLASS, DECLARED_GROUP, RULING_EFFECT } from './enums.ts';
import type { LoggedRuling } from './types.ts';

function answerToWire(answer: RulingAnswer): NonNullable<WireRuling['answer']> {
  switch (answer.part) {
    case 'AREA':
      return { $case: 'area', value: AREA_CLASS.toWire(answer.area) };
    case 'POLICY':
      return { $case: 'group', value: DECLARED_GROUP.toWire(answer.group) };
    case 'ADMISSION':
      return { $case: 'admitted', value: answer.admitted };
    case 'PRIORITY':
      return { $case: 'points', value: answer.points };
  }
}

/** A ruling as a message. */
export function rulingToWire({ answer, reason, paper, officer, ruledOn }: Ruling): WireRuling {
  return {
    answer: answerToWire(answer),
    reason,
    paper: {
      type: paper.type,
      number: paper.number,
      issuer: paper.issuer,
      issuedOn: formatDay(paper.issuedOn),
    },
    officer,
    ruledOn: formatDay(ruledOn),
  };
}

/** A ruling beside its part as a message; the part itself stands among those of the decision. */
export function ruledToWire({ ruling, effect }: RuledPart): WireRuled {
  return { ruling: rulingToWire(ruling), effect: RULING_EFFECT.toWire(effect) };
}

/** A ruling of an entry of the log as a message: without reason and paper. */
export function loggedRulingToWire({ answer, officer, ruledOn, effect }: LoggedRuling): WireRuled {
  const ruling = {
    answer: answerToWire(answer),
    reason: '',
    paper: undefined,
    officer,
    ruledOn: formatDay(ruledOn),
  };
  return { ruling, effect: RULING_EFFECT.toWire(effect) };
}
