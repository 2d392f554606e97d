import type { ErrorText } from '../errors.ts';
import { columnAt } from '../headings/column-at.ts';
import type { Layout } from '../headings/spec.ts';
import type { TableRow } from '../table.ts';
import type { CellFaultCode } from './fault.ts';

/** What is wrong with the shape of a row, before anybody looks into its cells. */
export type RowShapeCode = 'ROW_TOO_SHORT' | 'ROW_TOO_LONG' | CellFaultCode;

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
  CELL_HAS_ERROR: {
    vi: 'Ô báo lỗi của bảng tính như #N/A: sửa công thức hoặc ghi giá trị.',
    en: 'The cell shows an error such as #N/A: correct its formula, or write the value.',
  },
  CELL_NOT_CALCULATED: {
    vi: 'Công thức trong ô chưa được tính: mở tệp bằng Excel, lưu lại, hoặc ghi giá trị.',
    en: 'The formula of the cell was never calculated: open the file in Excel and save it, or write the value.',
  },
  CELL_MERGED: {
    vi: 'Ô được gộp qua nhiều cột nên không rõ giá trị thuộc cột nào: bỏ gộp ô rồi ghi từng cột.',
    en: 'The cell is merged over several columns, so whose value it is cannot be told: unmerge it and fill in each column.',
  },
  CELL_WITHOUT_HEADING: {
    vi: 'Dòng có ô nằm ngoài các cột có tên: xóa ô, hoặc đặt tên cho cột.',
    en: 'The row has a cell outside the columns that have a heading: delete it, or name its column.',
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

/** Why a row cannot be read at all, before anybody looks into its cells; `undefined`: it can. */
export function rowShape(row: TableRow, layout: Layout): RowError<RowShapeCode> | undefined {
  const { fault, line } = row;
  if (fault !== undefined) return { row: line, field: columnAt(layout, fault.at), code: fault.code };
  const cells = row.cells.length;
  const columns = layout.headings.length;
  if (cells === columns) return undefined;
  return { row: line, field: '', code: cells < columns ? 'ROW_TOO_SHORT' : 'ROW_TOO_LONG' };
}
