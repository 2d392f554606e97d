import {
  type DecisionRecord,
  encodeResult,
  resultFromWire,
  type VerificationRequest,
  VerifyResponse,
} from '@cutru/api';
import { draftContent, type RequestDraft, residenceKinds } from '@cutru/verifier';
import * as z from 'zod';
import type { PopulationAnswer } from '../sources/population.ts';
import { peopleOf } from './people.ts';

// A record is a line of JSON, what the decision was made of, and behind it the decision as the bytes of an answer
// that has nothing else: they go into the answer as they are, and the contract says how to read them ever after.

const FORMAT = 'cutru/record/v1';
const LINE_END = 0x0a;

/** What is needed of the line to make the token again. */
const HEAD = z.object({
  format: z.literal(FORMAT),
  citizenId: z.string(),
  audience: z.string(),
});

/** What a record holds, as far as it is answered again. */
export interface OpenedRecord {
  readonly citizenId: string;
  readonly audience: string;
  readonly record: DecisionRecord;
  /** The decision as the beginning of an answer. */
  readonly answer: Uint8Array;
}

/** The application without the names of its people. */
function nameless(draft: RequestDraft): object {
  const strip = (person: RequestDraft['candidate']) =>
    person.facts === null ? { ...person, fullName: undefined } : person;
  const guardians = draft.guardians.map(({ relation, person }) => ({ relation, person: strip(person) }));
  return {
    ...draftContent(draft),
    candidate: strip(draft.candidate),
    ...(guardians.length > 0 && { guardians }),
  };
}

/** What the rules read of the people: those whom the source does not have are `null`. */
function peopleRead(draft: RequestDraft, answer: PopulationAnswer): object {
  const read = peopleOf(draft).map(([about, number]) => {
    const found = answer.records.get(number);
    if (found === undefined) return [about, null];
    const { birth, sex, ethnicity, periods, recordedOn, conflicting, identityDisputed, incomplete } = found;
    const residence = Object.fromEntries(residenceKinds(draft).map((kind) => [kind, periods[kind]]));
    const facts = { birth, sex, ethnicity, ...residence, recordedOn };
    return [about, { ...facts, conflicting, identityDisputed, incomplete }];
  });
  return Object.fromEntries(read);
}

/** The decision as the beginning of an answer. */
export function decisionBytes(record: DecisionRecord): Uint8Array {
  return encodeResult({ record, token: '', disclosures: [], log: null });
}

/** What is sealed of a verification. */
export function sealable(
  request: VerificationRequest,
  citizenId: string,
  audience: string,
  people: PopulationAnswer,
  decision: Uint8Array,
): Uint8Array {
  const { draft, evidence } = request;
  const head = {
    format: FORMAT,
    citizenId,
    audience,
    request: nameless(draft),
    evidence,
    people: peopleRead(draft, people),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), decision]);
}

/** Reads a record. @throws ZodError, ApiError where it is none */
export function openRecord(record: Uint8Array): OpenedRecord {
  const end = record.indexOf(LINE_END);
  const line = Buffer.from(record.subarray(0, end)).toString('utf8');
  const { citizenId, audience } = HEAD.parse(JSON.parse(line));
  const answer = record.subarray(end + 1);
  return { citizenId, audience, answer, record: resultFromWire(VerifyResponse.decode(answer)).record };
}
