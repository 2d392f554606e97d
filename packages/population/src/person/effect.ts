import type { Day } from '@cutru/calendar';
import type { Units } from '@cutru/places';
import type { Span, Stay } from './stays.ts';

/** Why a paper was not used. */
export type IgnoredReason =
  | 'EXPIRED'
  | 'IDENTITY_NOT_CONFIRMED'
  | 'UNKNOWN_CODE'
  | 'NO_SUCH_STAY'
  | 'AMBIGUOUS'
  | 'NO_DAYS'
  | 'KIND_NOT_READ'
  | 'UNUSABLE';

/** What a paper is merged into. */
export interface MergeContext {
  readonly units: Units;
  /** Between two of its stays a source says that there was no registration: not of the present dwelling. */
  readonly vouchesForGaps: boolean;
  /** First day that the person can have been born. */
  readonly bornFrom: Day;
  /** The days after its last stay on which a source vouches that there was no other; `null`: none. */
  readonly vouched: Span | null;
}

/**
 * What a paper does to the stays that are known: nothing new, it narrows what was unknown, it contradicts (`stays` are
 * then those by the paper), or it cannot be used.
 */
export type Effect =
  | { readonly effect: 'NONE' }
  | { readonly effect: 'NARROWS'; readonly stays: readonly Stay[] }
  | {
      readonly effect: 'CONTRADICTS';
      readonly stays: readonly Stay[];
      /** The last part of the missing code: `from`, `village`; empty for the residence as a whole. */
      readonly field: string;
      readonly place: string;
    }
  | { readonly effect: 'IGNORED'; readonly reason: IgnoredReason };

export const NONE: Effect = { effect: 'NONE' };

export function ignored(reason: IgnoredReason): Effect {
  return { effect: 'IGNORED', reason };
}

export function contradicts(stays: readonly Stay[], field: string, place: string): Effect {
  return { effect: 'CONTRADICTS', stays, field, place };
}

/** The stays with one of them exchanged for others. */
export function exchange(stays: readonly Stay[], old: Stay, ...by: readonly Stay[]): Stay[] {
  return stays.flatMap((stay) => (stay === old ? by : [stay]));
}
