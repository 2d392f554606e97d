import type { MergedRange } from './sheetjs.ts';

/** A merged cell that reaches into a row. */
export interface Reach {
  readonly range: MergedRange;
  /** The row in which its value stands. */
  readonly isFirst: boolean;
}

/** Goes down a sheet with its merged cells: asked for rows in order, it gives those that reach into each. */
export class MergedCells {
  readonly #waiting: readonly MergedRange[];
  #next = 0;
  #open: readonly MergedRange[] = [];

  constructor(ranges: readonly MergedRange[]) {
    this.#waiting = ranges.toSorted((a, b) => a.top - b.top);
  }

  into(row: number): readonly Reach[] {
    const begun = this.#next;
    while ((this.#waiting[this.#next]?.top ?? Number.POSITIVE_INFINITY) <= row) this.#next += 1;
    if (this.#open.length === 0 && this.#next === begun) return [];
    this.#open = [...this.#open, ...this.#waiting.slice(begun, this.#next)].filter(
      ({ bottom }) => bottom >= row,
    );
    return this.#open.map((range) => ({ range, isFirst: range.top === row }));
  }
}
