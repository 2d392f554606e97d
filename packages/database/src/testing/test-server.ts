import { removePostgres } from '../server/remove.ts';
import type { StartedPostgres, StartOptions } from '../server/start.ts';
import { makeFolder, startForTests } from './temporary.ts';

/** A server that one test has to itself and may kill; `testDatabase` is faster by the second or two that it takes. */
export interface TestServer {
  readonly dataFolder: string;
  /** The running server; another one after `restart`. */
  readonly server: StartedPostgres;
  /** Kills the server without warning and waits until it is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same data and the same port, stopping it first if it runs. */
  restart(): Promise<void>;
  /** Stops the server and removes its data. */
  drop(): Promise<void>;
}

/** Starts a server of a test's own. `settings` are PostgreSQL's; those of tests lose commits in a power cut only. */
export async function testServer(options: Pick<StartOptions, 'settings' | 'log'> = {}): Promise<TestServer> {
  const dataFolder = makeFolder();
  let server = await startForTests({ ...options, dataFolder });
  return {
    dataFolder,
    get server() {
      return server;
    },
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
    },
    async restart() {
      await server.stop();
      server = await startForTests({ ...options, dataFolder, port: server.port });
    },
    async drop() {
      await server.stop();
      await removePostgres(dataFolder);
    },
  };
}
