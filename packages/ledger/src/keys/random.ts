import { randomFillSync } from 'node:crypto';
import type { Random } from './ledger-keys.ts';

const POOL_BYTES = 16 * 1024;

/** Random bytes of the system's generator, fetched many at a time: each fetch costs as much as hashing an entry. */
export function pooledRandom(): Random {
  let pool = Buffer.alloc(0);
  return (bytes) => {
    if (bytes > POOL_BYTES) return randomFillSync(Buffer.alloc(bytes));
    if (bytes > pool.length) pool = randomFillSync(Buffer.alloc(POOL_BYTES));
    const taken = pool.subarray(0, bytes);
    pool = pool.subarray(bytes);
    return taken;
  };
}
