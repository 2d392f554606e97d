/**
 * A text as it is compared: lower case, without tone and letter marks, since many type without them, and without commas. `đ`
 * stays, since `điểm d` and `điểm đ` are two points.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[,;:]|\.(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A pattern of folded words with `d` also for `đ`, and no letter, number or hyphen behind it. */
export function words(source: string): RegExp {
  return new RegExp(`(?:${source})(?![\\p{L}\\p{N}-])`, 'uy');
}

/** Any of some texts as they stand, the longest first. */
export function literally(texts: readonly string[]): string {
  return [...texts]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}
