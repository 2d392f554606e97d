import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly target: string;
  stop(): Promise<void>;
}

/** Runs in the child: tells where it serves, and ends when the parent says so or is gone. */
export function serveParent(target: string, stop: () => Promise<void>): void {
  const end = (): void => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('message', end);
  process.once('disconnect', end);
  process.send?.(target);
}

function running(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** Starts one of the servers of this folder and waits until it serves. */
export async function startServerProcess(
  file: 'echo.ts' | 'serve.ts',
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, args, { env: { ...process.env, ...environment } });
  const target = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  return {
    target,
    async stop() {
      if (!running(child)) return;
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}
