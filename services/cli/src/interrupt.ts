import { CliError } from './errors.ts';
import type { Io } from './io.ts';

/** Does work that a signal may stop: whatever it then fails of is told as the stop that was asked for. */
export async function interruptible<T>({ signal }: Pick<Io, 'signal'>, work: () => Promise<T>): Promise<T> {
  try {
    // A signal may have come while the program was still loading.
    signal.throwIfAborted();
    return await work();
  } catch (cause) {
    if (signal.aborted) throw new CliError('INTERRUPTED', '', { cause });
    throw cause;
  }
}
