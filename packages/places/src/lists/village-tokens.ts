const NUMBERS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['1', 'i', 'một', 'nhất'],
      ['2', 'ii', 'hai', 'nhì'],
      ['3', 'iii', 'ba'],
      ['4', 'iv', 'bốn', 'tư'],
      ['5', 'v', 'năm'],
      ['6', 'vi', 'sáu'],
      ['7', 'vii', 'bảy', 'bẩy'],
      ['8', 'viii', 'tám'],
      ['9', 'ix', 'chín'],
      ['10', 'x', 'mười'],
    ] as const
  ).flatMap(([number, ...words]) =>
    words.map((word): [string, string] => [word.normalize('NFD').replace(/\p{M}/gu, ''), number]),
  ),
);

/** Letters that are written for each other: `Lý` and `Lí`, `Đắk` and `Đắc`. */
function folded(word: string): string {
  return word.replaceAll('y', 'i').replace(/k$/, 'c');
}

/**
 * What all ways to write a name have in common, word by word: small letters without marks, a number as digits whether
 * it is written with them, in Roman numerals or in words.
 */
export function plainTokens(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
    .map((word) => NUMBERS.get(word) ?? folded(word.replace(/^0+(?=\d)/, '')));
}
