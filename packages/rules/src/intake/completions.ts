import type { AdmissionGroup } from '../kernel/decision.ts';
import { type Candidate, fill, type Seat } from './fill.ts';
import type { IntakeEntry, IntakeRules, IntakeStatus } from './types.ts';

function seatOf(group: AdmissionGroup, { kinhPlaces, verySmallOverQuota }: IntakeRules): Seat {
  if (group === 'KINH' && kinhPlaces !== null) return 'KINH';
  return group === 'VERY_SMALL' && verySmallOverQuota ? 'OVER' : 'ANY';
}

/** A file that may be admitted, with what it may come to. */
export class File {
  readonly entry: IntakeEntry;
  /** Several where it is not known among whom it counts. */
  readonly seats: ReadonlySet<Seat>;

  constructor(entry: IntakeEntry, rules: IntakeRules) {
    this.entry = entry;
    const { groups } = entry;
    this.seats = new Set<Seat>(groups.length === 0 ? ['ANY'] : groups.map((group) => seatOf(group, rules)));
  }

  get open(): boolean {
    return this.entry.outcome === 'NEEDS_EVIDENCE';
  }

  /** It is not known which places it takes, or before whom it stands. */
  get unclear(): boolean {
    return this.seats.size > 1 || this.entry.atWorst !== null;
  }

  /** With the first of the seats that it may take. */
  as(wish: readonly Seat[], stands: 'BEST' | 'WORST'): Candidate {
    const { id, score, direct, order, atWorst } = this.entry;
    const seat = wish.find((each) => this.seats.has(each)) ?? 'ANY';
    const at = stands === 'WORST' && atWorst !== null ? atWorst : { direct, order };
    return { id, score, direct: at.direct, order: at.order, seat };
  }
}

/** What every file comes to: the first of the seats that it may take, and whether the open ones are admitted. */
interface Completion {
  readonly wish: readonly Seat[];
  readonly stands: 'BEST' | 'WORST';
  readonly open: boolean;
}

/** What the statuses are of. */
const SHOWN: Completion = { wish: ['ANY', 'KINH', 'OVER'], stands: 'BEST', open: false };

/** What leaves least: the quota is filled, or the Kinh places are. Who is in by both is in by every completion. */
const LEAST_LEFT: readonly Completion[] = [
  { wish: ['ANY', 'KINH', 'OVER'], stands: 'BEST', open: true },
  { wish: ['KINH', 'ANY', 'OVER'], stands: 'BEST', open: true },
];

/** What leaves most: of the quota, or of the Kinh places. Who is out by both is out by every completion. */
const MOST_LEFT: readonly Completion[] = [
  { wish: ['OVER', 'KINH', 'ANY'], stands: 'WORST', open: false },
  { wish: ['OVER', 'ANY', 'KINH'], stands: 'WORST', open: false },
];

function complete(files: readonly File[], { wish, stands, open }: Completion): Candidate[] {
  return files.filter((file) => open || !file.open).map((file) => file.as(wish, stands));
}

/**
 * The completions of an intake, of which there are far too many to be tried. Those who stand before a file can only take
 * places from it, never make one, the more of them the fewer. So four completions, with the file itself at its worst in the
 * two that leave least and at its best in the two that leave most, tell what is so in all of them.
 */
export class Completions {
  readonly #files: readonly File[];
  readonly #rules: IntakeRules;
  readonly #least: readonly ReadonlyMap<string, IntakeStatus>[];
  readonly #most: readonly ReadonlyMap<string, IntakeStatus>[];

  constructor(files: readonly File[], rules: IntakeRules) {
    this.#files = files;
    this.#rules = rules;
    this.#least = LEAST_LEFT.map((each) => fill(complete(files, each), rules).status);
    this.#most = MOST_LEFT.map((each) => fill(complete(files, each), rules).status);
  }

  /** Whether a file is in whatever the files come to, itself if it is admitted. */
  alwaysIn(file: File): boolean {
    return LEAST_LEFT.every((each, i) => {
      const status = file.unclear
        ? this.#status(file, each, file.as(each.wish, 'WORST'))
        : this.#least[i]?.get(file.entry.id);
      return status === 'IN';
    });
  }

  /** Whether a file is out whatever the files come to, itself too. */
  alwaysOut(file: File): boolean {
    return MOST_LEFT.every((each, i) => {
      const status =
        file.unclear || file.open
          ? this.#status(file, each, file.as(['OVER', 'ANY', 'KINH'], 'BEST'))
          : this.#most[i]?.get(file.entry.id);
      return status === 'OUT';
    });
  }

  #status(file: File, completion: Completion, as: Candidate): IntakeStatus | undefined {
    const others = this.#files.filter((each) => each !== file);
    return fill([...complete(others, completion), as], this.#rules).status.get(file.entry.id);
  }
}

/** The intake where every open file is refused; what its statuses show. */
export function fillShown(files: readonly File[], rules: IntakeRules): ReturnType<typeof fill> {
  return fill(complete(files, SHOWN), rules);
}
