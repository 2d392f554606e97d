import { rowShape, type TableRow } from '@cutru/tables';
import { decideDraft, type Reference, type Sources } from '../decide/decide.ts';
import type { Language } from '../errors/all.ts';
import type { FieldIssue } from '../errors/verifier-error.ts';
import { Issues } from '../request/issues.ts';
import type { Candidates } from './candidates.ts';
import { type PlaceNames, placeNames } from './place-names.ts';
import { reasonText } from './reason.ts';
import { resultCells } from './results.ts';
import type { Counter } from './tally.ts';

/** What came of a row: the cells of the results, or what is wrong with it. */
export type RowOutcome =
  | { readonly ok: true; readonly cells: readonly string[] }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/** Decides the rows of a file one by one and counts them. */
export class RowDecider {
  readonly #reference: Reference;
  readonly #sources: Sources;
  readonly #candidates: Candidates;
  readonly #counter: Counter;
  readonly #language: Language;
  readonly #placeNames: PlaceNames;

  constructor(
    reference: Reference,
    sources: Sources,
    candidates: Candidates,
    counter: Counter,
    language: Language,
  ) {
    this.#reference = reference;
    this.#sources = sources;
    this.#candidates = candidates;
    this.#counter = counter;
    this.#language = language;
    this.#placeNames = placeNames(reference.units, language);
  }

  decide(row: TableRow): RowOutcome {
    this.#counter.rows += 1;
    const shape = rowShape(row, this.#candidates.table.layout);
    if (shape !== undefined) return this.#refuse([{ field: shape.field, code: shape.code }]);
    const issues = new Issues();
    const draft = this.#candidates.read(issues, row);
    if (draft === undefined) return this.#refuse(issues.list);
    const { decision, id, notes } = decideDraft(this.#reference, this.#sources, draft);
    this.#counter.decided(decision, notes);
    const reason = reasonText(decision, notes, this.#language, this.#placeNames);
    return { ok: true, cells: [...row.cells, ...resultCells(decision, reason, id)] };
  }

  #refuse(issues: readonly FieldIssue[]): RowOutcome {
    this.#counter.bad(issues.map(({ code }) => code));
    return { ok: false, issues };
  }
}
