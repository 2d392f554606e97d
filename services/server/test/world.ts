import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CutruClient, type VerifyInput } from '@cutru/api';
import { type TestDatabase, testDatabase } from '@cutru/database/testing';
import { importExtract, readPopulationKeys } from '@cutru/population';
import { type DecisionRequest, openExtract } from '@cutru/verifier';
import {
  extractPopulation,
  type PopulationSource,
  type RunningServer,
  readConfig,
  startServer,
} from '../src/index.ts';

/** Marks made up for the tests, on real communes. */
export const AREAS: string = [
  'commune_code,village,mark,from,to,instrument',
  '30577,,ZONE_III,2021-06-04,2026-01-28,example 2021',
  '30586,,ZONE_III,2021-06-04,2026-01-28,example 2021',
  '30565,,ZONE_I,2021-06-04,2026-01-28,example 2021',
  '30544,,ZONE_I,2021-06-04,2026-01-28,example 2021',
  '',
].join('\n');

export const EXTRACT: string = [
  'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on',
  '089213000001,Chau Sóc,2013-02-01,05,permanent,30577,,2013-02-01,,2025-06-01',
  '089185000002,Neáng Sa,1985,05,permanent,30577,,2010-01-01,,2025-06-01',
  '089307000003,Nguyễn Thị Lan,2007-03-15,01,permanent,30577,,2022-09-05,2024-03-05,2025-06-01',
  '089307000003,Nguyễn Thị Lan,2007-03-15,01,permanent,30583,,2024-03-06,,2025-06-01',
  '',
].join('\n');

export const PUPIL = { citizenId: '089213000001', fullName: 'Chau Sóc', birthDate: '2013-02-01' } as const;
const LAN = {
  citizenId: '089307000003',
  fullName: 'Nguyễn Thị Lan',
  birthDate: '2007-03-15',
} as const;

/** What must never be told in clear: everybody's number, name and ethnicity. */
export const SECRETS: readonly string[] = [
  '089213000001',
  '089185000002',
  '089307000003',
  'Chau Sóc',
  'Neáng Sa',
  'Nguyễn Thị Lan',
  'Khơ',
];

const BOARDING: DecisionRequest = {
  programme: 'ethnic-boarding-school',
  submittedOn: '2025-06-10',
  candidate: PUPIL,
  guardians: [
    { relation: 'MOTHER', citizenId: '089185000002', fullName: 'Neáng Sa', birthDate: '1985-07-20' },
  ],
};

export const ADMISSION: DecisionRequest = {
  programme: 'university-admission',
  candidate: LAN,
  admissionYear: 2025,
  graduationYear: 2025,
  schools: [{ commune: '30583', from: '2022-09-05', to: '2025-05-31' }],
  total: '24.00',
};

/** A boarding application under a request id. */
export function input(requestId: string, more: Partial<VerifyInput> = {}): VerifyInput {
  return { requestId, request: BOARDING, ...more };
}

export interface World {
  readonly server: RunningServer;
  readonly client: CutruClient;
  readonly http: string;
  readonly keysDir: string;
  readonly databaseUrl: string;
  /** Lines of the operator's log. */
  readonly lines: string[];
  /** Another service over the same database and keys; stopped with the world. */
  another(): Promise<RunningServer>;
  close(): Promise<void>;
}

/**
 * A service on a database and keys of its own, on ports that were free. People are looked up in the store, or in what
 * `change` makes of an extract; plans are those of a folder.
 */
export async function openWorld(
  change?: (population: PopulationSource) => PopulationSource,
  given?: TestDatabase,
  plansFolder?: string,
): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'cutru-server-'));
  const database = given ?? (await testDatabase());
  const areas = join(folder, 'areas.csv');
  const extract = join(folder, 'extract.csv');
  const keysDir = join(folder, 'keys');
  await writeFile(areas, AREAS);
  await writeFile(extract, EXTRACT);
  const lines: string[] = [];
  const running: RunningServer[] = [];
  const start = async () => {
    const config = readConfig({
      CUTRU_DATABASE_URL: database.url,
      CUTRU_GRPC_ADDRESS: '127.0.0.1:0',
      CUTRU_HTTP_ADDRESS: '127.0.0.1:0',
      CUTRU_KEYS_DIR: keysDir,
      CUTRU_LOG_LEVEL: 'debug',
    });
    const server = await startServer(config, {
      ...(change === undefined ? {} : { population: change(extractPopulation(await openExtract(extract))) }),
      reference: { areas, areasComplete: 'ALL', ...(plansFolder !== undefined && { plansFolder }) },
      log: { write: (line) => void lines.push(line) },
    });
    running.push(server);
    return server;
  };
  const server = await start();
  if (change === undefined) {
    const keys = await readPopulationKeys(join(keysDir, 'population.key'));
    await importExtract(extract, { url: database.url, keys });
  }
  const client = new CutruClient({ target: server.grpcAddress, tls: false, attempts: 1 });
  return {
    server,
    client,
    http: `http://${server.httpAddress}`,
    keysDir,
    databaseUrl: database.url,
    lines,
    another: start,
    async close() {
      client.close();
      await Promise.all(running.map((each) => each.stop()));
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** All that comes. */
export async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of from) found.push(each);
  return found;
}

/** What an error of the wire says: its code. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'none';
}
