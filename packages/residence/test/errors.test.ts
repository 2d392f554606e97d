import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkName,
  parseCitizenNumber,
  parseEthnicity,
  parseSex,
  RESIDENCE_ERRORS,
  ResidenceError,
  type ResidenceErrorCode,
} from '../src/index.ts';

const codes = Object.keys(RESIDENCE_ERRORS) as ResidenceErrorCode[];
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  parseCitizenNumber,
  parseEthnicity,
  'parseEthnicity of the census': (text) => parseEthnicity(text, 'CENSUS'),
  parseSex,
  checkName,
};
/** What a column may hold: anything at all, and what comes close to a value. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[ \u00a0]?[0-9]{0,14}[ .,eE+]?[0-9]{0,3}$/),
);

function errorOf(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('the table of errors', () => {
  it('has one cause and advice for every code, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const said = codes.map((code) => RESIDENCE_ERRORS[code][language]);
      expect(new Set(said).size).toBe(codes.length);
      for (const text of said) expect(text).toMatch(/^\p{Lu}.+: .+\.$/u);
    }
  });

  it('is what an error says', () => {
    for (const code of codes) {
      const error = new ResidenceError(code, { cause: 'why' });
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({
        name: 'ResidenceError',
        code,
        message: RESIDENCE_ERRORS[code].en,
        cause: 'why',
      });
    }
  });
});

describe.each(Object.entries(readers))('%s of any text', (_name, read) => {
  it('throws nothing but a ResidenceError, whose message is a fixed text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const error = errorOf(() => read(text));
        if (error === undefined) return;
        expect(error).toBeInstanceOf(ResidenceError);
        const { code, message } = error as ResidenceError;
        expect(message).toBe(RESIDENCE_ERRORS[code].en);
      }),
    );
  });
});

describe('a refused citizen number', () => {
  it('never stands in the message', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{3,20}$/), (digits) => {
        const error = errorOf(() => parseCitizenNumber(digits));
        if (error instanceof Error) expect(error.message).not.toContain(digits);
      }),
    );
  });
});
