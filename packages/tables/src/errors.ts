/** What a spreadsheet as a whole can be refused for: one cause and one remedy each. Rows have codes of their own. */
export type TablesErrorCode =
  | 'TABLE_FILE_MISSING'
  | 'TABLE_FILE_IS_FOLDER'
  | 'TABLE_FILE_FORBIDDEN'
  | 'TABLE_FILE_UNREADABLE'
  | 'TABLE_IS_BINARY'
  | 'TABLE_ENCODING_UTF16'
  | 'TABLE_ENCODING_UTF32'
  | 'TABLE_ENCODING_LEGACY'
  | 'TABLE_ENCODING_DAMAGED'
  | 'TABLE_EMPTY'
  | 'TABLE_COLUMNS_MISSING'
  | 'TABLE_COLUMN_REPEATED'
  | 'TABLE_HEADING_EMPTY'
  | 'CSV_QUOTE_UNCLOSED'
  | 'CSV_QUOTE_MISPLACED'
  | 'CSV_FIELD_TOO_LONG'
  | 'CSV_RECORD_TOO_LONG'
  | 'WORKBOOK_TOO_LARGE'
  | 'WORKBOOK_UNPACKS_TOO_LARGE'
  | 'WORKBOOK_TOO_MANY_ROWS'
  | 'WORKBOOK_TOO_SLOW'
  | 'WORKBOOK_PROTECTED'
  | 'WORKBOOK_DAMAGED'
  | 'WORKBOOK_KIND_UNKNOWN'
  | 'WORKBOOK_SHEET_MISSING'
  | 'XLSX_TOO_MANY_ROWS'
  | 'XLSX_CELL_TOO_LONG'
  | 'OUTPUT_NO_FOLDER'
  | 'OUTPUT_IS_FOLDER'
  | 'OUTPUT_FORBIDDEN'
  | 'OUTPUT_DISK_FULL'
  | 'OUTPUT_FAILED';

/** A text in both languages. */
export interface ErrorText {
  readonly vi: string;
  readonly en: string;
}

/** Cause and remedy of every code, for people: Vietnamese first. */
export const TABLES_ERRORS: Readonly<Record<TablesErrorCode, ErrorText>> = {
  TABLE_FILE_MISSING: {
    vi: 'Không có tệp này: kiểm tra tên tệp và thư mục.',
    en: 'There is no such file: check its name and folder.',
  },
  TABLE_FILE_IS_FOLDER: {
    vi: 'Đây là thư mục, không phải tệp: chỉ rõ tệp cần đọc.',
    en: 'This is a folder, not a file: name the file to be read.',
  },
  TABLE_FILE_FORBIDDEN: {
    vi: 'Không có quyền đọc tệp: xin quyền đọc hoặc chép tệp sang nơi khác.',
    en: 'There is no permission to read the file: ask for it, or copy the file elsewhere.',
  },
  TABLE_FILE_UNREADABLE: {
    vi: 'Hệ điều hành không đọc được tệp: thử lại hoặc chép tệp sang ổ đĩa khác.',
    en: 'The system cannot read the file: try again, or copy the file to another disk.',
  },
  TABLE_IS_BINARY: {
    vi: 'Tệp có byte rỗng nên không phải văn bản: lưu lại bảng tính dạng "CSV UTF-8".',
    en: 'The file has NUL bytes and so is no text: save the spreadsheet again as "CSV UTF-8".',
  },
  TABLE_ENCODING_UTF16: {
    vi: 'Tệp dùng mã UTF-16 ("Unicode Text" của Excel): lưu lại dạng "CSV UTF-8".',
    en: 'The file is in UTF-16 (Excel\'s "Unicode Text"): save it as "CSV UTF-8".',
  },
  TABLE_ENCODING_UTF32: {
    vi: 'Tệp dùng mã UTF-32: lưu lại dạng "CSV UTF-8".',
    en: 'The file is in UTF-32: save it as "CSV UTF-8".',
  },
  TABLE_ENCODING_LEGACY: {
    vi: 'Tệp dùng bảng mã cũ 8 bit, có lẽ Windows-1258 (hoặc TCVN3, VNI): chuyển sang Unicode rồi lưu dạng "CSV UTF-8".',
    en: 'The file is in an old 8-bit encoding, probably Windows-1258 (or TCVN3, VNI): convert it to Unicode and save it as "CSV UTF-8".',
  },
  TABLE_ENCODING_DAMAGED: {
    vi: 'Tệp là UTF-8 nhưng có chỗ hỏng hoặc bị cắt ngang: xuất lại từ hệ thống gốc, dạng "CSV UTF-8".',
    en: 'The file is UTF-8 but damaged or cut off in one place: export it again from where it came, as "CSV UTF-8".',
  },
  TABLE_EMPTY: {
    vi: 'Tệp không có dòng nào: dòng đầu phải là tên các cột.',
    en: 'The file has no line: its first must name the columns.',
  },
  TABLE_COLUMNS_MISSING: {
    vi: 'Thiếu cột bắt buộc: thêm cột, hoặc sửa dòng đầu thành tên các cột.',
    en: 'Required columns are missing: add them, or let the first line name the columns.',
  },
  TABLE_COLUMN_REPEATED: {
    vi: 'Một cột có hai lần (có thể dưới hai tên): bỏ hoặc đổi tên một cột.',
    en: 'A column stands there twice (perhaps under two names): remove or rename one.',
  },
  TABLE_HEADING_EMPTY: {
    vi: 'Có cột không có tên: đặt tên hoặc xóa hẳn cột đó.',
    en: 'A column has no heading: name it or delete it.',
  },
  CSV_QUOTE_UNCLOSED: {
    vi: 'Dấu nháy kép mở ở dòng này không được đóng cho đến hết tệp: đóng lại, hoặc xóa dấu nháy thừa.',
    en: 'A quotation mark that opens on this line is not closed up to the end of the file: close or remove it.',
  },
  CSV_QUOTE_MISPLACED: {
    vi: 'Ô mở ở dòng này có dấu nháy kép sai chỗ: đặt cả ô trong nháy kép và viết đôi dấu nháy bên trong.',
    en: 'The cell that begins on this line has a quotation mark out of place: quote the whole cell and double the marks inside.',
  },
  CSV_FIELD_TOO_LONG: {
    vi: 'Ô mở ở dòng này dài quá 65.536 ký tự, thường do dấu nháy kép không đóng: đóng lại hoặc xóa dấu nháy thừa.',
    en: 'The cell that opens on this line is longer than 65,536 characters, mostly for want of a closing quotation mark: close or remove the mark.',
  },
  CSV_RECORD_TOO_LONG: {
    vi: 'Dòng này dài quá 1.048.576 ký tự: kiểm tra xem tệp có thiếu dấu xuống dòng không.',
    en: 'The row that begins on this line is longer than 1,048,576 characters: check whether the file has line breaks.',
  },
  WORKBOOK_TOO_LARGE: {
    vi: 'Sổ tính lớn quá 50 MB: lưu lại dạng "CSV UTF-8", không giới hạn kích thước.',
    en: 'The workbook is larger than 50 MB: save it as "CSV UTF-8", which may have any size.',
  },
  WORKBOOK_UNPACKS_TOO_LARGE: {
    vi: 'Sổ tính giải nén ra lớn hơn mức đọc được an toàn: lưu lại dạng "CSV UTF-8", và không mở tệp nếu không rõ nguồn.',
    en: 'The workbook unpacks to more than can be read safely: save it as "CSV UTF-8", and do not open it if you do not know where it is from.',
  },
  WORKBOOK_TOO_MANY_ROWS: {
    vi: 'Trang tính có nhiều dòng hơn mức đọc được từ sổ tính: lưu lại dạng "CSV UTF-8", không giới hạn số dòng.',
    en: 'The sheet has more rows than are read from a workbook: save it as "CSV UTF-8", which may have any number.',
  },
  WORKBOOK_TOO_SLOW: {
    vi: 'Sổ tính đọc quá lâu nên đã dừng: lưu lại dạng "CSV UTF-8".',
    en: 'Reading the workbook took too long and was ended: save it as "CSV UTF-8".',
  },
  WORKBOOK_PROTECTED: {
    vi: 'Sổ tính được bảo vệ bằng mật khẩu: mở bằng Excel, bỏ mật khẩu mở tệp rồi lưu lại.',
    en: 'The workbook is protected by a password: open it in Excel, remove the password and save it.',
  },
  WORKBOOK_DAMAGED: {
    vi: 'Sổ tính hỏng hoặc bị cắt ngang: mở và lưu lại bằng Excel, hoặc xuất lại từ hệ thống gốc.',
    en: 'The workbook is damaged or cut off: open it in Excel and save it, or export it again from where it came.',
  },
  WORKBOOK_KIND_UNKNOWN: {
    vi: 'Tệp không phải sổ tính Excel đọc được (.xlsx, hoặc .xls từ Excel 97): lưu lại dạng .xlsx hoặc "CSV UTF-8".',
    en: 'This is no Excel workbook that can be read (.xlsx, or .xls since Excel 97): save it as .xlsx or as "CSV UTF-8".',
  },
  WORKBOOK_SHEET_MISSING: {
    vi: 'Sổ tính không có trang tính cần đọc, hoặc mọi trang đều bị ẩn: bỏ ẩn trang hoặc sửa tên trang.',
    en: 'The workbook lacks the sheet that is to be read, or all are hidden: show the sheet, or correct its name.',
  },
  XLSX_TOO_MANY_ROWS: {
    vi: 'Kết quả có nhiều dòng hơn một trang tính chứa được (1.048.576): đặt tên tệp kết quả là .csv.',
    en: 'The output has more rows than a sheet holds (1,048,576): let the name of the output end in .csv.',
  },
  XLSX_CELL_TOO_LONG: {
    vi: 'Một ô dài quá 32.767 ký tự, sổ tính không chứa được: rút ngắn ô, hoặc đặt tên tệp kết quả là .csv.',
    en: 'A cell is longer than the 32,767 characters that a workbook holds: shorten it, or let the name of the output end in .csv.',
  },
  OUTPUT_NO_FOLDER: {
    vi: 'Thư mục của tệp kết quả không có: tạo thư mục hoặc sửa đường dẫn.',
    en: 'The folder of the output does not exist: make it, or correct the path.',
  },
  OUTPUT_IS_FOLDER: {
    vi: 'Tên tệp kết quả là tên một thư mục: chọn tên khác.',
    en: 'The output names a folder: choose another name.',
  },
  OUTPUT_FORBIDDEN: {
    vi: 'Không có quyền ghi tệp kết quả: đóng tệp nếu đang mở, xin quyền ghi hoặc chọn thư mục khác.',
    en: 'There is no permission to write the output: close the file where it is open, ask for permission or choose another folder.',
  },
  OUTPUT_DISK_FULL: {
    vi: 'Ổ đĩa đầy nên kết quả chưa được ghi: giải phóng chỗ trống rồi chạy lại.',
    en: 'The disk is full, so the output was not written: free some space and run again.',
  },
  OUTPUT_FAILED: {
    vi: 'Hệ điều hành không ghi được tệp kết quả: thử lại hoặc chọn ổ đĩa khác.',
    en: 'The system cannot write the output: try again, or choose another disk.',
  },
};

/** Where in a file something is wrong. Positions and names of columns only: cells may hold personal data. */
export interface ErrorPlace {
  /** Line, from 1; the heading is on line 1. */
  readonly line?: number;
  /** Byte, from 0. */
  readonly byte?: number;
  /** Positions of columns, from 1. */
  readonly columns?: readonly number[];
  /** Names of columns that this product knows, never what a file has for a heading. */
  readonly names?: readonly string[];
}

const WORDS = {
  vi: { line: 'dòng', byte: 'byte', column: 'cột' },
  en: { line: 'line', byte: 'byte', column: 'column' },
} as const;

function said(file: string, place: ErrorPlace, language: keyof ErrorText): string {
  const word = WORDS[language];
  const parts = [file];
  if (place.line !== undefined) parts.push(`${word.line} ${place.line}`);
  if (place.byte !== undefined) parts.push(`${word.byte} ${place.byte}`);
  if (place.columns !== undefined) parts.push(`${word.column} ${place.columns.join(', ')}`);
  return parts.join(', ') + (place.names === undefined ? '' : ` (${place.names.join(', ')})`);
}

/** A spreadsheet that cannot be read or written as a whole. The message names the file and never shows a cell. */
export class TablesError extends Error {
  readonly code: TablesErrorCode;
  readonly file: string;
  readonly place: ErrorPlace;
  constructor(code: TablesErrorCode, file: string, place: ErrorPlace = {}, options?: ErrorOptions) {
    super(`${said(file, place, 'en')}: ${TABLES_ERRORS[code].en}`, options);
    this.name = 'TablesError';
    this.code = code;
    this.file = file;
    this.place = place;
  }

  /** The message in a language: file, place, cause and remedy. `message` is the English one. */
  describe(language: keyof ErrorText): string {
    return `${said(this.file, this.place, language)}: ${TABLES_ERRORS[this.code][language]}`;
  }
}
