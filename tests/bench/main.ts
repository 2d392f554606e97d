import { cpus } from 'node:os';
import { printFigures } from './measure.ts';
import { benchPlaces } from './places.ts';
import { benchRules } from './rules.ts';
import { benchVerify } from './verify.ts';

// The units are loaded first: what is measured is the first time in the process.
const places = benchPlaces();
process.stdout.write(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}\n`,
);
printFigures('Places', places);
printFigures('Rules', await benchRules());
printFigures('Command line', await benchVerify());
