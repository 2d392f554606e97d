/** Distinct cells that are remembered before all are forgotten: dates of a century are some 40,000. */
const LIMIT = 100_000;

/**
 * A reader of cells that remembers what it read: columns of dates and codes repeat themselves, often from row to row,
 * and looking up costs a tenth of reading. Errors are not remembered.
 */
export function memo<T>(read: (cell: string) => T): (cell: string) => T {
  const known = new Map<string, T>();
  let lastCell: string | undefined;
  let last: T;
  return (cell) => {
    if (cell === lastCell) return last;
    const found = known.get(cell);
    if (found !== undefined) {
      lastCell = cell;
      last = found;
      return found;
    }
    const made = read(cell);
    if (known.size >= LIMIT) known.clear();
    known.set(cell, made);
    return made;
  };
}
