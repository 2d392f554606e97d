import type { Taper } from '../kernel/decision.ts';
import type { UniversityParameters } from './parameters.ts';

/** What happens to points at a total (hundredths; `null`: none given). */
export function taperAt(parameters: UniversityParameters, total: number | null): Taper {
  const { taperFrom } = parameters;
  if (total === null || taperFrom === null) return 'NOT_APPLIED';
  return total < taperFrom ? 'NOT_REACHED' : 'APPLIED';
}

/**
 * Tapers a sum of points once (Article 7(4)): from a total of 22.50 they shrink in proportion to what is left to 30.00;
 * rounded half up to hundredths (assumption `taper-rounding` to 2025, in the text from 2026). All in hundredths, so that
 * nothing is lost on the way.
 */
export function taperPoints(parameters: UniversityParameters, points: number, total: number | null): number {
  const { taperFrom, taperTop } = parameters;
  if (total === null || taperFrom === null || total < taperFrom) return points;
  const span = taperTop - taperFrom;
  return Math.floor((2 * points * (taperTop - total) + span) / (2 * span));
}
