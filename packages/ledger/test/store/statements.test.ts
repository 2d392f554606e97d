import { openPool, type Pool, type PoolClient } from '@cutru/database';
import { describeStatement, statementProblems, testDatabase } from '@cutru/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateLedger } from '../../src/index.ts';
import { listStatement } from '../../src/store/list.ts';
import { entryAt, entryWithRecord, nodesAt } from '../../src/store/read-statements.ts';
import {
  headAt,
  insertBatch,
  insertHead,
  latestHead,
  requestsByKey,
  setUpWriter,
  subjectKeys,
  takeWriterLock,
} from '../../src/store/statements.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: Pool;
let client: PoolClient;
beforeAll(async () => {
  database = await testDatabase();
  await migrateLedger(database.url);
  pool = openPool(database.url);
  client = await pool.connect();
});
afterAll(async () => {
  client.release();
  await pool.end();
  await database.drop();
});

const ENTRY = {
  index: 'bigint',
  id: 'uuid',
  time: 'timestamp with time zone',
  salt: 'bytea',
  leaf_hash: 'bytea',
  entry: 'bytea',
} as const;

describe('the statements', () => {
  it('that read give rows as declared', async () => {
    const problems = [
      await statementProblems(client, takeWriterLock(), { locked: 'text!' }),
      await statementProblems(client, latestHead(), {
        size: 'bigint',
        root: 'bytea',
        frontier: 'bytea',
        checkpoint: 'text',
      }),
      await statementProblems(client, headAt(1), { checkpoint: 'text' }),
      await statementProblems(client, requestsByKey([]), {
        request: 'bytea',
        content: 'bytea',
        index: 'bigint',
        id: 'uuid',
        entry: 'bytea',
        epoch: 'integer?',
        key: 'bytea?',
        sealed: 'bytea?',
      }),
      await statementProblems(client, subjectKeys([]), { subject: 'bytea', epoch: 'integer', key: 'bytea' }),
      await statementProblems(client, nodesAt([]), {
        level: 'smallint!',
        position: 'bigint!',
        hash: 'bytea!',
      }),
      await statementProblems(client, entryAt(0), ENTRY),
      await statementProblems(client, entryWithRecord('00000000-0000-4000-8000-000000000000'), {
        ...ENTRY,
        kind: 'text',
        epoch: 'integer?',
        key: 'bytea?',
        sealed: 'bytea?',
      }),
      await statementProblems(
        client,
        listStatement({
          kind: 'access',
          caller: 'a',
          programme: 'b',
          outcome: 'c',
          subject: '0'.repeat(64),
          from: '2026-06-01',
          to: '2026-06-02',
          by: 'time',
          after: Buffer.from('2026-06-01T00:00:00.000000Z 1').toString('base64url'),
        }),
        ENTRY,
      ),
    ];
    expect(problems.flat()).toEqual([]);
  });

  it('that write take what they are given', async () => {
    const cut = { rows: 0, bytes: Buffer.alloc(0), lengths: '{}' };
    const head = { size: 0, previous: null, root: Buffer.of(), frontier: Buffer.of(), checkpoint: '' };
    const parameters: unknown[] = [];
    const cuts = { entries: cut, records: cut, requests: cut, subjects: cut, nodes: cut };
    for (const query of [insertBatch(0, cuts, head), insertHead(head), setUpWriter(1)])
      parameters.push((await describeStatement(client, query)).parameters);
    const rows = ['bytea', 'integer[]', 'integer'];
    const ofHead = ['bigint', 'bigint', 'bytea', 'bytea', 'text'];
    expect(parameters).toEqual([
      ['bigint', ...rows, 'bigint', ...rows, 'bigint', ...rows, ...rows, ...rows, ...ofHead],
      ofHead,
      ['text'],
    ]);
  });
});
