import { once } from 'node:events';
import { resolve } from 'node:path';
import { type StartedPostgres, startPostgres } from '@cutru/database';
import { type RunningServer, readConfig, startServer } from '@cutru/server';
import { printJson } from '../answer.ts';
import type { Answering, Io } from '../io.ts';
import { importInto, importText } from './import.ts';

/** What `cutru serve` is told besides the environment. */
export interface ServeSettings {
  /** An extract to import before the first request. */
  readonly residence?: string;
  readonly maxBadRows?: number;
}

const EMBEDDED = '.cutru/postgres';

/** A database of one's own, where the environment names none; production always names one. */
async function ownDatabase(environment: NodeJS.ProcessEnv): Promise<StartedPostgres | null> {
  if ((environment.CUTRU_DATABASE_URL ?? '') !== '' || environment.CUTRU_MODE === 'production') return null;
  return startPostgres({ dataFolder: resolve(EMBEDDED) });
}

function servingText(server: RunningServer, language: 'vi' | 'en'): string {
  const http = server.httpAddress;
  return language === 'vi'
    ? `Đang phục vụ. Nhấn Ctrl-C để dừng.\n  gRPC  ${server.grpcAddress}\n  HTTP  http://${http}  (/.well-known/jwks.json, /checkpoint, POST /v1/verifications, /healthz, /readyz)\n  Khóa công khai của nhật ký: ${server.logPublicKey}\n`
    : `Serving. Ctrl-C stops it.\n  gRPC  ${server.grpcAddress}\n  HTTP  http://${http}  (/.well-known/jwks.json, /checkpoint, POST /v1/verifications, /healthz, /readyz)\n  Public key of the log: ${server.logPublicKey}\n`;
}

/**
 * Runs the service until the signal comes: calls under way end, then PostgreSQL if it is ours.
 * @throws ServerError, DatabaseError, and what importing throws
 */
export async function serve(io: Io, answering: Answering, settings: ServeSettings): Promise<number> {
  const postgres = await ownDatabase(process.env);
  let server: RunningServer | undefined;
  try {
    const environment =
      postgres === null ? process.env : { ...process.env, CUTRU_DATABASE_URL: postgres.url };
    const config = readConfig(environment);
    // The operator's log goes to the errors: the standard output is for what a program reads.
    server = await startServer(config, { log: { write: (line) => io.err(line) } });
    if (settings.residence !== undefined) {
      const { residence, maxBadRows } = settings;
      const report = await importInto(config.databaseUrl, config.keysDir, residence, {
        ...(maxBadRows === undefined ? {} : { maxBadRows }),
        signal: io.signal,
      });
      if (!answering.json) io.out(importText(report, answering.language));
    }
    const { grpcAddress, httpAddress, logPublicKey } = server;
    if (answering.json) printJson(io, { grpcAddress, httpAddress, logPublicKey });
    else io.out(servingText(server, answering.language));
    if (!io.signal.aborted) await once(io.signal, 'abort');
    return 0;
  } finally {
    try {
      await server?.stop();
    } finally {
      await postgres?.stop();
    }
  }
}
