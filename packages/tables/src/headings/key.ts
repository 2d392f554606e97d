const MARKS = /\p{Mn}/gu;
const NOT_WORD = /[^\p{L}\p{N}]/gu;

/**
 * The form in which two spellings of one heading are the same text: without case, accents, spaces, underscores and
 * punctuation, `đ` as `d`.
 * @example headingKey(' Họ_và  Tên ') // 'hovaten'
 */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[đðɖ]/g, 'd')
    .replace(NOT_WORD, '');
}
