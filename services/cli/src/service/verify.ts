import type { CutruClient, Purpose, StreamAnswer, VerifyInput } from '@cutru/api';
import type { PlanRef } from '@cutru/rules';
import {
  type FileSummary,
  NOTES,
  type RowAnswer,
  type RowDecider,
  type RowQuestion,
  type ServiceFileOptions,
  verifyFileThrough,
} from '@cutru/verifier';
import { CLI_ERRORS, CliError } from '../errors.ts';
import { addressOf, type ServiceOptions, withClient } from './client.ts';
import { firstFailure, rowIssuesOf, runFailure } from './failures.ts';
import { RequestIds } from './request-ids.ts';

/** Rows under way at once: what the service reads of one stream without waiting. */
const IN_FLIGHT = 1_000;
/** A service that is there answers at once. */
const FIRST_CALL_MS = 10_000;
/** Tries of a stream that was cut off, some 15 s: a service that is started again is back by then. */
const ATTEMPTS = 9;
/** Without an answer for so long it does not go on. */
const SILENCE_MS = 60_000;

/** @param sent how many rulings were sent with the row */
export function answerOf({ result, error }: StreamAnswer, plan: PlanRef | null, sent: number): RowAnswer {
  if (error !== undefined) {
    const issues = rowIssuesOf(error);
    if (issues === null) throw error;
    return { ok: false, issues };
  }
  const { record, token, disclosures } = result;
  const { decision, id, rulings, ruledPoints } = record;
  // Results by another text of the plan would be taken for results by this one.
  if (plan !== null && decision.plan?.hash !== plan.hash) {
    throw new CliError('PLAN_OF_SERVICE_DIFFERS', `${plan.id}@${plan.version}`);
  }
  // A service of before there were rulings leaves them out without a word.
  if (rulings.length !== sent) {
    const code = 'RULINGS_NOT_HEEDED';
    return { ok: false, issues: [{ field: '', code, text: CLI_ERRORS[code] }] };
  }
  const notes = NOTES.filter((note) => record.notes.includes(note));
  return { ok: true, decision, id, notes, rulings, ruledPoints, token, disclosures };
}

/** @param rulings filled with how many rulings go with the rows that have any, by their places */
async function* inputsOf(
  batches: AsyncIterable<readonly RowQuestion[]>,
  purpose: Purpose | null,
  rulings: Map<number, number>,
): AsyncGenerator<VerifyInput, void, undefined> {
  const ids = new RequestIds(purpose);
  let index = 0;
  for await (const batch of batches) {
    for (const question of batch) {
      const { draft: request, papers: evidence } = question;
      const requestId = ids.next(question);
      if (request.rulings.length > 0) rulings.set(index, request.rulings.length);
      index += 1;
      yield purpose === null ? { requestId, request, evidence } : { requestId, request, evidence, purpose };
    }
  }
}

/** Rows decided by a service over one stream. */
function serviceDecider(
  client: CutruClient,
  { purpose, plan }: Pick<ThroughOptions, 'purpose' | 'plan'>,
  signal?: AbortSignal,
): RowDecider {
  return async function* decideThere(batches) {
    const options = { inFlight: IN_FLIGHT, silenceMs: SILENCE_MS, ...(signal !== undefined && { signal }) };
    const rulings = new Map<number, number>();
    for await (const answer of client.verifyStream(inputsOf(batches, purpose, rulings), options)) {
      yield [answerOf(answer, plan, rulings.get(answer.index) ?? 0)];
      rulings.delete(answer.index);
    }
  };
}

/** What a run through a service is told beside the files. */
export interface ThroughOptions extends ServiceOptions {
  readonly purpose: Purpose | null;
  /** The plan by which the rows are to be decided; `null`: none. */
  readonly plan: PlanRef | null;
}

/**
 * Streams a file of candidates through a service and writes what it decided, logged and signed. Run again it is answered
 * from the log: nothing is logged twice.
 * @throws CliError `SERVICE_NOT_THERE`, `SERVICE_BROKE_OFF`, `TLS_CA_UNREADABLE`; what `verifyFileThrough` throws
 */
export async function verifyThrough(through: ThroughOptions, file: ServiceFileOptions): Promise<FileSummary> {
  const address = await addressOf(through);
  const name = address.target;
  const { programme, signal } = file;
  // Told before a file is opened, and without the patience that a stream has.
  await withClient({ ...address, attempts: 1, deadlineMs: FIRST_CALL_MS }, (client) =>
    client.listRules(programme, signal === undefined ? {} : { signal }),
  ).catch((error: unknown) => {
    throw firstFailure(name, error);
  });
  return withClient({ ...address, attempts: ATTEMPTS }, (client) =>
    verifyFileThrough({ name, decide: serviceDecider(client, through, signal) }, file),
  ).catch((error: unknown) => {
    throw runFailure(name, error);
  });
}
