import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { until } from '../../src/server/living.ts';

/** What the child process says when its server runs, or why it does not. */
export interface Said {
  readonly url?: string;
  readonly pid?: number;
  readonly code?: string;
  readonly owner?: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly said: Said;
}

/** Runs `server-process.ts` on a data folder in another process and waits for what it says. */
export async function inAnotherProcess(
  dataFolder: string,
  what: 'wait' | 'exit' | 'query-on-interrupt' = 'wait',
  identity: { uid?: number; gid?: number } = {},
): Promise<Running> {
  const script = fileURLToPath(new URL('server-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataFolder, what], {
    ...identity,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, said: JSON.parse(line) as Said };
}

export function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export async function gone(pid: number): Promise<boolean> {
  return until(() => !alive(pid), 20_000);
}
