import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckpoint, parseNoteKey } from '../../src/index.ts';
import { rejection } from '../refusal.ts';
import { openWorld, verification, type World } from '../world.ts';
import { checkProofs, checkWholeLog } from './log.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ queue: { batchItems: 100 } });
});
afterAll(() => world.close());

describe('a log', () => {
  it('without entries has a checkpoint, and no proofs', async () => {
    const checkpoint = openCheckpoint(await world.ledger.checkpoint(), parseNoteKey(world.ledger.publicKey));
    expect(checkpoint.size).toBe(0);
    await rejection(world.ledger.proof(0), 'LEDGER_INDEX_AHEAD');
    expect((await world.ledger.consistency(0)).hashes).toEqual([]);
    expect(await world.ledger.list()).toEqual({ entries: [] });
  });

  it('of 600 entries proves each of them, at any size', async () => {
    await Promise.all(Array.from({ length: 600 }, (_, at) => world.ledger.append(verification(at))));
    expect((await checkWholeLog(world)).size).toBe(600);
    const indices = [0, 1, 15, 16, 17, 100, 255, 256, 257, 511, 512, 599];
    await checkProofs(world, indices, [1, 2, 16, 17, 100, 255, 256, 257, 300, 512, 513, 599, 600]);
  });

  it('proves nothing beyond its end', async () => {
    await rejection(world.ledger.proof(600), 'LEDGER_INDEX_AHEAD');
    await rejection(world.ledger.proof(10, 5), 'LEDGER_INDEX_AHEAD');
    await rejection(world.ledger.proof(-1), 'LEDGER_INDEX_AHEAD');
    await rejection(world.ledger.proof(0.5), 'LEDGER_INDEX_AHEAD');
    await rejection(world.ledger.checkpoint(601), 'LEDGER_INDEX_AHEAD');
    await rejection(world.ledger.checkpoint(-1), 'LEDGER_INDEX_AHEAD');
    await rejection(world.ledger.consistency(601), 'LEDGER_INDEX_AHEAD');
  });

  it('goes on after it was opened again', async () => {
    const again = await world.open();
    await Promise.all(Array.from({ length: 50 }, (_, at) => again.append(verification(1000 + at))));
    await world.ledger.append(verification(2000));
    expect((await checkWholeLog(world)).size).toBe(651);
    await checkProofs(world, [0, 599, 600, 650], [600, 601, 640, 650, 651]);
  });
});
