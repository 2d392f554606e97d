import { openPool } from '@cutru/database';
import { expect } from 'vitest';
import {
  entryLeafHash,
  Frontier,
  formatNoteKey,
  logPublicKey,
  noteKey,
  openCheckpoint,
  readCanonical,
  verifyConsistency,
  verifyInclusion,
} from '../../src/index.ts';
import { ORIGIN, type World } from '../world.ts';

/** What stands in the tables, read without the package. */
export interface Rows {
  readonly size: number;
  readonly ids: readonly string[];
  readonly requests: number;
}

/**
 * Reads the whole log as its owner and checks that it is one log: no gap, one chain of heads, each head signed and the
 * hash of the entries before it, a record for every verification, columns that say what the entries say.
 */
export async function checkWholeLog(world: Pick<World, 'url' | 'keys'>): Promise<Rows> {
  const pool = openPool(world.url);
  const key = noteKey(ORIGIN, logPublicKey(world.keys));
  try {
    const entries = await pool.query(
      `select e.*, encode(e.subject, 'hex') as pseudonym, r.index as record
       from cutru_log.entries e left join cutru_log.records r using (index) order by index`,
    );
    const heads = await pool.query('select * from cutru_log.heads order by size');
    const requests = await pool.query('select index from cutru_log.requests order by index');
    const frontier = Frontier.empty();
    const roots = [Buffer.from(frontier.root())];
    entries.rows.forEach((row, at) => {
      expect(Number(row.index)).toBe(at);
      expect(row.leaf_hash).toEqual(entryLeafHash(row.salt, row.entry));
      const entry = readCanonical(row.entry);
      expect({ ...entry, programme: entry.programme ?? null, outcome: entry.outcome ?? null }).toMatchObject({
        id: row.id,
        kind: row.kind,
        caller: row.caller,
        programme: row.programme,
        outcome: row.outcome,
        time: row.time.replace(/000Z$/, 'Z'),
      });
      expect(entry.subject ?? null).toBe(row.pseudonym);
      expect(row.record === null).toBe(row.kind === 'access');
      frontier.add(row.leaf_hash);
      roots.push(Buffer.from(frontier.root()));
    });
    let previous: bigint | null = null;
    for (const head of heads.rows) {
      expect(head.previous).toBe(previous);
      const size = Number(head.size);
      expect(openCheckpoint(head.checkpoint, key)).toEqual({ origin: ORIGIN, size, root: roots[size] });
      expect(head.root).toEqual(roots[size]);
      previous = head.size;
    }
    expect(Number(previous)).toBe(entries.rows.length);
    const withRequest = new Set(requests.rows.map(({ index }) => index));
    expect(withRequest.size).toBe(requests.rows.length);
    return { size: entries.rows.length, ids: entries.rows.map(({ id }) => id), requests: withRequest.size };
  } finally {
    await pool.end();
  }
}

/** Checks inclusion of some entries at some sizes, and that each of the sizes is the beginning of the later ones. */
export async function checkProofs(
  world: World,
  indices: readonly number[],
  sizes: readonly number[],
): Promise<void> {
  const { ledger, keys } = world;
  const key = noteKey(ORIGIN, logPublicKey(keys));
  for (const size of sizes)
    for (const index of indices) {
      if (index >= size) continue;
      const proven = await ledger.proof(index, size);
      expect(verifyInclusion({ ...proven, logPublicKey: formatNoteKey(key) }).checkpoint.size).toBe(size);
    }
  for (const from of sizes)
    for (const to of sizes) {
      if (from > to) continue;
      const proof = await ledger.consistency(from, to);
      verifyConsistency(openCheckpoint(proof.from, key), openCheckpoint(proof.to, key), proof.hashes);
    }
}
