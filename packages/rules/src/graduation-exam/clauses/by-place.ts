import { and, NO, type Tri, YES } from '../../kernel/verdict.ts';
import type { World } from '../../kernel/world.ts';
import type { ExamCase } from '../case.ts';
import { livedInPlaces } from './lived-in-places.ts';
import { studiedWhereAsked } from './school-share.ts';

/** What the place comes to for one who is, and for one who is not, of an ethnic minority. */
export interface ByPlace {
  /** Residence in the places; yes where the year does not ask for it. */
  readonly lived: Tri;
  /** Two thirds of school where it is asked; no where residence settles it already. */
  readonly studied: Tri;
  /** 3(a). */
  readonly ofMinority: Tri;
  /** 2(d). */
  readonly ofOthers: Tri;
}

/** Nothing by place. */
export const NOWHERE: ByPlace = { lived: NO, studied: NO, ofMinority: NO, ofOthers: NO };

/** Whether a minority pupil's boarding school stands for schools outside the inner districts: 3(a) to 2025, a claim. */
export function boardsForMinority(c: ExamCase): boolean {
  return c.application.boardingSchool && c.parameters.place === 'RESIDENCE';
}

/**
 * 2(d) and 3(a). `others`: whether the candidate may be Kinh or a foreigner, so that a pupil who is not is asked for no
 * schools where boarding is enough.
 */
export function byPlace(c: ExamCase, world: World, others: boolean): ByPlace {
  const lived = c.parameters.place === 'SCHOOL' ? YES : livedInPlaces(c, world);
  if (lived === NO) return NOWHERE;
  const boards = boardsForMinority(c);
  if (boards && !others) return { lived, studied: NO, ofMinority: lived, ofOthers: NO };
  const studied = studiedWhereAsked(c, world);
  const both = and(lived, studied);
  return { lived, studied, ofMinority: boards ? lived : both, ofOthers: both };
}
