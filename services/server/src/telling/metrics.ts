import type { WireErrorCode } from '@cutru/api';
import type { Outcome, Programme } from '@cutru/rules';
import { Counter, Histogram, Registry } from 'prom-client';

/** Counts the calls of one method. */
export interface CallMeter {
  /** A call that ended: how, and after how many milliseconds. */
  ended(code: WireErrorCode | 'OK', milliseconds: number): void;
}

/** What the service counts. No label has anything of a request: methods, codes, programmes and outcomes only. */
export interface Metrics {
  /** The meter of a method, the same one whenever it is asked for. `method` is a name of ours, never a caller's. */
  meter(method: string): CallMeter;
  /** A decision was made and logged; repetitions and dry runs are none. */
  decided(programme: Programme, outcome: Outcome): void;
  readonly registry: Registry;
}

/** Seconds: a commit takes a few milliseconds, and callers give up after some seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const MS_PER_SECOND = 1_000;

/** Gives what was made for a key, or makes it: counters are bound to their labels once and not at every call. */
function bound<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    made.set(key, now);
    return now;
  };
}

/** Metrics of one service, in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const calls = new Counter({
    name: 'cutru_calls_total',
    help: 'Calls that ended, and items of streams, by method and by OK or the code of the error',
    labelNames: ['method', 'code'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'cutru_call_duration_seconds',
    help: 'Time from a message that was read to its answer, by method',
    labelNames: ['method'] as const,
    buckets: BUCKETS,
    registers,
  });
  const verifications = new Counter({
    name: 'cutru_verifications_total',
    help: 'Decisions that were made and logged, by programme and outcome',
    labelNames: ['programme', 'outcome'] as const,
    registers,
  });
  const meter = bound((method: string): CallMeter => {
    const count = bound((code) => calls.labels(method, code));
    const duration = durations.labels(method);
    return {
      ended(code, milliseconds) {
        count(code).inc();
        duration.observe(milliseconds / MS_PER_SECOND);
      },
    };
  });
  const programmes = bound((programme) => bound((outcome) => verifications.labels(programme, outcome)));
  return { meter, decided: (programme, outcome) => programmes(programme)(outcome).inc(), registry };
}
