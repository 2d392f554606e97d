import { sayDecision } from '@cutru/rules';
import { decideDraft, NO_SOURCES, openReference } from '@cutru/verifier';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import {
  type ApiError,
  apiErrorOf,
  type Decoded,
  encodeResult,
  encodeStreamAnswer,
  grpcError,
  placeQueryFromWire,
  placeToWire,
  type ReferenceHandlers,
  referenceService,
  rulesQueryFromWire,
  rulesToWire,
  type VerificationHandlers,
  type VerifyRequest,
  type VerifyStreamRequest,
  verificationService,
  verifyRequestFromWire,
} from '../src/index.ts';

/** A service that decides, without a source, a log or a signature: every call is a dry run. */
export interface Decider {
  readonly target: string;
  readonly stop: () => void;
}

type Outcome = { readonly bytes: Uint8Array } | { readonly error: ApiError };

/** Starts one on a port of its own. */
export async function startDecider(): Promise<Decider> {
  const reference = await openReference({});

  const decide = (message: VerifyRequest | undefined): Outcome => {
    try {
      const { draft, explainIn } = verifyRequestFromWire(message);
      const { id, decision, versions, rulings, ruledPoints } = decideDraft(reference, NO_SOURCES, draft);
      const explanation =
        explainIn === null ? null : { language: explainIn, lines: sayDecision(decision, explainIn) };
      const record = { id, decision, versions, facts: [], explanation, notes: [], rulings, ruledPoints };
      return { bytes: encodeResult({ record, token: '', disclosures: [], log: null }) };
    } catch (error) {
      return { error: apiErrorOf(error) };
    }
  };
  const answerItem = (sequence: number, item: Decoded<VerifyStreamRequest>): Uint8Array => {
    if (!item.ok) return encodeStreamAnswer(sequence, '', item.error);
    const { request } = item.value;
    const outcome = decide(request);
    return encodeStreamAnswer(
      sequence,
      request?.requestId ?? '',
      'error' in outcome ? outcome.error : outcome.bytes,
    );
  };

  const verification: VerificationHandlers = {
    verify: ({ request }, reply) => {
      const outcome = request.ok ? decide(request.value) : { error: request.error };
      if ('error' in outcome) reply(grpcError(outcome.error));
      else reply(null, outcome.bytes);
    },
    verifyStream: (call) => {
      let sequence = 0;
      call.on('data', (item) => call.write(answerItem(sequence++, item)));
      call.on('end', () => call.end());
    },
    getVerification: (_, reply) => reply(grpcError(apiErrorOf(new Error('no log')))),
  };
  const references: ReferenceHandlers = {
    listRules: ({ request }, reply) => {
      if (request.ok) reply(null, rulesToWire(rulesQueryFromWire(request.value)));
      else reply(grpcError(request.error));
    },
    resolvePlace: ({ request }, reply) => {
      if (!request.ok) return reply(grpcError(request.error));
      try {
        reply(null, placeToWire(reference.units, placeQueryFromWire(request.value)));
      } catch (error) {
        reply(grpcError(apiErrorOf(error)));
      }
    },
  };

  const server = new Server();
  server.addService(verificationService, verification);
  server.addService(referenceService, references);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, found) => {
      if (error === null) resolve(found);
      else reject(error);
    });
  });
  return { target: `127.0.0.1:${port}`, stop: () => server.forceShutdown() };
}
