import type { Layout } from './spec.ts';

/** Name of the column that stands at a place, by the spec; empty for one that passes through. */
export function columnAt(layout: Layout, at: number): string {
  for (const [name, place] of Object.entries(layout.at)) if (place === at) return name;
  for (const [name, places] of Object.entries(layout.numbered)) {
    for (const [number, place] of places) if (place === at) return name.replace('#', String(number));
  }
  return '';
}
