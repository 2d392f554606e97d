import { openPool, type Pool } from '@cutru/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Appended, VerificationAppend } from '../../src/index.ts';
import { rejection } from '../refusal.ts';
import { access, openWorld, verification, type World } from '../world.ts';

let world: World;
let owner: Pool;
beforeAll(async () => {
  world = await openWorld();
  owner = openPool(world.url);
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const content = (at: number) => Buffer.from(`content ${at}`);
const mark = (at: number, about = at) => ({ id: `row-${at}`, content: content(about) });

function indexOf(appended: Appended<unknown>): number {
  return appended.status === 'appended' ? appended.index : appended.stored.index;
}

async function size(): Promise<number> {
  return Number((await world.ledger.checkpoint()).split('\n')[1]);
}

describe('a request that was logged', () => {
  it('is found with its record and the same salts, and not logged again', async () => {
    let salt: Buffer | undefined;
    const first = await world.ledger.append({
      ...verification(1),
      onIndex: ({ disclosureSalt }) => {
        salt = disclosureSalt('citizen_id');
      },
    });
    const before = await size();
    const found = await world.ledger.find('school-office', mark(1));
    expect(found).toMatchObject({ index: indexOf(first), record: verification(1).record });
    expect(found?.disclosureSalt('citizen_id')).toEqual(salt);
    const again = await world.ledger.append({
      ...verification(1, { outcome: 'NOT_ELIGIBLE' }),
      onIndex: () => expect.unreachable(),
    });
    expect(again).toMatchObject({ status: 'stored', stored: { index: indexOf(first), entry: found?.entry } });
    expect(await size()).toBe(before);
  });

  it('under another content is refused', async () => {
    await world.ledger.append(verification(2));
    await rejection(world.ledger.find('school-office', mark(2, 3)), 'REQUEST_CONTENT_DIFFERS');
    await rejection(
      world.ledger.append({ ...verification(2), request: mark(2, 3) }),
      'REQUEST_CONTENT_DIFFERS',
    );
  });

  it('is another one for another caller', async () => {
    await world.ledger.append(verification(4));
    expect(await world.ledger.find('university', mark(4))).toBeUndefined();
    const other = await world.ledger.append(verification(4, { caller: 'university' }));
    expect(other.status).toBe('appended');
  });

  it('keeps its id after its record was erased, whatever its content', async () => {
    const { index, id } = (await world.ledger.append(verification(5))) as { index: number; id: string };
    await owner.query('delete from cutru_log.records where index = $1', [index]);
    await rejection(world.ledger.find('school-office', mark(5)), 'REQUEST_ERASED');
    await rejection(world.ledger.find('school-office', mark(5, 6)), 'REQUEST_ERASED');
    await rejection(world.ledger.append(verification(5)), 'REQUEST_ERASED');
    expect(await world.ledger.get(id)).toMatchObject({ index, record: 'ERASED' });
    expect((await world.ledger.proof(index)).proof.index).toBe(index);
  });

  it('is unknown before, and an access uses up no id', async () => {
    expect(await world.ledger.find('school-office', mark(7))).toBeUndefined();
    await world.ledger.append(access({ action: 'dry-run', caller: 'school-office' }));
    expect(await world.ledger.find('school-office', mark(7))).toBeUndefined();
  });
});

describe('requests that are the same at the same time', () => {
  const twins = (at: number, more: Partial<VerificationAppend<never>> = {}) => ({
    ...verification(at),
    ...more,
  });

  it('in one batch become one entry', async () => {
    const before = await size();
    const [first, second, other] = await Promise.allSettled([
      world.ledger.append(twins(20)),
      world.ledger.append(twins(20)),
      world.ledger.append(twins(20, { request: mark(20, 99) })),
      world.ledger.append(twins(21)),
    ]);
    expect(await size()).toBe(before + 2);
    expect(first).toMatchObject({ value: { status: 'appended', index: before } });
    expect(second).toMatchObject({
      value: { status: 'stored', stored: { index: before, record: verification(20).record } },
    });
    expect(other).toMatchObject({ reason: { code: 'REQUEST_CONTENT_DIFFERS' } });
  });

  it('wait: what is asked during an append is answered with its entry', async () => {
    const appending = world.ledger.append(verification(22));
    const found = await world.ledger.find('school-office', mark(22));
    expect(found?.index).toBe(indexOf(await appending));
  });

  it('in two processes become one entry', async () => {
    const other = await world.open();
    const before = await size();
    const rows = Array.from({ length: 100 }, (_, at) => 100 + at);
    const all = await Promise.all(
      [world.ledger, other].map((ledger) => Promise.all(rows.map((at) => ledger.append(verification(at))))),
    );
    expect(await size()).toBe(before + 100);
    expect(all[0]?.map(indexOf)).toEqual(all[1]?.map(indexOf));
    const appended = all.flat().filter(({ status }) => status === 'appended');
    expect(appended).toHaveLength(100);
  });
});
