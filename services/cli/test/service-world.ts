import { join } from 'node:path';
import { CutruClient } from '@cutru/api';
import { type TestDatabase, testDatabase } from '@cutru/database/testing';
import { importExtract, readPopulationKeys } from '@cutru/population';
import {
  extractPopulation,
  type PopulationSource,
  type RunningServer,
  readConfig,
  startServer,
} from '@cutru/server';
import { openExtract } from '@cutru/verifier';
import { Workplace } from './command.ts';
import { AREAS, EXTRACT } from './files.ts';

type LogEntry = Awaited<ReturnType<CutruClient['listVerifications']>>['entries'][number];

/** Makes a source of an extract behave otherwise. */
type Change = (population: PopulationSource) => PopulationSource;

/** A real service over a log of its own, and a folder in which the command runs. */
export class ServiceWorld {
  readonly place: Workplace;
  readonly server: RunningServer;
  readonly #database: TestDatabase;

  private constructor(place: Workplace, server: RunningServer, database: TestDatabase) {
    this.place = place;
    this.server = server;
    this.#database = database;
  }

  /** People are looked up in the store, or in what `change` makes of the extract. */
  static async open(
    extract = EXTRACT,
    change?: Change,
    tls: Record<string, string> = {},
    plans: readonly string[] = [],
  ): Promise<ServiceWorld> {
    const place = new Workplace();
    place.write('areas.csv', AREAS);
    place.write('extract.csv', extract);
    const database = await testDatabase();
    const keys = join(place.path, '.keys');
    const config = readConfig({
      CUTRU_DATABASE_URL: database.url,
      CUTRU_GRPC_ADDRESS: '127.0.0.1:0',
      CUTRU_HTTP_ADDRESS: '127.0.0.1:0',
      CUTRU_KEYS_DIR: keys,
      CUTRU_LOG_LEVEL: 'silent',
      ...tls,
    });
    const file = join(place.path, 'extract.csv');
    const server = await startServer(config, {
      ...(change === undefined ? {} : { population: change(extractPopulation(await openExtract(file))) }),
      reference: { areas: join(place.path, 'areas.csv'), areasComplete: 'ALL', plans },
    });
    if (change === undefined) {
      const population = await readPopulationKeys(join(keys, 'population.key'));
      await importExtract(file, { url: database.url, keys: population });
    }
    return new ServiceWorld(place, server, database);
  }

  get address(): string {
    return this.server.grpcAddress;
  }

  /** Arguments of a run through the service. */
  through(file: string, programme: string, ...more: string[]): string[] {
    return ['verify', file, '--programme', programme, '--out', 'out.csv', '--server', this.address, ...more];
  }

  /** Verifications in the log, access left out. */
  async logged(): Promise<LogEntry[]> {
    const client = new CutruClient({ target: this.address, tls: false });
    const filter = { from: null, to: null, programme: null, outcome: null, caller: null };
    const found: LogEntry[] = [];
    for await (const entry of client.allVerifications(filter, null)) {
      if (entry.kind === 'VERIFICATION') found.push(entry);
    }
    client.close();
    return found;
  }

  /** How many entries the log has. */
  async treeSize(): Promise<number> {
    const answer = await fetch(`http://${this.server.httpAddress}/checkpoint`);
    return Number((await answer.text()).split('\n')[1]);
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.#database.drop();
    this.place.remove();
  }
}
