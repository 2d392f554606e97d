import type { CalendarErrorCode } from '@cutru/calendar';
import type { CellCode } from '@cutru/population';
import type { ResidenceErrorCode } from '@cutru/residence';
import type { RulesErrorCode, RulingIssueCode } from '@cutru/rules';
import type { RowError, RowShapeCode } from '@cutru/tables';
import { type ErrorCode, errorText, type Language } from './all.ts';
import type { RequestErrorCode } from './codes.ts';
import type { VerifierErrorCode } from './run-codes.ts';

/** Why a field cannot stand. */
export type FieldCode =
  | CalendarErrorCode
  | CellCode
  | RequestErrorCode
  | ResidenceErrorCode
  | RowShapeCode
  | RulesErrorCode
  | RulingIssueCode;

/** One field that cannot stand. Never holds the value: it may be somebody's. */
export interface FieldIssue {
  /** As the columns of a candidates' file are called: `birth_date`, `guardian_1_name`, `school_2_from`. */
  readonly field: string;
  readonly code: FieldCode;
  /** For `NOT_COVERED`: what is covered. */
  readonly covered?: string;
}

/** What an error is about, beside its code. */
export interface VerifierErrorDetails {
  readonly file?: string;
  /** Line of the file, from 1. */
  readonly line?: number;
  /** A column or an option, by the name that the caller gave it. */
  readonly name?: string;
  /** All fields that cannot stand, at once. */
  readonly issues?: readonly FieldIssue[];
  /** Rows of a file that cannot stand, the first 20 of them. */
  readonly rows?: readonly RowError<FieldCode>[];
  /** How many rows of the file cannot stand. */
  readonly badRows?: number;
}

/** An issue in words: field, cause and remedy, and the code. */
export function describeIssue(issue: FieldIssue, language: Language): string {
  const covered = issue.covered === undefined ? '' : ` (${issue.covered})`;
  const field = issue.field === '' ? '' : `${issue.field}: `;
  return `${field}${errorText(issue.code, language)}${covered} [${issue.code}]`;
}

/** A request or a run that is refused as a whole. Names files and fields, never a value. */
export class VerifierError extends Error {
  readonly code: VerifierErrorCode;
  readonly details: VerifierErrorDetails;
  constructor(code: VerifierErrorCode, details: VerifierErrorDetails = {}, options?: ErrorOptions) {
    super(describe(code, details, 'en'), options);
    this.name = 'VerifierError';
    this.code = code;
    this.details = details;
  }

  /** The fields that cannot stand; empty where the error is about something else. */
  get issues(): readonly FieldIssue[] {
    return this.details.issues ?? [];
  }

  /** The message in a language. `message` is the English one. */
  describe(language: Language): string {
    return describe(this.code, this.details, language);
  }
}

const LINE: Readonly<Record<Language, string>> = { vi: 'dòng', en: 'line' };

function describeRow({ row, field, code }: RowError<FieldCode>, language: Language): string {
  return `${LINE[language]} ${row}, ${describeIssue({ field, code }, language)}`;
}

function describe(code: ErrorCode, details: VerifierErrorDetails, language: Language): string {
  const { file, line, name, issues = [], rows = [] } = details;
  const place = [file, line === undefined ? undefined : `${LINE[language]} ${line}`, name];
  const about = place.filter((each) => each !== undefined).map((each) => `${each}: `);
  const listed = issues.map((issue) => `\n  ${describeIssue(issue, language)}`);
  const listedRows = rows.map((row) => `\n  ${describeRow(row, language)}`);
  return `${about.join('')}${errorText(code, language)}${listed.join('')}${listedRows.join('')}`;
}
