import { STYLE } from './parts.ts';

/** Whether a text has anything that XML or Excel would read otherwise. */
const NEEDS_WORK = /[&<>\p{Cc}\p{Cs}\ufffe\uffff]|_x/u;
/** A literal `_x0041_`, which Excel would read as the character of that number. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** What no XML can hold or keep: control characters, half a character, and two that are none. */
const UNWRITABLE = /[[\p{Cc}\p{Cs}\ufffe\uffff]--[\t\n\u007f-\u009f]]/gv;
const SPECIAL = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What a spreadsheet would run if it were typed; here it is text, and marked as such for whoever edits it. */
const LIKE_FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,10})?$/;

function xmlText(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text
    .replace(ESCAPE_LIKE, '_x005F_')
    .replace(UNWRITABLE, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(SPECIAL, (char) => ENTITIES[char] ?? char);
}

function inline(at: string, style: number, text: string): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** A heading. */
export function headingCell(at: string, text: string): string {
  return inline(at, STYLE.heading, text);
}

/** A cell of text, whatever it looks like; nothing where there is none, since the column is text anyway. */
export function textCell(at: string, text: string): string {
  if (text === '') return '';
  return inline(at, LIKE_FORMULA.test(text) ? STYLE.quoted : STYLE.text, text);
}

/** A number where the text is one, for columns that people add up. */
export function numberCell(at: string, text: string): string {
  return NUMBER.test(text) ? `<c r="${at}" s="${STYLE.points}"><v>${text}</v></c>` : textCell(at, text);
}

/** Letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}
