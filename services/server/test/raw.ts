import { once } from 'node:events';
import { type ClientHttp2Session, connect, type IncomingHttpHeaders } from 'node:http2';
import { type ApiError, errorFromGrpc } from '@cutru/api';
import { Metadata } from '@grpc/grpc-js';

const VERIFY = '/cutru.v1.VerificationService/Verify';
const STREAM = '/cutru.v1.VerificationService/VerifyStream';
const HEAD_BYTES = 5;

/** What a call ended with. */
export interface Ended {
  /** A code of gRPC. */
  readonly status: number;
  readonly messages: readonly Buffer[];
  /** `ErrorInfo.reason` of the details, where there are any. */
  readonly said: string | null;
  /** What status and details mean to a client, where the status is not 0. */
  readonly error: ApiError | null;
}

/** One connection on which gRPC is spoken by hand: what no client of a contract would send. */
export interface RawConnection {
  readonly session: ClientHttp2Session;
  verify(message: Uint8Array): Promise<Ended>;
  stream(messages: readonly Uint8Array[]): Promise<Ended>;
  close(): void;
}

function framed(message: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

function unframed(bytes: Buffer): Buffer[] {
  const messages: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + HEAD_BYTES + bytes.readUInt32BE(at + 1);
    messages.push(bytes.subarray(at + HEAD_BYTES, end));
    at = end;
  }
  return messages;
}

function saidIn(trailers: IncomingHttpHeaders): string | null {
  const details = trailers['grpc-status-details-bin'];
  if (typeof details !== 'string') return null;
  const text = Buffer.from(details, 'base64').toString('latin1');
  return /google\.rpc\.ErrorInfo[^A-Z]+([A-Z_]+)/.exec(text)?.[1] ?? null;
}

function errorOf(status: number, trailers: IncomingHttpHeaders): ApiError | null {
  if (status === 0) return null;
  const metadata = new Metadata();
  const details = trailers['grpc-status-details-bin'];
  if (typeof details === 'string') metadata.set('grpc-status-details-bin', Buffer.from(details, 'base64'));
  const said = decodeURIComponent(String(trailers['grpc-message'] ?? ''));
  return errorFromGrpc(Object.assign(new Error(said), { code: status, details: said, metadata }));
}

/** Connects in clear. */
export async function rawConnection(address: string): Promise<RawConnection> {
  const session = connect(`http://${address}`);
  await once(session, 'connect');
  const call = async (path: string, messages: readonly Uint8Array[]): Promise<Ended> => {
    const headers = { ':method': 'POST', ':path': path, 'content-type': 'application/grpc', te: 'trailers' };
    const stream = session.request(headers);
    let trailers: IncomingHttpHeaders = {};
    const parts: Buffer[] = [];
    stream.on('response', (given) => {
      trailers = { ...trailers, ...given };
    });
    stream.on('trailers', (given) => {
      trailers = { ...trailers, ...given };
    });
    stream.on('data', (part: Buffer) => parts.push(part));
    // The service may have ended the call before all of it was sent.
    stream.on('error', () => {});
    stream.end(Buffer.concat(messages.map(framed)));
    await once(stream, 'close');
    const status = Number(trailers['grpc-status'] ?? Number.NaN);
    const said = saidIn(trailers);
    return { status, messages: unframed(Buffer.concat(parts)), said, error: errorOf(status, trailers) };
  };
  return {
    session,
    verify: (message) => call(VERIFY, [message]),
    stream: (messages) => call(STREAM, messages),
    close: () => session.close(),
  };
}
