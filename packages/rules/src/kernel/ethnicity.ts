import type { EthnicityKnowledge } from '@cutru/residence';
import { MAYBE, NO, type Tri, YES } from './verdict.ts';
import { OPEN, type World } from './world.ts';

/** Whether a standing is that of an ethnic minority (dân tộc thiểu số): very small peoples among them, foreigners not. */
function isOfMinority(standing: string | undefined): boolean {
  return standing === 'MINORITY' || standing === 'VERY_SMALL';
}

/** Whether somebody is an ethnic-minority citizen, in the world as it stands. */
export function minorityBy(ethnicity: EthnicityKnowledge, world: World): Tri {
  const { fact, standing } = ethnicity;
  if (fact === null) return isOfMinority(standing) ? YES : NO;
  const chosen = world.value(fact, 'candidate');
  if (chosen !== OPEN) return isOfMinority(fact.values[chosen]) ? YES : NO;
  const minority = fact.values.filter(isOfMinority).length;
  return minority === 0 ? NO : minority === fact.values.length ? YES : MAYBE;
}

/** Standings that differ where only being of a minority counts: Kinh and foreigner are one, so are the others. */
export function standingsByMinority(values: readonly string[]): readonly number[] {
  return values.flatMap((value, i) =>
    values.findIndex((other) => isOfMinority(other) === isOfMinority(value)) === i ? [i] : [],
  );
}
