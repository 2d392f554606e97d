import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { removePostgres } from '@cutru/database/testing';

const MAIN = fileURLToPath(new URL('../../src/demo/main.ts', import.meta.url));
export const ROOT: string = fileURLToPath(new URL('../../../../', import.meta.url));

/** How a start ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A start of the demonstration, in a process group of its own as a terminal makes one. */
export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** All that was shown, once there is nothing more to show. */
  readonly shown: Promise<string>;
}

/** Milliseconds after which what does not end when it is asked to is killed. */
const PATIENCE = 30_000;

/** To all of a start that still runs, launchers and what they run alike. */
function signalAll({ child }: Started, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // Gone already.
  }
}

/**
 * Sees to it that everything is set up, as `npm test` does before the tests: `npm start` would do it first, with the
 * environment of a test, in the time of a test.
 */
export async function setUp(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/run.js')], { cwd: ROOT });
}

/** A folder of its own in which the demonstration is started for real, on ports that are free. */
export class DemoFolder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'cutru-demo-test-'));
  readonly #running = new Set<Started>();
  readonly #atExit = (): void => {
    for (const started of this.#running) signalAll(started, 'SIGINT');
  };

  constructor() {
    // Where root runs the tests, PostgreSQL's own account must get through.
    chmodSync(this.path, 0o711);
    // Somebody may interrupt the tests.
    process.on('exit', this.#atExit);
  }

  start(args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Started {
    return this.#started(process.execPath, [MAIN, '--folder', this.path, ...args], environment);
  }

  /** The same as somebody types it; all must be set up. */
  startByNpm(): Started {
    const home = { HOME: process.env.HOME ?? this.path };
    return this.#started('npm', ['start', '--silent', '--', '--folder', this.path], home);
  }

  #started(command: string, args: readonly string[], environment: Readonly<Record<string, string>>): Started {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        CUTRU_GRPC_ADDRESS: '127.0.0.1:0',
        CUTRU_HTTP_ADDRESS: '127.0.0.1:0',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let out = '';
    let err = '';
    const shown = new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        if (out.includes('Nhấn Ctrl-C để dừng')) resolve(out);
      });
      child.on('close', () => reject(new Error(`ended before it served: ${err}`)));
    });
    shown.catch(() => {});
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    // Not before all that it started and that could still write has ended.
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve({ code, signal, out, err }));
    });
    const started = { child, ended, shown };
    this.#running.add(started);
    const forget = (): boolean => this.#running.delete(started);
    ended.then(forget, forget);
    return started;
  }

  /** Ends what still runs, as after a test that failed: by Ctrl-C, and by force if that does not help. */
  async endAll(): Promise<void> {
    await Promise.all(
      [...this.#running].map(async (started) => {
        signalAll(started, 'SIGINT');
        const late = setTimeout(signalAll, PATIENCE, started, 'SIGKILL');
        await started.ended.catch(() => {});
        clearTimeout(late);
      }),
    );
  }

  /** The process of the PostgreSQL that runs on this folder's data. */
  postgres(): number {
    return Number.parseInt(readFileSync(join(this.path, 'postgres/cluster/postmaster.pid'), 'utf8'), 10);
  }

  async remove(): Promise<void> {
    await this.endAll();
    process.off('exit', this.#atExit);
    // Stops the one of a start that was killed, too.
    await removePostgres(join(this.path, 'postgres'));
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Whether a process lives; one that has ended and that nobody has waited for does not. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** What stands behind a name among the addresses that were shown. */
export function addressOf(shown: string, name: string): string {
  return new RegExp(`^  ${name}  +(\\S+)$`, 'm').exec(shown)?.[1] ?? '';
}

/** The place in the log of each application, as shown. */
export function placesIn(shown: string): readonly number[] {
  return [...shown.matchAll(/đã ký; mục (\d+) của nhật ký/g)].map(([, index]) => Number(index));
}
