import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from '../errors/database-error.ts';

/** The superuser's password of a data folder, made at first; the file is for whoever starts the server alone. */
export function password(dataFolder: string, cluster: string): string {
  const file = join(dataFolder, 'password');
  try {
    if (!existsSync(file) && !existsSync(cluster)) {
      writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    }
    const text = readFileSync(file, 'utf8').trim();
    if (text !== '') return text;
  } catch (error) {
    throw new DatabaseError('DATABASE_PASSWORD_LOST', { folder: file }, { cause: error });
  }
  throw new DatabaseError('DATABASE_PASSWORD_LOST', { folder: file });
}
