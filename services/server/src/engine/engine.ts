import { ApiError, type DecisionRecord, type VerificationRequest } from '@cutru/api';
import type { RequestMark, StoredVerification } from '@cutru/ledger';
import type { Decision, Language } from '@cutru/rules';
import type { LogPosition } from '@cutru/tokens';
import { type DecisionResult, decideDraft } from '@cutru/verifier';
import type { LogItem } from '../log/item.ts';
import type { PopulationAnswer } from '../sources/population.ts';
import {
  type Attested,
  answerBytes,
  attest,
  explained,
  explainedBytes,
  reopened,
  signingFailure,
  tokenMaterial,
} from './answer.ts';
import { accessEntry, requestMark, verificationEntry } from './entry.ts';
import { failureOf } from './failures.ts';
import { toldNotes } from './notes.ts';
import { factsRead, peopleOf } from './people.ts';
import { decisionBytes, openRecord, sealable } from './record.ts';
import { SharedPieces } from './shared.ts';
import type { CallContext, EngineParts } from './types.ts';

/** A request that was decided and is not yet logged. */
interface Drafted {
  readonly citizenId: string;
  readonly people: PopulationAnswer;
  readonly result: DecisionResult;
}

/** A decision that is ready to be logged, with what its answer is made of. */
interface Loggable {
  readonly item: LogItem;
  readonly decision: Uint8Array;
  readonly said: DecisionRecord | null;
}

/** Takes a request that was read to its answer: look-up, decision, log, token. */
export class Engine {
  readonly #parts: EngineParts;
  readonly #shared: SharedPieces = new SharedPieces();

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  /**
   * Decides a request, logs it and gives the bytes of a `VerifyResponse`; a request that was logged before is answered
   * as then.
   * @throws ApiError
   */
  async verify(request: VerificationRequest, call: CallContext): Promise<Uint8Array> {
    try {
      const drafted = await this.#decide(request);
      if (call.isCancelled()) throw new ApiError('CALL_CANCELLED');
      return await (request.dryRun ? this.#look(request, call, drafted) : this.#log(request, call, drafted));
    } catch (error) {
      throw failureOf(error, request.draft.programme);
    }
  }

  async #decide(request: VerificationRequest): Promise<Drafted> {
    const { draft } = request;
    const { candidate } = draft;
    // Facts that a caller brings stay with the library: over the wire everybody is looked up.
    if (candidate.facts !== null || candidate.citizenNumber === null) throw new ApiError('INTERNAL');
    const citizenId = candidate.citizenNumber;
    const people = await this.#parts.population.find(peopleOf(draft).map(([, number]) => number));
    const source = { hash: people.version, find: (number: string) => people.records.get(number) };
    const evidence = request.evidence.length === 0 ? null : new Map([[citizenId, request.evidence]]);
    const result = decideDraft(this.#parts.reference, { source, evidence }, draft);
    return { citizenId, people, result };
  }

  #record(id: string, request: VerificationRequest, { people, result }: Drafted): DecisionRecord {
    const { decision, versions, rulings, ruledPoints } = result;
    const facts = factsRead(request.draft, result, people, this.#parts.population.name);
    const notes = toldNotes(result.notes);
    return { id, decision, versions, facts, explanation: null, notes, rulings, ruledPoints };
  }

  /** A dry run: no token, no place in the log, but that somebody looked is logged. */
  async #look(request: VerificationRequest, call: CallContext, drafted: Drafted): Promise<Uint8Array> {
    if (request.supersedes !== null)
      await this.#checkSuperseded(request.supersedes, request, drafted.citizenId);
    const { programme, outcome } = drafted.result.decision;
    const entry = accessEntry('dry-run', call, request.purpose, { programme, outcome });
    const record = this.#record(drafted.result.id, request, drafted);
    const answer = decisionBytes(explained(this.#parts.reference, record, request.explainIn));
    await this.#parts.ledger.append({ entry, person: drafted.citizenId });
    return answer;
  }

  async #log(request: VerificationRequest, call: CallContext, drafted: Drafted): Promise<Uint8Array> {
    const { ledger } = this.#parts;
    const { citizenId } = drafted;
    const mark = requestMark(request);
    if (request.supersedes !== null) {
      // A repetition is answered as before, whatever has become of the decision that was replaced.
      const before = await ledger.find(call.caller, mark);
      if (before !== undefined) return this.#again(request, before);
      await this.#checkSuperseded(request.supersedes, request, citizenId);
    }
    const appended = await this.#append(
      this.#loggable(request, call, drafted, mark),
      drafted.result.decision,
    );
    return appended instanceof Uint8Array ? appended : this.#again(request, appended);
  }

  /**
   * Logs a decision and has it signed. While it waits for its commit nothing is held of it but what the answer is made of:
   * a thousand wait at a time, and what lives that long is copied by every collection of garbage.
   */
  async #append(
    loggable: Loggable,
    { programme, outcome }: Decision,
  ): Promise<Uint8Array | StoredVerification> {
    const { item, decision, said } = loggable;
    const logged = await this.#parts.log.append(item).catch(signingFailure);
    if (logged.status === 'stored') return logged.stored;
    this.#parts.decided(programme, outcome);
    return this.#answer(decision, said, logged, { origin: this.#parts.ledger.origin, index: logged.index });
  }

  #loggable(request: VerificationRequest, call: CallContext, drafted: Drafted, mark: RequestMark): Loggable {
    const { citizenId } = drafted;
    const id = this.#parts.ledger.newId();
    const audience = request.audience ?? this.#parts.audience;
    const record = this.#record(id, request, drafted);
    const decision = decisionBytes(record);
    const item = {
      entry: verificationEntry(id, call, request, drafted.result, this.#shared),
      person: citizenId,
      record: sealable(request, citizenId, audience, drafted.people, decision),
      request: mark,
      material: tokenMaterial(record, citizenId, audience),
    };
    return { item, decision, said: this.#said(record, request.explainIn) };
  }

  #again(request: VerificationRequest, stored: StoredVerification): Uint8Array {
    const { record, answer, material, place } = reopened(this.#parts.ledger.origin, stored);
    const attested = attest(this.#parts.issuer, material, place);
    return this.#answer(answer, this.#said(record, request.explainIn), attested, place);
  }

  /** The decision with its words, where they were asked for. */
  #said(record: DecisionRecord, language: Language | null): DecisionRecord | null {
    return language === null ? null : explained(this.#parts.reference, record, language);
  }

  #answer(
    decision: Uint8Array,
    said: DecisionRecord | null,
    attested: Attested,
    position: LogPosition,
  ): Uint8Array {
    return said === null
      ? answerBytes(decision, attested, position)
      : explainedBytes(said, attested, position);
  }

  /** What is replaced is a decision about the same person and programme; to anybody else it does not exist. */
  async #checkSuperseded(id: string, { draft }: VerificationRequest, citizenId: string): Promise<void> {
    const found = await this.#parts.ledger.get(id);
    if (found?.record === 'ERASED') throw new ApiError('ERASED');
    const before = found?.record === undefined ? null : openRecord(found.record.record);
    if (before?.citizenId !== citizenId || before.record.decision.programme !== draft.programme)
      throw new ApiError('SUPERSEDED_NOT_FOUND');
  }
}
