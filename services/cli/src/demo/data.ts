import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseUnits } from '@cutru/places';
import { TEST_RECORDED_ON } from '../synth/test-citizens.ts';
import { type SyntheticFiles, syntheticFiles, writeSynthetic } from '../synth/write/write.ts';

/** The population of the demonstration. */
const PEOPLE = 10_000;
const SEED = 'demo';

const SYNTH = fileURLToPath(new URL('../synth/', import.meta.url));
const UNITS = fileURLToPath(import.meta.resolve('@cutru/places/data/units.tsv'));
/** In the clone, beside its other working files. */
const FOLDER = fileURLToPath(new URL('../../../../.cutru/demo/', import.meta.url));
const VERSION_FILE = 'version';

/** The data of the demonstration, and whether they had to be made. */
export interface DemoData {
  readonly folder: string;
  readonly files: SyntheticFiles;
  readonly people: number;
  readonly made: boolean;
}

/** What the data come from: the generator as it is, the units, and what is asked of them. */
async function versionOf(units: Buffer): Promise<string> {
  const names = (await readdir(SYNTH, { recursive: true })).filter((name) => /(?<!\.d)\.[jt]s$/.test(name));
  const hash = createHash('sha256').update(`${PEOPLE}|${SEED}|${TEST_RECORDED_ON}|`).update(units);
  for (const name of names.sort()) hash.update(name).update(await readFile(join(SYNTH, name)));
  return hash.digest('hex');
}

async function isMade(version: string): Promise<boolean> {
  const { extract, schools, areas } = syntheticFiles(FOLDER);
  try {
    // Somebody may have tidied up a part.
    for (const file of [extract, schools, ...areas]) await access(file);
    return (await readFile(join(FOLDER, VERSION_FILE), 'utf8')) === version;
  } catch {
    return false;
  }
}

/** A folder of one's own beside the final one; where the clone cannot be written, in the system's place for such. */
async function workFolder(): Promise<{ readonly work: string; readonly final: string | null }> {
  try {
    const parent = join(FOLDER, '..');
    await mkdir(parent, { recursive: true });
    return { work: await mkdtemp(join(parent, 'demo-')), final: FOLDER };
  } catch {
    return { work: await mkdtemp(join(tmpdir(), 'cutru-demo-')), final: null };
  }
}

/** Puts a finished folder in its place; another start may have done so meanwhile, and its data are the same. */
async function settle(work: string, final: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    await rm(final, { recursive: true, force: true });
    try {
      return await rename(work, final);
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/**
 * The synthetic population of the demonstration: made once, and anew when the generator or the units have changed.
 * @param onMaking called before the work begins, if there is any
 */
export async function demoData(onMaking: () => void): Promise<DemoData> {
  const unitsFile = await readFile(UNITS);
  const version = await versionOf(unitsFile);
  if (await isMade(version)) {
    return { folder: FOLDER, files: syntheticFiles(FOLDER), people: PEOPLE, made: false };
  }
  onMaking();
  const { work, final } = await workFolder();
  try {
    const units = parseUnits(unitsFile.toString('utf8'));
    await writeSynthetic({ folder: work, seed: SEED, people: PEOPLE, units, recordedOn: TEST_RECORDED_ON });
    await writeFile(join(work, VERSION_FILE), version);
    if (final !== null) await settle(work, final);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
  const folder = final ?? work;
  return { folder, files: syntheticFiles(folder), people: PEOPLE, made: true };
}
