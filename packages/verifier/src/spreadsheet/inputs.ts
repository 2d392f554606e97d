import { realpath, stat } from 'node:fs/promises';
import { badRowsPath } from '@cutru/tables';
import { VerifierError } from '../errors/verifier-error.ts';
import type { FileOptions } from './options.ts';

function real(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/**
 * Refuses an output that is one of the inputs: it would be overwritten.
 * @throws VerifierError `OUTPUT_IS_INPUT`
 */
export async function refuseOverwriting(
  outputs: readonly string[],
  inputs: readonly (string | undefined)[],
): Promise<void> {
  const read = new Set(await Promise.all(inputs.filter((path) => path !== undefined).map(real)));
  for (const written of outputs) {
    if (read.has(await real(written))) throw new VerifierError('OUTPUT_IS_INPUT', { file: written });
  }
}

/**
 * Refuses what would go wrong later: an output that is one of the inputs, candidates that can be read only once.
 * @throws VerifierError `OUTPUT_IS_INPUT`, `CANDIDATES_NOT_A_FILE`
 */
export async function checkFiles(options: FileOptions, others: readonly string[]): Promise<void> {
  const { file, out, evidence, rulings } = options;
  await refuseOverwriting([out, badRowsPath(out)], [file, evidence, rulings, ...others]);
  await refuseStream(file);
}

/**
 * Refuses what can be read only once.
 * @throws VerifierError `CANDIDATES_NOT_A_FILE`
 */
export async function refuseStream(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  // What is missing or a folder is told by whoever opens it.
  if (found !== undefined && !found.isFile() && !found.isDirectory()) {
    throw new VerifierError('CANDIDATES_NOT_A_FILE', { file });
  }
}
