import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryLeafHash, readCanonical, verifyInclusion } from '../../src/index.ts';
import { access, ORIGIN, openWorld, verification, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('an append', () => {
  it('gives index, time and leaf hash, and what was made of the index', async () => {
    const places: unknown[] = [];
    const appended = await world.ledger.append({
      ...verification(1),
      onIndex: async (place) => {
        places.push({ ...place, disclosureSalt: place.disclosureSalt('citizen_id').length });
        return `token ${place.index}`;
      },
    });
    expect(appended).toMatchObject({ status: 'appended', index: 0, made: 'token 0' });
    if (appended.status !== 'appended') return;
    const { id, time, leafHash } = appended;
    expect(places).toEqual([{ origin: ORIGIN, index: 0, id, time, disclosureSalt: 32 }]);
    const proven = await world.ledger.proof(0);
    expect(entryLeafHash(proven.salt, proven.entry)).toEqual(leafHash);
    const { entry } = verifyInclusion({ ...proven, logPublicKey: world.ledger.publicKey });
    expect(entry).toMatchObject({ id, time, kind: 'verification', caller: 'school-office' });
    expect(entry.subject).toMatch(/^[0-9a-f]{64}$/);
  });

  it('logs an access, with and without a person, without a record', async () => {
    const listed = await world.ledger.append(access());
    const dry = await world.ledger.append({ ...access({ action: 'dry-run' }), person: '000000000001' });
    if (listed.status !== 'appended' || dry.status !== 'appended') throw new Error('not appended');
    const entries = await Promise.all([world.ledger.get(listed.id), world.ledger.get(dry.id)]);
    const [one, two] = entries.map((entry) => readCanonical(entry?.bytes ?? Buffer.of()));
    expect(one).not.toHaveProperty('subject');
    expect(one).not.toHaveProperty('record');
    expect(entries[0]).not.toHaveProperty('record');
    const first = await world.ledger.proof(0);
    expect(two?.subject).toBe(readCanonical(first.entry).subject);
  });
});
