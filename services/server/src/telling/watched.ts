import type { LogQueueStats } from '@cutru/ledger';
import type { CacheStats } from '@cutru/population';
import { Counter, Gauge, type Registry } from 'prom-client';

// What counts by itself is asked only when somebody reads the metrics.

const MS_PER_SECOND = 1_000;
const MICROSECONDS_PER_SECOND = 1_000_000;

function counter(registry: Registry, name: string, help: string, read: () => number): void {
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset();
      this.inc(read());
    },
  });
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}

/** How the cache of people does. */
export function watchCache(registry: Registry, stats: () => CacheStats): void {
  const name = (rest: string) => `cutru_population_cache_${rest}`;
  gauge(registry, name('entries'), 'Answers that are held', () => stats().entries);
  counter(registry, name('hits_total'), 'Answers that were held', () => stats().hits);
  counter(registry, name('misses_total'), 'Answers that the database was asked for', () => stats().misses);
  counter(registry, name('shared_total'), 'Waits for an answer that was asked for', () => stats().shared);
  counter(
    registry,
    name('hit_age_seconds_total'),
    'Age of held answers when they were used, over all hits',
    () => stats().ages.totalMilliseconds / MS_PER_SECOND,
  );
  gauge(
    registry,
    name('hit_age_seconds_max'),
    'Age of the oldest held answer that was used',
    () => stats().ages.maxMilliseconds / MS_PER_SECOND,
  );
}

/** What waits for the log, and how much goes together. */
export function watchLog(registry: Registry, stats: () => LogQueueStats): void {
  gauge(registry, 'cutru_log_waiting_entries', 'Entries that wait for a commit', () => stats().waiting);
  counter(registry, 'cutru_log_batches_total', 'Commits that were begun', () => stats().batches);
  counter(registry, 'cutru_log_batched_entries_total', 'Entries in these commits', () => stats().batched);
}

/** What Prometheus shows of every process, under its usual names. */
export function watchProcess(registry: Registry): void {
  const started = Date.now() / MS_PER_SECOND - process.uptime();
  gauge(registry, 'process_start_time_seconds', 'Start of the process since 1970', () => started);
  gauge(registry, 'process_uptime_seconds', 'Time since the process started', () => process.uptime());
  gauge(registry, 'process_resident_memory_bytes', 'Memory of the process', () => process.memoryUsage.rss());
  counter(registry, 'process_cpu_seconds_total', 'Time of processors that was used', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / MICROSECONDS_PER_SECOND;
  });
}
