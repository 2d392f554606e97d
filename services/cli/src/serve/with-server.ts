import { once } from 'node:events';
import { type RunningServer, type ServerConfig, type StartOptions, startServer } from '@cutru/server';

/** Gives `use` a running service, and stops it when `use` has ended: calls under way finish first. */
export async function withServer<T>(
  config: ServerConfig,
  options: StartOptions,
  use: (server: RunningServer) => Promise<T>,
): Promise<T> {
  const server = await startServer(config, options);
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

/** Whether something failed only because it was called off. */
export function isCalledOff(error: unknown, signal: AbortSignal): boolean {
  if (!signal.aborted) return false;
  const cancelled = error instanceof Error && 'code' in error && error.code === 'CALL_CANCELLED';
  return cancelled || error === signal.reason;
}

/** Resolves when the signal comes; rejects where the database is lost before. */
export async function untilStopped(signal: AbortSignal, lost: Promise<never>): Promise<void> {
  if (signal.aborted) return;
  await Promise.race([once(signal, 'abort'), lost]);
}
