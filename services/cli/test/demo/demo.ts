import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** A start of the demonstration. */
export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** All that was shown, once there is nothing more to show. */
  readonly shown: Promise<string>;
}

/** A folder of its own in which the demonstration is started for real, on ports that are free. */
export class DemoFolder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'cutru-demo-test-'));

  constructor() {
    // Where root runs the tests, PostgreSQL's own account must get through.
    chmodSync(this.path, 0o711);
  }

  start(args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Started {
    return this.#started(process.execPath, [MAIN, '--folder', this.path, ...args], environment);
  }

  /** The same as somebody types it, in a process group of its own as a terminal makes one. */
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
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve({ code, signal, out, err }));
    });
    return { child, ended, shown };
  }

  /** The process of the PostgreSQL that runs on this folder's data. */
  postgres(): number {
    return Number.parseInt(readFileSync(join(this.path, 'postgres/cluster/postmaster.pid'), 'utf8'), 10);
  }

  async remove(): Promise<void> {
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
