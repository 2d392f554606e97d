/** What a plan's file can be refused for. One cause each. */
export type PlanErrorCode =
  | 'PLAN_FILE_UNREADABLE'
  | 'PLAN_FOLDER_UNREADABLE'
  | 'PLAN_ENCODING'
  | 'PLAN_TOO_LARGE'
  | 'PLAN_NOT_YAML'
  | 'PLAN_FILE_EMPTY'
  | 'PLAN_ALIAS'
  | 'PLAN_TOO_DEEP'
  | 'PLAN_REPEATED'
  | 'PLAN_KEY_REPEATED'
  | 'PLAN_KEY_NOT_TEXT'
  | 'PLAN_KEY_UNKNOWN'
  | 'PLAN_KEY_MISSING'
  | 'PLAN_VALUE_EMPTY'
  | 'PLAN_VALUE_TYPE'
  | 'PLAN_QUOTES_MISSING'
  | 'PLAN_QUOTES_NEEDLESS'
  | 'PLAN_WORD_UNKNOWN'
  | 'PLAN_TEXT_EMPTY'
  | 'PLAN_TEXT_LONG'
  | 'PLAN_TEXT_MALFORMED'
  | 'PLAN_NUMBER_RANGE'
  | 'PLAN_ID_MALFORMED'
  | 'PLAN_DAY_MALFORMED'
  | 'PLAN_DAY_IMPOSSIBLE'
  | 'PLAN_DAYS_REVERSED'
  | 'PLAN_DAY_OTHER_YEAR'
  | 'PLAN_SINCE_LATE'
  | 'PLAN_MONTHS_TOO_MANY'
  | 'PLAN_CODE_MALFORMED'
  | 'PLAN_UNIT_UNKNOWN'
  | 'PLAN_UNIT_OTHER_DAY'
  | 'PLAN_UNITS_DAY_MISSING'
  | 'PLAN_RANGE_REVERSED'
  | 'PLAN_RANGE_LONG'
  | 'PLAN_LIST_EMPTY'
  | 'PLAN_LIST_LONG'
  | 'PLAN_ENTRY_REPEATED'
  | 'PLAN_PLACES_MISSING'
  | 'PLAN_PLACES_UNUSED'
  | 'PLAN_ZONES_MISSING'
  | 'PLAN_SECTION_FOREIGN'
  | 'PLAN_SECTION_MISSING'
  | 'PLAN_NOTHING_ASKED'
  | 'PLAN_ASSUMPTION_FOREIGN'
  | 'PLAN_ASSUMPTION_FIXED';

/** Where something stands in a file. */
export interface PlanPosition {
  /** `entry.zones[0].places[2].unit`; empty for the file as a whole. */
  readonly path: string;
  /** From 1. A missing key has those of what it is missing in; 1 and 1 for the file as a whole. */
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong in a plan. */
export interface PlanIssue extends PlanPosition {
  readonly code: PlanErrorCode;
  /** Name of the file; `''` where a text was read. */
  readonly file: string;
  /** What stands there, shortened; `null` where nothing does. Plans hold nobody's data. */
  readonly found: string | null;
  /** What could stand there: likely ones first. Empty where nothing can be said. */
  readonly suggestions: readonly string[];
  /** Whether the suggestions are all that may stand there, and not just what is alike. */
  readonly closed: boolean;
}
