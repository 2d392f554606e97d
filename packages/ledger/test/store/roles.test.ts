import { openPool, type Pool, sqlState } from '@cutru/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, personOf, verification, type World } from '../world.ts';

let world: World;
const pools: Record<string, Pool> = {};
const TABLES = ['entries', 'heads', 'nodes', 'requests', 'records', 'subject_keys'];
const LOG = ['entries', 'heads', 'nodes', 'requests'];

beforeAll(async () => {
  world = await openWorld();
  await Promise.all(Array.from({ length: 40 }, (_, at) => world.ledger.append(verification(at))));
  pools.owner = openPool(world.url);
  for (const name of ['writer', 'auditor', 'eraser'])
    pools[name] = openPool(world.url, { role: `cutru_log_${name}` });
});
afterAll(async () => {
  await Promise.all(Object.values(pools).map((pool) => pool.end()));
  await world.close();
});

/** SQLSTATE of a statement in a role's name; `undefined` where it is let. What it did is undone. */
async function stateOf(role: string, statement: string): Promise<string | undefined> {
  const client = await (pools[role] as Pool).connect();
  try {
    await client.query('begin');
    await client.query(statement);
    return undefined;
  } catch (error) {
    return sqlState(error) ?? 'no sqlstate';
  } finally {
    await client.query('rollback');
    client.release();
  }
}
const FORBIDDEN = '42501';

describe('the roles', () => {
  it('let auditors read the log, and neither records nor keys nor requests', async () => {
    for (const table of TABLES) {
      const isOpen = ['entries', 'heads', 'nodes'].includes(table);
      const state = await stateOf('auditor', `select * from cutru_log.${table}`);
      expect([table, state]).toEqual([table, isOpen ? undefined : FORBIDDEN]);
    }
  });

  it('let nobody change or remove what is logged, not even the owner', async () => {
    for (const role of ['writer', 'auditor', 'eraser', 'owner'])
      for (const table of LOG)
        for (const statement of [
          `delete from cutru_log.${table}`,
          `truncate cutru_log.${table} cascade`,
          `update cutru_log.${table} set ${table === 'requests' ? 'content = content' : table === 'nodes' ? 'hash = hash' : table === 'heads' ? 'root = root' : 'entry = entry'}`,
        ])
          expect([role, statement, await stateOf(role, statement)]).toEqual([role, statement, FORBIDDEN]);
  });

  it('let a writer not destroy keys, and an eraser do no more than that and wrap them anew', async () => {
    for (const table of ['records', 'subject_keys']) {
      const erase = `delete from cutru_log.${table}`;
      const rewrap = `update cutru_log.${table} set epoch = 2, key = key`;
      expect(await stateOf('writer', erase)).toBe(FORBIDDEN);
      expect(await stateOf('writer', rewrap)).toBe(FORBIDDEN);
      expect(await stateOf('auditor', erase)).toBe(FORBIDDEN);
      expect(await stateOf('eraser', erase)).toBeUndefined();
      expect(await stateOf('eraser', rewrap)).toBeUndefined();
      expect(await stateOf('eraser', `insert into cutru_log.${table} select * from cutru_log.${table}`)).toBe(
        FORBIDDEN,
      );
    }
    for (const role of ['eraser', 'owner'])
      expect(await stateOf(role, 'update cutru_log.records set sealed = key')).toBe(FORBIDDEN);
    expect(await stateOf('eraser', 'insert into cutru_log.requests select * from cutru_log.requests')).toBe(
      FORBIDDEN,
    );
  });

  it('let no other login in', async () => {
    const { rows } = await (pools.owner as Pool).query(
      `select grantee, privilege_type from information_schema.role_table_grants
       where table_schema = 'cutru_log' and grantee = 'PUBLIC'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('the database alone', () => {
  it('names nobody: no citizen number, request id or record is in any column', async () => {
    const text: string[] = [];
    for (const table of TABLES) {
      const { rows } = await (pools.owner as Pool).query(`select * from cutru_log.${table}`);
      for (const row of rows)
        for (const value of Object.values(row))
          text.push(
            value instanceof Buffer ? `${value.toString('latin1')} ${value.toString('hex')}` : String(value),
          );
    }
    const all = text.join('\n');
    expect(all).toContain('school-office');
    for (const at of [0, 17, 39]) {
      expect(all).not.toContain(personOf(at));
      expect(all).not.toContain(Buffer.from(personOf(at)).toString('hex'));
      expect(all).not.toContain(`row-${at}`);
      expect(all).not.toContain(`{"number":${at}}`);
    }
  });
});

describe('two heads that follow the same one', () => {
  it('cannot be, even of a writer that took no lock', async () => {
    const fork = `insert into cutru_log.heads (size, previous, root, frontier, checkpoint)
      select size + 1000, previous, root, frontier, checkpoint from cutru_log.heads where previous is not null limit 1`;
    expect(await stateOf('writer', fork)).toBe('23505');
    const orphan = `insert into cutru_log.heads (size, previous, root, frontier, checkpoint)
      select 2000, 1999, root, frontier, checkpoint from cutru_log.heads limit 1`;
    expect(await stateOf('writer', orphan)).toBe('23503');
  });
});

describe('a head', () => {
  const head = (previous: number, size: number) => `
    insert into cutru_log.heads (size, previous, root, frontier, checkpoint)
      select ${size}, ${previous}, root, frontier, checkpoint from cutru_log.heads limit 1;
    set constraints all immediate`;
  const entries = (count: number, kind: string) => `
    insert into cutru_log.entries (index, id, kind, time, caller, salt, leaf_hash, entry)
      select 40 + n, gen_random_uuid(), '${kind}', now(), 'x', salt, leaf_hash, entry
      from cutru_log.entries, generate_series(0, ${count - 1}) n where index = 0;`;

  it('of entries that are not all there, or lack their record, is not committed', async () => {
    expect(await stateOf('writer', head(40, 41))).toBe('23514');
    expect(await stateOf('writer', entries(2, 'access') + head(40, 43))).toBe('23514');
    expect(await stateOf('writer', entries(2, 'verification') + head(40, 42))).toBe('23514');
    expect(await stateOf('writer', entries(2, 'access') + head(40, 42))).toBeUndefined();
  });
});
