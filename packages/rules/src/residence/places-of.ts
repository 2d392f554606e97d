import type { Day, Interval } from '@cutru/calendar';
import { type AreaLists, MARK_BIT, type Path, type PlaceSegment } from '@cutru/places';
import type { Timeline } from '@cutru/residence';

/** Every day, inside a window, on which something about a person's recorded places or stays changes. */
export function placeDays(lists: AreaLists, timeline: Timeline, window: Interval): Day[] {
  if (timeline.status === 'UNKNOWN') return [];
  if (timeline.status === 'EITHER')
    return timeline.options.flatMap((option) => placeDays(lists, option, window));
  const days = new Set<Day>([timeline.recordedOn + 1]);
  for (const period of timeline.periods) {
    for (const day of [period.start.min, period.start.max, period.end.min, period.end.max]) days.add(day);
    if (period.place.type === 'ANY') continue;
    for (const path of period.place.paths) {
      for (const segment of lists.segments(path)) days.add(segment.from);
    }
  }
  return [...days].filter((day) => day > window.start && day < window.end).sort((a, b) => a - b);
}

/** All that a clause can read of a place over a segment. */
function profile(segment: PlaceSegment): string {
  const states = segment.states.map(
    (state) => `${state.kind}/${state.district?.code}/${state.district?.kind}/${state.province.kind}`,
  );
  const open = segment.unknown === 0 ? '' : `?${segment.unknown}@${segment.markUnit?.id}`;
  // Named villages differ from commune to commune even where the marks are the same.
  const villages = (segment.yes & MARK_BIT.DBKK_VILLAGE) !== 0 ? `v${segment.markUnit?.id}` : '';
  const kinds = segment.kindChange === null ? '' : `k${segment.kindChange.unit.id}`;
  return `${states.join('+')}:${segment.yes}${open}${villages}${kinds}${segment.unitFact === null ? '' : `u${segment.unitFact.unit.id}`}`;
}

/**
 * Indices of readings that can differ: of those with the same marks, kinds and district on every day of the window only
 * the first is kept.
 */
export function distinctPaths(lists: AreaLists, paths: readonly Path[], window: Interval): readonly number[] {
  const seen = new Map<string, number>();
  for (const [i, path] of paths.entries()) {
    const parts: string[] = [];
    let last = '';
    for (const segment of lists.segments(path)) {
      if (segment.to <= window.start || segment.from >= window.end) continue;
      const part = profile(segment);
      // Segments of two paths are cut on different days; equal neighbours are one.
      if (part !== last) parts.push(`${Math.max(segment.from, window.start)}=${part}`);
      last = part;
    }
    const key = parts.join(';');
    if (!seen.has(key)) seen.set(key, i);
  }
  return [...seen.values()];
}
