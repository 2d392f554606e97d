export { Cutru, type CutruOptions, openCutru, type RequestChange } from './cutru.ts';
export { decideDraft, explainDraft, NO_SOURCES, type Reference, type Sources } from './decide/decide.ts';
export type { Source } from './decide/people.ts';
export { type DecisionResult, type ExplainedResult, NOTES, type Note, type WhatIf } from './decide/result.ts';
export type { ReferenceVersions, Versions } from './decide/versions.ts';
export {
  ERROR_TABLES,
  type ErrorCode,
  errorText,
  errorTexts,
  LANGUAGES,
  type Language,
} from './errors/all.ts';
export { REQUEST_ERRORS, type RequestErrorCode } from './errors/codes.ts';
export { VERIFIER_ERRORS, type VerifierErrorCode } from './errors/run-codes.ts';
export {
  describeIssue,
  type FieldCode,
  type FieldIssue,
  VerifierError,
  type VerifierErrorDetails,
} from './errors/verifier-error.ts';
export { INTAKE_COLUMNS, type IntakeSummary, type RankOptions, rankFile } from './intake/rank-file.ts';
export {
  type ListsSummary,
  type LoadedReference,
  openReference,
  type ReferenceOptions,
} from './reference/open.ts';
export { type LoadedUnits, loadUnits } from './reference/units.ts';
export type {
  BoardingDraft,
  EntryDraft,
  ExamDraft,
  Grade10Draft,
  RequestDraft,
  UniversityDraft,
} from './request/draft.ts';
export { readRequest, readShapedRequest } from './request/read.ts';
export { RULING_TEXT_LIMITS } from './request/rulings.ts';
export { draftContent, residenceKinds } from './request/traits.ts';
export type * from './request/types.ts';
export { type ExtractSource, type ExtractSourceOptions, openEvidence, openExtract } from './source/open.ts';
export { refuseOverwriting } from './spreadsheet/inputs.ts';
export { noteText } from './spreadsheet/notes.ts';
export {
  type CandidateRow,
  type CellChange,
  cellOf,
  changeRow,
  findRow,
  numbersOf,
  type RowChoice,
  type RowReading,
  readRow,
} from './spreadsheet/one-row.ts';
export type {
  FileOptions,
  Phase,
  Progress,
  ServiceFileOptions,
  VerifyFileOptions,
} from './spreadsheet/options.ts';
export { type PlaceNames, placeNames, type WhichUnit, whichUnit } from './spreadsheet/place-names.ts';
export { reasonText } from './spreadsheet/reason.ts';
export { RESULT_COLUMNS } from './spreadsheet/results.ts';
export type { RowAnswer, RowDecider, RowIssue, RowQuestion } from './spreadsheet/row-decider.ts';
export { answerCell } from './spreadsheet/rulings/cells.ts';
export { openRulings, type Rulings, rulingsOf } from './spreadsheet/rulings/read.ts';
export type { EvidenceSummary, FileSummary, RulingsSummary, SourceSummary } from './spreadsheet/summary.ts';
export type { BadReason, MissingKind, PartTally, Tally } from './spreadsheet/tally.ts';
export { type Template, templateOf } from './spreadsheet/template.ts';
export { verifyFile } from './spreadsheet/verify-file.ts';
export { type RowService, verifyFileThrough } from './spreadsheet/verify-through.ts';
