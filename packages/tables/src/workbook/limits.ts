/** What is read of workbooks at most: they are held in memory whole. Beyond it CSV does, which is not. */
export interface WorkbookLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of what it holds, unpacked. */
  readonly unpacked: number;
  /** Rows with something in them, the heading among them. */
  readonly rows: number;
  /** Time for reading it. */
  readonly milliseconds: number;
  /** Memory of the thread that reads, in MiB. */
  readonly memory: number;
}

const MIB = 1024 * 1024;

/**
 * Measured on two cores: 500,000 rows of 10 texts (438 MB unpacked) take 24 s and 2.2 GB, 100,000 rows of 35 (295 MB)
 * 20 s and 1.6 GB. A part of more than 512 MB cannot be read at all: it would be one text.
 */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  bytes: 50 * MIB,
  unpacked: 400 * MIB,
  rows: 500_000,
  milliseconds: 300_000,
  memory: 4096,
};
