import type { Day } from '@cutru/calendar';

/** Bounds of a missing day, both included; `max` may be endless. */
export interface DayRange {
  readonly min: Day;
  readonly max: Day;
}

/** Looks for where the answer turns between two days at which it differs, and keeps the day on which it is new. */
function bisect(low: Day, high: Day, lowAnswer: number, answerOn: (day: Day) => number, turns: Day[]): void {
  let left = low;
  let right = high;
  while (right - left > 1) {
    const middle = left + Math.floor((right - left) / 2);
    if (answerOn(middle) === lowAnswer) left = middle;
    else right = middle;
  }
  turns.push(right);
}

/**
 * The values of a missing day that tell: both bounds, and one on each side of every day on which the answer turns.
 * `hints` are the days at which it may (edges of lists, successions and windows, and days near which a number of months
 * is reached); between two hints with different answers the turn is looked for. A day without end stands for `last`.
 */
export function tellingDays(
  range: DayRange,
  hints: readonly Day[],
  last: Day,
  answerOn: (day: Day) => number,
): readonly Day[] {
  const max = Number.isFinite(range.max) ? range.max : Math.max(last, range.min);
  const { min } = range;
  const inside = hints.filter((day) => day > min && day < max);
  const days = [...new Set([min, ...inside, max])].sort((a, b) => a - b);
  const answers = days.map(answerOn);
  const turns: Day[] = [min];
  for (let i = 1; i < days.length; i += 1) {
    const before = answers[i - 1] as number;
    if (answers[i] === before) continue;
    bisect(days[i - 1] as Day, days[i] as Day, before, answerOn, turns);
  }
  if (max !== turns[turns.length - 1]) turns.push(max);
  return turns;
}
