import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool, type Pool } from '@cutru/database';
import { testDatabase } from '@cutru/database/testing';
import {
  type ImportOptions,
  type ImportReport,
  importExtract,
  migratePopulation,
  openPopulationStore,
  PopulationKeys,
  type PopulationStore,
  type StoreOptions,
} from '../../src/index.ts';
import { table } from '../helpers.ts';

export const HEADING =
  'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on,sex,code_on';

export const ID = '089307000001';
export const MOTHER = '089185000002';

/** A row of an extract, with some of its cells exchanged. */
export function row(cells: Readonly<Record<string, string>> = {}): string {
  const usual: Readonly<Record<string, string>> = {
    citizen_id: ID,
    full_name: 'Neáng Sóc Kha',
    birth_date: '2007-03-02',
    ethnicity: '05',
    kind: 'permanent',
    commune_code: '30577',
    village: 'Ấp Ninh Hòa',
    from: '2010-01-01',
    recorded_on: '2025-06-01',
  };
  return HEADING.split(',')
    .map((name) => cells[name] ?? usual[name] ?? '')
    .join(',');
}

export const MOTHERS = { citizen_id: MOTHER, full_name: 'Neáng Sa', birth_date: '1985' };

/** A database with an empty store, and what is needed to fill and ask it. */
export interface StoreWorld {
  readonly url: string;
  readonly keys: PopulationKeys;
  /** As the owner. */
  readonly pool: Pool;
  import(rows: readonly string[], options?: Partial<ImportOptions>): Promise<ImportReport>;
  importFile(path: string, options?: Partial<ImportOptions>): Promise<ImportReport>;
  /** A store that is closed with the world. */
  open(options?: Partial<StoreOptions>): Promise<PopulationStore>;
  drop(): Promise<void>;
}

export async function storeWorld(secret: Uint8Array = Buffer.alloc(32, 7)): Promise<StoreWorld> {
  const database = await testDatabase();
  const { url } = database;
  await migratePopulation(url);
  const keys = new PopulationKeys(secret);
  const pool = openPool(url);
  const stores: PopulationStore[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'cutru-store-'));
  let files = 0;
  const importFile = (path: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    importExtract(path, { url, keys, ...options });
  return {
    url,
    keys,
    pool,
    importFile,
    async import(rows, options) {
      files += 1;
      const path = join(folder, `${files}.csv`);
      await writeFile(path, table(HEADING, rows));
      return importFile(path, options);
    },
    async open(options = {}) {
      const store = await openPopulationStore({ url, keys, ...options });
      stores.push(store);
      return store;
    },
    async drop() {
      await Promise.all(stores.map((store) => store.close()));
      await pool.end();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
