/** A spreadsheet being written. It appears under its name when closed, and never in part. */
export interface TableWriter {
  readonly path: string;
  /** Wait for the promise before the next row: most resolve at once, some when the disk has caught up. */
  write(cells: readonly string[]): Promise<void>;
  close(): Promise<void>;
  /** Leaves no trace, and an earlier file of the name as it was. Does nothing after `close`. */
  abort(): Promise<void>;
  /** Leaves no file of that name, not even an earlier one. Does nothing after `close`. */
  discard(): Promise<void>;
}
