import { cpus } from 'node:os';
import { type Figure, printFigures } from './measure.ts';
import { benchPlaces } from './places.ts';
import { benchRules } from './rules.ts';
import { benchService } from './service.ts';
import { benchVerify } from './verify.ts';

const BENCHMARKS: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  // The units are loaded first: what is measured is the first time in the process.
  places: benchPlaces,
  rules: benchRules,
  verify: benchVerify,
  service: benchService,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  process.stderr.write(
    `no benchmark ${unknown.join(', ')}: there are ${Object.keys(BENCHMARKS).join(', ')}\n`,
  );
  process.exitCode = 2;
} else {
  const names = asked.length === 0 ? Object.keys(BENCHMARKS) : asked;
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}\n`,
  );
  for (const name of names) printFigures(name, (await BENCHMARKS[name]?.()) ?? []);
}
