import { resolve } from 'node:path';
import { type RunningServer, readConfig } from '@cutru/server';
import { printJson } from '../answer.ts';
import type { Answering, Io } from '../io.ts';
import { type ImportReport, importInto, importText } from './import.ts';
import { withDatabase } from './own-database.ts';
import { HOME } from './running-database.ts';
import { isCalledOff, untilStopped, withServer } from './with-server.ts';

/** What `cutru serve` is told besides the environment. */
export interface ServeSettings {
  /** An extract to import before the first request. */
  readonly residence?: string;
  readonly maxBadRows?: number;
}

function servingText(
  { grpcAddress, httpAddress, logPublicKey }: RunningServer,
  isSecure: boolean,
  language: 'vi' | 'en',
) {
  const [head, key] =
    language === 'vi'
      ? ['Đang phục vụ. Nhấn Ctrl-C để dừng.', 'Khóa công khai của nhật ký']
      : ['Serving. Ctrl-C stops it.', 'Public key of the log'];
  const http = `${isSecure ? 'https' : 'http'}://${httpAddress}`;
  const paths =
    '/.well-known/jwks.json, /checkpoint, POST /v1/verifications, /docs, /healthz, /readyz, /metrics';
  return `${head}\n  gRPC  ${grpcAddress}\n  HTTP  ${http}  (${paths})\n  ${key}: ${logPublicKey}\n`;
}

function tellServing(io: Io, answering: Answering, server: RunningServer, isSecure: boolean): void {
  const { grpcAddress, httpAddress, logPublicKey } = server;
  if (answering.json) printJson(io, { grpcAddress, httpAddress, logPublicKey });
  else io.out(servingText(server, isSecure, answering.language));
}

/**
 * Runs the service until the signal comes: calls under way end, then PostgreSQL if it is ours.
 * @throws ServerError, DatabaseError, CliError `SERVICE_ALREADY_RUNNING`, and what importing throws
 */
export function serve(io: Io, answering: Answering, settings: ServeSettings): Promise<number> {
  const { residence, maxBadRows } = settings;
  return withDatabase(process.env, resolve(HOME), async (starting) => {
    const database = await starting;
    const config = readConfig(database.environment);
    const load = async (file: string): Promise<void> => {
      const report: ImportReport = await importInto(config, file, {
        ...(maxBadRows === undefined ? {} : { maxBadRows }),
        signal: io.signal,
      });
      if (!answering.json) io.out(importText(report, answering.language));
    };
    const options = {
      // The operator's log goes to the errors: the standard output is for what a program reads.
      log: { write: (line: string) => io.err(line) },
      ...(residence === undefined ? {} : { beforeServing: () => load(residence) }),
    };
    return withServer(config, options, async (server) => {
      await database.tell(server);
      tellServing(io, answering, server, config.tls !== null);
      await untilStopped(io.signal, database.lost);
      return 0;
    });
  }).catch((error: unknown) => {
    if (isCalledOff(error, io.signal)) return 0;
    throw error;
  });
}
