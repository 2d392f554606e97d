import type { Ledger } from '@cutru/ledger';
import type { Outcome, Programme } from '@cutru/rules';
import type { TokenIssuer } from '@cutru/tokens';
import type { LoadedReference } from '@cutru/verifier';
import type { Logged, LogItem } from '../log/item.ts';
import type { PopulationSource } from '../sources/population.ts';

/** Where decisions are logged and signed. */
export interface DecisionLog {
  append(item: LogItem): Promise<Logged>;
}

/** What requests are decided, logged and signed with. */
export interface EngineParts {
  readonly reference: LoadedReference;
  readonly population: PopulationSource;
  readonly ledger: Ledger;
  /** Signs again what was logged before. */
  readonly issuer: TokenIssuer;
  readonly log: DecisionLog;
  /** `aud` where a request names none. */
  readonly audience: string;
  /** Told of every decision that was made and logged. */
  readonly decided: (programme: Programme, outcome: Outcome) => void;
}

/** Who calls, and whether they still wait. */
export interface CallContext {
  /** The system that asks; `anonymous` until callers are authenticated. */
  readonly caller: string;
  /** Nobody waits for the answer any more. What was not yet logged is dropped then. */
  readonly isCancelled: () => boolean;
}

export const ANONYMOUS = 'anonymous';
