import { parseCitizenNumber } from '@cutru/residence';
import type { PartKind, Ruling } from '@cutru/rules';
import { openTable, type RowError, rowShape, type TableRow, type TableWarning } from '@cutru/tables';
import { type FieldCode, VerifierError } from '../../errors/verifier-error.ts';
import type { RequestDraft } from '../../request/draft.ts';
import { Issues } from '../../request/issues.ts';
import { keptOf } from '../../request/number.ts';
import { readRuling } from '../../request/rulings.ts';
import type { RulingAnswerInput } from '../../request/types.ts';
import { isEmptyRow } from '../candidates.ts';
import { type Cell, cellsOf } from '../sheets/cells.ts';
import { readAreaClass, readDeclaredGroup, readPartKind, readYesNo } from '../words.ts';
import { RULING_SPEC, type RulingColumn } from './columns.ts';

/** What people settled, by the citizen number of the candidate, in the order of the file. */
export type Rulings = ReadonlyMap<string, readonly Ruling[]>;

/** The rulings about the candidate of a request. */
export function rulingsOf(rulings: Rulings, { candidate }: RequestDraft): readonly Ruling[] {
  return keptOf(rulings, candidate) ?? [];
}

/** How many bad rows an error lists. */
const LISTED_ROWS = 20;

/** The word of an answer; `null` where it is empty or cannot be read, and then a more general issue takes its place. */
function wordOf<T>(issues: Issues, read: (own: Issues) => T | null): T | null {
  const word = read(new Issues());
  if (word === null) issues.add('answer', 'RULING_ANSWER_MALFORMED');
  return word;
}

function readAnswer(issues: Issues, part: PartKind, text: string): RulingAnswerInput | null {
  switch (part) {
    case 'AREA': {
      const area = wordOf(issues, (own) => readAreaClass(own, 'answer', text));
      return area === null ? null : { part, area };
    }
    case 'POLICY': {
      const group = wordOf(issues, (own) => readDeclaredGroup(own, 'answer', text));
      return group === null ? null : { part, group };
    }
    case 'ADMISSION': {
      const admitted = wordOf(issues, (own) => readYesNo(own, 'answer', text));
      return admitted === null ? null : { part, admitted };
    }
    case 'PRIORITY':
      return { part, points: text };
  }
}

/** What to read the rest of a row by where its answer cannot stand. */
const ANY_ANSWER: RulingAnswerInput = { part: 'ADMISSION', admitted: false };

function readRow(issues: Issues, cell: Cell<RulingColumn>): Ruling {
  const part = readPartKind(issues, 'part', cell('part'));
  if (cell('part') === '') issues.add('part', 'RULING_PART_MALFORMED');
  const answer = part === null ? null : readAnswer(issues, part, cell('answer'));
  return readRuling(issues, '', {
    answer: answer ?? ANY_ANSWER,
    reason: cell('reason'),
    paper: {
      type: cell('paper_type'),
      number: cell('paper_number'),
      issuer: cell('paper_issuer'),
      issuedOn: cell('paper_issued_on'),
    },
    officer: cell('officer'),
    ruledOn: cell('ruled_on'),
  });
}

/** Takes a ruling to the others of its candidate: two on one part contradict each other or say it twice. */
function keep(issues: Issues, rulings: Map<string, Ruling[]>, number: string, ruling: Ruling): void {
  const own = rulings.get(number) ?? [];
  if (own.some(({ answer }) => answer.part === ruling.answer.part)) issues.add('part', 'RULING_PART_TWICE');
  if (ruling.ruledOn < ruling.paper.issuedOn) issues.add('ruled_on', 'RULING_BEFORE_ITS_PAPER');
  if (issues.list.length === 0) rulings.set(number, [...own, ruling]);
}

/**
 * Reads a file of rulings. All or nothing: the error lists every row that cannot stand, up to 20.
 * @throws TablesError, VerifierError `RULING_ROWS_UNREADABLE`
 */
export async function openRulings(
  path: string,
  onWarning: (warning: TableWarning) => void,
): Promise<Rulings> {
  const table = await openTable(path, RULING_SPEC);
  const rulings = new Map<string, Ruling[]>();
  const bad: RowError<FieldCode>[] = [];
  let badRows = 0;
  const take = (row: TableRow): readonly RowError<FieldCode>[] => {
    const shape = rowShape(row, table.layout);
    if (shape !== undefined) return [shape];
    const issues = new Issues();
    const cell = cellsOf(table.layout.at, row);
    const number = issues.attempt('citizen_id', () => parseCitizenNumber(cell('citizen_id')));
    const ruling = readRow(issues, cell);
    if (number !== undefined && issues.list.length === 0) keep(issues, rulings, number, ruling);
    return issues.list.map(({ field, code }) => ({ row: row.line, field, code }));
  };
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const wrong = isEmptyRow(row) ? [] : take(row);
      if (wrong.length > 0) badRows += 1;
      if (badRows <= LISTED_ROWS) bad.push(...wrong);
    }
  }
  for (const warning of table.warnings()) onWarning(warning);
  if (badRows > 0) throw new VerifierError('RULING_ROWS_UNREADABLE', { file: path, rows: bad, badRows });
  return rulings;
}
