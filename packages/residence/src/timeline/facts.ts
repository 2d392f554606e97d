import type { Day } from '@cutru/calendar';
import type { Path } from '@cutru/places';

/** Thường trú, tạm trú, nơi ở hiện tại (Law on Residence 68/2020/QH14). */
export const RESIDENCE_KINDS = ['permanent', 'temporary', 'current'] as const;
export type ResidenceKind = (typeof RESIDENCE_KINDS)[number];

/**
 * Facts about a person that nobody has told. Each is one object: who asks twice about the same object asks the same
 * question. `field` and `place` make the code of the missing fact, `<subject>.<field>@<place>`; the subject is added by
 * whoever knows in which role the person stands.
 */
export type PersonFact = DayFact | ReadingFact | VillageFact | PlaceFact | EitherFact | EthnicityFact;

/** A day that lies between two, both included: of a stay the first one, or the first one after it; or one of another kind. */
export interface DayFact {
  readonly type: 'DAY';
  readonly field: string;
  /** `null`: it is about no place, such as a birth date. */
  readonly place: string | null;
  readonly min: Day;
  /** May be `FOREVER`: it may not have ended. */
  readonly max: Day;
}

/** In which of several units an address lay that is known by one code. */
export interface ReadingFact {
  readonly type: 'READING';
  readonly field: string;
  readonly place: string;
  readonly paths: readonly Path[];
}

/** In which village of a commune: one with a mark or one without. */
export interface VillageFact {
  readonly type: 'VILLAGE';
  readonly field: string;
  readonly place: string;
}

/** Where somebody lived of whom nothing is known over some days: any place, or none. */
export interface PlaceFact {
  readonly type: 'PLACE';
  readonly field: string;
  readonly place: string | null;
}

/** A source and a paper that contradict each other: which of the two is right. */
export interface EitherFact {
  readonly type: 'EITHER';
  readonly field: string;
  readonly place: string;
}

/** Dân tộc, where the source has none, or source and paper differ. */
export interface EthnicityFact {
  readonly type: 'ETHNICITY';
  readonly field: string;
  readonly place: null;
  readonly values: readonly ('KINH' | 'MINORITY' | 'VERY_SMALL' | 'FOREIGNER')[];
}
