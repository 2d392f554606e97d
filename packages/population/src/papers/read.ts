import { parseCitizenNumber, plainName } from '@cutru/residence';
import { type ByteSource, openTable, type RowError, rowShape, type TableRow } from '@cutru/tables';
import { CellError, reasonOf } from '../cells/cell-error.ts';
import { readDay, readOptional } from '../cells/cells.ts';
import { LISTED_ROWS, PopulationError } from '../errors.ts';
import type { RowReason } from '../row-reasons.ts';
import { type OnWarning, tellWarnings } from '../warnings.ts';
import { type CellOf, readAttested } from './attested.ts';
import { EVIDENCE_SPEC, type EvidenceColumn } from './columns.ts';
import type { About, EvidenceItem, Paper } from './item.ts';
import { paperType } from './paper-types.ts';

/** What papers attest, by the citizen number of the candidate for whom they were handed in. */
export type Evidence = ReadonlyMap<string, readonly EvidenceItem[]>;

const CANDIDATE = new Set(['candidate', 'thi sinh', 'hoc sinh', 'nguoi hoc']);
const GUARDIAN = /^(?:guardian|nguoi giam ho)[ _]?0*([1-9]\d{0,3})$/;

function readAbout(cell: string): About {
  const text = plainName(cell);
  if (CANDIDATE.has(text)) return 'candidate';
  const number = GUARDIAN.exec(text)?.[1];
  if (number === undefined) throw new CellError('EVIDENCE_ABOUT_UNKNOWN');
  return `guardian_${Number(number)}`;
}

function readPaper(cell: CellOf): Paper {
  const type = paperType(cell('type'));
  if (type === undefined) throw new CellError('EVIDENCE_TYPE_UNKNOWN');
  const issuedOn = readDay(cell('issued_on'));
  if (issuedOn === null) throw new CellError('EVIDENCE_ISSUED_ON_MISSING');
  return { type, number: readOptional(cell('number')), issuer: readOptional(cell('issuer')), issuedOn };
}

/**
 * Reads a file of evidence. All or nothing: the error lists every row that cannot be read, up to `LISTED_ROWS`.
 * @throws TablesError, PopulationError `EVIDENCE_ROWS_UNREADABLE`
 */
export async function readEvidence(source: string | ByteSource, onWarning?: OnWarning): Promise<Evidence> {
  const table = await openTable(source, EVIDENCE_SPEC);
  const evidence = new Map<string, EvidenceItem[]>();
  const bad: RowError<RowReason>[] = [];
  const { at } = table.layout;

  const take = (row: TableRow): void => {
    let column: EvidenceColumn = 'citizen_id';
    const cell: CellOf = (name) => {
      column = name;
      return row.cells[at[name]] ?? '';
    };
    const shape = rowShape(row, table.layout);
    if (shape !== undefined) {
      bad.push(shape);
      return;
    }
    try {
      const citizenNumber = parseCitizenNumber(cell('citizen_id'));
      const paper = readPaper(cell);
      const about = readAbout(cell('about'));
      const item: EvidenceItem = { row: row.line, about, paper, attests: readAttested(cell) };
      const items = evidence.get(citizenNumber);
      if (items === undefined) evidence.set(citizenNumber, [item]);
      else items.push(item);
    } catch (error) {
      bad.push({ row: row.line, field: column, code: reasonOf(error) });
    }
  };
  for await (const batch of table.rows()) for (const row of batch) take(row);
  tellWarnings(table, onWarning);
  if (bad.length > 0) {
    const details = { rows: bad.slice(0, LISTED_ROWS), badRows: bad.length };
    throw new PopulationError('EVIDENCE_ROWS_UNREADABLE', table.file, details);
  }
  return evidence;
}

/** What is attested about one person of an application. */
export function evidenceAbout(
  items: readonly EvidenceItem[] | undefined,
  about: About,
): readonly EvidenceItem[] {
  return items?.filter((item) => item.about === about) ?? [];
}
