import { CalendarError, type Day, type PartialDate, parsePartialDate } from '@cutru/calendar';
import {
  type CitizenNumber,
  checkName,
  type Ethnicity,
  MAX_NAME_LENGTH,
  parseCitizenNumber,
  parseEthnicity,
  parseSex,
  type ResidenceKind,
  type Sex,
} from '@cutru/residence';
import { type Layout, rowShape, type TableRow } from '@cutru/tables';
import { BadRow, CellError, reasonOf } from '../cells/cell-error.ts';
import { readCommuneCode, readDay, readKind, readLastDay, readOptional } from '../cells/cells.ts';
import { memo } from '../cells/memo.ts';
import type { ExtractColumn } from './columns.ts';

/** A row of an extract, read. One object serves every row: take what is wanted before the next is read. */
export interface ExtractRow {
  citizenNumber: CitizenNumber;
  /** As the cell has it: found to be a name, not yet tidied. */
  fullName: string;
  birth: PartialDate;
  sex: Sex | null;
  ethnicity: Ethnicity | null;
  kind: ResidenceKind;
  communeCode: string | null;
  codeOn: Day | null;
  /** As the cell has it. */
  village: string;
  from: Day | null;
  to: Day | 'OPEN' | null;
  recordedOn: Day;
}

/** Letters and what joins them: what nearly every name is made of, so that the full check is for the rest. */
const PLAIN_NAME = new RegExp(`^\\p{L}[\\p{L}\\p{M} ]{0,${MAX_NAME_LENGTH - 1}}$`, 'u');

const readRecordedOn = (cell: string): Day => {
  const day = readDay(cell);
  if (day === null) throw new CellError('RECORDED_ON_MISSING');
  return day;
};

/** Cells that repeat are read once; what can be `null` is kept in a box, since the memory takes no absent value. */
const boxed = <T>(read: (cell: string) => T): ((cell: string) => { readonly value: T }) =>
  memo((cell) => ({ value: read(cell) }));

/**
 * Reads rows of an extract. Every row is read whole, whomever it is about: a malformed value anywhere says that the
 * export went wrong, and then no row of it can be trusted.
 */
export class ExtractRowReader {
  readonly #layout: Layout<ExtractColumn, never>;
  readonly #birth = memo(parsePartialDate);
  readonly #ethnicity = boxed((cell) => parseEthnicity(readOptional(cell)) ?? null);
  readonly #sex = boxed((cell) => parseSex(readOptional(cell)) ?? null);
  readonly #kind = memo(readKind);
  readonly #code = boxed(readCommuneCode);
  readonly #row = {} as ExtractRow;
  #column: ExtractColumn = 'citizen_id';

  constructor(layout: Layout<ExtractColumn, never>) {
    this.#layout = layout;
  }

  /** The row, valid until the next call. @throws BadRow for the first cell that cannot be read */
  read(row: TableRow): ExtractRow {
    const { cells } = row;
    const shape = rowShape(row, this.#layout);
    if (shape !== undefined) throw new BadRow(shape.row, shape.field, shape.code);
    try {
      return this.#cells(cells);
    } catch (error) {
      throw new BadRow(row.line, this.#column, reasonOf(error));
    } finally {
      this.#column = 'citizen_id';
    }
  }

  /**
   * The number in a row that cannot be read, with zeros that a spreadsheet dropped put back: enough to know whose
   * facts are not whole, and used for nothing else.
   */
  concerns(row: TableRow): string {
    return (row.cells[this.#layout.at.citizen_id] ?? '').trim().padStart(12, '0');
  }

  #cell(cells: readonly string[], column: ExtractColumn): string {
    this.#column = column;
    return cells[this.#layout.at[column]] ?? '';
  }

  #cells(cells: readonly string[]): ExtractRow {
    const row = this.#row;
    row.citizenNumber = parseCitizenNumber(this.#cell(cells, 'citizen_id'));
    row.fullName = this.#cell(cells, 'full_name');
    if (!PLAIN_NAME.test(row.fullName)) checkName(row.fullName);
    row.birth = this.#birth(this.#cell(cells, 'birth_date'));
    row.ethnicity = this.#ethnicity(this.#cell(cells, 'ethnicity')).value;
    row.kind = this.#kind(this.#cell(cells, 'kind'));
    row.communeCode = this.#code(this.#cell(cells, 'commune_code')).value;
    row.village = this.#cell(cells, 'village');
    row.from = readDay(this.#cell(cells, 'from'));
    row.to = readLastDay(this.#cell(cells, 'to'));
    if (row.from !== null && typeof row.to === 'number' && row.to < row.from) {
      throw new CalendarError('PERIOD_REVERSED');
    }
    row.recordedOn = readRecordedOn(this.#cell(cells, 'recorded_on'));
    row.sex = this.#sex(this.#cell(cells, 'sex')).value;
    row.codeOn = readDay(this.#cell(cells, 'code_on'));
    return row;
  }
}
