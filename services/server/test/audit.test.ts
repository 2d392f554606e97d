import { verifyInclusion } from '@cutru/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMISSION, all, input, openWorld, type World } from './world.ts';

let world: World;
const purpose = { procedure: '', officer: 'tt-07' };
const everything = { from: null, to: null, programme: null, outcome: null, caller: null };

beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

describe('the log over the wire', () => {
  it('gives a decision back, and logs the reading before it answers', async () => {
    const { record, token, log } = await world.client.verify(input('r-1'));
    const query = { decisionId: record.id, purpose, explainIn: 'en' as const };
    const logged = await world.client.getVerification(query);
    expect(logged).toMatchObject({ erased: false, log: { index: log?.index } });
    expect(logged.record?.decision).toEqual(record.decision);
    expect(logged.entry).toMatchObject({ kind: 'VERIFICATION', decisionId: record.id, outcome: 'ELIGIBLE' });
    expect(logged.entry.parts).toEqual(record.decision.parts);
    expect(logged.token.split('.')[1]).toBe(token.split('.')[1]);
    const entries = await all(world.client.allVerifications(everything, purpose));
    const reading = entries.find(({ canonicalJson }) => canonicalJson.includes('"action":"get"'));
    expect(reading).toMatchObject({ kind: 'ACCESS', purpose, pseudonym: logged.entry.pseudonym });
  });

  it('says of what it does not have that it has not', async () => {
    const query = { decisionId: '89213000001', purpose, explainIn: null };
    await expect(world.client.getVerification(query)).rejects.toMatchObject({
      code: 'VERIFICATION_NOT_FOUND',
    });
    const proof = { entry: { index: 1_000_000 }, treeSize: null, purpose };
    await expect(world.client.getInclusionProof(proof)).rejects.toMatchObject({
      code: 'VERIFICATION_NOT_FOUND',
    });
    const ahead = { entry: { index: 0 }, treeSize: 1_000_000, purpose };
    await expect(world.client.getInclusionProof(ahead)).rejects.toMatchObject({
      code: 'TREE_SIZE_NOT_REACHED',
    });
  });

  it('lists page by page, one entry a page, and comes to an end', async () => {
    for (let at = 0; at < 4; at += 1) await world.client.verify(input(`page-${at}`, { request: ADMISSION }));
    const filter = { ...everything, programme: 'university-admission' as const };
    const seen: string[] = [];
    let pageToken = '';
    do {
      const page = await world.client.listVerifications({ filter, purpose, pageSize: 1, pageToken });
      seen.push(...page.entries.map(({ decisionId }) => decisionId));
      pageToken = page.nextPageToken;
    } while (pageToken !== '' && seen.length < 50);
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
    let pages = 0;
    do {
      const page = await world.client.listVerifications({
        filter: everything,
        purpose,
        pageSize: 2,
        pageToken,
      });
      pageToken = page.nextPageToken;
      pages += 1;
    } while (pageToken !== '' && pages < 100);
    expect(pages).toBeLessThan(100);
  });

  it('refuses a page token of other filters, or of nobody', async () => {
    const { nextPageToken } = await world.client.listVerifications({
      filter: everything,
      purpose,
      pageSize: 1,
      pageToken: '',
    });
    const filter = { ...everything, caller: 'anonymous' };
    for (const [each, pageToken] of [
      [filter, nextPageToken],
      [everything, 'nothing'],
    ] as const) {
      const asked = world.client.listVerifications({ filter: each, purpose, pageSize: 1, pageToken });
      await expect(asked).rejects.toMatchObject({
        issues: [{ field: 'page_token', code: 'PAGE_TOKEN_MALFORMED' }],
      });
    }
  });

  it('proves an entry to somebody who has the public key only', async () => {
    const { record, log } = await world.client.verify(input('proven'));
    const proof = await world.client.getInclusionProof({
      entry: { decisionId: record.id },
      treeSize: null,
      purpose,
    });
    const { index, treeSize, hashes, entry, salt, checkpoint } = proof;
    const verified = verifyInclusion({
      proof: { index, size: treeSize, hashes },
      entry: Buffer.from(entry),
      salt,
      checkpoint,
      logPublicKey: world.server.logPublicKey,
    });
    expect(verified.index).toBe(log?.index);
    expect(verified.entry.id).toBe(record.id);
    const latest = await world.client.getCheckpoint();
    expect(latest.treeSize).toBeGreaterThan(treeSize);
    const note = await (await fetch(`${world.http}/checkpoint`)).text();
    expect(note.split('\n')[0]).toBe(latest.origin);
  });

  it('lists rules and resolves places', async () => {
    const { instruments } = await world.client.listRules('ethnic-boarding-school');
    expect(instruments.length).toBeGreaterThan(0);
    expect((await world.client.resolvePlace('30577', '2025-08-01')).code).toBe('30577');
    await expect(world.client.resolvePlace('99999', '2025-08-01')).rejects.toMatchObject({
      code: 'PLACE_NOT_FOUND',
    });
  });
});
