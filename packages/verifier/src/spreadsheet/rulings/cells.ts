import type { Ruled, RulingAnswer } from '@cutru/rules';
import { pointsCell } from '../points.ts';

/** An answer as a file of rulings has it. */
export function answerCell(answer: RulingAnswer): string {
  switch (answer.part) {
    case 'AREA':
      return answer.area;
    case 'POLICY':
      return answer.group;
    case 'ADMISSION':
      return answer.admitted ? 'yes' : 'no';
    case 'PRIORITY':
      return pointsCell(answer.points);
  }
}

/** What was settled beside a decision and what it is beside the check, `AREA=KV2 SETTLES`, and the points that follow. */
export function rulingCells({ rulings, ruledPoints }: Ruled): readonly [string, string] {
  const told = rulings.map(
    ({ ruling: { answer }, effect }) => `${answer.part}=${answerCell(answer)} ${effect}`,
  );
  return [told.join(';'), pointsCell(ruledPoints)];
}
