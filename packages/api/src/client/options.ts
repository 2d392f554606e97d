import { type ChannelCredentials, credentials } from '@grpc/grpc-js';

/** Files of TLS, PEM, as they are read from disk. */
export interface TlsOptions {
  /** Authorities that may vouch for the service. Default: those of the system. */
  readonly authorities?: Uint8Array;
  /** The caller's certificate and its key, for mutual TLS: both or none. */
  readonly certificate?: Uint8Array;
  readonly key?: Uint8Array;
}

/** What a token is expected to say, for whoever checks it. */
export interface TokenToVerify {
  readonly token: string;
  readonly disclosures: readonly string[];
  /** Id of the decision that came with it. */
  readonly decisionId: string;
}

/** Settings of a client. */
export interface ClientOptions {
  /** Host and port: `127.0.0.1:50051`. */
  readonly target: string;
  /** TLS; `false` speaks in clear, for a service on this machine. */
  readonly tls: TlsOptions | false;
  /** Milliseconds that a call may take, tries together. Default 15,000; 100 to 300,000. */
  readonly deadlineMs?: number;
  /** Tries of a call that failed for want of a service. Default 4; 1: never again. */
  readonly attempts?: number;
  /** Headers of every call, for instance an access token. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Checks the token of every answer; what it throws fails the call as `TOKEN_NOT_VERIFIED`. */
  readonly verifyToken?: (token: TokenToVerify) => void | Promise<void>;
  /** Largest answer in bytes. Default 4 MiB. */
  readonly maxAnswerBytes?: number;
  /** A number from 0 to 1 that spreads retries. Default `Math.random`. */
  readonly random?: () => number;
}

/** Settings with their defaults. */
export type Settings = Required<Omit<ClientOptions, 'tls' | 'headers' | 'verifyToken'>> &
  Pick<ClientOptions, 'headers' | 'verifyToken'>;

function inRange(name: string, value: number, min: number, max: number): number {
  if (Number.isFinite(value) && value >= min && value <= max) return value;
  throw new TypeError(`${name} lies between ${min} and ${max}`);
}

/** @throws TypeError for settings that cannot stand */
export function settingsOf(options: ClientOptions): Settings {
  const { target, headers, verifyToken } = options;
  if (target.trim() === '') throw new TypeError('target is missing');
  return {
    target,
    deadlineMs: inRange('deadlineMs', options.deadlineMs ?? 15_000, 100, 300_000),
    attempts: inRange('attempts', options.attempts ?? 4, 1, 20),
    maxAnswerBytes: inRange('maxAnswerBytes', options.maxAnswerBytes ?? 4 * 1024 * 1024, 1024, 2 ** 31 - 1),
    random: options.random ?? Math.random,
    ...(headers !== undefined && { headers }),
    ...(verifyToken !== undefined && { verifyToken }),
  };
}

/** @throws TypeError where a certificate came without its key, or a key without its certificate */
export function credentialsOf(tls: TlsOptions | false): ChannelCredentials {
  if (tls === false) return credentials.createInsecure();
  const { authorities, certificate, key } = tls;
  if ((certificate === undefined) !== (key === undefined)) {
    throw new TypeError('mutual TLS needs both the certificate and its key');
  }
  const buffer = (bytes: Uint8Array | undefined) => (bytes === undefined ? null : Buffer.from(bytes));
  return credentials.createSsl(buffer(authorities), buffer(key), buffer(certificate));
}
