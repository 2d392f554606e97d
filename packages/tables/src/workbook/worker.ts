import { parentPort, workerData } from 'node:worker_threads';
import type { TablesErrorCode } from '../errors.ts';
import { ZipFailure } from '../zip/failure.ts';
import type { Answer, Request, WorkbookJob } from './messages.ts';
import { prepareXlsx } from './prepare.ts';
import { SheetRows } from './rows.ts';
import { type RawSheet, readXls, readXlsx, SheetFailure, type SheetTrouble } from './sheetjs.ts';

/** Reads one workbook, in a thread of its own: the library takes its time, and its memory goes with the thread. */

const TROUBLE: Readonly<Record<SheetTrouble, TablesErrorCode>> = {
  SHEET_MISSING: 'WORKBOOK_SHEET_MISSING',
  PROTECTED: 'WORKBOOK_PROTECTED',
  OTHER_KIND: 'WORKBOOK_KIND_UNKNOWN',
};

class Refused extends Error {
  readonly code: TablesErrorCode;
  constructor(code: TablesErrorCode) {
    super(code);
    this.code = code;
  }
}

function codeOf(error: unknown): TablesErrorCode {
  if (error instanceof SheetFailure) return TROUBLE[error.trouble];
  return error instanceof ZipFailure || error instanceof Refused ? error.code : 'WORKBOOK_DAMAGED';
}

async function readAny({ bytes, sheet, limits }: WorkbookJob): Promise<RawSheet> {
  // A zip archive begins with PK; anything else that comes here is an OLE container.
  if (bytes[0] !== 0x50) return readXls(bytes, sheet);
  const prepared = await prepareXlsx(bytes, limits.unpacked);
  if (prepared === undefined) throw new Refused('WORKBOOK_KIND_UNKNOWN');
  return readXlsx(prepared.archive, prepared.outline, sheet);
}

async function open(job: WorkbookJob): Promise<[SheetRows, Answer]> {
  const sheet = await readAny(job);
  if (sheet.rows.length > job.limits.rows) throw new Refused('WORKBOOK_TOO_MANY_ROWS');
  const rows = new SheetRows(sheet);
  const answer: Answer = {
    answer: 'OPENED',
    heading: rows.heading(),
    rows: sheet.rows.length,
    otherSheets: job.sheet === null ? sheet.others : 0,
  };
  return [rows, answer];
}

async function serve(): Promise<void> {
  const tell = (answer: Answer): void => parentPort?.postMessage(answer);
  const refuse = (error: unknown): void =>
    tell({ answer: 'REFUSED', code: codeOf(error), cause: error instanceof Error ? error.message : '' });
  try {
    const [rows, opened] = await open(workerData as WorkbookJob);
    parentPort?.on('message', (request: Request) => {
      try {
        if (request.ask === 'COLUMNS') rows.setColumns(request.columns);
        else tell(rows.batch());
      } catch (error) {
        refuse(error);
      }
    });
    tell(opened);
  } catch (error) {
    refuse(error);
  }
}

await serve();
