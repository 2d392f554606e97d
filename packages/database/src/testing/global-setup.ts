import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { removePostgres } from '../server/remove.ts';
import type { StartedPostgres } from '../server/start.ts';
import { DOOR } from './door.ts';
import { makeFolder, startForTests, sweep } from './temporary.ts';

/** All test files share the server, each with some pools of its own. */
const CONNECTIONS = '400';

/**
 * For `globalSetup` of vitest: one PostgreSQL for all test files of a run, which runs only once a test asks for a
 * database. This process outlives the workers, so it starts the server; they ask through a door on 127.0.0.1.
 */
export default async function setup(): Promise<() => Promise<void>> {
  let started: Promise<StartedPostgres> | undefined;
  let folder: string | undefined;

  const start = async (): Promise<StartedPostgres> => {
    await sweep();
    folder = makeFolder();
    return startForTests({ dataFolder: folder, settings: { max_connections: CONNECTIONS } });
  };
  const door = createServer((_, response) => {
    started ??= start();
    started.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  process.env[DOOR] = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;

  return async () => {
    door.closeAllConnections();
    door.close();
    const server = await started?.catch(() => undefined);
    await server?.stop();
    if (folder !== undefined) await removePostgres(folder);
  };
}
