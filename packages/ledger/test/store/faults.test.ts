import { openPool, type Pool } from '@cutru/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LedgerError, openLedger, readCanonical } from '../../src/index.ts';
import { rejection } from '../refusal.ts';
import {
  access,
  ORIGIN,
  openWorld,
  personOf,
  seededRandom,
  someKeys,
  verification,
  type World,
} from '../world.ts';
import { checkWholeLog } from './log.ts';

let world: World;
let owner: Pool;
beforeAll(async () => {
  world = await openWorld();
  owner = openPool(world.url);
  await Promise.all(Array.from({ length: 20 }, (_, at) => world.ledger.append(verification(at))));
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

/** Changes what triggers forbid, as somebody with the rights of the owner could. */
async function tamper(table: string, statement: string): Promise<void> {
  await owner.query(`alter table cutru_log.${table} disable trigger never; ${statement};
    alter table cutru_log.${table} enable trigger never`);
}

describe('what is made of the index', () => {
  it('is not waited for before the commit, and a failure of it is told while the entry stands', async () => {
    const failing = world.ledger.append({
      ...verification(100),
      onIndex: async () => {
        throw new RangeError('no key to sign with');
      },
    });
    await expect(failing).rejects.toThrow(RangeError);
    const content = Buffer.from('content 100');
    expect(await world.ledger.find('school-office', { id: 'row-100', content })).toBeDefined();
    const slow = world.ledger.append({
      ...access(),
      onIndex: () => new Promise((resolve) => setTimeout(() => resolve('slow'), 50)),
    });
    const [quick] = await Promise.all([world.ledger.append(access()), slow]);
    expect(quick.status).toBe('appended');
    expect(await slow).toMatchObject({ made: 'slow' });
  });

  it('cannot be disclosure salts of an entry without a record', async () => {
    const append = world.ledger.append({ ...access(), onIndex: (place) => place.disclosureSalt('x') });
    await expect(append).rejects.toThrow(TypeError);
  });
});

describe('an append that is refused alone', () => {
  it('for what it holds, before it is queued', async () => {
    const bad = Number.NaN as unknown as string;
    await rejection(world.ledger.append(verification(200, { purpose: bad })), 'ENTRY_NOT_JSON');
    await rejection(world.ledger.append(verification(200, { id: 'X' })), 'ENTRY_NOT_JSON');
    for (const caller of ['', 'a\0b', 'x'.repeat(201)])
      await rejection(world.ledger.append(verification(200, { caller })), 'ENTRY_NOT_JSON');
    const record = Buffer.alloc(600_000);
    await rejection(world.ledger.append({ ...verification(200), record }), 'ENTRY_TOO_LARGE');
    const purpose = 'x'.repeat(70_000);
    await rejection(world.ledger.append(verification(200, { purpose })), 'ENTRY_TOO_LARGE');
  });

  it('where the key of its person cannot be opened; its neighbours are logged', async () => {
    await tamper('subject_keys', 'update cutru_log.subject_keys set epoch = 9');
    const [known, stranger, twin] = await Promise.allSettled([
      world.ledger.append({ ...access(), person: personOf(3) }),
      world.ledger.append({ ...access(), person: personOf(777) }),
      world.ledger.append(access()),
    ]);
    await tamper('subject_keys', 'update cutru_log.subject_keys set epoch = 1');
    expect(known).toMatchObject({ reason: { code: 'KEY_EPOCH_MISSING' } });
    expect(stranger).toMatchObject({ value: { status: 'appended' } });
    expect(twin).toMatchObject({ value: { status: 'appended' } });
  });

  it('shows nobody in its errors', async () => {
    const error = await rejection(
      world.ledger.append({ ...verification(5), request: { id: 'row-5', content: Buffer.of(1) } }),
      'REQUEST_CONTENT_DIFFERS',
    );
    expect(`${error.message} ${JSON.stringify(error.detail)}`).not.toMatch(/row-5|00000000/);
  });
});

describe('a statement that fails', () => {
  it('rejects all of its batch, writes nothing, and leaves the log as it was', async () => {
    const before = await checkWholeLog(world);
    const [first] = before.ids;
    const results = await Promise.allSettled([
      world.ledger.append(verification(300)),
      world.ledger.append(verification(301, { id: first as string })),
      world.ledger.append(verification(302)),
    ]);
    for (const result of results) expect(result).toMatchObject({ reason: { code: 'LEDGER_REFUSED' } });
    expect(await checkWholeLog(world)).toEqual(before);
    expect((await world.ledger.append(verification(300))).status).toBe('appended');
  });
});

describe('a part of a batch that is lost on its way', () => {
  it('undoes the commit: no entry is without its record', async () => {
    const before = await checkWholeLog(world);
    const ledger = await world.open();
    await owner.query(`create function public.lose() returns trigger language plpgsql as 'begin return null; end';
      create trigger lose before insert on cutru_log.records for each row execute function public.lose()`);
    await rejection(ledger.append(verification(350)), 'LEDGER_REFUSED');
    await owner.query('drop trigger lose on cutru_log.records');
    expect(await checkWholeLog(world)).toEqual(before);
    expect((await ledger.append(verification(350))).status).toBe('appended');
  });
});

describe('a record that was changed', () => {
  it('does not open, whether bytes or rows were exchanged', async () => {
    const content = Buffer.from('content 1');
    const ask = () => world.ledger.find('school-office', { id: 'row-1', content });
    const { index } = (await ask()) ?? { index: -1 };
    const other = (
      await world.ledger.find('school-office', { id: 'row-2', content: Buffer.from('content 2') })
    )?.index;
    await tamper('records', `create table public.kept as select * from cutru_log.records`);
    const restore = `update cutru_log.records r set key = k.key, sealed = k.sealed from public.kept k where k.index = r.index`;
    for (const change of [
      `update cutru_log.records set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where index = ${index}`,
      `update cutru_log.records r set key = k.key, sealed = k.sealed from public.kept k
        where r.index = ${index} and k.index = ${other}`,
    ]) {
      await tamper('records', change);
      await rejection(ask(), 'RECORD_DAMAGED');
      await tamper('records', restore);
      expect((await ask())?.index).toBe(index);
    }
  });
});

describe('a log of another name or key', () => {
  it('is not opened', async () => {
    const { url, keys } = world;
    await rejection(openLedger({ url, keys, origin: 'other.example.vn' }), 'LEDGER_ANOTHER_LOG');
    const others = await someKeys(seededRandom('others'));
    await rejection(openLedger({ url, keys: others, origin: ORIGIN }), 'LEDGER_ANOTHER_LOG');
    await expect(openLedger({ url, keys, origin: 'a b' })).rejects.toThrow(TypeError);
  });
});

describe('a head that was changed', () => {
  it('is not continued', async () => {
    const last = 'size = (select max(size) from cutru_log.heads)';
    await owner.query('create table public.heads as select * from cutru_log.heads');
    for (const change of [
      'root = sha256(root)',
      'frontier = substring(frontier from 33)',
      'frontier = sha256(frontier) || substring(frontier from 33)',
      `checkpoint = (select checkpoint from public.heads where size = 0)`,
      `checkpoint = replace(checkpoint, E'\\n\\n', E'x\\n\\n')`,
    ]) {
      await tamper('heads', `update cutru_log.heads set ${change} where ${last}`);
      await rejection(world.open(), 'LEDGER_TREE_DAMAGED');
      await tamper(
        'heads',
        `update cutru_log.heads h set root = k.root, frontier = k.frontier, checkpoint = k.checkpoint
          from public.heads k where k.size = h.size`,
      );
    }
    await world.open();
  });
});

describe('a closed log', () => {
  it('has committed what waited, and takes nothing more', async () => {
    const ledger = await world.open();
    const waiting = Array.from({ length: 30 }, (_, at) => ledger.append(verification(400 + at)));
    await ledger.close();
    expect((await Promise.all(waiting)).every(({ status }) => status === 'appended')).toBe(true);
    await rejection(ledger.append(verification(500)), 'LEDGER_CLOSED');
    await ledger.close();
  });
});

describe('an access', () => {
  it('is read back as it was given', async () => {
    const given = access({ action: 'get', query: { id: 'x' }, purpose: 'audit' });
    const appended = await world.ledger.append(given);
    if (appended.status !== 'appended') throw new LedgerError('LEDGER_REFUSED');
    const entry = await world.ledger.get(appended.id);
    expect(readCanonical(entry?.bytes ?? Buffer.of())).toMatchObject(given.entry);
    expect(await world.ledger.get('no uuid')).toBeUndefined();
    expect(await world.ledger.get('00000000-0000-4000-8000-000000000000')).toBeUndefined();
  });
});
