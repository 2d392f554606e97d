import type { ErrorText, RowError } from '@cutru/tables';
import { type RowReason, rowReason } from './row-reasons.ts';

/** What a file of facts as a whole can be refused for, beside what `TablesErrorCode` has. One cause each. */
export type PopulationErrorCode =
  | 'EXTRACT_ROWS_UNREADABLE'
  | 'EVIDENCE_ROWS_UNREADABLE'
  | 'EXTRACT_CHANGED'
  | 'AREA_ROWS_UNREADABLE'
  | 'SCHOOL_ROWS_UNREADABLE'
  | 'MANIFEST_UNREADABLE'
  | 'MANIFEST_NOT_UTF8'
  | 'MANIFEST_SYNTAX'
  | 'MANIFEST_KEY_UNKNOWN'
  | 'MANIFEST_KEY_MISSING'
  | 'MANIFEST_VALUE_MALFORMED'
  | 'STORE_KEY_MISSING'
  | 'STORE_KEY_EXISTS'
  | 'STORE_KEY_UNREADABLE'
  | 'STORE_KEY_EXPOSED'
  | 'STORE_KEY_MALFORMED'
  | 'STORE_KEY_DIFFERS'
  | 'STORE_NOT_PREPARED'
  | 'STORE_IMPORT_UNKNOWN'
  | 'STORE_RECORD_DAMAGED';

/** Cause and remedy of every code, for people: Vietnamese first. */
export const POPULATION_ERRORS: Readonly<Record<PopulationErrorCode, ErrorText>> = {
  EXTRACT_ROWS_UNREADABLE: {
    vi: 'Tệp trích xuất cư trú có dòng không đọc được nên không dùng dòng nào: sửa các dòng nêu trên, hoặc cho phép bỏ qua bằng --max-bad-rows.',
    en: 'Rows of the residence extract cannot be read, so none is used: correct those listed, or allow for them with --max-bad-rows.',
  },
  EVIDENCE_ROWS_UNREADABLE: {
    vi: 'Tệp giấy tờ có dòng không đọc được nên không dùng dòng nào: sửa các dòng nêu trên.',
    en: 'Rows of the evidence cannot be read, so none is used: correct those listed.',
  },
  EXTRACT_CHANGED: {
    vi: 'Tệp trích xuất cư trú đã thay đổi trong khi đọc nên không nhập dòng nào: chép tệp ra nơi ổn định rồi nhập lại.',
    en: 'The residence extract changed while it was read, so none of it was imported: copy it to where nobody writes and import it again.',
  },
  AREA_ROWS_UNREADABLE: {
    vi: 'Danh sách khu vực có dòng không dùng được nên không nạp dòng nào: sửa các dòng nêu trên.',
    en: 'Rows of the area list cannot stand, so none is loaded: correct those listed.',
  },
  SCHOOL_ROWS_UNREADABLE: {
    vi: 'Danh sách trường có dòng không dùng được nên không nạp dòng nào: sửa các dòng nêu trên.',
    en: 'Rows of the school list cannot stand, so none is loaded: correct those listed.',
  },
  MANIFEST_UNREADABLE: {
    vi: 'Không đọc được bản kê: kiểm tra quyền đọc tệp.',
    en: 'The manifest cannot be read: check the permissions of the file.',
  },
  MANIFEST_NOT_UTF8: {
    vi: 'Bản kê không phải UTF-8: lưu lại bằng mã UTF-8.',
    en: 'The manifest is not in UTF-8: save it again in UTF-8.',
  },
  MANIFEST_SYNTAX: {
    vi: 'Bản kê không đúng cú pháp YAML: sửa thụt dòng, dấu hai chấm hoặc dấu nháy.',
    en: 'The manifest is no YAML: correct its indentation, colons or quotation marks.',
  },
  MANIFEST_KEY_UNKNOWN: {
    vi: 'Bản kê có khóa lạ: xóa, hoặc sửa chính tả thành khóa gần nhất.',
    en: 'The manifest has an unknown key: remove it, or correct its spelling to the nearest key.',
  },
  MANIFEST_KEY_MISSING: {
    vi: 'Bản kê thiếu khóa bắt buộc: thêm khóa.',
    en: 'The manifest lacks a required key: add it.',
  },
  MANIFEST_VALUE_MALFORMED: {
    vi: 'Giá trị trong bản kê không đúng dạng: ngày ghi YYYY-MM-DD và theo thứ tự, loại như ZONE, tỉnh 2 chữ số, mỗi mục complete có provinces hoặc nation và không vượt thời hạn của văn bản.',
    en: 'A value in the manifest has the wrong form: write days as YYYY-MM-DD and in order, marks such as ZONE, provinces as 2 digits, and in each entry of complete either provinces or nation, within the span of the instrument.',
  },
  STORE_KEY_MISSING: {
    vi: 'Không có tệp khóa của kho dân cư: sửa đường dẫn, hoặc khôi phục tệp từ bản sao lưu; không có khóa này thì không đọc được kho.',
    en: 'There is no key file of the population store: correct its path, or restore it from its backup; without this key the store cannot be read.',
  },
  STORE_KEY_EXISTS: {
    vi: 'Đã có tệp khóa ở đây và không ghi đè: dùng khóa đó hoặc chọn tên khác.',
    en: 'There is a key file already, which is not overwritten: use it or choose another name.',
  },
  STORE_KEY_UNREADABLE: {
    vi: 'Không đọc hoặc không ghi được tệp khóa: kiểm tra quyền của thư mục và chủ sở hữu tệp.',
    en: 'The key file cannot be read or written: check its owner and the permissions of its folder.',
  },
  STORE_KEY_EXPOSED: {
    vi: 'Người khác trên máy đọc được tệp khóa: đặt quyền 0600 (chmod 600).',
    en: 'Others on this machine may read the key file: set its mode to 0600 (chmod 600).',
  },
  STORE_KEY_MALFORMED: {
    vi: 'Tệp không phải khóa của kho dân cư: chỉ đúng tệp, hoặc khôi phục từ bản sao lưu.',
    en: 'The file is no key of a population store: name the right one, or restore it from its backup.',
  },
  STORE_KEY_DIFFERS: {
    vi: 'Kho dân cư được tạo bằng khóa khác: dùng đúng tệp khóa của kho này.',
    en: 'The population store was filled under another key: use the key file of this store.',
  },
  STORE_NOT_PREPARED: {
    vi: 'Cơ sở dữ liệu chưa có bảng của kho dân cư: chạy bước nâng cấp cơ sở dữ liệu trước.',
    en: 'The database has no tables of the population store: run the migration first.',
  },
  STORE_IMPORT_UNKNOWN: {
    vi: 'Không có lần nhập dữ liệu mang số này: xem danh sách các lần nhập.',
    en: 'There is no import of this number: see the list of imports.',
  },
  STORE_RECORD_DAMAGED: {
    vi: 'Một bản ghi trong kho dân cư không mở được, có thể đã bị sửa: khôi phục cơ sở dữ liệu từ bản sao lưu.',
    en: 'A record of the population store cannot be opened and may have been tampered with: restore the database from its backup.',
  },
};

/** How many bad rows an error lists. */
export const LISTED_ROWS = 20;

/** What an error is about, beside the file. */
export interface PopulationErrorDetails {
  /** Bad rows, the first `LISTED_ROWS` of them. */
  readonly rows?: readonly RowError<RowReason>[];
  /** How many bad rows were seen before reading ended. */
  readonly badRows?: number;
  /** Line of a manifest, from 1. */
  readonly line?: number;
  /** Path of a manifest's key, and the key that may have been meant. */
  readonly key?: string;
  readonly nearest?: string;
}

const WORDS = {
  vi: { line: 'dòng', field: 'cột', key: 'khóa', nearest: 'gần nhất', rows: 'dòng lỗi' },
  en: { line: 'line', field: 'column', key: 'key', nearest: 'nearest', rows: 'bad rows' },
} as const;

function place(file: string, details: PopulationErrorDetails, language: keyof ErrorText): string {
  const word = WORDS[language];
  const parts = [file];
  if (details.line !== undefined) parts.push(`${word.line} ${details.line}`);
  if (details.key !== undefined) parts.push(`${word.key} ${details.key}`);
  if (details.badRows !== undefined) parts.push(`${word.rows}: ${details.badRows}`);
  return parts.join(', ') + (details.nearest === undefined ? '' : ` (${word.nearest}: ${details.nearest})`);
}

/** A file of facts that cannot be used; nothing of it is. Names rows and fields, never a value. */
export class PopulationError extends Error {
  readonly code: PopulationErrorCode;
  readonly file: string;
  readonly details: PopulationErrorDetails;
  constructor(
    code: PopulationErrorCode,
    file: string,
    details: PopulationErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(`${place(file, details, 'en')}: ${POPULATION_ERRORS[code].en}`, options);
    this.name = 'PopulationError';
    this.code = code;
    this.file = file;
    this.details = details;
  }

  /** The message in a language, and after it a line for every row listed. */
  describe(language: keyof ErrorText): string {
    const word = WORDS[language];
    const rows = (this.details.rows ?? []).map(
      ({ row, field, code }) =>
        `\n  ${word.line} ${row}${field === '' ? '' : `, ${word.field} ${field}`}: ${rowReason(code)[language]}`,
    );
    return `${place(this.file, this.details, language)}: ${POPULATION_ERRORS[this.code][language]}${rows.join('')}`;
  }
}
