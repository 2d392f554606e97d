import type { ClientBase } from 'pg';

const dropped = new WeakSet<ClientBase>();

/** Closes a connection without a farewell: the server rolls back what it had open. Nothing can be asked of it again. */
export function drop(client: ClientBase): void {
  dropped.add(client);
  // The types leave out the connection. `end()` would wait for the statement that is to be aborted.
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } };
  connection.stream.destroy();
}

export function isDropped(client: ClientBase): boolean {
  return dropped.has(client);
}
