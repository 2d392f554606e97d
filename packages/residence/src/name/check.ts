import { ResidenceError } from '../errors.ts';
import { collapseSpaces, repairD, trimUnseen } from './characters.ts';

/** Longest full name taken, in characters: the longest on record have about 50. */
export const MAX_NAME_LENGTH = 100;

const CONTROL = /\p{Cc}/u;
const DIGIT = /\p{Nd}/u;
/** What a converter leaves of `Nguyễn` when the target has no such letter: `Nguy?n`, or the replacement character. */
const LOST = /\ufffd|\p{L}\?|\?\p{L}/u;

/**
 * Checks that a text can be somebody's full name (họ và tên) and gives it tidied for keeping: NFC, single spaces,
 * case and spelling as written.
 * @throws ResidenceError `NAME_EMPTY`, `NAME_HAS_CONTROL`, `NAME_LOST_LETTERS`, `NAME_HAS_DIGITS`, `NAME_TOO_LONG`
 * @example checkName(' H’Blư  Niê ') // 'H’Blư Niê'
 */
export function checkName(text: string): string {
  const trimmed = trimUnseen(text);
  if (trimmed === '') throw new ResidenceError('NAME_EMPTY');
  if (CONTROL.test(trimmed)) throw new ResidenceError('NAME_HAS_CONTROL');
  if (LOST.test(trimmed)) throw new ResidenceError('NAME_LOST_LETTERS');
  if (DIGIT.test(trimmed)) throw new ResidenceError('NAME_HAS_DIGITS');
  const name = repairD(collapseSpaces(trimmed).normalize('NFC'));
  // A text without any letter (`-`, `...`) is how forms say that there is no name.
  if (!/\p{L}/u.test(name)) throw new ResidenceError('NAME_EMPTY');
  if ([...name].length > MAX_NAME_LENGTH) throw new ResidenceError('NAME_TOO_LONG');
  return name;
}
