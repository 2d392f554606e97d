import { setTimeout as sleep } from 'node:timers/promises';
import { auditService, MAX_MESSAGE_BYTES, referenceService, verificationService } from '@cutru/api';
import { Server, ServerCredentials, type ServerOptions } from '@grpc/grpc-js';
import { HealthImplementation } from 'grpc-health-check';
import { type Address, formatAddress } from '../config/address.ts';
import type { TlsContent } from '../config/tls.ts';
import { ServerError } from '../errors/server-error.ts';
import { type Answering, auditHandlers, referenceHandlers, verificationHandlers } from './handlers.ts';
import { addReflection } from './reflection.ts';
import { StreamSession } from './stream.ts';

const MINUTE_MS = 60_000;

const OPTIONS: ServerOptions = {
  // Above our own limit, so that a message too large gets details; what is larger still grpc-js refuses with none.
  'grpc.max_receive_message_length': 8 * MAX_MESSAGE_BYTES,
  'grpc.max_send_message_length': 16 * 1024 * 1024,
  // A balancer that spreads connections gets new ones to spread, and probes that never close leave nothing behind.
  'grpc.max_connection_idle_ms': 15 * MINUTE_MS,
  'grpc.max_connection_age_ms': 30 * MINUTE_MS,
  'grpc.max_connection_age_grace_ms': 5 * MINUTE_MS,
  // A client that is gone without a word is noticed.
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 10_000,
};

const SERVICES = ['', 'cutru.v1.VerificationService', 'cutru.v1.AuditService', 'cutru.v1.ReferenceService'];

/** The door for systems. */
export interface GrpcDoor {
  readonly address: string;
  /** Takes no new calls, lets those under way finish, and after so many milliseconds ends what is left. */
  stop(drainMs: number): Promise<void>;
}

function credentialsOf(tls: TlsContent | null): ServerCredentials {
  if (tls === null) return ServerCredentials.createInsecure();
  return ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }]);
}

function bind(server: Server, address: Address, tls: TlsContent | null): Promise<number> {
  const where = formatAddress(address);
  return new Promise((resolve, reject) => {
    server.bindAsync(where, credentialsOf(tls), (cause, port) => {
      if (cause === null) resolve(port);
      else reject(new ServerError('ADDRESS_TAKEN', [where, 'CUTRU_GRPC_ADDRESS'], { cause }));
    });
  });
}

/** Opens the door. @throws ServerError `ADDRESS_TAKEN` */
export async function serveGrpc(
  answering: Answering,
  address: Address,
  tls: TlsContent | null,
): Promise<GrpcDoor> {
  const server = new Server(OPTIONS);
  const streams = new Set<StreamSession>();
  let draining = false;
  const openStream = (call: ConstructorParameters<typeof StreamSession>[0]) => {
    const { engine } = answering;
    const session = new StreamSession(call, engine, answering, (closed) => streams.delete(closed));
    streams.add(session);
    if (draining) session.drain();
  };
  server.addService(verificationService, verificationHandlers(answering, openStream));
  server.addService(auditService, auditHandlers(answering));
  server.addService(referenceService, referenceHandlers(answering));
  const health = new HealthImplementation(Object.fromEntries(SERVICES.map((name) => [name, 'SERVING'])));
  health.addToServer(server);
  addReflection(server);
  const port = await bind(server, address, tls);
  return {
    address: formatAddress({ host: address.host, port }),
    async stop(drainMs) {
      draining = true;
      for (const name of SERVICES) health.setStatus(name, 'NOT_SERVING');
      const finished = new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
      for (const session of streams) session.drain();
      const giveUp = new AbortController();
      await Promise.race([finished, sleep(drainMs, undefined, { signal: giveUp.signal }).catch(() => {})]);
      giveUp.abort();
      server.forceShutdown();
    },
  };
}
