import { describe, expect, it } from 'vitest';
import { LedgerError } from '../../src/index.ts';
import { GroupCommit, type GroupCommitOptions } from '../../src/queue/group-commit.ts';
import { refusal, rejection } from '../refusal.ts';

interface Item {
  readonly name: number;
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A queue whose commits the test ends by hand. */
function controlled(options: Omit<GroupCommitOptions<Item>, 'commit'> = {}) {
  const batches: number[][] = [];
  const ends: ((error?: unknown) => void)[] = [];
  const queue = new GroupCommit<Item>({
    ...options,
    async commit(batch) {
      batches.push(batch.map(({ name }) => name));
      await new Promise<void>((resolve, reject) => {
        ends.push((error) => (error === undefined ? resolve() : reject(error)));
      });
      for (const { resolve } of batch) resolve();
    },
  });
  const add = (name: number, bytes = 1) =>
    new Promise<void>((resolve, reject) => queue.add({ name, bytes, resolve, reject }));
  return { queue, add, batches, end: (error?: unknown) => ends.shift()?.(error) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('group commit', () => {
  it('puts together what arrives in one turn, and what arrives during a commit', async () => {
    const { queue, add, batches, end } = controlled();
    const first = [add(1), add(2)];
    await turn();
    const second = [add(3), add(4), add(5)];
    await turn();
    expect(batches).toEqual([[1, 2]]);
    expect(queue.stats()).toEqual({ waiting: 3, batches: 1, batched: 2 });
    end();
    await Promise.all(first);
    await turn();
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
    expect(queue.stats()).toEqual({ waiting: 0, batches: 2, batched: 5 });
    end();
    await Promise.all(second);
  });

  it('resolves none of a batch before its commit has ended', async () => {
    const { add, end } = controlled();
    let isDone = false;
    const one = add(1).then(() => {
      isDone = true;
    });
    await turn();
    expect(isDone).toBe(false);
    end();
    await one;
  });

  it('cuts batches by number and by bytes, and lets one that is larger go alone', async () => {
    const { add, batches, end } = controlled({ batchItems: 3, batchBytes: 10 });
    const all = [add(1), add(2), add(3), add(4, 6), add(5, 6), add(6, 50), add(7)];
    for (let at = 0; at < 6; at += 1) {
      await turn();
      end();
    }
    await Promise.all(all);
    expect(batches).toEqual([[1, 2, 3], [4], [5], [6], [7]]);
  });

  it('rejects all of a batch that fails, and goes on with the next', async () => {
    const { add, batches, end } = controlled({ batchItems: 2 });
    const refused = new LedgerError('LEDGER_REFUSED');
    const all = Promise.allSettled([add(1), add(2), add(3)]);
    await turn();
    end(refused);
    await turn();
    end();
    const states = (await all).map(({ status }) => status);
    expect(states).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(batches).toEqual([[1, 2], [3]]);
  });

  it('rejects what waits as well when there is no database, and takes what comes later', async () => {
    const { add, end } = controlled({ batchItems: 1 });
    const waiting = [add(1), add(2), add(3)].map((one) => rejection(one, 'LEDGER_UNAVAILABLE'));
    await turn();
    end(new LedgerError('LEDGER_UNAVAILABLE'));
    await Promise.all(waiting);
    const later = add(4);
    await turn();
    end();
    await later;
  });

  it('refuses what is too much, by number or bytes, and drops nothing', async () => {
    const byNumber = controlled({ queueItems: 2 });
    const kept = [byNumber.add(1), byNumber.add(2)];
    const error = await rejection(byNumber.add(3), 'LEDGER_QUEUE_FULL');
    expect(error.detail).toEqual({ waiting: 2 });
    await turn();
    byNumber.end();
    await Promise.all(kept);
    const byBytes = controlled({ queueBytes: 10 });
    const large = byBytes.add(1, 100);
    await rejection(byBytes.add(2), 'LEDGER_QUEUE_FULL');
    await turn();
    byBytes.end();
    await large;
    const after = byBytes.add(3);
    await turn();
    byBytes.end();
    await after;
  });

  it('closes once all that waits is committed, and takes nothing more', async () => {
    const { queue, add, end } = controlled();
    const one = add(1);
    const closed = queue.close();
    refusal(() => queue.add({ name: 2, bytes: 1, resolve() {}, reject() {} }), 'LEDGER_CLOSED');
    await turn();
    end();
    await Promise.all([one, closed]);
    await controlled().queue.close();
  });
});
