import { Server, ServerCredentials, type ServerDuplexStream, type sendUnaryData } from '@grpc/grpc-js';
import {
  ApiError,
  type AuditHandlers,
  auditService,
  type Decoded,
  encodeResult,
  encodeStreamAnswer,
  grpcError,
  type ReferenceHandlers,
  referenceService,
  type VerificationHandlers,
  type VerificationResult,
  type VerifyRequest,
  type VerifyResponse,
  type VerifyStreamRequest,
  type VerifyStreamResponse,
  verificationService,
} from '../../src/index.ts';

/** A service whose answers a test decides. */
export interface FakeService {
  readonly target: string;
  readonly stop: () => Promise<void>;
}

type Reply = sendUnaryData<VerifyResponse | Uint8Array>;
export type UnaryHandler = (request: VerifyRequest, reply: Reply, tries: number) => void;
export type StreamHandler = (
  call: ServerDuplexStream<Decoded<VerifyStreamRequest>, VerifyStreamResponse | Uint8Array>,
  opened: number,
) => void;

export const RESULT: VerificationResult = {
  record: {
    id: 'd-1',
    decision: {
      programme: 'university-admission',
      instrument: 'i',
      revision: 1,
      plan: null,
      admissionYear: 2025,
      referenceDate: null,
      identity: 'NOT_CHECKED',
      outcome: 'NOT_ELIGIBLE',
      parts: [],
      priorityPoints: 0,
      areaPoints: 0,
      policyPoints: 0,
      taper: 'NOT_APPLIED',
      total: null,
      findings: [],
      missing: [],
      assumptions: [],
      confidence: 'confirmed',
    },
    versions: { units: 'u', areas: 'a', schools: 's', parameters: 'p', source: null },
    facts: [],
    explanation: null,
    notes: [],
    rulings: [],
    ruledPoints: null,
  },
  token: 'token~',
  disclosures: [],
  log: { origin: 'o', index: 1, checkpoint: null },
};

/** The answer to an item, with its request id in the place of the decision's. */
export function answerTo(requestId: string): Uint8Array {
  return encodeResult({ ...RESULT, record: { ...RESULT.record, id: `d-${requestId}` } });
}

/** Methods that a test answers beside those of verification. */
export type OtherHandlers = Partial<AuditHandlers & ReferenceHandlers>;

/** Starts a service on a port of its own. */
export async function serve(handlers: {
  readonly verify?: UnaryHandler;
  readonly stream?: StreamHandler;
  readonly others?: OtherHandlers;
}): Promise<FakeService> {
  const server = new Server();
  let tries = 0;
  let opened = 0;
  const missing = (_: unknown, reply: sendUnaryData<never>) => reply(grpcError(new ApiError('CALL_UNKNOWN')));
  const verification: VerificationHandlers = {
    verify: ({ request }, reply) => {
      if (!request.ok) reply(grpcError(request.error));
      else handlers.verify?.(request.value, reply, tries++);
    },
    verifyStream: (call) => handlers.stream?.(call, opened++),
    getVerification: missing,
  };
  const audit: AuditHandlers = {
    listVerifications: missing,
    getCheckpoint: missing,
    getInclusionProof: missing,
    ...handlers.others,
  };
  const reference: ReferenceHandlers = { listRules: missing, resolvePlace: missing, ...handlers.others };
  server.addService(verificationService, verification);
  server.addService(auditService, audit);
  server.addService(referenceService, reference);
  const bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, found) => {
      if (error === null) resolve(found);
      else reject(error);
    });
  });
  return {
    target: `127.0.0.1:${bound}`,
    stop: async () => {
      server.forceShutdown();
    },
  };
}

/** Answers every item of a stream, `order` deciding when: the answers to a batch go out in the order that it gives. */
export function answering(batch: number, order: (answers: Uint8Array[]) => Uint8Array[]): StreamHandler {
  return (call) => {
    let sequence = 0;
    let waiting: Uint8Array[] = [];
    const flush = () => {
      for (const answer of order(waiting)) call.write(answer);
      waiting = [];
    };
    call.on('data', (item: Decoded<VerifyStreamRequest>) => {
      const id = item.ok ? (item.value.request?.requestId ?? '') : '';
      waiting.push(
        encodeStreamAnswer(
          sequence++,
          id,
          id.startsWith('bad') ? new ApiError('REQUEST_ID_REUSED') : answerTo(id),
        ),
      );
      if (waiting.length === batch) flush();
      else setTimeout(flush, 20);
    });
    call.on('end', () => {
      flush();
      call.end();
    });
    call.on('error', () => undefined);
  };
}
