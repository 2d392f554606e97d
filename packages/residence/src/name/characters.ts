/**
 * Characters that nobody sees and that come along when text is pasted from a web page or a word processor: soft
 * hyphen, zero-width and direction marks, byte order mark.
 */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Everything that JavaScript calls white space; the no-break spaces are among it. */
const SPACES = /\s+/g;

/** Without invisible characters, without white space at the ends, and with inner white space as it was. */
export function trimUnseen(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

/** Without invisible characters and with every run of white space as one ordinary space, none at the ends. */
export function collapseSpaces(text: string): string {
  return trimUnseen(text).replace(SPACES, ' ');
}

/**
 * Eth and African D look like Đ in most fonts, and converters put them in its place (`Ðặng` with U+00D0).
 * Upper and lower case stay apart.
 */
export function repairD(text: string): string {
  return text.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ');
}
