import { type Day, FIRST_YEAR } from '@cutru/calendar';
import type { Units } from '@cutru/places';
import {
  type Evidence,
  type EvidenceItem,
  evidenceAbout,
  type PersonFactsResult,
  personFacts,
  type SourceRecord,
  type StoredRecord,
} from '@cutru/population';
import type { CitizenNumber, PersonRecord } from '@cutru/residence';
import type { KnownDraft, NumberedDraft, PersonDraft } from '../request/draft.ts';
import { keptOf } from '../request/number.ts';
import { numberNotes } from './notes.ts';
import type { Note } from './result.ts';

/** What a source holds of a person: with the name, or with what tells whether a name is right. */
export type KnownPerson = SourceRecord | StoredRecord;

/** Where people are looked up by their numbers. */
export interface Source {
  find(citizenNumber: string): KnownPerson | undefined;
  /** Hash of what is behind it, for a decision's versions. */
  readonly hash: string;
}

/** What people are looked up in for a request. */
export interface PeopleContext {
  readonly units: Units;
  /** `null`: no source is asked, and nobody's identity is checked. */
  readonly source: Source | null;
  readonly evidence: Evidence | null;
  /** Day on which papers must still count. */
  readonly onDay: Day;
  /** Whether temporary and present residence are read beside the permanent one. */
  readonly otherKinds: boolean;
}

/** The facts of one person, with what was noticed and what they were made of. */
export interface PersonRead {
  readonly facts: PersonFactsResult['facts'];
  readonly notes: readonly Note[];
  /** For the hash of the decision: plain data without name or number. */
  readonly inputs: () => object;
}

/** Stands for a name where the caller vouches for the person: the same on both sides. */
const VOUCHED = 'vouched for';
const NO_NUMBER = '' as CitizenNumber;

function inputsOf(
  record: PersonRecord | KnownPerson | undefined,
  papers: readonly EvidenceItem[],
  otherKinds: boolean,
): object {
  const periods = record?.periods;
  return {
    birth: record?.birth ?? null,
    permanent: periods?.permanent ?? null,
    ...(otherKinds && { temporary: periods?.temporary ?? null, current: periods?.current ?? null }),
    ethnicity: record?.ethnicity?.code ?? null,
    recordedOn: record?.recordedOn ?? null,
    papers: papers.map(({ paper, attests }) => ({ type: paper.type, issuedOn: paper.issuedOn, attests })),
  };
}

function readKnown(context: PeopleContext, draft: KnownDraft): PersonRead {
  const { facts } = draft;
  const birth = draft.birth ?? { year: FIRST_YEAR };
  const record: PersonRecord = {
    citizenNumber: NO_NUMBER,
    fullName: VOUCHED,
    birth,
    sex: null,
    ethnicity: facts.ethnicity,
    periods: facts.periods,
    recordedOn: facts.recordedOn,
  };
  const asked = { name: VOUCHED, birth, ethnicity: draft.declaredEthnicity };
  const read = personFacts(context.units, asked, record, [], context.onDay, context);
  return { facts: read.facts, notes: [], inputs: () => inputsOf(record, [], context.otherKinds) };
}

function identityNotes(record: KnownPerson | undefined, read: PersonFactsResult): Note[] {
  if (record === undefined) return ['NUMBER_NOT_IN_SOURCE'];
  if (record.identityDisputed) return ['SOURCE_DISPUTES_IDENTITY'];
  const notes: Note[] = [];
  if (read.match?.name === 'DIFFERENT') notes.push('NAME_DIFFERS_FROM_SOURCE');
  if (read.match?.birth === 'DIFFERENT') notes.push('BIRTH_DIFFERS_FROM_SOURCE');
  return notes;
}

function readNumbered(
  context: PeopleContext,
  draft: NumberedDraft,
  papers: readonly EvidenceItem[],
): PersonRead {
  const asked = { name: draft.fullName, birth: draft.birth, ethnicity: draft.declaredEthnicity };
  if (draft.citizenNumber === null) {
    // Whoever has no number cannot be found in any source: the identity is what is missing, also where none is asked.
    const { facts } = personFacts(context.units, asked, undefined, [], context.onDay, context);
    return { facts, notes: [], inputs: () => ({ identity: 'NOT_CONFIRMED' }) };
  }
  const record = context.source === null ? undefined : context.source.find(draft.citizenNumber);
  const answer = context.source === null ? 'NO_SOURCE' : record;
  const read = personFacts(context.units, asked, answer, papers, context.onDay, context);
  const notes = numberNotes(draft);
  if (context.source !== null && read.facts.identity !== 'CONFIRMED') {
    notes.push(...identityNotes(record, read));
    return { facts: read.facts, notes, inputs: () => ({ identity: 'NOT_CONFIRMED' }) };
  }
  if (read.conflicting) notes.push('SOURCE_ROWS_CONFLICT');
  if (record?.incomplete === true) notes.push('SOURCE_ROWS_UNREADABLE');
  if (read.ignoredPapers.length > 0) notes.push('PAPER_NOT_USED');
  return { facts: read.facts, notes, inputs: () => inputsOf(record, papers, context.otherKinds) };
}

/** Looks a person up, if that is to be done, and merges the papers about them. */
export function readPersonFacts(
  context: PeopleContext,
  draft: PersonDraft,
  about: EvidenceItem['about'],
  owner: PersonDraft,
): PersonRead {
  if (draft.facts !== null) return readKnown(context, draft);
  const items = keptOf(context.evidence, owner);
  return readNumbered(context, draft, evidenceAbout(items, about));
}
