import type { Table, TableWarning } from '@cutru/tables';

/** Is told what was put right or left out in a file. */
export type OnWarning = (warning: TableWarning) => void;

/** Tells what a table has put right, once its rows have ended. */
export function tellWarnings(table: Table, onWarning: OnWarning | undefined): void {
  if (onWarning !== undefined) for (const warning of table.warnings()) onWarning(warning);
}
