import { describe, expect, it } from 'vitest';
import { DATABASE_ERRORS, DatabaseError, databaseError, sqlState } from '../../src/index.ts';

const TEXTS = Object.entries(DATABASE_ERRORS);

describe('texts of errors', () => {
  it.each(TEXTS)('%s says cause and remedy in both languages', (code, text) => {
    expect(code).toMatch(/^DATABASE_[A-Z]+(?:_[A-Z]+)*$/);
    for (const said of [text.vi, text.en]) expect(said).toMatch(/^[^:]+: .+\.$/s);
    expect(text.vi).toBe(text.vi.normalize('NFC'));
  });

  it('are each of their own', () => {
    for (const language of ['vi', 'en'] as const) {
      expect(new Set(TEXTS.map(([, text]) => text[language])).size).toBe(TEXTS.length);
    }
  });
});

describe('DatabaseError', () => {
  it('says where, cause, remedy and the last lines, in the language asked for', () => {
    const error = new DatabaseError('DATABASE_START_FAILED', {
      folder: '/data',
      lines: ['FATAL: no', 'more'],
    });
    expect(error.message).toBe(
      `PostgreSQL, /data: ${DATABASE_ERRORS.DATABASE_START_FAILED.en}\n  FATAL: no\n  more`,
    );
    expect(new DatabaseError('DATABASE_PORT_TAKEN', { port: 5432 }).describe('vi')).toMatch(
      /^PostgreSQL, cổng 5432: Cổng dành cho PostgreSQL/,
    );
  });
});

describe('databaseError', () => {
  const server = (code: string): Error => Object.assign(new Error('x'), { severity: 'ERROR', code });
  const system = (code: string): Error => Object.assign(new Error('x'), { code });

  it.each([
    ['28P01', 'DATABASE_LOGIN_REFUSED'],
    ['3D000', 'DATABASE_MISSING'],
    ['53100', 'DATABASE_DISK_FULL'],
    ['53300', 'DATABASE_TOO_MANY_CONNECTIONS'],
    ['57P03', 'DATABASE_UNREACHABLE'],
    ['08006', 'DATABASE_CONNECTION_LOST'],
    ['40P01', 'DATABASE_CONFLICT'],
  ])('knows the server by its state %s', (state, code) => {
    expect(databaseError(server(state))).toMatchObject({ code, details: { sqlState: state } });
    expect(sqlState(databaseError(server(state)))).toBe(state);
  });

  it.each([
    ['ECONNREFUSED', 'DATABASE_UNREACHABLE'],
    ['ENOTFOUND', 'DATABASE_UNREACHABLE'],
    ['ECONNRESET', 'DATABASE_CONNECTION_LOST'],
  ])('knows the system by its code %s', (name, code) => {
    expect(databaseError(system(name))).toMatchObject({ code });
    expect(sqlState(system(name))).toBeUndefined();
  });

  it('leaves alone what is no fault of the database', () => {
    for (const error of [server('23505'), system('ENOENT'), new TypeError('x'), 'text', undefined]) {
      expect(databaseError(error)).toBe(error);
    }
  });
});
