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
import type { VerifyStreamCall } from './stream.ts';
import { unary, type Watching } from './unary.ts';

/** What the calls are answered with. */
export interface Answering extends Watching {
  readonly engine: Engine;
  readonly audit: Audit;
  readonly reference: LoadedReference;
}

/** `cutru.v1.VerificationService` */
export function verificationHandlers(
  { engine, audit, ...watching }: Answering,
  openStream: (call: VerifyStreamCall) => void,
): VerificationHandlers {
  return {
    verify: unary('Verify', watching, (message, context) =>
      engine.verify(verifyRequestFromWire(message), context),
    ),
    verifyStream: openStream,
    getVerification: unary('GetVerification', watching, async (message, context) =>
      loggedToWire(await audit.get(verificationQueryFromWire(message), context)),
    ),
  };
}

/** `cutru.v1.AuditService` */
export function auditHandlers({ audit, ...watching }: Answering): AuditHandlers {
  return {
    listVerifications: unary('ListVerifications', watching, async (message, context) =>
      entriesPageToWire(await audit.list(entriesQueryFromWire(message), context)),
    ),
    getCheckpoint: unary('GetCheckpoint', watching, async (_, context) =>
      checkpointToWire(await audit.checkpoint(context)),
    ),
    getInclusionProof: unary('GetInclusionProof', watching, async (message, context) =>
      proofToWire(await audit.proof(proofQueryFromWire(message), context)),
    ),
  };
}

/** `cutru.v1.ReferenceService` */
export function referenceHandlers({ reference, ...watching }: Answering): ReferenceHandlers {
  return {
    listRules: unary('ListRules', watching, (message) => rulesToWire(rulesQueryFromWire(message))),
    resolvePlace: unary('ResolvePlace', watching, (message) =>
      placeToWire(reference.units, placeQueryFromWire(message)),
    ),
  };
}
