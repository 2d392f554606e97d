/**
 * One Vietnamese syllable has one tone, and two schools of where its mark (dấu thanh) goes: `hòa` or `hoà`,
 * `thúy` or `thuý`, `khỏe` or `khoẻ`. Typing programs add a third kind, `qúy` or `tóan`. The tone is the same in all
 * of them, so a comparison puts the mark where the newer school puts it.
 */
const TONED_ROWS = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
] as const;

/** A toned vowel taken apart; `tone` is its column in the rows above, 1-5. */
interface Toned {
  readonly base: string;
  readonly tone: number;
}

const TONED: ReadonlyMap<string, Toned> = new Map(
  TONED_ROWS.flatMap((row) =>
    [...row].slice(1).map((letter, at): [string, Toned] => [letter, { base: row.charAt(0), tone: at + 1 }]),
  ),
);
const ROW: ReadonlyMap<string, string> = new Map(TONED_ROWS.map((row) => [row.charAt(0), row]));

/** Two or more vowels side by side: with one vowel there is only one place for the mark. */
const VOWELS: RegExp = new RegExp(`[${TONED_ROWS.join('')}]{2,}`, 'g');
const WITH_QUALITY = /[ăâêôơư]/;
const SECOND_OF_TWO: ReadonlySet<string> = new Set(['oa', 'oe', 'uy']);
const LETTER = /\p{L}/u;
const COMBINING = /\p{Mn}/u;

/** Index in `vowels` (no tone marks, no glide of the onset) of the letter that carries the mark. */
function carrier(vowels: string, closed: boolean): number {
  for (let at = vowels.length - 1; at >= 0; at--) if (WITH_QUALITY.test(vowels.charAt(at))) return at;
  if (vowels.length === 1) return 0;
  if (vowels.length > 2) return 1;
  return closed || SECOND_OF_TWO.has(vowels) ? 1 : 0;
}

function place(cluster: string, before: string, after: string): string {
  // A mark that no letter took in makes this no Vietnamese syllable, and it would join a letter put before it.
  if (COMBINING.test(after)) return cluster;
  let base = '';
  let tone = 0;
  for (const letter of cluster) {
    const toned = TONED.get(letter);
    if (toned === undefined) {
      base += letter;
      continue;
    }
    // Two marks are two syllables written together, or no Vietnamese at all: nothing to put right.
    if (tone !== 0) return cluster;
    tone = toned.tone;
    base += toned.base;
  }
  if (tone === 0) return cluster;
  // In `quý` and `già` the first vowel letter belongs to the consonant: it never carries the mark.
  const onset = (before === 'q' && base.startsWith('u')) || (before === 'g' && base.startsWith('i')) ? 1 : 0;
  const at = onset + carrier(base.slice(onset), LETTER.test(after));
  return base.slice(0, at) + (ROW.get(base.charAt(at))?.charAt(tone) ?? '') + base.slice(at + 1);
}

/**
 * Moves every tone mark to where the newer school writes it. `text` is lower case and in NFC.
 * @example placeTones('hòa qúy khỏe') // 'hoà quý khoẻ'
 */
export function placeTones(text: string): string {
  return text.replace(VOWELS, (cluster, at: number) =>
    place(cluster, text.charAt(at - 1), text.charAt(at + cluster.length)),
  );
}
