#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { processIo } from './process-io.ts';

// The people of a large extract live long, and by default V8 lets the heap grow to twice what lives before it tidies
// up: a run of 100,000 candidates then takes a third more memory, and is no faster. A service holds nobody's extract.
if (process.argv[2] !== 'serve') setFlagsFromString('--heap-growing-percent=30');

const { io, readerIsGone } = processIo();
// Loaded when the signals are already listened to: it takes a second, and a Ctrl-C in it is to be answered too.
const { run } = await import('./program.ts');
const code = await run(process.argv.slice(2), io);
if (io.signal.aborted) process.exit(readerIsGone() ? 0 : code);
process.exitCode = code;
