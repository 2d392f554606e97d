export type { CallSettings } from './client/call.ts';
export { CutruClient } from './client/client.ts';
export type { VerifyInput } from './client/input.ts';
export type { ClientOptions, TlsOptions, TokenToVerify } from './client/options.ts';
export type { StreamAnswer, StreamOptions } from './client/verify-stream.ts';
export { type Decoded, decodeMessage, MAX_MESSAGE_BYTES } from './codec/decode.ts';
export { commentOf, descriptorSet } from './codec/descriptors.ts';
export { errorToJson, verifyResponseToJson } from './codec/json.ts';
export {
  type AuditHandlers,
  auditService,
  type Handlers,
  type ReferenceHandlers,
  referenceService,
  type Served,
  type ServedMethod,
  type VerificationHandlers,
  verificationService,
} from './codec/services.ts';
export { entriesQueryFromWire, proofQueryFromWire } from './convert/audit-from-wire.ts';
export { decisionFromWire } from './convert/decision-from-wire.ts';
export { decisionToWire } from './convert/decision-to-wire.ts';
export { columnOfPath, pathOfColumn } from './convert/field-paths.ts';
export {
  checkpointToWire,
  entriesPageToWire,
  loggedToWire,
  proofToWire,
} from './convert/log-to-wire.ts';
export {
  type PlaceQuery,
  placeQueryFromWire,
  placeToWire,
  rulesQueryFromWire,
  rulesToWire,
} from './convert/reference.ts';
export { verifyRequestFromJson } from './convert/request-from-json.ts';
export { verificationQueryFromWire, verifyRequestFromWire } from './convert/request-from-wire.ts';
export { verifyRequestToWire } from './convert/request-to-wire.ts';
export {
  type Attestation,
  encodeAnswer,
  encodeResult,
  encodeStreamAnswer,
  resultFromWire,
  resultToWire,
} from './convert/result.ts';
export type * from './convert/types.ts';
export {
  ApiError,
  type ApiErrorDetails,
  apiErrorOf,
  describeWireIssue,
  type WireIssue,
} from './errors/api-error.ts';
export {
  API_CALL_ERRORS,
  API_FIELD_ERRORS,
  type ApiCallCode,
  type ApiErrorCode,
  type ApiFieldCode,
} from './errors/codes.ts';
export { errorFromGrpc, errorFromStatus } from './errors/decode.ts';
export { grpcError, statusFromError } from './errors/encode.ts';
export {
  httpStatusOf,
  isWireErrorCode,
  statusOf,
  type WireErrorCode,
  type WireFieldCode,
  wireErrorText,
} from './errors/status.ts';
export type {
  GetCheckpointRequest,
  GetCheckpointResponse,
  GetInclusionProofRequest,
  GetInclusionProofResponse,
  ListVerificationsRequest,
  ListVerificationsResponse,
} from './gen/cutru/v1/audit_service.ts';
export type {
  ListRulesRequest,
  ListRulesResponse,
  ResolvePlaceRequest,
  ResolvePlaceResponse,
} from './gen/cutru/v1/reference_service.ts';
export {
  GetVerificationRequest,
  GetVerificationResponse,
  VerifyRequest,
  VerifyResponse,
  VerifyStreamRequest,
  VerifyStreamResponse,
} from './gen/cutru/v1/verification_service.ts';
