/** A code of digits: how many it has, and how many zeros it can begin with at most. */
export interface CodeShape {
  readonly digits: number;
  readonly zeros: number;
}

/** A column that a table may have. Its name is one of its headings; headings compare by `headingKey`. */
export interface ColumnSpec<Name extends string = string> {
  readonly name: Name;
  /** Other headings, Vietnamese and English. */
  readonly headings: readonly string[];
  readonly required?: boolean;
  /** Its cells are codes: where a workbook has a number, the zeros that it lost are put back, with a warning. */
  readonly code?: CodeShape;
}

/**
 * What a table may hold. In `numbered`, name and headings have one `#` each where a number from 1 stands, without an
 * upper limit: `guardian_#_name` is `guardian_1_name`, `guardian_2_name` … and is never required.
 */
export interface TableSpec<Column extends string = string, Numbered extends string = string> {
  readonly columns: readonly ColumnSpec<Column>[];
  readonly numbered?: readonly Omit<ColumnSpec<Numbered>, 'required'>[];
}

/** A column of a file that the spec does not know: it passes through under its own heading. */
export interface OtherColumn {
  /** Where its cells are: `row.cells[at]`. */
  readonly at: number;
  readonly heading: string;
}

/** Where the cells of each column are, worked out once for a file. */
export interface Layout<Column extends string = string, Numbered extends string = string> {
  /** Every heading as the file has it, without blanks around it. */
  readonly headings: readonly string[];
  /** Index in `row.cells`; -1 where the file lacks the column. */
  readonly at: Readonly<Record<Column, number>>;
  /** Index in `row.cells` by number, in order of the numbers. */
  readonly numbered: Readonly<Record<Numbered, ReadonlyMap<number, number>>>;
  readonly others: readonly OtherColumn[];
}
