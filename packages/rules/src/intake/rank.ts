import type { Intake, IntakeEntry, IntakePlace, IntakeRules, IntakeStatus } from './types.ts';

/**
 * Places for Kinh pupils: at most a share of the intake, rounded down since it is "at most" (assumption
 * `kinh-share-rounding`): 10 % of 245 are 24.
 * @param percent 0 to 100, whole
 */
export function kinhPlaces(quota: number, percent: number): number {
  return Math.floor((quota * percent) / 100);
}

/** The better first: direct admission, then the plan's groups in order, then the score. */
function compare(a: IntakeEntry, b: IntakeEntry): number {
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
  take(alike: readonly IntakeEntry[]): void {
    const kinh = alike.filter(({ group }) => group === 'KINH');
    const others = alike.filter(({ group }) => group !== 'KINH');
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

  #mark(entries: readonly IntakeEntry[], status: IntakeStatus): void {
    for (const { id } of entries) this.status.set(id, status);
  }
}

/** Fills the intake with those who may be admitted. */
function fill(entries: readonly IntakeEntry[], rules: IntakeRules): Seats {
  const seats = new Seats(rules);
  const counted: IntakeEntry[] = [];
  for (const entry of entries) {
    if (rules.verySmallOverQuota && entry.group === 'VERY_SMALL') seats.status.set(entry.id, 'IN');
    else counted.push(entry);
  }
  counted.sort(compare);
  let from = 0;
  while (from < counted.length) {
    let to = from + 1;
    while (to < counted.length && compare(counted[from] as IntakeEntry, counted[to] as IntakeEntry) === 0)
      to += 1;
    seats.take(counted.slice(from, to));
    from = to;
  }
  return seats;
}

/**
 * What open files can come to that leaves least to the others: where it is not known among whom a pupil counts, none of them
 * Kinh, which fills the quota, and all of them, which fills the Kinh places. Whoever has a place in both has one in between.
 */
function worstCases(open: readonly IntakeEntry[], rules: IntakeRules): (readonly IntakeEntry[])[] {
  if (rules.kinhPlaces === null) return [open];
  const kinh = open.map((entry) => (entry.group === null ? { ...entry, group: 'KINH' as const } : entry));
  return [open, kinh];
}

/**
 * Ranks an intake: who is in, who is on the line, who is out, and which of the open files can still change it. An open file
 * changes the intake exactly if its best answer brings it in, or to the line, while every other open file is refused: more
 * files in the intake never make room.
 */
export function rankIntake(entries: readonly IntakeEntry[], rules: IntakeRules): Intake {
  const settled = entries.filter(({ outcome }) => outcome === 'ELIGIBLE');
  const open = entries.filter(({ outcome }) => outcome === 'NEEDS_EVIDENCE');
  const refused = fill(settled, rules);
  const accepted = worstCases(open, rules).map((files) => fill([...settled, ...files], rules).status);
  const places = entries.map((entry): IntakePlace => {
    const { id, outcome } = entry;
    if (outcome === 'NOT_ELIGIBLE') return { id, status: 'OUT', sure: true, canChange: false };
    if (outcome === 'NEEDS_EVIDENCE') {
      const canChange = fill([...settled, entry], rules).status.get(id) !== 'OUT';
      return { id, status: 'OPEN', sure: false, canChange };
    }
    const status = refused.status.get(id) ?? 'OUT';
    const sure = status === 'OUT' || (status === 'IN' && accepted.every((each) => each.get(id) === 'IN'));
    return { id, status, sure, canChange: false };
  });
  return { places, free: refused.left };
}
