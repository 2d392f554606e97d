import { ApiError, type DecisionRecord, encodeAnswer, encodeResult } from '@cutru/api';
import type { Place, StoredVerification } from '@cutru/ledger';
import { type Language, sayDecision } from '@cutru/rules';
import type { LogPosition, TokenIssuer } from '@cutru/tokens';
import { type LoadedReference, NOTES, noteText, placeNames } from '@cutru/verifier';
import { SigningFailed } from '../log/crossed.ts';
import type { TokenMaterial } from '../log/item.ts';
import { openRecord } from './record.ts';
import { disclosableClaims, tokenDecision } from './token.ts';

/** A place in the log, as a token and an answer say it. */
export type EntryPlace = Pick<Place, 'origin' | 'index' | 'time' | 'disclosureSalt'>;

/** The token of a decision and its disclosures, the same claims whenever they are made. */
export interface Attested {
  readonly token: string;
  readonly disclosures: readonly string[];
}

export function tokenMaterial(
  { id, decision }: DecisionRecord,
  citizenId: string,
  audience: string,
): TokenMaterial {
  return {
    decision: tokenDecision(id, decision),
    disclosable: disclosableClaims(citizenId, decision),
    audience,
  };
}

/** The entry stands, and the same request is signed later. @throws ApiError `SIGNING_UNAVAILABLE`, or the error itself */
export function signingFailure(error: unknown): never {
  if (!(error instanceof SigningFailed)) throw error;
  throw new ApiError('SIGNING_UNAVAILABLE', {}, { cause: error.cause });
}

/** @throws ApiError `SIGNING_UNAVAILABLE` */
export function attest(
  issuer: TokenIssuer,
  material: TokenMaterial,
  { time, origin, index, disclosureSalt }: EntryPlace,
): Attested {
  try {
    const { token, disclosures } = issuer.issue({
      ...material,
      issuedAt: new Date(time),
      log: { origin, index },
      saltOf: disclosureSalt,
    });
    return { token, disclosures: Object.values(disclosures) };
  } catch (cause) {
    throw new ApiError('SIGNING_UNAVAILABLE', {}, { cause });
  }
}

/** A decision that was logged before. */
export interface Reopened {
  readonly record: DecisionRecord;
  readonly citizenId: string;
  readonly material: TokenMaterial;
  readonly place: EntryPlace;
  /** The decision as the beginning of an answer. */
  readonly answer: Uint8Array;
}

/** Opens a decision that was logged before. */
export function reopened(origin: string, stored: StoredVerification): Reopened {
  const { citizenId, audience, record, answer } = openRecord(stored.record);
  const { index, disclosureSalt } = stored;
  const place = { origin, index, disclosureSalt, time: String(stored.entry.time) };
  return { record, citizenId, material: tokenMaterial(record, citizenId, audience), answer, place };
}

const NOTED: Readonly<Record<Language, string>> = { vi: 'Lưu ý', en: 'Note' };

/** Adds a decision in words. */
export function explained(
  reference: LoadedReference,
  record: DecisionRecord,
  language: Language | null,
): DecisionRecord {
  if (language === null) return record;
  const { rulings, ruledPoints } = record;
  const said = sayDecision(record.decision, language, {
    placeName: placeNames(reference.units, language),
    ruled: { rulings, ruledPoints },
  });
  const noticed = NOTES.filter((note) => record.notes.includes(note));
  const lines = [...said, ...noticed.map((note) => `${NOTED[language]}: ${noteText(note, language)}`)];
  return { ...record, explanation: { language, lines } };
}

/** An answer whose decision is there as bytes. */
export function answerBytes(
  decision: Uint8Array,
  attested: Attested,
  { origin, index }: LogPosition,
): Uint8Array {
  const { token, disclosures } = attested;
  return encodeAnswer(decision, { token, disclosures, log: { origin, index, checkpoint: null } });
}

/** An answer with the decision in words. */
export function explainedBytes(
  record: DecisionRecord,
  { token, disclosures }: Attested,
  { origin, index }: LogPosition,
): Uint8Array {
  return encodeResult({ record, token, disclosures, log: { origin, index, checkpoint: null } });
}
