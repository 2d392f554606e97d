import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { printLines, wrap } from '../../src/demo/print.ts';
import type { Line } from '../../src/demo/say.ts';

const LINES: readonly Line[] = [
  { kind: 'HEAD', indent: 0, text: '1. Một người: xét tuyển' },
  { kind: 'RESULT', indent: 3, text: 'Kết quả kiểm tra: được hưởng ưu tiên.' },
];

describe('wrap', () => {
  it('breaks at blanks and goes two further in', () => {
    expect(wrap('một hai ba bốn', 2, 11)).toEqual(['  một hai', '    ba bốn']);
  });

  it('leaves a word that is too long whole', () => {
    expect(wrap('https://example.org/a/long/path', 0, 10)).toEqual(['https://example.org/a/long/path']);
    expect(wrap('', 0, 10)).toEqual(['']);
  });
});

describe('printLines', () => {
  it('is plain without a terminal', () => {
    const plain = printLines({ width: 80, colours: false }, LINES, 'ELIGIBLE');
    expect(plain).toBe(stripVTControlCharacters(plain));
  });

  it('says the same with colours', () => {
    const plain = printLines({ width: 80, colours: false }, LINES, 'NEEDS_EVIDENCE');
    const coloured = printLines({ width: 80, colours: true }, LINES, 'NEEDS_EVIDENCE');
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });
});
