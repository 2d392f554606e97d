import type { IntakeRules, IntakeStatus, Standing } from './types.ts';

/** Which places a file takes: over the quota, any place of it, or one of those for Kinh pupils. */
export type Seat = 'OVER' | 'ANY' | 'KINH';

/** A file in one completion of the intake, in which it may be admitted. */
export interface Candidate extends Standing {
  readonly id: string;
  readonly seat: Seat;
  readonly score: number | null;
}

/** The better first: direct admission, then the plan's groups in order, then the score. Negative where the first is better, 0 where they are alike. */
export function compare(a: Candidate, b: Candidate): number {
  const direct = Number(b.direct) - Number(a.direct);
  if (direct !== 0) return direct;
  if (a.order !== b.order) return a.order - b.order;
  const low = Number.NEGATIVE_INFINITY;
  return (b.score ?? low) === (a.score ?? low) ? 0 : (b.score ?? low) - (a.score ?? low);
}

/** Places that are left while an intake is filled. */
class Seats {
  left: number;
  kinhLeft: number;
  readonly status: Map<string, IntakeStatus> = new Map();

  constructor({ quota, kinhPlaces: limit }: IntakeRules) {
    this.left = quota;
    this.kinhLeft = limit ?? Number.POSITIVE_INFINITY;
  }

  /** Fills in those who are alike; where they are more than the places, all who could be in are on the line. */
  take(alike: readonly Candidate[]): void {
    const kinh = alike.filter(({ seat }) => seat === 'KINH');
    const others = alike.filter(({ seat }) => seat !== 'KINH');
    const kinhMost = Math.min(kinh.length, this.kinhLeft);
    if (this.left === 0) {
      this.#mark(alike, 'OUT');
      return;
    }
    if (others.length + kinhMost > this.left) {
      this.#mark(others, 'ON_THE_LINE');
      this.#mark(kinh, kinhMost === 0 ? 'OUT' : 'ON_THE_LINE');
      this.left = 0;
      return;
    }
    this.#mark(others, 'IN');
    this.#mark(kinh, kinhMost === kinh.length ? 'IN' : kinhMost === 0 ? 'OUT' : 'ON_THE_LINE');
    this.left -= others.length + kinhMost;
    this.kinhLeft -= kinhMost;
  }

  #mark(files: readonly Candidate[], status: IntakeStatus): void {
    for (const { id } of files) this.status.set(id, status);
  }
}

/** An intake that was filled. */
export interface Filled {
  readonly status: ReadonlyMap<string, IntakeStatus>;
  /** Places that are left. */
  readonly left: number;
}

/** Fills the intake with those who may be admitted. */
export function fill(candidates: readonly Candidate[], rules: IntakeRules): Filled {
  const seats = new Seats(rules);
  const counted: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.seat === 'OVER') seats.status.set(candidate.id, 'IN');
    else counted.push(candidate);
  }
  counted.sort(compare);
  let from = 0;
  while (from < counted.length) {
    let to = from + 1;
    while (to < counted.length && compare(counted[from] as Candidate, counted[to] as Candidate) === 0)
      to += 1;
    seats.take(counted.slice(from, to));
    from = to;
  }
  return seats;
}
