import { availableParallelism } from 'node:os';
import { type Ledger, type LogQueueStats, migrateLedger, openLedger } from '@cutru/ledger';
import { migratePopulation, openPopulationStore } from '@cutru/population';
import { createSigner, createTokenIssuer, jwksAnswer, jwksDocument } from '@cutru/tokens';
import { type LoadedReference, openReference, type ReferenceOptions } from '@cutru/verifier';
import type { DestinationStream } from 'pino';
import type { ServerConfig } from './config/config.ts';
import { readTls, type TlsContent } from './config/tls.ts';
import { Audit } from './engine/audit.ts';
import { Engine } from './engine/engine.ts';
import type { EngineParts } from './engine/types.ts';
import { serveGrpc } from './grpc/serve.ts';
import type { Watching } from './grpc/unary.ts';
import { serveHttp } from './http/serve.ts';
import { openKeys, type ServiceKeys } from './keys/keys.ts';
import { LogThread } from './log/log-thread.ts';
import { type PopulationSource, storePopulation } from './sources/population.ts';
import { referenceFiles } from './sources/reference.ts';
import { createTelling, type Telling } from './telling/log.ts';
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
/** With fewer the threads that log and sign would take turns. */
const CORES_TO_SIGN_APART = 4;
/**
 * Milliseconds for a statement of the database. Callers wait some 15 s: that it does not answer is told before they give
 * up, with another attempt to connect in between.
 */
const STATEMENT_MS = 5_000;

async function loadReference(config: ServerConfig, given?: ReferenceOptions): Promise<LoadedReference> {
  if (given !== undefined) return openReference(given);
  return openReference(config.dataDir === null ? {} : await referenceFiles(config.dataDir));
}

/** The log as it is read and as looks at it are logged, and the thread that logs decisions. */
interface OpenLog {
  readonly ledger: Ledger;
  readonly thread: LogThread;
  close(): Promise<void>;
}

async function openLog(config: ServerConfig, { log: keys, token }: ServiceKeys): Promise<OpenLog> {
  const { databaseUrl: url, logOrigin: origin, issuer, tokenDays: days } = config;
  await migrateLedger(url);
  const common = { url, keys, origin, statementTimeoutMs: STATEMENT_MS };
  const ledger = await openLedger(common);
  try {
    const signsApart = availableParallelism() >= CORES_TO_SIGN_APART;
    const thread = await LogThread.open({ ...common, token, issuer, days, signsApart });
    const close = async (): Promise<void> => {
      await Promise.all([thread.close(), ledger.close()]);
    };
    return { ledger, thread, close };
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

/** What the queues of both did, taken together. */
function queueStats({ ledger, thread }: OpenLog): LogQueueStats {
  const [looks, decisions] = [ledger.stats(), thread.stats()];
  return {
    waiting: looks.waiting + decisions.waiting,
    batches: looks.batches + decisions.batches,
    batched: looks.batched + decisions.batched,
  };
}

async function openPopulation(
  { databaseUrl: url }: ServerConfig,
  keys: ServiceKeys,
): Promise<PopulationSource> {
  await migratePopulation(url);
  const options = { url, keys: keys.population, statementTimeoutMs: STATEMENT_MS };
  return storePopulation(await openPopulationStore(options));
}

type Opened = readonly [LoadedReference, PopulationSource, OpenLog];

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

function watched(population: PopulationSource, log: OpenLog): Metrics {
  const metrics = createMetrics();
  if (population.stats !== undefined) watchCache(metrics.registry, population.stats);
  watchLog(metrics.registry, () => queueStats(log));
  watchProcess(metrics.registry);
  return metrics;
}

/** Lists decide what is open: their absence, or that they are made up, shows in every answer and in no error. */
function warnOfLists(telling: Telling, { summary }: LoadedReference, mode: ServerConfig['mode']): void {
  const { instruments, example } = summary;
  if (instruments.length === 0) telling.warn('no area list is loaded: what depends on one stays open');
  if (example && mode === 'production') telling.warn('an example list is loaded, which is no real one');
}

/** Opens both doors; what was opened before one that cannot be opened is closed again. */
async function openDoors(
  config: ServerConfig,
  parts: EngineParts,
  keys: ServiceKeys,
  tls: TlsContent | null,
  { telling, metrics }: Watching,
  closeAll: () => Promise<void>,
): Promise<RunningServer> {
  const { ledger, reference } = parts;
  const engine = new Engine(parts);
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
    await closeAll();
    telling.flush();
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
  const tls = await readTls(config.tls);
  const keys = await openKeys(config);
  // Signs again what was logged before; what is logged is signed by the thread of the log.
  const issuer = createTokenIssuer({
    signer: createSigner(keys.token),
    issuer: config.issuer,
    days: config.tokenDays,
  });
  const [reference, population, log] = await openAll(config, keys, options);
  warnOfLists(telling, reference, config.mode);
  const closeAll = async (): Promise<void> => {
    await Promise.all([log.close(), population.close()]);
  };
  try {
    await options.beforeServing?.();
    const metrics = watched(population, log);
    const { decided } = metrics;
    const { ledger, thread } = log;
    const { audience } = config;
    const parts = { reference, population, ledger, log: thread, issuer, audience, decided };
    return await openDoors(config, parts, keys, tls, { telling, metrics }, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}
