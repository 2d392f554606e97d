import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReferenceOptions } from '@cutru/verifier';
import { ServerError } from '../errors/server-error.ts';

const LIST = /\.(?:csv|xlsx|xls)$/i;

async function listsIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => LIST.test(name) && !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ServerError('DATA_DIR_UNREADABLE', [folder], { cause });
  }
}

/** A folder that is not there would read as one without lists, and what they settle would be asked of people instead. */
async function checkFolder(folder: string): Promise<void> {
  try {
    await readdir(folder);
  } catch (cause) {
    throw new ServerError('DATA_DIR_UNREADABLE', [folder], { cause });
  }
}

/**
 * The lists of a data folder: `areas/`, each with its manifest beside it, one list in `schools/`, and the plans
 * in `plans/`.
 * @throws ServerError `DATA_DIR_UNREADABLE`, `SCHOOL_LISTS_SEVERAL`
 */
export async function referenceFiles(folder: string): Promise<ReferenceOptions> {
  await checkFolder(folder);
  const areas = await listsIn(join(folder, 'areas'));
  const [schools, ...more] = await listsIn(join(folder, 'schools'));
  if (schools !== undefined && more.length > 0)
    throw new ServerError('SCHOOL_LISTS_SEVERAL', [schools, ...more]);
  const plansFolder = join(folder, 'plans');
  return {
    areas,
    ...(schools === undefined ? {} : { schools }),
    ...(existsSync(plansFolder) ? { plansFolder } : {}),
  };
}
