import type { ApiError } from '@cutru/api';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { ServerConfig } from '../config/config.ts';
import { type After, Repeats } from './repeats.ts';

/** What the service tells its operator. */
export interface Telling {
  info(what: string, about?: Readonly<Record<string, string | number>>): void;
  /** Something that whoever runs the service should look at. */
  warn(what: string): void;
  /**
   * A call that failed. What is the caller's fault is told at `debug` only: it would fill the log. Of our own faults the
   * first of a code is told in full, those that follow are counted, in a line each ten seconds.
   */
  failed(method: string, error: ApiError): void;
  /** A fault that no caller gets to see. */
  fault(what: string, error: unknown): void;
  /** Tells what was counted and not told yet; before the last line. */
  flush(): void;
}

/** Faults of the service's own, as against those of a caller. */
const OURS: ReadonlySet<string> = new Set([
  'INTERNAL',
  'LOG_FULL',
  'LOG_UNAVAILABLE',
  'OVERLOADED',
  'SIGNING_UNAVAILABLE',
  'STORE_UNAVAILABLE',
]);

const DEPTH = 5;

/**
 * An error without its message, which may repeat what somebody sent: its name, its code and where it was thrown, down
 * to what caused it.
 */
function told(error: unknown, depth = DEPTH): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const at = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  const cause = error.cause === undefined || depth === 0 ? {} : { cause: told(error.cause, depth - 1) };
  return { name: error.name, ...code, at: at.map((line) => line.trim()), ...cause };
}

interface Failed {
  readonly method: string;
  readonly error: ApiError;
}

/** What counts as the same fault: the code, whatever the method; of faults of the program also where it was thrown. */
function kindOf({ code, cause }: ApiError): string {
  if (code !== 'INTERNAL' || !(cause instanceof Error)) return code;
  return `${code}${/\n {4}at .*/.exec(cause.stack ?? '')?.[0] ?? ''}`;
}

function codeOf(kind: string): string {
  return kind.split('\n', 1)[0] ?? kind;
}

/** Tells in lines of JSON. Nothing of a request gets into them: methods, codes and counts only. */
export function createTelling(
  level: ServerConfig['logLevel'],
  destination?: DestinationStream,
  after?: After,
): Telling {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const log: Logger = destination === undefined ? pino(options) : pino(options, destination);
  const repeats = new Repeats<Failed>(
    {
      first: ({ method, error }) =>
        log.warn({ method, code: error.code, error: told(error.cause) }, 'call failed'),
      more: (kind, count) => log.warn({ code: codeOf(kind), more: count }, 'more calls failed'),
      over: (kind, total) => log.warn({ code: codeOf(kind), failed: total }, 'calls no longer fail'),
    },
    after,
  );
  return {
    info: (what, about = {}) => log.info(about, what),
    warn: (what) => log.warn(what),
    failed: (method, error) => {
      const { code } = error;
      if (!OURS.has(code)) log.debug({ method, code }, 'call refused');
      else if (log.isLevelEnabled('warn')) repeats.failed(kindOf(error), { method, error });
    },
    fault: (what, error) => log.error({ error: told(error) }, what),
    flush: () => repeats.flush(),
  };
}
