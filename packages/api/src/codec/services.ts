import type { BinaryReader } from '@bufbuild/protobuf/wire';
import type { handleBidiStreamingCall, handleUnaryCall } from '@grpc/grpc-js';
import { AuditServiceService } from '../gen/cutru/v1/audit_service.ts';
import { ReferenceServiceService } from '../gen/cutru/v1/reference_service.ts';
import { VerificationServiceService } from '../gen/cutru/v1/verification_service.ts';
import { type Decoded, decodeMessage } from './decode.ts';

/** A method as ts-proto generates it. */
interface Method {
  readonly path: string;
  readonly requestStream: boolean;
  readonly responseStream: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: methods of any messages
  readonly requestSerialize: (value: any) => Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: methods of any messages
  readonly requestDeserialize: (bytes: Buffer) => any;
  // biome-ignore lint/suspicious/noExplicitAny: methods of any messages
  readonly responseSerialize: (value: any) => Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: methods of any messages
  readonly responseDeserialize: (bytes: Buffer) => any;
}

type Request<M extends Method> = ReturnType<M['requestDeserialize']>;
type Response<M extends Method> = ReturnType<M['responseDeserialize']>;

/**
 * A method whose handler gets requests that cannot be read as such, instead of grpc-js ending the call or the stream; and
 * that takes answers as messages or as bytes that are ready.
 */
export type ServedMethod<M extends Method> = Omit<M, 'requestDeserialize' | 'responseSerialize'> & {
  readonly requestDeserialize: (bytes: Buffer) => Decoded<Request<M>>;
  readonly responseSerialize: (value: Response<M> | Uint8Array) => Buffer;
};

/** A service definition to be served. */
export type Served<S extends Readonly<Record<string, Method>>> = {
  readonly [K in keyof S]: ServedMethod<S[K]>;
};

/** What a server does for each method of a service: what the definition's deserialisers give, it gets. */
export type Handlers<S extends Readonly<Record<string, Method>>> = {
  readonly [K in keyof S]: S[K]['requestStream'] extends true
    ? handleBidiStreamingCall<Decoded<Request<S[K]>>, Response<S[K]> | Uint8Array>
    : handleUnaryCall<Decoded<Request<S[K]>>, Response<S[K]> | Uint8Array>;
};

/** What a server does for `cutru.v1.VerificationService`. */
export type VerificationHandlers = Handlers<VerificationServiceService>;
/** What a server does for `cutru.v1.AuditService`. */
export type AuditHandlers = Handlers<AuditServiceService>;
/** What a server does for `cutru.v1.ReferenceService`. */
export type ReferenceHandlers = Handlers<ReferenceServiceService>;

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function served<M extends Method>(method: M): ServedMethod<M> {
  // The generated deserialiser is `X.decode`, which takes a reader as well as bytes.
  const decode = method.requestDeserialize as unknown as (reader: BinaryReader) => Request<M>;
  return {
    ...method,
    requestDeserialize: (bytes) => decodeMessage(bytes, decode),
    responseSerialize: (value) =>
      value instanceof Uint8Array ? bufferOf(value) : method.responseSerialize(value),
  };
}

function servedAll<S extends Readonly<Record<string, Method>>>(service: S): Served<S> {
  return Object.fromEntries(
    Object.entries(service).map(([name, method]) => [name, served(method)]),
  ) as unknown as Served<S>;
}

/** `cutru.v1.VerificationService`, for a server. */
export const verificationService: Served<VerificationServiceService> = servedAll(VerificationServiceService);
/** `cutru.v1.AuditService`, for a server. */
export const auditService: Served<AuditServiceService> = servedAll(AuditServiceService);
/** `cutru.v1.ReferenceService`, for a server. */
export const referenceService: Served<ReferenceServiceService> = servedAll(ReferenceServiceService);
