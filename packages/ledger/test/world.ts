import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@cutru/database/testing';
import {
  type AccessAppend,
  createLedgerKeys,
  type Ledger,
  type LedgerKeys,
  type LedgerOptions,
  migrateLedger,
  openLedger,
  type Random,
  type VerificationAppend,
} from '../src/index.ts';

export const ORIGIN = 'log.example.vn/test';
/** 2026-06-01T00:00:00Z */
export const START_MS: number = Date.UTC(2026, 5, 1);

/** Bytes that are the same in every run. */
export function seededRandom(seed: string): Random {
  let count = 0;
  return (bytes) => {
    const blocks: Buffer[] = [];
    for (let made = 0; made < bytes; made += 32) {
      count += 1;
      blocks.push(createHash('sha256').update(`${seed} ${count}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, bytes);
  };
}

/** A folder that goes with the test. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'cutru-ledger-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Keys of a new log in a folder that is gone again. */
export async function someKeys(random: Random = randomBytes): Promise<LedgerKeys> {
  const folder = await temporaryFolder();
  try {
    return await createLedgerKeys(join(folder.path, 'keys'), random);
  } finally {
    await folder.remove();
  }
}

/** A decision of a synthetic person. */
export function verification(
  at: number,
  more: Partial<VerificationAppend<never>['entry']> = {},
): VerificationAppend<never> {
  return {
    entry: {
      kind: 'verification',
      caller: 'school-office',
      programme: 'ethnic-boarding-school',
      outcome: 'ELIGIBLE',
      parts: [{ kind: 'ADMISSION', outcome: 'ELIGIBLE', basis: 'SOURCE' }],
      clauses: ['9(1)(a)'],
      versions: { units: 'ab', areas: 'cd' },
      ...more,
    },
    person: personOf(at),
    record: Buffer.from(JSON.stringify({ number: at })),
    request: { id: `row-${at}`, content: Buffer.from(`content ${at}`) },
  };
}

/** A citizen number that nobody has. */
export function personOf(at: number): string {
  return `000${String(at).padStart(9, '0')}`;
}

export function access(more: Partial<AccessAppend<never>['entry']> = {}): AccessAppend<never> {
  return { entry: { kind: 'access', caller: 'inspectorate', officer: 'tt-07', action: 'list', ...more } };
}

export interface World {
  readonly url: string;
  readonly keys: LedgerKeys;
  readonly ledger: Ledger;
  /** Another one on the same database; closed with the world. */
  open(more?: Partial<LedgerOptions>): Promise<Ledger>;
  close(): Promise<void>;
}

/** A log on a database of its own; its clock goes on by a second with each look. */
export async function openWorld(more: Partial<LedgerOptions> = {}): Promise<World> {
  const database = await testDatabase();
  await migrateLedger(database.url);
  const keys = await someKeys();
  const opened: Ledger[] = [];
  let looks = 0;
  const clock = () => START_MS + 1000 * looks++;
  const open = async (options: Partial<LedgerOptions> = {}) => {
    const ledger = await openLedger({ url: database.url, keys, origin: ORIGIN, clock, ...more, ...options });
    opened.push(ledger);
    return ledger;
  };
  return {
    url: database.url,
    keys,
    ledger: await open(),
    open,
    async close() {
      await Promise.all(opened.map((ledger) => ledger.close()));
      await database.drop();
    },
  };
}
