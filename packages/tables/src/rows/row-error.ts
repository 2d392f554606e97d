import type { ErrorText } from '../errors.ts';

/** What is wrong with the shape of a row, before anybody looks into its cells. */
export type RowShapeCode = 'ROW_TOO_SHORT' | 'ROW_TOO_LONG';

/** Cause and remedy of every code of a row's shape. */
export const ROW_SHAPE_ERRORS: Readonly<Record<RowShapeCode, ErrorText>> = {
  ROW_TOO_SHORT: {
    vi: 'Dòng có ít ô hơn số cột: thêm dấu phân cách cho các ô trống.',
    en: 'The row has fewer cells than there are columns: add the delimiters of its empty cells.',
  },
  ROW_TOO_LONG: {
    vi: 'Dòng có nhiều ô hơn số cột: đặt trong nháy kép ô có chứa dấu phân cách.',
    en: 'The row has more cells than there are columns: quote the cell that holds a delimiter.',
  },
};

/** Why one row cannot be taken. It names row and field and never holds the value: that may be somebody's name. */
export interface RowError<Code extends string = string> {
  /** Line of the file on which the row begins, from 1. */
  readonly row: number;
  /** Name of the column, empty where the row as a whole is meant. */
  readonly field: string;
  readonly code: Code;
}

/** The shape of a row of so many cells in a table of so many columns; `undefined`: right. */
export function rowShape(cells: number, columns: number): RowShapeCode | undefined {
  if (cells === columns) return undefined;
  return cells < columns ? 'ROW_TOO_SHORT' : 'ROW_TOO_LONG';
}
