import { fileURLToPath } from 'node:url';
import { migrate } from '@cutru/database';

/** The schema of the store. */
export const POPULATION_SCHEMA = 'cutru_population';

/** Brings the store's schema up to date, as the owner of the database; gives what has been run. */
export function migratePopulation(url: string): Promise<string[]> {
  const folder = fileURLToPath(new URL('../../migrations', import.meta.url));
  return migrate(url, { folder, schema: POPULATION_SCHEMA });
}
