import type { Day } from '@cutru/calendar';

/** Bounds of a missing day, both included; `max` may be endless. */
export interface DayRange {
  readonly min: Day;
  readonly max: Day;
}

/** Remembers what was found on each day that was looked at. */
class Looks {
  readonly #found = new Map<Day, number>();
  readonly #answerOn: (day: Day) => number;

  constructor(answerOn: (day: Day) => number) {
    this.#answerOn = answerOn;
  }

  at(day: Day): number {
    let answer = this.#found.get(day);
    if (answer === undefined) {
      answer = this.#answerOn(day);
      this.#found.set(day, answer);
    }
    return answer;
  }

  /** The first day looked at, and each at which the answer is another than on the day looked at before. */
  turns(): Day[] {
    const days = [...this.#found.keys()].sort((a, b) => a - b);
    return days.filter((day, i) => i === 0 || this.at(day) !== this.at(days[i - 1] as Day));
  }
}

/** Finds, between two days with different answers, a day on which it is no longer that of the earlier one. */
function halve(looks: Looks, low: Day, high: Day, guesses: readonly Day[]): Day {
  const answer = looks.at(low);
  let left = low;
  let right = high;
  const look = (day: Day): void => {
    if (day <= left || day >= right) return;
    if (looks.at(day) === answer) left = day;
    else right = day;
  };
  for (const guess of guesses) {
    // A good guess is found in two looks, a bad one narrows the search.
    look(guess);
    look(guess - 1);
  }
  while (right - left > 1) look(left + Math.floor((right - left) / 2));
  return right;
}

/** How a search for telling days goes. */
export interface TellingDaysOptions {
  /**
   * Days at which the course of things changes: edges of lists, successions, windows and other stays. Between two of
   * them more days mean more or fewer months and nothing else.
   */
  readonly edges: readonly Day[];
  /** Days at which the answer is likely to turn. */
  readonly guesses: readonly Day[];
  /** What a day without end stands for. */
  readonly last: Day;
  /**
   * The days around a turn within which it may turn again, 0 where there is one stay: where spells are added, a month of
   * 28 and one of 31 days count otherwise, and a stay that parts from the one beside it is a spell more.
   */
  readonly fuzz: number;
}

/**
 * The values of a missing day that tell: the earliest day, and each day on which the answer turns, so that every stretch
 * of days with one answer is there by its first day. Both bounds are looked at, with `fuzz` the days next to
 * them as well, then the edges; between two days with different answers the turn is found by halving.
 */
export function tellingDays(
  range: DayRange,
  answerOn: (day: Day) => number,
  { edges, guesses, last, fuzz }: TellingDaysOptions,
): readonly Day[] {
  const { min } = range;
  const max = Number.isFinite(range.max) ? range.max : Math.max(last, min);
  const looks = new Looks(answerOn);
  const beside = fuzz === 0 ? [] : [min + 1, min + 2, max - 2, max - 1];
  const inside = [...beside, ...edges].filter(
    (day, i, all) => day > min && day < max && all.indexOf(day) === i,
  );
  const days = [min, ...inside.sort((a, b) => a - b), max];
  for (const day of days) looks.at(day);
  for (let i = 1; i < days.length; i += 1) {
    const high = days[i] as Day;
    let day = days[i - 1] as Day;
    while (looks.at(day) !== looks.at(high)) {
      const turn = halve(looks, day, high, guesses);
      for (let near = turn - fuzz; near <= turn + fuzz; near += 1)
        if (near > min && near < max) looks.at(near);
      day = turn;
    }
  }
  return looks.turns();
}
