import type { GetInclusionProofRequest, ListVerificationsRequest } from '../gen/cutru/v1/audit_service.ts';
import type { Timestamp } from '../gen/google/protobuf/timestamp.ts';
import { OUTCOME, PROGRAMME } from './enums.ts';
import { FieldReader } from './field-reader.ts';
import { instantFromWire } from './instants.ts';
import { readPurpose } from './request-from-wire.ts';
import type { EntriesQuery, ProofQuery } from './types.ts';

const MAX_PAGE = 1000;
const MAX_CALLER = 200;
const MAX_PAGE_TOKEN = 1000;

function readInstant(reader: FieldReader, field: string, timestamp: Timestamp | undefined): Date | null {
  if (timestamp === undefined) return null;
  const instant = instantFromWire(timestamp);
  if (instant === undefined) reader.add(field, 'TIME_MALFORMED');
  return instant ?? null;
}

/**
 * Reads a question for entries.
 * @throws ApiError `REQUEST_REFUSED` with every field that cannot stand
 */
export function entriesQueryFromWire(message: ListVerificationsRequest): EntriesQuery {
  const reader = new FieldReader();
  const from = readInstant(reader, 'from', message.from);
  const to = readInstant(reader, 'to', message.to);
  if (from !== null && to !== null && to <= from) reader.add('to', 'TIMES_REVERSED');
  const caller = reader.text('caller', message.caller, MAX_CALLER);
  const pageSize = reader.number('page_size', message.pageSize, { min: 0, max: MAX_PAGE }) ?? 0;
  const query: EntriesQuery = {
    purpose: readPurpose(reader, message.purpose),
    filter: {
      from,
      to,
      programme: reader.optionalChoice('programme', PROGRAMME, message.programme) ?? null,
      outcome: reader.optionalChoice('outcome', OUTCOME, message.outcome) ?? null,
      caller: caller === '' ? null : caller,
    },
    pageSize: pageSize === 0 ? null : pageSize,
    pageToken: reader.text('page_token', message.pageToken, MAX_PAGE_TOKEN),
  };
  reader.finish();
  return query;
}

function readSize(reader: FieldReader, field: string, value: bigint): number {
  if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
  reader.add(field, 'NUMBER_OUT_OF_RANGE');
  return 0;
}

function readWhich(reader: FieldReader, entry: GetInclusionProofRequest['entry']): ProofQuery['entry'] {
  switch (entry?.$case) {
    case 'index':
      return { index: readSize(reader, 'index', entry.value) };
    case 'decisionId':
      return { decisionId: reader.id('decision_id', entry.value, true) };
    case undefined:
      reader.add('entry', 'CHOICE_MISSING');
      return { index: 0 };
  }
}

/**
 * Reads a question for a proof.
 * @throws ApiError `REQUEST_REFUSED` with every field that cannot stand
 */
export function proofQueryFromWire(message: GetInclusionProofRequest): ProofQuery {
  const reader = new FieldReader();
  const { treeSize } = message;
  const query: ProofQuery = {
    entry: readWhich(reader, message.entry),
    treeSize: treeSize === undefined ? null : readSize(reader, 'tree_size', treeSize),
    purpose: readPurpose(reader, message.purpose),
  };
  reader.finish();
  return query;
}
