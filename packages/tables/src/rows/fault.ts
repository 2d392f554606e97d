/** What is wrong with a cell of a workbook, before anybody reads what it says. */
export type CellFaultCode = 'CELL_HAS_ERROR' | 'CELL_NOT_CALCULATED' | 'CELL_MERGED' | 'CELL_WITHOUT_HEADING';

/** What is wrong with a cell, and in which column, from 0. */
export interface CellFault {
  readonly at: number;
  readonly code: CellFaultCode;
}
