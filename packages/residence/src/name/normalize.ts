import { collapseSpaces, repairD } from './characters.ts';
import { placeTones } from './tone.ts';

const PLAIN_ASCII = /^[\x20-\x7e]*$/;
/** Modifier letters, primes and accents that stand on their own are typed for the apostrophe of `H’Blư`. */
const APOSTROPHES = /[`´‘’‛′ʹʼˈ＇]/g;
const HYPHENS = /[‐‑‒–—−]/g;
const SPACED_MARK = / ?(['-]) ?/g;
const MARK = /['-]/;
/** A mark to become a space, or a space that a removed diacritic had held apart. */
const UNTIDY = /['-]|^ | $| {2}/;
const COMBINING = /\p{Mn}/u;
const RUN_OF_MARKS = /[\u0300-\u0303\u0306\u0309]{2,}/g;
/** Circumflex and breve belong to the letter (`â`, `ă`), the other marks are tones. */
const LETTER_MARKS = /\u0302|\u0306/g;
const TONE_MARKS = /\u0300|\u0301|\u0303|\u0309/g;

/**
 * Some keyboards send the tone before the circumflex or breve (e, tilde, circumflex), which Unicode does not hold
 * equal to `ễ`: within one letter the order says nothing, so the letter's own mark goes first.
 */
function orderMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(RUN_OF_MARKS, (run) => run.replace(TONE_MARKS, '') + run.replace(LETTER_MARKS, ''))
    .normalize('NFC');
}

function tightenMarks(text: string): string {
  return MARK.test(text) ? text.replace(SPACED_MARK, '$1') : text;
}

/**
 * The form in which two spellings of one name are the same text: lower case, NFC, one space between words, straight
 * apostrophe and hyphen without spaces around them, `đ` for the letters mistaken for it, tone marks where the newer
 * school writes them. For comparing and hashing, not for showing.
 *
 * Kept apart, since they are other names: `y` and `i` (`Lý`, `Lí`: the spelling of a birth certificate is binding),
 * and any other letter, tone or order of words.
 * @example normalizeName(' NGUYỄN  THÚY ') // 'nguyễn thuý'
 */
export function normalizeName(text: string): string {
  if (PLAIN_ASCII.test(text)) {
    return tightenMarks(collapseSpaces(text.toLowerCase()).replaceAll('`', "'"));
  }
  let name = collapseSpaces(text).toLowerCase().normalize('NFC');
  if (COMBINING.test(name)) name = orderMarks(name);
  name = repairD(name).replace(APOSTROPHES, "'").replace(HYPHENS, '-');
  return placeTones(tightenMarks(name));
}

/**
 * Without tone marks and letter marks, `đ` as `d`; case, spaces and punctuation stay.
 * @example stripDiacritics('Đặng Thị Hoà') // 'Dang Thi Hoa'
 */
export function stripDiacritics(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  return repairD(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');
}

/**
 * The form in which names that differ only in diacritics are the same text. Apostrophes and hyphens count as
 * spaces: systems that drop diacritics write `H’Blư` as `H Blu`.
 * @example plainName("Y-Moan H'Đơk") // 'y moan h dok'
 */
export function plainName(text: string): string {
  return plainOf(normalizeName(text));
}

/** {@link plainName} of a name that is normalised already. */
export function plainOf(normalized: string): string {
  const plain = stripDiacritics(normalized);
  return UNTIDY.test(plain) ? collapseSpaces(plain.replace(/['-]/g, ' ')) : plain;
}
