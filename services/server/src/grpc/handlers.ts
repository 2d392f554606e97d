import {
  type AuditHandlers,
  checkpointToWire,
  entriesPageToWire,
  entriesQueryFromWire,
  loggedToWire,
  placeQueryFromWire,
  placeToWire,
  proofQueryFromWire,
  proofToWire,
  type ReferenceHandlers,
  rulesQueryFromWire,
  rulesToWire,
  type VerificationHandlers,
  verificationQueryFromWire,
  verifyRequestFromWire,
} from '@cutru/api';
import type { LoadedReference } from '@cutru/verifier';
import type { Audit } from '../engine/audit.ts';
import type { Engine } from '../engine/engine.ts';
import type { Telling } from '../telling/log.ts';
import type { VerifyStreamCall } from './stream.ts';
import { unary } from './unary.ts';

/** What the calls are answered with. */
export interface Answering {
  readonly engine: Engine;
  readonly audit: Audit;
  readonly reference: LoadedReference;
  readonly telling: Telling;
}

/** `cutru.v1.VerificationService` */
export function verificationHandlers(
  { engine, audit, telling }: Answering,
  openStream: (call: VerifyStreamCall) => void,
): VerificationHandlers {
  return {
    verify: unary('Verify', telling, (message, context) =>
      engine.verify(verifyRequestFromWire(message), context),
    ),
    verifyStream: openStream,
    getVerification: unary('GetVerification', telling, async (message, context) =>
      loggedToWire(await audit.get(verificationQueryFromWire(message), context)),
    ),
  };
}

/** `cutru.v1.AuditService` */
export function auditHandlers({ audit, telling }: Answering): AuditHandlers {
  return {
    listVerifications: unary('ListVerifications', telling, async (message, context) =>
      entriesPageToWire(await audit.list(entriesQueryFromWire(message), context)),
    ),
    getCheckpoint: unary('GetCheckpoint', telling, async (_, context) =>
      checkpointToWire(await audit.checkpoint(context)),
    ),
    getInclusionProof: unary('GetInclusionProof', telling, async (message, context) =>
      proofToWire(await audit.proof(proofQueryFromWire(message), context)),
    ),
  };
}

/** `cutru.v1.ReferenceService` */
export function referenceHandlers({ reference, telling }: Answering): ReferenceHandlers {
  return {
    listRules: unary('ListRules', telling, (message) => rulesToWire(rulesQueryFromWire(message))),
    resolvePlace: unary('ResolvePlace', telling, (message) =>
      placeToWire(reference.units, placeQueryFromWire(message)),
    ),
  };
}
