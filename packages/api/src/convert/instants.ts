import type { Timestamp } from '../gen/google/protobuf/timestamp.ts';

/** The last second of the year 9999: `google.protobuf.Timestamp` ends there. */
const LAST_SECOND = 253_402_300_799n;

/** A moment as a message. */
export function instantToWire(instant: Date): Timestamp {
  const ms = instant.getTime();
  const seconds = Math.floor(ms / 1000);
  return { seconds: BigInt(seconds), nanos: (ms - seconds * 1000) * 1e6 };
}

/** A moment from a message, to the millisecond; `undefined` for one that is none. */
export function instantFromWire({ seconds, nanos }: Timestamp): Date | undefined {
  if (seconds < 0n || seconds > LAST_SECOND || nanos < 0 || nanos > 999_999_999) return undefined;
  return new Date(Number(seconds) * 1000 + Math.floor(nanos / 1e6));
}
