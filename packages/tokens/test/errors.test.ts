import { describe, expect, it } from 'vitest';
import {
  JwksError,
  KeyError,
  TOKEN_ERRORS,
  type TokenErrorCode,
  TokenPolicyError,
  TokenProofError,
  TokensError,
} from '../src/index.ts';

describe('the table of errors', () => {
  it('has one cause and advice for every code, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const said = Object.values(TOKEN_ERRORS).map((text) => text[language]);
      expect(new Set(said).size).toBe(said.length);
      for (const text of said) expect(text).toMatch(/^\p{Lu}.+: .+\.$/u);
    }
  });

  it('is what an error says, with its place', () => {
    const details = {
      file: 'x.json',
      url: 'https://x.example/jwks',
      status: 503,
      claim: 'log',
      disclosure: 2,
      time: new Date(0),
    };
    for (const code of Object.keys(TOKEN_ERRORS) as TokenErrorCode[]) {
      const error = new TokensError(code, details, { cause: 'why' });
      expect(error).toMatchObject({ name: 'TokensError', code, details, cause: 'why' });
      expect(error.message).toBe(
        `x.json, https://x.example/jwks, HTTP 503, claim log, disclosure 2, time 1970-01-01T00:00:00.000Z: ${TOKEN_ERRORS[code].en}`,
      );
      expect(error.describe('vi')).toBe(
        `x.json, https://x.example/jwks, HTTP 503, mục log, phần công bố 2, thời điểm 1970-01-01T00:00:00.000Z: ${TOKEN_ERRORS[code].vi}`,
      );
      expect(new TokensError(code).message).toBe(TOKEN_ERRORS[code].en);
    }
  });

  it('tells a wrong proof from a right one that was not asked for', () => {
    expect(new TokenProofError('TOKEN_SIGNATURE')).not.toBeInstanceOf(TokenPolicyError);
    for (const error of [
      new TokenProofError('TOKEN_SIGNATURE'),
      new TokenPolicyError('TOKEN_EXPIRED'),
      new KeyError('KEY_MALFORMED'),
      new JwksError('JWKS_NO_KEYS'),
    ]) {
      expect(error).toBeInstanceOf(TokensError);
      expect(error.name).toBe(error.constructor.name);
    }
  });
});
