import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LedgerError } from '../errors.ts';
import { readBase64 } from '../note/base64.ts';
import { readSecret, writeSecret } from './file.ts';

/** Gives that many bytes that nobody can foresee. */
export type Random = (bytes: number) => Uint8Array;

/** The keys of a log. They lie in files, never in the database. */
export interface LedgerKeys {
  /** Signs checkpoints: Ed25519, the log's own. */
  readonly log: KeyObject;
  /** Makes the keys under which people and requests are found; kept for as long as the log. */
  readonly lookup: Uint8Array;
  /** Keys that wrap subject and record keys, by epoch. An epoch whose file is destroyed is missing here. */
  readonly epochs: ReadonlyMap<number, Uint8Array>;
  /** The epoch under which is wrapped from now on: the highest. */
  readonly epoch: number;
}

const KEY_BYTES = 32;
const LOG_FILE = 'log.pem';
const LOOKUP_FILE = 'log-lookup.key';
const EPOCH_FILE = /^log-epoch-([1-9]\d{0,8})\.key$/;
/** An Ed25519 private key in PKCS #8 (RFC 8410 7) up to its 32 bytes. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

function keyText(label: string, key: Uint8Array): string {
  return `cutru ${label} v1\n${Buffer.from(key).toString('base64')}\n`;
}

async function readKey(folder: string, file: string, label: string): Promise<Buffer> {
  const [first, second = '', end, ...more] = (await readSecret(join(folder, file))).split('\n');
  const key = readBase64(second);
  const isWhole = first === `cutru ${label} v1` && end === '' && more.length === 0;
  if (!isWhole || key?.length !== KEY_BYTES) throw new LedgerError('LOG_KEY_FILE_DAMAGED', { file });
  return key;
}

async function readLogKey(folder: string): Promise<KeyObject> {
  const pem = await readSecret(join(folder, LOG_FILE));
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new LedgerError('LOG_KEY_FILE_DAMAGED', { file: LOG_FILE }, { cause });
  }
  throw new LedgerError('LOG_KEY_FILE_DAMAGED', { file: LOG_FILE });
}

/** The keys of a log from their folder; each file must be readable by its owner alone. Throws {@link LedgerError}. */
export async function readLedgerKeys(folder: string): Promise<LedgerKeys> {
  const log = await readLogKey(folder);
  const lookup = await readKey(folder, LOOKUP_FILE, 'log lookup key');
  const epochs = new Map<number, Uint8Array>();
  for (const file of await readdir(folder)) {
    const epoch = Number(EPOCH_FILE.exec(file)?.[1] ?? 0);
    if (epoch > 0) epochs.set(epoch, await readKey(folder, file, `log epoch key ${epoch}`));
  }
  if (epochs.size === 0) throw new LedgerError('LOG_KEY_FILE_MISSING', { file: 'log-epoch-1.key' });
  return { log, lookup, epochs, epoch: Math.max(...epochs.keys()) };
}

/** Makes the key of an epoch beside those that are there. */
export async function createEpochKey(folder: string, epoch: number, random: Random): Promise<void> {
  await writeSecret(
    join(folder, `log-epoch-${epoch}.key`),
    keyText(`log epoch key ${epoch}`, random(KEY_BYTES)),
  );
}

/** Makes the keys of a new log in a folder, which is made too; throws where there are some. */
export async function createLedgerKeys(folder: string, random: Random): Promise<LedgerKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const der = Buffer.concat([PKCS8_ED25519, random(KEY_BYTES)]);
  const pem = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({
    format: 'pem',
    type: 'pkcs8',
  });
  await writeSecret(join(folder, LOG_FILE), pem.toString());
  await writeSecret(join(folder, LOOKUP_FILE), keyText('log lookup key', random(KEY_BYTES)));
  await createEpochKey(folder, 1, random);
  return readLedgerKeys(folder);
}

/** The public half of the key that signs checkpoints. */
export function logPublicKey(keys: LedgerKeys): KeyObject {
  return createPublicKey(keys.log);
}
