import { type Ledger, migrateLedger, openLedger } from '@cutru/ledger';
import { migratePopulation, openPopulationStore } from '@cutru/population';
import { IssuingThread, jwksAnswer, jwksDocument } from '@cutru/tokens';
import { type LoadedReference, openReference, type ReferenceOptions } from '@cutru/verifier';
import type { DestinationStream } from 'pino';
import type { ServerConfig } from './config/config.ts';
import { readTls } from './config/tls.ts';
import { Audit } from './engine/audit.ts';
import { Engine } from './engine/engine.ts';
import type { EngineParts } from './engine/types.ts';
import { serveGrpc } from './grpc/serve.ts';
import type { Watching } from './grpc/unary.ts';
import { serveHttp } from './http/serve.ts';
import { openKeys, type ServiceKeys } from './keys/keys.ts';
import { type PopulationSource, storePopulation } from './sources/population.ts';
import { referenceFiles } from './sources/reference.ts';
import { createTelling } from './telling/log.ts';
import { createMetrics, type Metrics } from './telling/metrics.ts';
import { watchCache, watchLog, watchProcess } from './telling/watched.ts';

/** What a start may bring along. */
export interface StartOptions {
  /** Where people are looked up, in place of the store in the database. It is closed with the service. */
  readonly population?: PopulationSource;
  /** Files of reference data in place of those in the data folder. */
  readonly reference?: ReferenceOptions;
  /** Where the lines of the operator's log go; standard output unless given. */
  readonly log?: DestinationStream;
  /** Done when keys and schemas are there and before the doors open, such as an import. */
  readonly beforeServing?: () => Promise<void>;
}

/** A service that runs. */
export interface RunningServer {
  readonly grpcAddress: string;
  readonly httpAddress: string;
  /** What checkpoints are verified with (C2SP signed-note). */
  readonly logPublicKey: string;
  /** Lets calls under way finish and closes everything. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 2_000;
/**
 * Milliseconds for a statement of the database. Callers wait some 15 s: that it does not answer is told before they give
 * up, with another attempt to connect in between.
 */
const STATEMENT_MS = 5_000;

async function loadReference(config: ServerConfig, given?: ReferenceOptions): Promise<LoadedReference> {
  if (given !== undefined) return openReference(given);
  return openReference(config.dataDir === null ? {} : await referenceFiles(config.dataDir));
}

async function openLog(config: ServerConfig, keys: ServiceKeys): Promise<Ledger> {
  await migrateLedger(config.databaseUrl);
  const { databaseUrl: url, logOrigin: origin } = config;
  return openLedger({ url, keys: keys.log, origin, statementTimeoutMs: STATEMENT_MS });
}

async function openPopulation(
  { databaseUrl: url }: ServerConfig,
  keys: ServiceKeys,
): Promise<PopulationSource> {
  await migratePopulation(url);
  const options = { url, keys: keys.population, statementTimeoutMs: STATEMENT_MS };
  return storePopulation(await openPopulationStore(options));
}

type Opened = readonly [LoadedReference, PopulationSource, Ledger];

/** Lists, people and log at once; where one fails, the others are closed again. */
async function openAll(config: ServerConfig, keys: ServiceKeys, options: StartOptions): Promise<Opened> {
  const opening = [
    loadReference(config, options.reference),
    options.population ?? openPopulation(config, keys),
    openLog(config, keys),
  ] as const;
  const [, population, ledger] = await Promise.allSettled(opening);
  try {
    return await Promise.all(opening);
  } catch (error) {
    const opened = [population, ledger].flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    await Promise.all(opened.map((each) => each.close()));
    throw error;
  }
}

function answersWithin(ledger: Ledger): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), READY_WITHIN_MS).unref();
  });
  const answered = ledger.checkpoint().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]);
}

function watched(population: PopulationSource, ledger: Ledger): Metrics {
  const metrics = createMetrics();
  if (population.stats !== undefined) watchCache(metrics.registry, population.stats);
  watchLog(metrics.registry, () => ledger.stats());
  watchProcess(metrics.registry);
  return metrics;
}

/** Opens both doors; what was opened before one that cannot be opened is closed again. */
async function openDoors(
  config: ServerConfig,
  parts: EngineParts,
  keys: ServiceKeys,
  { telling, metrics }: Watching,
): Promise<RunningServer> {
  const { ledger, reference, population, issuer } = parts;
  const engine = new Engine(parts);
  const tls = await readTls(config.tls);
  const grpc = await serveGrpc(
    { engine, audit: new Audit(parts), reference, telling, metrics },
    config.grpcAddress,
    tls,
  );
  let stopping: Promise<void> | undefined;
  const isReady = async () => stopping === undefined && (await answersWithin(ledger));
  const jwks = jwksAnswer(jwksDocument([keys.token.publicJwk, ...keys.retired]));
  const answering = { engine, ledger, jwks, telling, metrics, isReady };
  const http = await serveHttp(answering, config.httpAddress, tls).catch(async (error: unknown) => {
    await grpc.stop(0);
    throw error;
  });
  async function stopAll(): Promise<void> {
    telling.info('stopping');
    await Promise.all([grpc.stop(config.drainMs), http.stop()]);
    await Promise.all([ledger.close(), population.close()]);
    // Last: what the log still commits is signed.
    await issuer.close();
    telling.info('stopped');
  }
  telling.info('serving', { grpc: grpc.address, http: http.address, origin: ledger.origin });
  return {
    grpcAddress: grpc.address,
    httpAddress: http.address,
    logPublicKey: ledger.publicKey,
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
  };
}

/**
 * Starts the service: keys, lists, log, then the doors.
 * @throws ServerError, KeyError, PopulationError, LedgerError, DatabaseError and what is wrong with a list
 * @example
 * const { grpcAddress, stop } = await startServer(readConfig(process.env));
 */
export async function startServer(config: ServerConfig, options: StartOptions = {}): Promise<RunningServer> {
  const telling = createTelling(config.logLevel, options.log);
  const keys = await openKeys(config.keysDir, config.mode);
  const issuer = new IssuingThread({ key: keys.token, issuer: config.issuer, days: config.tokenDays });
  const opened: { close(): Promise<void> }[] = [issuer];
  try {
    const [reference, population, ledger] = await openAll(config, keys, options);
    opened.push(population, ledger);
    await options.beforeServing?.();
    const metrics = watched(population, ledger);
    const { decided } = metrics;
    const parts = { reference, population, ledger, issuer, audience: config.audience, decided };
    return await openDoors(config, parts, keys, { telling, metrics });
  } catch (error) {
    await Promise.all(opened.map((each) => each.close()));
    throw error;
  }
}
