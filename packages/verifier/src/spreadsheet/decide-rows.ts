import type { Evidence, EvidenceItem } from '@cutru/population';
import { sayRulings } from '@cutru/rules';
import { rowShape, type TableRow } from '@cutru/tables';
import { notesOfRequest, papersAboutNamed } from '../decide/notes.ts';
import type { Language } from '../errors/all.ts';
import type { RequestDraft } from '../request/draft.ts';
import { Issues } from '../request/issues.ts';
import { keptOf } from '../request/number.ts';
import { isEmptyRow } from './candidates.ts';
import type { PlaceNames } from './place-names.ts';
import { reasonText } from './reason.ts';
import { resultCells } from './results.ts';
import { type RowAnswer, type RowDecider, type RowIssue, type RowQuestion, rowIssue } from './row-decider.ts';
import { type Rulings, rulingsOf } from './rulings/read.ts';
import type { Candidates } from './sheets/sheet.ts';
import type { Counter } from './tally.ts';

/** What came of a row: the cells of the results, or what is wrong with it. */
export type RowOutcome =
  | { readonly ok: true; readonly cells: readonly string[] }
  | { readonly ok: false; readonly line: number; readonly issues: readonly RowIssue[] };

/** What rows are read and told with. */
export interface RowContext {
  readonly candidates: Candidates;
  readonly evidence: Evidence | null;
  /** What people settled; `null`: no file of rulings was given. */
  readonly rulings: Rulings | null;
  /** The plan by which every row is decided. */
  readonly plan: string | null;
  readonly counter: Counter;
  readonly language: Language;
  readonly placeNames: PlaceNames;
  /** Whether the results have a column for disclosures. */
  readonly disclosures: boolean;
  readonly onRead: () => void;
}

/** A row that waits for its turn: refused already, or asked about. */
interface Waiting {
  readonly row: TableRow;
  readonly asked: { readonly question: RowQuestion; readonly papers: readonly EvidenceItem[] } | null;
  readonly issues: readonly RowIssue[];
}

const NO_PAPERS: readonly EvidenceItem[] = [];

function papersOf(evidence: Evidence | null, { candidate }: RowQuestion['draft']): readonly EvidenceItem[] {
  return keptOf(evidence, candidate) ?? NO_PAPERS;
}

/** The draft of a row with what the run as a whole adds to it. */
function completed({ plan, rulings }: RowContext, draft: RequestDraft): RequestDraft {
  const own = rulings === null ? [] : rulingsOf(rulings, draft);
  return plan === null && own.length === 0 ? draft : { ...draft, plan, rulings: own };
}

function readRow(context: RowContext, row: TableRow): Waiting {
  const { candidates, evidence } = context;
  const shape = rowShape(row, candidates.table.layout);
  if (shape !== undefined) {
    return { row, asked: null, issues: [rowIssue({ field: shape.field, code: shape.code })] };
  }
  const issues = new Issues();
  const read = candidates.read(issues, row);
  const draft = read && completed(context, read);
  if (draft === undefined) return { row, asked: null, issues: issues.list.map(rowIssue) };
  const papers = papersOf(evidence, draft);
  const named = papers.length === 0 ? papers : papersAboutNamed(draft, papers);
  return { row, asked: { question: { draft, papers: named }, papers }, issues: [] };
}

function outcomeOf(context: RowContext, { row, asked }: Waiting, answer: RowAnswer): RowOutcome {
  const { counter, language, placeNames, disclosures } = context;
  if (!answer.ok) return refusal(context, row, answer.issues);
  const { decision, id, token } = answer;
  // Papers about people whom the row does not name were not asked about.
  const own = asked === null ? [] : notesOfRequest(asked.question.draft, asked.papers);
  const notes = [...new Set([...answer.notes, ...own])];
  counter.decided(decision, notes);
  const said = sayRulings(decision, answer, language);
  const reason = [reasonText(decision, notes, language, placeNames), ...said].join(' ');
  const cells = [...row.cells, ...resultCells(decision, answer, reason, id, token)];
  // Behind the token they make it an SD-JWT that shows them.
  if (disclosures) cells.push(answer.disclosures.map((each) => `${each}~`).join(''));
  return { ok: true, cells };
}

function refusal({ counter }: RowContext, { line }: TableRow, issues: readonly RowIssue[]): RowOutcome {
  counter.bad(issues);
  return { ok: false, line, issues };
}

/**
 * Reads the rows of a file, has them decided and counts them; outcomes come in the order of the file. Rows that were not
 * answered yet wait in memory, as many as the decider has under way.
 */
export async function* decideRows(
  context: RowContext,
  decide: RowDecider,
): AsyncGenerator<readonly RowOutcome[], void, undefined> {
  // Rows of which the first is at `first`: shifting an array costs its length.
  let waiting: Waiting[] = [];
  let first = 0;

  async function* questions(): AsyncGenerator<readonly RowQuestion[], void, undefined> {
    for await (const batch of context.candidates.table.rows()) {
      const asked: RowQuestion[] = [];
      for (const row of batch) {
        if (isEmptyRow(row)) continue;
        context.counter.rows += 1;
        const each = readRow(context, row);
        waiting.push(each);
        if (each.asked !== null) asked.push(each.asked.question);
      }
      context.onRead();
      yield asked;
    }
  }

  /** Outcomes of the rows up to and with those that were answered, and of the refused ones right behind them. */
  function told(answers: readonly RowAnswer[]): RowOutcome[] {
    const outcomes: RowOutcome[] = [];
    for (let next = 0; first < waiting.length; first += 1) {
      const each = waiting[first] as Waiting;
      const answer = answers[next];
      if (each.asked === null) outcomes.push(refusal(context, each.row, each.issues));
      else if (answer !== undefined) {
        outcomes.push(outcomeOf(context, each, answer));
        next += 1;
      } else break;
    }
    if (first > 4_096 || first === waiting.length) {
      waiting = waiting.slice(first);
      first = 0;
    }
    return outcomes;
  }

  for await (const answers of decide(questions())) yield told(answers);
  yield told([]);
  if (waiting.length > 0) throw new Error(`${waiting.length} rows were left without an answer`);
}
