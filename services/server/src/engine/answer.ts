import { ApiError, type DecisionRecord, encodeAnswer, encodeResult } from '@cutru/api';
import type { Place, StoredVerification } from '@cutru/ledger';
import { type Language, sayDecision } from '@cutru/rules';
import type { TokenIssuer } from '@cutru/tokens';
import { type LoadedReference, placeNames } from '@cutru/verifier';
import { openRecord } from './record.ts';
import { disclosableClaims, tokenDecision } from './token.ts';

/** A decision that has its place in the log, with what its token is made of. */
export interface Decided {
  readonly record: DecisionRecord;
  readonly citizenId: string;
  readonly audience: string;
  readonly place: Pick<Place, 'origin' | 'index' | 'time' | 'disclosureSalt'>;
}

/** The token of a decision and its disclosures, the same claims whenever they are made. */
export interface Attested {
  readonly token: string;
  readonly disclosures: readonly string[];
}

/** @throws ApiError `SIGNING_UNAVAILABLE`: the entry stands, and the same request is signed later */
export function attest(issuer: TokenIssuer, { record, citizenId, audience, place }: Decided): Attested {
  try {
    const { token, disclosures } = issuer.issue({
      decision: tokenDecision(record.id, record.decision),
      disclosable: disclosableClaims(citizenId, record.decision),
      audience,
      issuedAt: new Date(place.time),
      log: { origin: place.origin, index: place.index },
      saltOf: place.disclosureSalt,
    });
    return { token, disclosures: Object.values(disclosures) };
  } catch (cause) {
    throw new ApiError('SIGNING_UNAVAILABLE', {}, { cause });
  }
}

/** A decision that was logged before, opened. */
export function reopened(origin: string, stored: StoredVerification): Decided & { answer: Uint8Array } {
  const { citizenId, audience, record, answer } = openRecord(stored.record);
  const { index, disclosureSalt } = stored;
  const place = { origin, index, disclosureSalt, time: String(stored.entry.time) };
  return { citizenId, audience, record, answer, place };
}

/** Adds a decision in words. */
export function explained(
  reference: LoadedReference,
  record: DecisionRecord,
  language: Language | null,
): DecisionRecord {
  if (language === null) return record;
  const lines = sayDecision(record.decision, language, { placeName: placeNames(reference.units, language) });
  return { ...record, explanation: { language, lines } };
}

/** An answer whose decision is there as bytes. */
export function answerBytes(decision: Uint8Array, attested: Attested, place: Decided['place']): Uint8Array {
  const { origin, index } = place;
  return encodeAnswer(decision, { ...attested, log: { origin, index, checkpoint: null } });
}

/** An answer with the decision in words. */
export function explainedBytes(
  record: DecisionRecord,
  attested: Attested,
  place: Decided['place'],
): Uint8Array {
  const { origin, index } = place;
  return encodeResult({ record, ...attested, log: { origin, index, checkpoint: null } });
}
