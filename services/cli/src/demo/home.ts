import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** In the clone, beside its other working files. */
export const clone: string = fileURLToPath(new URL('../../../../.cutru', import.meta.url));

/** Where the demonstration keeps its data: in the clone, or with the user where somebody else owns the clone. */
export function demoHome(): string {
  try {
    mkdirSync(clone, { recursive: true });
    accessSync(clone, constants.W_OK | constants.X_OK);
    return clone;
  } catch {
    return join(homedir(), '.cutru');
  }
}
