import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseUnits } from '@cutru/places';
import { TEST_RECORDED_ON } from '../synth/test-citizens.ts';
import { type SyntheticFiles, syntheticFiles, writeSynthetic } from '../synth/write/write.ts';

/** The population of the demonstration. */
const PEOPLE = 10_000;
const SEED = 'demo';

const SYNTH = fileURLToPath(new URL('../synth/', import.meta.url));
const UNITS = fileURLToPath(import.meta.resolve('@cutru/places/data/units.tsv'));
const VERSION_FILE = 'version';

/** The data of the demonstration. */
export interface DemoData {
  readonly folder: string;
  readonly files: SyntheticFiles;
  readonly people: number;
  /** What they come from, in hex: other data have another one. */
  readonly version: string;
}

/** What the data come from: the generator as it is, the units, and what is asked of them. */
async function versionOf(units: Buffer): Promise<string> {
  const names = (await readdir(SYNTH, { recursive: true })).filter((name) => /(?<!\.d)\.[jt]s$/.test(name));
  const hash = createHash('sha256').update(`${PEOPLE}|${SEED}|${TEST_RECORDED_ON}|`).update(units);
  for (const name of names.sort()) hash.update(name).update(await readFile(join(SYNTH, name)));
  return hash.digest('hex');
}

async function isMade(folder: string, version: string): Promise<boolean> {
  const { extract, schools, areas } = syntheticFiles(folder);
  try {
    // Somebody may have tidied up a part.
    for (const file of [extract, schools, ...areas]) await access(file);
    return (await readFile(join(folder, VERSION_FILE), 'utf8')) === version;
  } catch {
    return false;
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

async function make(folder: string, version: string, unitsFile: Buffer): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(join(parent, 'demo-'));
  try {
    const units = parseUnits(unitsFile.toString('utf8'));
    await writeSynthetic({ folder: work, seed: SEED, people: PEOPLE, units, recordedOn: TEST_RECORDED_ON });
    await writeFile(join(work, VERSION_FILE), version);
    await settle(work, folder);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
}

/**
 * The synthetic population of the demonstration in `home`: made once, and anew when the generator or the units have
 * changed.
 * @param mayMake called before anything is written, if anything must be, and waited for
 */
export async function demoData(home: string, mayMake: () => Promise<void>): Promise<DemoData> {
  const folder = join(home, 'demo');
  const unitsFile = await readFile(UNITS);
  const version = await versionOf(unitsFile);
  if (!(await isMade(folder, version))) {
    await mayMake();
    await make(folder, version, unitsFile);
  }
  return { folder, files: syntheticFiles(folder), people: PEOPLE, version };
}
