import type { Day } from '@cutru/calendar';

/** Bounds of a missing day, both included; `max` may be endless. */
export interface DayRange {
  readonly min: Day;
  readonly max: Day;
}

/** A day on which the answer turns, and the answer from then on. */
interface Turn {
  readonly day: Day;
  readonly answer: number;
}

/** Between two days with different answers, the first day on which the answer is no longer that of the earlier one. */
function firstTurn(
  low: Day,
  lowAnswer: number,
  high: Turn,
  answerOn: (day: Day) => number,
  guesses: readonly Day[],
): Turn {
  let left = low;
  let right = high.day;
  let { answer } = high;
  const look = (day: Day): void => {
    if (day <= left || day >= right) return;
    const found = answerOn(day);
    if (found === lowAnswer) left = day;
    else {
      right = day;
      answer = found;
    }
  };
  for (const guess of guesses) {
    // A good guess is found in two looks, a bad one narrows the search.
    look(guess);
    look(guess - 1);
  }
  while (right - left > 1) look(left + Math.floor((right - left) / 2));
  return { day: right, answer };
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
  if (max > min) days.push(max);
  const turns: Day[] = [min];
  let day = min;
  let answer = answerOn(min);
  for (const next of days) {
    const high: Turn = { day: next, answer: answerOn(next) };
    while (answer !== high.answer) {
      const turn = firstTurn(day, answer, high, answerOn, guesses);
      day = turn.day;
      answer = turn.answer;
      turns.push(day);
    }
    day = next;
  }
  return turns;
}
