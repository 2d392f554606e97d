import { constants } from 'node:os';
import type { Io } from './io.ts';

/** This process as a command sees it. */
export interface ProcessIo {
  readonly io: Io;
  /** Whether what is written reaches nobody any more (`cutru … | head`). No fault: the command ends early. */
  readerIsGone(): boolean;
}

/**
 * One Ctrl-C arrives several times: from the terminal, and again from every launcher (npm, our own) that passes it on.
 * Only what comes later than this is somebody who insists.
 */
const SAME_KEYSTROKE_MS = 1_000;

/** The streams of this process, and a signal that is given when somebody asks it to stop or stops reading. */
export function processIo(): ProcessIo {
  const { stdout, stderr } = process;
  const stop = new AbortController();
  let askedAt = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted && Date.now() - askedAt > SAME_KEYSTROKE_MS)
        process.exit(128 + constants.signals[name]);
      if (!stop.signal.aborted) askedAt = Date.now();
      stop.abort();
    });
  }
  let gone = false;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // EIO: the terminal was closed.
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
      gone = true;
      askedAt = Date.now();
      stop.abort();
    });
  }
  return {
    io: {
      out: (text) => stdout.write(text),
      err: (text) => stderr.write(text),
      terminal: stderr.isTTY === true,
      signal: stop.signal,
    },
    readerIsGone: () => gone,
  };
}
