import { existsSync, readFileSync } from 'node:fs';

/**
 * Tables gathered from public sources, beside the repository on some machines. Nothing here needs them: where they
 * are, the project's own tables are compared with them as well.
 */
const FOLDER =
  process.env.CUTRU_REFERENCE_DATA ?? new URL('../../../../shared/data', import.meta.url).pathname;

/** The rows below the heading, cells apart, or `undefined` where there is no such table. None of them quotes cells. */
export function referenceRows(file: string): readonly (readonly string[])[] | undefined {
  const path = `${FOLDER}/codes/${file}`;
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  return lines.slice(1).map((line) => line.split(','));
}
