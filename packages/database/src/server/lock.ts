import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseError } from '../errors/database-error.ts';

/** SQLite's number for "somebody else has it". */
const BUSY = 5;

function holder(folder: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(folder, 'lock.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes a folder for this process alone and gives what frees it. A lock of the system, taken through SQLite since
 * Node has no call for it: it goes with its process, however that ends, and no process number can be mistaken for
 * another's.
 */
export function takeLock(folder: string): () => void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
    database.exec('pragma journal_mode = memory; begin exclusive');
    writeFileSync(join(folder, 'lock.pid'), `${process.pid}\n`);
  } catch (error) {
    database?.close();
    const busy = error instanceof Error && 'errcode' in error && error.errcode === BUSY;
    if (!busy) throw new DatabaseError('DATABASE_NO_ACCESS', { folder }, { cause: error });
    const pid = holder(folder);
    throw new DatabaseError('DATABASE_ALREADY_RUNNING', { folder, ...(pid === undefined ? {} : { pid }) });
  }
  const held = database;
  return () => {
    if (held.isOpen) held.close();
  };
}
