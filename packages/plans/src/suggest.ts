/** Letters to insert, drop, replace or exchange with the next one between two words; `limit + 1` where there are more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let k = 1; k <= b.length; k += 1) {
      const same = a[i - 1] === b[k - 1];
      let least = Math.min(
        (last[k] as number) + 1,
        (row[k - 1] as number) + 1,
        (last[k - 1] as number) + (same ? 0 : 1),
      );
      const swapped = i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1];
      if (swapped) least = Math.min(least, (beforeLast[k - 2] as number) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

/** Hyphens, blanks and capitals are no difference to somebody who writes a word from memory. */
function loose(word: string): string {
  return word.toLowerCase().replace(/[\s-]+/g, '_');
}

const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** `zone_3`, `zone iii` and `zone3` are one word to somebody who writes it from memory. */
function numbered(word: string): string {
  return loose(word)
    .replace(/(?<!\d)[1-9]$/, (digit) => `_${ROMAN[Number(digit)]}`)
    .replace(/_+/g, '');
}

/** What stands before the number at the end; empty where there is none. */
function stem(word: string): string {
  const found = /^(.+?)_?(?:\d+|_[ivx]+)$/.exec(loose(word));
  return found?.[1] ?? '';
}

/**
 * The words that are most like one: at most a third of its letters differ. Empty where none is. Of words that differ in a
 * number alone all are told where the number is none of theirs: one that is merely near is another thing.
 */
export function nearest(word: string, words: readonly string[]): readonly string[] {
  const sought = loose(word.slice(0, 64));
  const meant = words.filter((each) => numbered(each) === numbered(sought));
  if (meant.length > 0) return meant;
  const before = stem(sought);
  const siblings = before === '' ? [] : words.filter((each) => stem(each) === before);
  if (siblings.length > 0) return siblings;
  const limit = Math.max(1, Math.floor(sought.length / 3));
  const near = words
    .map((each) => ({ each, far: distance(sought, loose(each), limit) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far);
  const least = near[0]?.far;
  return near.filter(({ far }) => far === least).map(({ each }) => each);
}
