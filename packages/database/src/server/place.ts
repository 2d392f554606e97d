import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseError } from '../errors/database-error.ts';
import { type Account, canEnter, isRoot, ownerOf, postgresAccount } from './account.ts';
import { type Binaries, copiedBinaries, packagedBinaries, runs } from './binaries.ts';

/** Where a server's things lie and who runs it. */
export interface Place {
  /** The folder of `StartOptions`, as the system knows it: password and lock. */
  readonly dataFolder: string;
  /** PostgreSQL's own folder, only in the hands of whoever runs it. */
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
}

/** What the account can reach wherever the data folder is: the system's place for the data of programs. */
const ELSEWHERE = '/var/lib/cutru';

function forbidden(folder: string, lines: readonly string[], cause?: unknown): DatabaseError {
  return new DatabaseError('DATABASE_NO_ACCESS', { folder, lines }, { cause });
}

/** Makes the data folder and gives the name by which the system knows it. */
export function madeFolder(folder: string): string {
  try {
    // Root's umask may be strict, and the account must get through. What is secret in it has its own mode.
    if (mkdirSync(folder, { recursive: true }) !== undefined && isRoot()) chmodSync(folder, 0o711);
    return realpathSync(folder);
  } catch (error) {
    throw forbidden(folder, [], error);
  }
}

/** Where the data lie that root keeps for a data folder which the account cannot enter. */
function elsewhere(dataFolder: string): string {
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  return join(ELSEWHERE, 'data', name, 'cluster');
}

/** Where the data of a folder lie, or will lie if the account of PostgreSQL can enter it. */
export function clusterOf(dataFolder: string): string {
  const here = join(dataFolder, 'cluster');
  const there = elsewhere(dataFolder);
  return !existsSync(here) && isRoot() && existsSync(there) ? there : here;
}

function makeElsewhere(dataFolder: string, cluster: string): void {
  for (const folder of [ELSEWHERE, dirname(dirname(cluster)), dirname(cluster)]) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711);
  }
  writeFileSync(join(dirname(cluster), 'belongs-to.txt'), `${dataFolder}\n`);
  writeFileSync(join(dataFolder, 'data-are-in.txt'), `${cluster}\n`);
}

function clusterOfRoot(dataFolder: string, newcomer: Account): string {
  const found = clusterOf(dataFolder);
  if (existsSync(found) || canEnter(newcomer, dataFolder)) return found;
  const there = elsewhere(dataFolder);
  makeElsewhere(dataFolder, there);
  return there;
}

function reachable(binaries: Binaries, account: Account | undefined): Binaries {
  const first = runs(binaries, account);
  if (first.ok) return binaries;
  // What root cannot run either is not a matter of access.
  if (account !== undefined && runs(binaries, undefined).ok) {
    const copied = copiedBinaries(binaries, ELSEWHERE);
    const second = runs(copied, account);
    if (second.ok) return copied;
    throw forbidden(copied.folder, second.lines);
  }
  throw new DatabaseError('DATABASE_NO_BINARIES', { lines: first.lines });
}

/**
 * Settles who runs PostgreSQL and from where. An ordinary user runs it in the data folder. Root runs it as whoever
 * owns the data, at first as `postgres`, and keeps data and programs in /var/lib/cutru where that account cannot get
 * to them: below root's home, for example.
 */
export function settlePlace(dataFolder: string): Place {
  const packaged = packagedBinaries();
  if (!isRoot()) {
    const cluster = join(dataFolder, 'cluster');
    return { dataFolder, cluster, binaries: reachable(packaged, undefined), account: undefined };
  }
  try {
    const newcomer = postgresAccount();
    const cluster = clusterOfRoot(dataFolder, newcomer);
    const account = (existsSync(cluster) ? ownerOf(cluster) : undefined) ?? newcomer;
    if (!canEnter(account, dirname(cluster))) throw forbidden(dirname(cluster), []);
    return { dataFolder, cluster, binaries: reachable(packaged, account), account };
  } catch (error) {
    throw error instanceof DatabaseError ? error : forbidden(dataFolder, [String(error)], error);
  }
}
