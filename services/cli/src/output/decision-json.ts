import { formatDay } from '@cutru/calendar';

/** What rules keep as the number of a day: `referenceDate`, `day`, the days of a ruling, and whatever ends in `Day`. */
const IS_DAY = /^(?:day|referenceDate|ruledOn|issuedOn|\w+Day)$/;

function dayText(day: number): string | null {
  return Number.isFinite(day) ? formatDay(day) : null;
}

/** The bounds of a stay's first or last day. */
function isBounds(value: object): value is { readonly min: number; readonly max: number } {
  return 'min' in value && 'max' in value;
}

/**
 * A decision, or what explains one, as machines get it: days as `YYYY-MM-DD` (`null`: without an end) instead of numbers;
 * points stay hundredths. Nothing in it names anybody.
 */
export function plainDays(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return IS_DAY.test(key) ? dayText(value) : value;
  if (Array.isArray(value)) return value.map((each) => plainDays(each));
  if (typeof value !== 'object' || value === null) return value;
  if (isBounds(value)) return { min: dayText(value.min), max: dayText(value.max) };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainDays(each, name)]));
}
