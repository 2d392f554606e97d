import { CALENDAR_ERRORS, type CalendarErrorCode } from '@cutru/calendar';
import { LIST_ISSUES, type ListIssueCode, PLACES_ERRORS, type PlacesErrorCode } from '@cutru/places';
import { CELL_ERRORS, type CellCode, POPULATION_ERRORS, type PopulationErrorCode } from '@cutru/population';
import { RESIDENCE_ERRORS, type ResidenceErrorCode } from '@cutru/residence';
import { RULES_ERRORS, RULING_ISSUES, type RulesErrorCode, type RulingIssueCode } from '@cutru/rules';
import {
  type ErrorText,
  ROW_SHAPE_ERRORS,
  type RowShapeCode,
  TABLES_ERRORS,
  type TablesErrorCode,
} from '@cutru/tables';
import { REQUEST_ERRORS, type RequestErrorCode } from './codes.ts';
import { VERIFIER_ERRORS, type VerifierErrorCode } from './run-codes.ts';

/** The languages in which texts are made. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every error there is: one cause and one remedy each. */
export type ErrorCode =
  | CalendarErrorCode
  | CellCode
  | ListIssueCode
  | PlacesErrorCode
  | PopulationErrorCode
  | RequestErrorCode
  | ResidenceErrorCode
  | RowShapeCode
  | RulesErrorCode
  | RulingIssueCode
  | TablesErrorCode
  | VerifierErrorCode;

/** The tables of texts, one for each union; a test holds their codes and texts apart. */
export const ERROR_TABLES: readonly Readonly<Record<string, ErrorText>>[] = [
  CALENDAR_ERRORS,
  CELL_ERRORS,
  LIST_ISSUES,
  PLACES_ERRORS,
  POPULATION_ERRORS,
  REQUEST_ERRORS,
  RESIDENCE_ERRORS,
  ROW_SHAPE_ERRORS,
  RULES_ERRORS,
  RULING_ISSUES,
  TABLES_ERRORS,
  VERIFIER_ERRORS,
];

const TEXTS: Readonly<Record<ErrorCode, ErrorText>> = {
  ...CALENDAR_ERRORS,
  ...CELL_ERRORS,
  ...LIST_ISSUES,
  ...PLACES_ERRORS,
  ...POPULATION_ERRORS,
  ...REQUEST_ERRORS,
  ...RESIDENCE_ERRORS,
  ...ROW_SHAPE_ERRORS,
  ...RULES_ERRORS,
  ...RULING_ISSUES,
  ...TABLES_ERRORS,
  ...VERIFIER_ERRORS,
};

/** Cause and remedy of an error. */
export function errorText(code: ErrorCode, language: Language): string {
  return TEXTS[code][language];
}

/** Cause and remedy of an error in both languages. */
export function errorTexts(code: ErrorCode): ErrorText {
  return TEXTS[code];
}
