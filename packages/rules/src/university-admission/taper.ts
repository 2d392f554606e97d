import type { Taper } from '../kernel/decision.ts';
import type { UniversityParameters } from './parameters.ts';

/** Points after the taper, in hundredths. */
export interface TaperedPoints {
  readonly taper: Taper;
  readonly points: number;
}

/**
 * Tapers a sum of points once (Article 7(4)): from a total of 22.50 they shrink in proportion to what is left to 30.00;
 * rounded half up to hundredths (assumption `taper-rounding` to 2025, in the text from 2026). All in hundredths, so that
 * nothing is lost on the way.
 */
export function taperPoints(
  parameters: UniversityParameters,
  points: number,
  total: number | null,
): TaperedPoints {
  const { taperFrom, taperTop } = parameters;
  if (total === null || taperFrom === null) return { taper: 'NOT_APPLIED', points };
  if (total < taperFrom) return { taper: 'NOT_REACHED', points };
  const span = taperTop - taperFrom;
  return { taper: 'APPLIED', points: Math.floor((2 * points * (taperTop - total) + span) / (2 * span)) };
}
