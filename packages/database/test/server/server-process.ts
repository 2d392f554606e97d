// A process with a server of its own, for tests that kill it. Says on stdout, in a line of JSON, what became of it.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError, one, openPool, sql, startPostgres } from '../../src/index.ts';

const say = (what: object): void => console.log(JSON.stringify(what));
const [dataFolder = '', what] = process.argv.slice(2);

try {
  const server = await startPostgres({ dataFolder, settings: { fsync: 'off' } });
  const { url, pid } = server;
  process.stdin.resume();
  process.stdin.on('end', () => server.stop());
  if (what === 'query-on-interrupt') {
    process.once('SIGINT', async () => {
      const pool = openPool(url);
      say(await one(pool, sql`select 'still there' as code`));
      await pool.end();
      await server.stop();
      process.exit(0);
    });
  }
  say({ url, pid, owner: statSync(join(dataFolder, 'cluster'), { throwIfNoEntry: false })?.uid });
  if (what === 'exit') process.exit(0);
} catch (error) {
  say({ code: error instanceof DatabaseError ? error.code : String(error) });
}
