import { disclosureSalt } from '../record/derive.ts';
import type { Place } from '../types.ts';
import type { Fresh } from './batch.ts';
import type { Growth } from './grow.ts';
import type { Pending } from './pending.ts';
import { answerTwin } from './stored.ts';

function placeOf({ id, time, record }: Pending, origin: string, index: number): Place {
  return {
    origin,
    index,
    id,
    time,
    disclosureSalt(claim) {
      if (record === undefined) throw new TypeError('an entry without a record has no disclosures');
      return disclosureSalt(record.key, claim);
    },
  };
}

/** Has made what is made of each entry's index. What fails is told to its append once the batch is durable. */
export function makeAll({ entries, start }: Growth, origin: string): Promise<unknown>[] {
  return entries.map((pending, at) => {
    const made = (async () => pending.onIndex?.(placeOf(pending, origin, start + at)))();
    made.catch(() => {});
    return made;
  });
}

/** Hands out the entries of a durable batch. */
export function settleAll(
  fresh: readonly Fresh[],
  { start, leaves }: Growth,
  made: readonly Promise<unknown>[],
): void {
  fresh.forEach(({ pending, twins }, at) => {
    const { id, time } = pending;
    const leafHash = leaves[at] as Buffer;
    const index = start + at;
    (made[at] as Promise<unknown>).then(
      (result) => pending.resolve({ status: 'appended', index, id, time, leafHash, made: result }),
      pending.reject,
    );
    for (const twin of twins) {
      try {
        twin.pending.resolve({ status: 'stored', stored: answerTwin(pending, index, twin.request) });
      } catch (error) {
        twin.pending.reject(error);
      }
    }
  });
}
