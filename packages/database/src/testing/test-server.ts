import type { StartedPostgres } from '../server/start.ts';

/** A server that one test has to itself and may kill; slower than `testDatabase` by the second that it takes to start. */
export interface TestServer {
  readonly dataFolder: string;
  /** The running server; another one after `restart`. */
  readonly server: StartedPostgres;
  /** Ends the server as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same data and the same port. */
  restart(): Promise<void>;
  /** Stops the server and removes its data. */
  drop(): Promise<void>;
}

export async function testServer(): Promise<TestServer> {
  throw new Error('not yet');
}
