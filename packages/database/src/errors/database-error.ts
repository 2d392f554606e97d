import { DATABASE_ERRORS, type DatabaseErrorCode, type DatabaseErrorText } from './codes.ts';

/** What an error is about. Never a statement or a value: both may hold personal data. */
export interface DatabaseErrorDetails {
  readonly folder?: string;
  readonly port?: number;
  readonly pid?: number;
  /** How many rows a statement gave that must give one. */
  readonly rows?: number;
  /** The five characters by which PostgreSQL names a condition. */
  readonly sqlState?: string;
  /** The migration that failed, or that this version does not know. */
  readonly migration?: string;
  /** Versions of PostgreSQL: that of the data and that of the program. */
  readonly versions?: string;
  /** The last lines that PostgreSQL wrote before it failed. */
  readonly lines?: readonly string[];
}

const WORDS = {
  vi: { port: 'cổng', pid: 'tiến trình', rows: 'số dòng', migration: 'bước' },
  en: { port: 'port', pid: 'process', rows: 'rows', migration: 'step' },
} as const;

function place(details: DatabaseErrorDetails, language: keyof DatabaseErrorText): string {
  const word = WORDS[language];
  const { folder, port, pid, rows, sqlState, migration, versions } = details;
  const parts: string[] = ['PostgreSQL'];
  if (folder !== undefined) parts.push(folder);
  if (port !== undefined) parts.push(`${word.port} ${port}`);
  if (pid !== undefined) parts.push(`${word.pid} ${pid}`);
  if (rows !== undefined) parts.push(`${word.rows}: ${rows}`);
  if (migration !== undefined) parts.push(`${word.migration} ${migration}`);
  if (versions !== undefined) parts.push(versions);
  if (sqlState !== undefined) parts.push(`SQLSTATE ${sqlState}`);
  return parts.join(', ');
}

function said(
  code: DatabaseErrorCode,
  details: DatabaseErrorDetails,
  language: keyof DatabaseErrorText,
): string {
  const lines = (details.lines ?? []).map((line) => `\n  ${line}`).join('');
  return `${place(details, language)}: ${DATABASE_ERRORS[code][language]}${lines}`;
}

/**
 * Something is wrong with the database as such. The message is safe to log; `cause` is not, for what PostgreSQL says
 * of a row can show its values.
 */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  readonly details: DatabaseErrorDetails;
  constructor(code: DatabaseErrorCode, details: DatabaseErrorDetails = {}, options?: ErrorOptions) {
    super(said(code, details, 'en'), options);
    this.name = 'DatabaseError';
    this.code = code;
    this.details = details;
  }

  /** The message in a language: where, cause and remedy, and the last lines of the log. */
  describe(language: keyof DatabaseErrorText): string {
    return said(this.code, this.details, language);
  }
}

/** The SQLSTATE of an error of the server, through `DatabaseError` or not: `23505` is a broken unique constraint. */
export function sqlState(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.details.sqlState;
  const code = error instanceof Error && 'severity' in error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

const BY_STATE: Readonly<Record<string, DatabaseErrorCode>> = {
  '25006': 'DATABASE_READ_ONLY',
  '28000': 'DATABASE_LOGIN_REFUSED',
  '28P01': 'DATABASE_LOGIN_REFUSED',
  '3D000': 'DATABASE_MISSING',
  '40001': 'DATABASE_CONFLICT',
  '40P01': 'DATABASE_CONFLICT',
  '42501': 'DATABASE_FORBIDDEN',
  '53100': 'DATABASE_DISK_FULL',
  '53300': 'DATABASE_TOO_MANY_CONNECTIONS',
  '55P03': 'DATABASE_TIMED_OUT',
  '57014': 'DATABASE_TIMED_OUT',
  '57P01': 'DATABASE_CONNECTION_LOST', // the server was told to stop
  '57P02': 'DATABASE_CONNECTION_LOST', // another backend crashed
  '57P03': 'DATABASE_UNREACHABLE', // starting or stopping
};

/** Codes of the operating system: there is nobody at the address, or who was there is gone. */
const BY_SYSTEM: Readonly<Record<string, DatabaseErrorCode>> = {
  ECONNREFUSED: 'DATABASE_UNREACHABLE',
  ENOTFOUND: 'DATABASE_UNREACHABLE',
  EAI_AGAIN: 'DATABASE_UNREACHABLE',
  EHOSTUNREACH: 'DATABASE_UNREACHABLE',
  ENETUNREACH: 'DATABASE_UNREACHABLE',
  ETIMEDOUT: 'DATABASE_UNREACHABLE',
  ECONNRESET: 'DATABASE_CONNECTION_LOST',
  EPIPE: 'DATABASE_CONNECTION_LOST',
};

/** What node-postgres says in words only. */
const BY_WORDS: readonly (readonly [RegExp, DatabaseErrorCode])[] = [
  [
    /timeout exceeded when trying to connect|timeout expired|due to connection timeout/i,
    'DATABASE_UNREACHABLE',
  ],
  [
    /connection terminated|connection error and is not queryable|client was closed/i,
    'DATABASE_CONNECTION_LOST',
  ],
  [/query read timeout/i, 'DATABASE_TIMED_OUT'],
];

function codeOf(error: Error): DatabaseErrorCode | undefined {
  const state = sqlState(error);
  if (state !== undefined) {
    return BY_STATE[state] ?? (state.startsWith('08') ? 'DATABASE_CONNECTION_LOST' : undefined);
  }
  const system = 'code' in error ? BY_SYSTEM[String(error.code)] : undefined;
  return system ?? BY_WORDS.find(([words]) => words.test(error.message))?.[1];
}

/**
 * The one place in which errors of node-postgres become ours: of the connection, of rights and of the server's state.
 * What a statement itself did wrong, and what is no error of a database at all, is given back as it is.
 */
export function databaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseError) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  const state = sqlState(error);
  return new DatabaseError(code, state === undefined ? {} : { sqlState: state }, { cause: error });
}
