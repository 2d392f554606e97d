const MARKS = /\p{M}/gu;

/** Small letters without marks, and `d` for `đ`. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').normalize('NFC');
}

const DIGITS: readonly (readonly string[])[] = [
  ['mot', 'nhat'],
  ['hai', 'nhi'],
  ['ba'],
  ['bon', 'tu'],
  ['nam', 'lam'],
  ['sau'],
  ['bay'],
  ['tam'],
  ['chin'],
];
const DIGIT_OF: ReadonlyMap<string, number> = new Map(
  DIGITS.flatMap((words, i) => words.map((word): [string, number] => [word, i + 1])),
);
const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/;
const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

function roman(word: string): number | null {
  const [, tens = '', ones = ''] = ROMAN.exec(word) ?? [];
  return tens === '' && ones === '' ? null : tens.length * 10 + ONES.indexOf(ones);
}

/** Letters that are written for each other: `Lý` and `Lí`, `Đắk` and `Đắc`. */
function folded(word: string): string {
  return word.replaceAll('y', 'i').replace(/k$/, 'c');
}

/** `mười hai` and `hai mươi`: two words for a number from 10 to 99, or three. */
function tens(
  words: readonly string[],
  at: number,
): { readonly value: number; readonly words: number } | null {
  const first = DIGIT_OF.get(words[at] ?? '');
  const before = first !== undefined && words[at + 1] === 'muoi' ? first : words[at] === 'muoi' ? 1 : null;
  if (before === null) return null;
  const next = at + (words[at] === 'muoi' ? 1 : 2);
  const last = DIGIT_OF.get(words[next] ?? '');
  return { value: before * 10 + (last ?? 0), words: next - at + (last === undefined ? 0 : 1) };
}

/**
 * What all ways to write a name have in common, word by word: small letters without marks, a number as digits whether
 * it is written with them, in Roman numerals or in words.
 */
export function plainTokens(name: string): readonly string[] {
  const words = withoutMarks(name)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  const tokens: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    const number = tens(words, at);
    if (number !== null) {
      tokens.push(String(number.value));
      at += number.words - 1;
    } else {
      const value = DIGIT_OF.get(word) ?? roman(word);
      tokens.push(value === null ? folded(word.replace(/^0+(?=\d)/, '')) : String(value));
    }
  }
  return tokens;
}
