// A process that appends without end: `node appender.ts URL KEYS NAME FLIGHT`. It prints the id of each entry once it
// is told that the entry is durable, and a line `ready` before the first.
import { openLedger, readLedgerKeys } from '../../src/index.ts';
import { ORIGIN, verification } from '../world.ts';

const [, , url = '', keysFolder = '', name = '', flight = '1'] = process.argv;
const ledger = await openLedger({ url, keys: await readLedgerKeys(keysFolder), origin: ORIGIN });
process.stdout.write('ready\n');

let stopped = false;
process.once('SIGTERM', () => {
  stopped = true;
});

let next = 0;
async function lane(): Promise<void> {
  while (!stopped) {
    next += 1;
    const at = next;
    const appended = await ledger.append({
      ...verification(at, { caller: name }),
      onIndex: ({ index }) => `token ${index}`,
    });
    if (appended.status !== 'appended' || appended.made !== `token ${appended.index}`)
      throw new Error('not appended');
    process.stdout.write(`${appended.index} ${appended.id}\n`);
  }
}
await Promise.all(Array.from({ length: Number(flight) }, lane));
await ledger.close();
