/** Servers of this process. One listener for all, for a process may have many (tests do). */
const running = new Set<number>();

function interruptAll(): void {
  for (const pid of running) {
    try {
      process.kill(pid, 'SIGINT');
    } catch {
      // Gone already.
    }
  }
}

/** Has a server shut down when this process exits without having stopped it; gives what takes that back. */
export function stopAtExit(pid: number): () => void {
  if (running.size === 0) process.on('exit', interruptAll);
  running.add(pid);
  return () => {
    running.delete(pid);
    if (running.size === 0) process.off('exit', interruptAll);
  };
}
