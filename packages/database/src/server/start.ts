import { DatabaseError } from '../errors/database-error.ts';

export interface StartOptions {
  /**
   * Folder of this server alone, made if it is missing: data, password and lock. Where root runs below a folder that
   * others may not enter, the data are kept in /var/lib/cutru and this folder says where.
   */
  readonly dataFolder: string;
  /** A port of one's own choice; a free one unless given. */
  readonly port?: number;
  /** Told each line that PostgreSQL writes, and what is being done. No line holds a statement or a value. */
  readonly log?: (line: string) => void;
  /** Settings of PostgreSQL beside or instead of ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface StartedPostgres {
  /** Address of the database `cutru` with the superuser and its password; loopback only. */
  readonly url: string;
  readonly port: number;
  /** The process of the server. */
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server; connections still open are closed, what they had not committed is undone. */
  stop(): Promise<void>;
}

export async function startPostgres(options: StartOptions): Promise<StartedPostgres> {
  throw new DatabaseError('DATABASE_START_FAILED', { folder: options.dataFolder });
}
