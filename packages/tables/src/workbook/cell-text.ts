import type { CodeShape } from '../headings/spec.ts';
import type { CellFaultCode } from '../rows/fault.ts';
import type { ColumnKind } from './messages.ts';
import { serialText } from './serial.ts';
import { isDateFormat, type RawCell } from './sheetjs.ts';
import { UNCALCULATED } from './uncalculated.ts';

/** A cell as text, as it would stand in a CSV file, and what was done to it. */
export interface CellText {
  readonly text: string;
  readonly fault?: CellFaultCode;
  /** Zeros before it were put back. */
  readonly zeros?: true;
}

const NOTHING: CellText = { text: '' };
/** What Excel itself keeps of a number. */
const DIGITS = 15;
const ALL_ZEROS = /^0+$/;

/** Formats by what they make of a number: a workbook has few of them, and millions of cells. */
class Formats {
  readonly #dates = new Map<string, boolean>();
  isDate(format: string): boolean {
    let known = this.#dates.get(format);
    if (known === undefined) {
      known = isDateFormat(format);
      this.#dates.set(format, known);
    }
    return known;
  }
}

function plain(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}

/** A whole number in a column of codes: the zeros that its code has and a number has not. */
function codeText(text: string, { digits, zeros }: CodeShape): CellText {
  const lost = digits - text.length;
  return lost > 0 && lost <= zeros ? { text: text.padStart(digits, '0'), zeros: true } : { text };
}

/** Turns cells into text. */
export class CellReader {
  readonly #formats = new Formats();
  readonly #from1904: boolean;

  constructor(from1904: boolean) {
    this.#from1904 = from1904;
  }

  read(cell: RawCell | undefined, column: ColumnKind): CellText {
    if (cell === undefined) return NOTHING;
    switch (cell.kind) {
      case 'TEXT':
        return cell.text === UNCALCULATED ? { text: '', fault: 'CELL_NOT_CALCULATED' } : { text: cell.text };
      case 'BOOLEAN':
        return { text: cell.value ? 'TRUE' : 'FALSE' };
      case 'ERROR':
        return { text: cell.text, fault: 'CELL_HAS_ERROR' };
      case 'NUMBER':
        return this.#number(cell.value, cell.format ?? '', column);
    }
  }

  #number(value: number, format: string, column: ColumnKind): CellText {
    const code = column?.code ?? null;
    const text = plain(value);
    const whole = Number.isInteger(value) && value >= 0;
    // A format of zeros shows the code as it is: nothing was lost.
    if (whole && ALL_ZEROS.test(format)) return { text: text.padStart(format.length, '0') };
    if (code !== null) return whole ? codeText(text, code) : { text };
    if (!this.#formats.isDate(format)) return { text };
    return { text: serialText(value, this.#from1904, column === null) ?? text };
  }
}
