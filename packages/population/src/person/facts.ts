import { birthBounds, type Day, type PartialDate } from '@cutru/calendar';
import type { Units } from '@cutru/places';
import {
  compareBirths,
  compareNames,
  type Ethnicity,
  type IdentityMatch,
  identityOf,
  type PersonFacts,
  type PersonRecord,
  PRESUMED_MONTHS,
  type ResidenceKind,
  type TimelineContext,
  unknownTimeline,
} from '@cutru/residence';
import { type Attested, type EvidenceItem, kindOf } from '../papers/item.ts';
import { isInDate } from '../papers/paper-types.ts';
import type { SourceDoubts, SourceRecord, StoredRecord } from '../source-record.ts';
import { ethnicityOf, unknownEthnicity } from './ethnicity.ts';
import { type IgnoredPaper, isResidenceItem, type MergedResidence, mergeResidence } from './residence.ts';

/** Who is asked about, as declared. */
export interface AskedPerson {
  readonly name: string;
  readonly birth: PartialDate;
  readonly ethnicity: Ethnicity | null;
}

/** A record as a source gives it: with the name, or with what tells whether a name is right. */
type AnyRecord = PersonRecord | SourceRecord | StoredRecord;

/** What a source answered: a record, `undefined` for nobody under that number, or that no source was asked. */
export type SourceAnswer = AnyRecord | undefined | 'NO_SOURCE';

/** The facts of a person, and what became of the papers. */
export interface PersonFactsResult {
  readonly facts: PersonFacts;
  /** Papers, by row, that are out of date or say nothing that could be used. */
  readonly ignoredPapers: readonly IgnoredPaper[];
  /**
   * How name and birth compared; `null` where there was nothing to compare. For an operator who holds the source:
   * anybody else learns only `facts.identity`.
   */
  readonly match: IdentityMatch | null;
  /** The source's own rows disagree about who the person is. */
  readonly conflicting: boolean;
}

/** Settings of {@link personFacts}. */
export interface PersonFactsOptions {
  /** Assumption `open-period-lasts`, in months. Default 12. */
  readonly presumedMonths?: number;
  /** Whether temporary and present residence are asked for as well. Default: only the permanent one. */
  readonly otherKinds?: boolean;
}

function isDoubtful(record: AnyRecord, doubt: keyof SourceDoubts): boolean {
  return (record as Partial<SourceDoubts>)[doubt] === true;
}

function matchOf(asked: AskedPerson, record: AnyRecord): IdentityMatch {
  const name =
    'matchName' in record ? record.matchName(asked.name) : compareNames(asked.name, record.fullName);
  return identityOf(name, compareBirths(asked.birth, record.birth));
}

/** Nobody is confirmed: no fact of the record is used or shown, nor what papers say of whoever it is. */
function nobody(
  match: IdentityMatch | null,
  conflicting: boolean,
  evidence: readonly EvidenceItem[],
  otherKinds: boolean,
): PersonFactsResult {
  const unknown = unknownTimeline({ type: 'PLACE', field: 'identity', place: null });
  return {
    facts: {
      identity: 'NOT_CONFIRMED',
      nameWithoutDiacritics: false,
      ethnicity: unknownEthnicity('identity'),
      birth: null,
      permanent: unknown,
      temporary: otherKinds ? unknown : null,
      current: otherKinds ? unknown : null,
    },
    ignoredPapers: evidence.map(({ row }) => ({ row, reason: 'IDENTITY_NOT_CONFIRMED' })),
    match,
    conflicting,
  };
}

/** Whether a paper attests what had not begun when it was issued: one of its days is a slip of the pen. */
function isAhead(issuedOn: Day, attests: Attested): boolean {
  if (attests.says === 'STAY') return attests.from !== null && attests.from > issuedOn;
  return attests.says === 'FROM' && attests.day > issuedOn;
}

/**
 * What the rules read about one person: the record of a source, if it is that person's, with the papers merged in that
 * still count on `onDay`. The same for candidates and guardians. To be made anew for each application and never
 * cached: papers belong to the application.
 * @example personFacts(units, { name: 'Nguyễn Thị A', birth: { year: 2007 }, ethnicity: null }, extract.find(id), [], day)
 */
export function personFacts(
  units: Units,
  asked: AskedPerson,
  record: SourceAnswer,
  evidence: readonly EvidenceItem[],
  onDay: Day,
  options: PersonFactsOptions = {},
): PersonFactsResult {
  const otherKinds = options.otherKinds === true;
  if (record === undefined) return nobody(null, false, evidence, otherKinds);
  const source = record === 'NO_SOURCE' ? null : record;
  const match = source === null ? null : matchOf(asked, source);
  const conflicting = source !== null && isDoubtful(source, 'conflicting');
  const disputed = source !== null && isDoubtful(source, 'identityDisputed');
  if (disputed || match?.result === 'NOT_CONFIRMED') return nobody(match, conflicting, evidence, otherKinds);

  const inDate = evidence.filter(
    ({ paper, attests }) => isInDate(paper.type, paper.issuedOn, onDay) && !isAhead(paper.issuedOn, attests),
  );
  const context: Omit<TimelineContext, 'kind'> = {
    units,
    bornFrom: birthBounds(source?.birth ?? asked.birth).min,
    presumedMonths: options.presumedMonths ?? PRESUMED_MONTHS,
  };
  // Of somebody a row of whom was lost, what looks like a day without registration may be the lost row's.
  const whole = source !== null && !isDoubtful(source, 'incomplete');
  const items = inDate.filter(isResidenceItem);
  const merged = (kind: ResidenceKind): MergedResidence =>
    mergeResidence(
      { ...context, kind },
      whole ? source.periods[kind] : [],
      items.filter(({ attests }) => kindOf(attests) === kind),
    );
  const permanent = merged('permanent');
  const temporary = otherKinds ? merged('temporary') : null;
  const current = otherKinds ? merged('current') : null;
  const notRead = otherKinds ? [] : items.filter(({ attests }) => kindOf(attests) !== 'permanent');
  const papers = inDate.flatMap(({ attests }) => (attests.says === 'ETHNICITY' ? [attests.ethnicity] : []));
  const expired = evidence.filter((item) => !inDate.includes(item));
  return {
    facts: {
      identity: source === null ? 'NOT_CHECKED' : 'CONFIRMED',
      nameWithoutDiacritics: match?.name === 'SAME_BUT_FOR_DIACRITICS',
      ethnicity: ethnicityOf(source === null ? 'NO_SOURCE' : source.ethnicity, papers, asked.ethnicity),
      birth: source?.birth ?? asked.birth,
      permanent: permanent.timeline,
      temporary: temporary?.timeline ?? null,
      current: current?.timeline ?? null,
    },
    ignoredPapers: [
      ...expired.map(({ row }): IgnoredPaper => ({ row, reason: 'EXPIRED' })),
      ...notRead.map(({ row }): IgnoredPaper => ({ row, reason: 'KIND_NOT_READ' })),
      ...[permanent, temporary, current].flatMap((each) => each?.ignored ?? []),
    ],
    match,
    conflicting,
  };
}
