/** What a case file is refused for. One cause each. */
export type CaseErrorCode =
  | 'CASE_FILE_UNREADABLE'
  | 'CASE_NOT_YAML'
  | 'CASE_KEYS_EXPECTED'
  | 'CASE_VALUE_EXPECTED'
  | 'CASE_LIST_EXPECTED'
  | 'CASE_VALUES_EXPECTED'
  | 'CASE_KEY_MISSING'
  | 'CASE_KEY_BESIDE_LISTS'
  | 'CASE_KEY_UNKNOWN'
  | 'CASE_PROGRAMME_UNKNOWN'
  | 'CASE_WORD_UNKNOWN'
  | 'CASE_UNREADABLE'
  | 'CASE_DAY_UNKNOWN'
  | 'CASE_NO_HUNDREDTHS'
  | 'CASE_SCORE_EXPECTED'
  | 'CASE_YEAR_EXPECTED'
  | 'CASE_UNIT_UNKNOWN'
  | 'CASE_NOTHING_EXPECTED'
  | 'CASE_NAME_TWICE'
  | 'CASE_NO_CASES'
  | 'CASE_SCHOOL_DAYS_EXPECTED'
  | 'CASE_LIST_REFUSED'
  | 'CASE_FACTS_REFUSED';

/** Cause of every code, for people: Vietnamese first. */
export const CASE_ERRORS: Readonly<Record<CaseErrorCode, { readonly vi: string; readonly en: string }>> = {
  CASE_FILE_UNREADABLE: {
    vi: 'không đọc được tệp: kiểm tra đường dẫn, quyền đọc và mã UTF-8',
    en: 'the file cannot be read: check its path, its permissions and that it is UTF-8',
  },
  CASE_NOT_YAML: { vi: 'không phải YAML', en: 'this is not YAML' },
  CASE_KEYS_EXPECTED: { vi: 'cần các khóa và giá trị', en: 'keys and values expected' },
  CASE_VALUE_EXPECTED: { vi: 'cần đúng một giá trị', en: 'one value expected' },
  CASE_LIST_EXPECTED: { vi: 'cần một danh sách', en: 'a list expected' },
  CASE_VALUES_EXPECTED: { vi: 'cần một danh sách giá trị', en: 'a list of values expected' },
  CASE_KEY_MISSING: { vi: 'thiếu', en: 'missing' },
  CASE_KEY_BESIDE_LISTS: {
    vi: 'khóa này chỉ thêm vào danh sách ví dụ: khi có lists thì ghi trong lists',
    en: 'this adds to the example lists alone: where there are lists, write it in them',
  },
  CASE_KEY_UNKNOWN: { vi: 'không có khóa này', en: 'no such key' },
  CASE_PROGRAMME_UNKNOWN: { vi: 'không có chương trình này', en: 'no such programme' },
  CASE_WORD_UNKNOWN: { vi: 'không thuộc các từ dùng được', en: 'is none of the words that can stand here' },
  CASE_UNREADABLE: { vi: 'không đọc được', en: 'cannot be read' },
  CASE_DAY_UNKNOWN: { vi: 'ngày không có trong lịch', en: 'no such day in the calendar' },
  CASE_NO_HUNDREDTHS: { vi: 'phải có hai chữ số thập phân như 22.50', en: 'is not like 22.50' },
  CASE_SCORE_EXPECTED: { vi: 'cần tám số như 7.25', en: 'eight numbers like 7.25 expected' },
  CASE_YEAR_EXPECTED: { vi: 'cần một năm như 2025', en: 'a year like 2025 expected' },
  CASE_UNIT_UNKNOWN: { vi: 'ngày đó không có đơn vị nào mang mã này', en: 'no unit has this code that day' },
  CASE_NOTHING_EXPECTED: { vi: 'trường hợp không nêu kết quả mong đợi nào', en: 'nothing is expected' },
  CASE_NAME_TWICE: { vi: 'hai trường hợp trùng tên', en: 'two cases have this name' },
  CASE_NO_CASES: { vi: 'tệp không có trường hợp nào', en: 'the file has no case' },
  CASE_SCHOOL_DAYS_EXPECTED: {
    vi: 'trường trung học cơ sở phải ghi theo ngày',
    en: 'lower secondary school is given by days',
  },
  CASE_LIST_REFUSED: {
    vi: 'danh sách khu vực hoặc danh sách trường không dùng được',
    en: 'the area list or the list of schools cannot be used',
  },
  CASE_FACTS_REFUSED: { vi: 'dữ kiện không dùng được', en: 'the facts cannot be used' },
};

/** A place in a case file that cannot be read; `line` counts from 1 and is 0 where it is not known. */
export class CaseError extends Error {
  readonly code: CaseErrorCode;
  /** What the place is called: `"name of the case".plan.marks[0]`. */
  readonly where: string;
  /** What stands there, as far as it helps. */
  readonly found: string;
  readonly file: string;
  readonly line: number;

  constructor(
    where: string,
    code: CaseErrorCode,
    found = '',
    at: { readonly file: string; readonly line: number } = { file: '', line: 0 },
    options?: ErrorOptions,
  ) {
    super(sayCaseError({ code, where, found }, 'en'), options);
    this.name = 'CaseError';
    this.code = code;
    this.where = where;
    this.found = found;
    this.file = at.file;
    this.line = at.line;
  }

  /** The message in a language, with the file and the line where they are known. */
  describe(language: 'vi' | 'en'): string {
    const line = this.line === 0 ? '' : `:${this.line}`;
    return `${this.file === '' ? '' : `${this.file}${line}: `}${sayCaseError(this, language)}`;
  }

  /** The same error, at its place in a file. */
  at(file: string, line: number): CaseError {
    return new CaseError(this.where, this.code, this.found, { file, line }, { cause: this });
  }
}

/** An error in a language: place, what stands there, why it cannot. */
export function sayCaseError(
  { code, where, found }: Pick<CaseError, 'code' | 'where' | 'found'>,
  language: 'vi' | 'en',
): string {
  const what = found === '' ? '' : `"${found}" `;
  return `${where === '' ? '' : `${where}: `}${what}${CASE_ERRORS[code][language]}`;
}
