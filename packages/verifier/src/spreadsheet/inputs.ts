import { realpath, stat } from 'node:fs/promises';
import { badRowsPath } from '@cutru/tables';
import { VerifierError } from '../errors/verifier-error.ts';
import type { FileOptions } from './options.ts';

function real(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/**
 * Refuses what would go wrong later: an output that is one of the inputs, candidates that can be read only once.
 * @throws VerifierError `OUTPUT_IS_INPUT`, `CANDIDATES_NOT_A_FILE`
 */
export async function checkFiles(options: FileOptions, others: readonly string[]): Promise<void> {
  const { file, out, evidence, rulings } = options;
  const inputs = [file, evidence, rulings, ...others].filter((path) => path !== undefined);
  const read = new Set(await Promise.all(inputs.map(real)));
  for (const written of [out, badRowsPath(out)]) {
    if (read.has(await real(written))) throw new VerifierError('OUTPUT_IS_INPUT', { file: written });
  }
  const found = await stat(file).catch(() => undefined);
  // What is missing or a folder is told by whoever opens it.
  if (found !== undefined && !found.isFile() && !found.isDirectory()) {
    throw new VerifierError('CANDIDATES_NOT_A_FILE', { file });
  }
}
