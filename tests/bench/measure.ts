/** The middle one, or of two the larger. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Runs a load a few times and gives the median of units per second. */
export async function perSecond(
  units: number,
  rounds: number,
  run: () => void | Promise<void>,
): Promise<number> {
  await run();
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now();
    await run();
    times.push((performance.now() - start) / 1000);
  }
  return units / median(times);
}

/** A row of the table that a benchmark prints. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly ratio?: string;
}

/** `1234567` as `1,234,567`. */
export function count(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Prints figures in columns. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const wide = Math.max(...figures.map((figure) => figure.what.length));
  const values = Math.max(...figures.map((figure) => figure.value.length));
  process.stdout.write(`\n${title}\n`);
  for (const { what, value, ratio } of figures) {
    process.stdout.write(
      `  ${what.padEnd(wide)}  ${value.padStart(values)}${ratio === undefined ? '' : `  ${ratio}`}\n`,
    );
  }
}
