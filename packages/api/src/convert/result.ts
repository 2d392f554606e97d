import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { instrumentById } from '@cutru/rules';
import type { ApiError } from '../errors/api-error.ts';
import { statusFromError } from '../errors/encode.ts';
import { Decision } from '../gen/cutru/v1/decision.ts';
import type { LogPosition as WirePosition } from '../gen/cutru/v1/log.ts';
import { VerifyResponse } from '../gen/cutru/v1/verification_service.ts';
import { Status } from '../gen/google/rpc/status.ts';
import { present, safe } from './answer.ts';
import { decisionFromWire } from './decision-from-wire.ts';
import { decisionHeadToWire, decisionToWire } from './decision-to-wire.ts';
import { writeFinding } from './finding-to-wire.ts';
import type { LogPosition, VerificationResult } from './types.ts';

/** A place in the log as a message. */
export function positionToWire({ origin, index, checkpoint }: LogPosition): WirePosition {
  return { origin, index: BigInt(index), checkpoint: checkpoint ?? undefined };
}

/** A place in the log from a message. */
export function positionFromWire(position: WirePosition): LogPosition {
  const { origin, index, checkpoint } = position;
  return { origin, index: safe('log.index', index), checkpoint: checkpoint ?? null };
}

/** A result as a message. `encodeResult` gives its bytes with less work. */
export function resultToWire(result: VerificationResult): VerifyResponse {
  return {
    decision: decisionToWire(result.record),
    token: result.token,
    disclosures: [...result.disclosures],
    log: result.log === null ? undefined : positionToWire(result.log),
  };
}

/** A result from a message. @throws ApiError `RESPONSE_MALFORMED` */
export function resultFromWire(message: VerifyResponse): VerificationResult {
  return {
    record: decisionFromWire(present('decision', message.decision)),
    token: message.token,
    disclosures: message.disclosures,
    log: message.log === undefined ? null : positionFromWire(message.log),
  };
}

const LENGTH_DELIMITED = 2;
function tag(field: number): number {
  return (field << 3) | LENGTH_DELIMITED;
}

// Numbers of fields, held to the contract by a test: bytes made here and bytes made of messages read alike.
const RESPONSE_DECISION = tag(1);
const DECISION_FINDINGS = tag(13);
const ITEM_SEQUENCE = 1 << 3;
const ITEM_REQUEST_ID = tag(2);
const ITEM_RESPONSE = tag(3);
const ITEM_ERROR = tag(4);

/** One writer for all results: it keeps its buffer, which has grown to the size of an answer. */
const scratch = new BinaryWriter();

/** A result as the bytes of a `VerifyResponse`, its findings from those that are encoded already. */
export function encodeResult(result: VerificationResult): Uint8Array {
  const writer = scratch;
  writer.finish(); // What an encoding that failed left behind.
  writer.uint32(RESPONSE_DECISION).fork();
  Decision.encode(decisionHeadToWire(result.record), writer);
  const { findings, instrument: id } = result.record.decision;
  const instrument = instrumentById(id);
  for (const finding of findings) {
    writeFinding(finding, instrument, writer.uint32(DECISION_FINDINGS));
  }
  writer.join();
  writeAttested(result, writer);
  return writer.finish();
}

/** What an answer has beside the decision. */
export type Attestation = Pick<VerificationResult, 'token' | 'disclosures' | 'log'>;

function writeAttested({ token, disclosures, log }: Attestation, writer: BinaryWriter): void {
  const position = log === null ? undefined : positionToWire(log);
  const message = { decision: undefined, token, disclosures: disclosures as string[], log: position };
  VerifyResponse.encode(message, writer);
}

/** A result as the bytes of a `VerifyResponse`, whose decision is there as the bytes of one that has nothing else. */
export function encodeAnswer(decision: Uint8Array, attested: Attestation): Uint8Array {
  scratch.finish();
  writeAttested(attested, scratch.raw(decision));
  return scratch.finish();
}

/** The answer to one item of a stream, as the bytes of a `VerifyStreamResponse`. */
export function encodeStreamAnswer(
  sequence: number,
  requestId: string,
  answer: Uint8Array | ApiError,
): Uint8Array {
  const bytes = answer instanceof Uint8Array ? answer : Status.encode(statusFromError(answer)).finish();
  const writer = scratch;
  writer.finish();
  if (sequence !== 0) writer.uint32(ITEM_SEQUENCE).uint32(sequence);
  if (requestId !== '') writer.uint32(ITEM_REQUEST_ID).string(requestId);
  writer.uint32(bytes === answer ? ITEM_RESPONSE : ITEM_ERROR).bytes(bytes);
  return writer.finish();
}
