import type { Day } from '@cutru/calendar';

/** Bounds of a missing day, both included; `max` may be endless. */
export interface DayRange {
  readonly min: Day;
  readonly max: Day;
}

/** Between two days with different answers, the first day on which the answer is no longer that of the earlier one. */
function firstTurn(
  low: Day,
  high: Day,
  lowAnswer: number,
  answerOn: (day: Day) => number,
  guesses: readonly Day[],
): Day {
  let left = low;
  let right = high;
  for (const guess of guesses) {
    // A good guess is found in two looks, a bad one narrows the search.
    if (guess > left && guess < right) {
      if (answerOn(guess) === lowAnswer) left = guess;
      else right = guess;
    }
    if (guess - 1 > left && guess - 1 < right) {
      if (answerOn(guess - 1) === lowAnswer) left = guess - 1;
      else right = guess - 1;
    }
  }
  while (right - left > 1) {
    const middle = left + Math.floor((right - left) / 2);
    if (answerOn(middle) === lowAnswer) left = middle;
    else right = middle;
  }
  return right;
}

/**
 * The values of a missing day that tell: the earliest day, and each day on which the answer turns, so that every stretch
 * of days with one answer is there by its first day. `edges` are the days at which the course of things changes (edges of
 * lists, successions, windows and other stays); between two of them more days mean more or fewer months and nothing else,
 * so that the answer turns in one direction and is found by halving; `guesses` are days at which it is likely to. A day
 * without end stands for `last`.
 */
export function tellingDays(
  range: DayRange,
  edges: readonly Day[],
  last: Day,
  answerOn: (day: Day) => number,
  guesses: readonly Day[] = [],
): readonly Day[] {
  const { min } = range;
  const max = Number.isFinite(range.max) ? range.max : Math.max(last, min);
  const days = edges
    .filter((day, i) => day > min && day < max && edges.indexOf(day) === i)
    .sort((a, b) => a - b);
  days.push(max);
  const turns: Day[] = [min];
  let day = min;
  let answer = answerOn(min);
  for (const next of days) {
    const nextAnswer = answerOn(next);
    while (answer !== nextAnswer) {
      day = firstTurn(day, next, answer, answerOn, guesses);
      answer = day === next ? nextAnswer : answerOn(day);
      turns.push(day);
    }
    day = next;
  }
  return turns;
}
