import type { KindChangeFact, MarkFact, UnitFact } from '@cutru/places';
import type { PersonFact } from '@cutru/residence';
import type { SemesterFact } from '../schooling/types.ts';

/** In which role a person stands in an application; `''` for facts that are about no person. */
export type Subject = '' | 'candidate' | `guardian_${number}`;

/** A question with a small number of answers that is none of the other facts: an assumption, a plan, a year. */
export interface ChoiceFact {
  readonly type: 'CHOICE';
  /** The whole code of the missing fact. */
  readonly field: string;
  readonly place: null;
  /** How many answers there are; what each means is the asking clause's. */
  readonly size: number;
}

/** Anything that a decision can find open. One object, one question. */
export type OpenFact = MarkFact | KindChangeFact | UnitFact | PersonFact | SemesterFact | ChoiceFact;

/** Code of a missing fact: `subject.fact.field@place`. */
export function factCode(fact: OpenFact, subject: Subject): string {
  if (fact.type === 'CHOICE') return fact.field;
  const place = fact.place === null ? '' : `@${fact.place}`;
  if (fact.type === 'MARK' || fact.type === 'KIND_CHANGE' || fact.type === 'UNIT')
    return `${fact.field}${place}`;
  if (fact.field === 'identity' && subject === 'candidate') return 'identity';
  return `${subject}.${fact.field}${place}`;
}

/** Who or what can settle a missing fact, from the easiest to the hardest for the family. */
export type SettledBy =
  | 'POPULATION_SOURCE'
  | 'LIST'
  | 'PLAN'
  | 'REGISTRATION'
  | 'VNEID'
  | 'PAPER'
  | 'COUNCIL';

const EASE: Readonly<Record<SettledBy, number>> = {
  POPULATION_SOURCE: 0,
  LIST: 0,
  PLAN: 0,
  REGISTRATION: 0,
  VNEID: 1,
  PAPER: 2,
  COUNCIL: 3,
};

const BY_FIELD: readonly (readonly [RegExp, readonly SettledBy[]])[] = [
  [/^areas\.|^places\./, ['LIST']],
  [/^plan$/, ['PLAN']],
  [/^assumption\./, ['PLAN', 'COUNCIL']],
  // Facts of the registration itself: the row is filled in, no paper is merged for them.
  [/^(candidate\.)?(schooling|graduation_year|exam_day|submitted_on)/, ['REGISTRATION']],
  [/^guardian\.other$/, ['REGISTRATION', 'PAPER']],
  [/^(identity|ethnicity|birth_date)$/, ['POPULATION_SOURCE', 'VNEID', 'PAPER']],
  // What VNeID shows of residence is the present address; starts, villages and former places are on paper (CT07).
  [/\.(commune|current_commune)$/, ['POPULATION_SOURCE', 'VNEID', 'PAPER']],
];

const OTHERWISE: readonly SettledBy[] = ['POPULATION_SOURCE', 'PAPER'];
/** By field: few of them occur, and decisions are many. */
const known = new Map<string, readonly SettledBy[]>();

/** Who can settle a fact by its field, in the order in which to ask: a source, VNeID, a paper. */
export function sourcesOf(field: string): readonly SettledBy[] {
  let sources = known.get(field);
  if (sources === undefined) {
    sources = BY_FIELD.find(([pattern]) => pattern.test(field))?.[1] ?? OTHERWISE;
    known.set(field, sources);
  }
  return sources;
}

const ROLE_AND_PLACE = /^(?:candidate|guardian_\d+)\.|@.*$/g;

/** The same by the code of a missing fact, as papers and people give it back. */
export function settledBy(code: string): readonly SettledBy[] {
  return sourcesOf(code.replace(ROLE_AND_PLACE, ''));
}

/** 0: a source or list can be asked, 1: VNeID, 2: a paper, 3: a council. */
export function ease(sources: readonly SettledBy[]): number {
  return EASE[sources[0] as SettledBy];
}
