#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { run } from './program.ts';

// The people of a large extract live long, and by default V8 lets the heap grow to twice what lives before it tidies
// up: a run of 100,000 candidates then takes a third more memory, and is no faster.
setFlagsFromString('--heap-growing-percent=30');

const stop = new AbortController();
// The first time asks the work to end and clear up behind itself; whoever insists gets their way.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => stop.abort());
}
// A reader that has seen enough (`cutru … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const code = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
  signal: stop.signal,
});
if (stop.signal.aborted) process.exit(code);
process.exitCode = code;
