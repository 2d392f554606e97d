import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KeyError, loadRetiredKey, type PublicJwk, type RetiredKey, type SigningKey } from '@cutru/tokens';
import { ServerError } from '../errors/server-error.ts';

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ServerError('KEYS_DIR_UNREADABLE', [folder], { cause });
  }
}

function check({ file, demo, publicJwk }: RetiredKey, current: SigningKey, seen: Set<string>): PublicJwk {
  if (seen.has(publicJwk.kid)) throw new KeyError('KEY_REPEATED', { file });
  seen.add(publicJwk.kid);
  // Whoever has a copy of a demo key would sign in the name of the real issuer.
  if (demo && !current.demo) throw new KeyError('KEY_DEMO_ISSUER', { file });
  return publicJwk;
}

/**
 * The keys that signed before: every file of a folder, which need not be there. No file is passed over in silence, for
 * then its tokens would stop verifying.
 * @throws ServerError `KEYS_DIR_UNREADABLE`; KeyError with the file
 */
export async function readRetiredKeys(folder: string, current: SigningKey): Promise<readonly PublicJwk[]> {
  const names = await namesIn(folder);
  const keys = await Promise.all(names.map((name) => loadRetiredKey(join(folder, name))));
  const seen = new Set([current.kid]);
  return keys.map((key) => check(key, current, seen));
}
