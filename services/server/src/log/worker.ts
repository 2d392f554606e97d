// The log of a service in a thread of its own: seals, appends, signs.
import { parentPort, workerData } from 'node:worker_threads';
import { openLedger, type Place, type StoredVerification } from '@cutru/ledger';
import { createSigner, createTokenIssuer, DISCLOSURE_NAMES, IssuingThread } from '@cutru/tokens';
import { crossed, SigningFailed } from './crossed.ts';
import type { LogItem } from './item.ts';
import {
  type CrossedStored,
  type FromThread,
  type LogThreadSettings,
  readItems,
  type ToThread,
} from './messages.ts';
import { SharedReader } from './shared-refs.ts';

const { url, keys, origin, statementTimeoutMs, token, issuer, days, signsApart } =
  workerData as LogThreadSettings;

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}

function storedOf({ index, id, entry, record, disclosureSalt }: StoredVerification): CrossedStored {
  const salts = DISCLOSURE_NAMES.map((name) => [name, disclosureSalt(name)] as const);
  return {
    index,
    id,
    time: String(entry.time),
    record,
    salts: Object.fromEntries(salts) as unknown as CrossedStored['salts'],
  };
}

async function serve(): Promise<void> {
  const ledger = await openLedger({ url, keys, origin, statementTimeoutMs });
  const settings = { issuer, days };
  const tokens = signsApart
    ? new IssuingThread({ key: token, ...settings })
    : createTokenIssuer({ signer: createSigner(token), ...settings });
  const shared = new SharedReader();
  let lines: string[] = [];
  let underWay = 0;
  let closing: Promise<void> | undefined;

  const send = (): void => {
    const text = lines.join('\n');
    lines = [];
    tell({ answer: 'LOGGED', text, stats: ledger.stats() });
  };
  const issue = async (item: LogItem, place: Place): Promise<string> => {
    try {
      const issued = await tokens.issue({
        ...item.material,
        issuedAt: new Date(place.time),
        log: { origin: place.origin, index: place.index },
        saltOf: place.disclosureSalt,
      });
      return [issued.token, ...Object.values(issued.disclosures)].join(' ');
    } catch (cause) {
      throw new SigningFailed('a token could not be made', { cause });
    }
  };
  const log = async (number: number, item: LogItem): Promise<void> => {
    underWay += 1;
    try {
      const { entry, person, record, request } = item;
      const onIndex = (place: Place) => issue(item, place);
      const appended = await ledger.append({ entry, person, record, request, onIndex });
      if (appended.status === 'stored') {
        tell({ answer: 'STORED', item: number, stored: storedOf(appended.stored) });
        return;
      }
      if (lines.length === 0) setImmediate(send);
      lines.push(`${number} ${appended.index} ${appended.made}`);
    } catch (error) {
      tell({ answer: 'FAILED', item: number, error: crossed(error) });
    } finally {
      underWay -= 1;
      if (closing !== undefined) void finish();
    }
  };
  /** Everything is committed first, then signed, then answered. */
  const finish = async (): Promise<void> => {
    closing ??= ledger.close();
    await closing;
    if (underWay > 0) return;
    if (tokens instanceof IssuingThread) await tokens.close();
    setImmediate(() => parentPort?.close());
  };

  parentPort?.on('message', (message: ToThread) => {
    if (message.ask === 'CLOSE') void finish();
    else
      readItems(message.text, message.bytes, shared).forEach(
        (item, at) => void log(message.first + at, item),
      );
  });
  tell({ answer: 'OPENED' });
}

await serve().catch((error: unknown) => tell({ answer: 'NOT_OPENED', error: crossed(error) }));
