/** What a table of places can be refused for. One cause each. */
export type PlacesErrorCode =
  | 'UNITS_FILE_VERSION'
  | 'UNITS_FILE_MALFORMED'
  | 'UNITS_DATE_MALFORMED'
  | 'UNITS_DATES_REVERSED'
  | 'UNITS_CODE_MALFORMED'
  | 'UNITS_NOT_NFC'
  | 'UNITS_NAME_WITHOUT_KIND'
  | 'UNITS_KEY_UNKNOWN'
  | 'UNITS_KEY_REPEATED'
  | 'UNITS_CODE_TAKEN'
  | 'UNITS_STATES_OVERLAP'
  | 'UNITS_PROVINCE_UNDATED'
  | 'UNITS_SOURCE_UNKNOWN'
  | 'UNITS_SOURCE_REPEATED'
  | 'UNITS_LINK_UNDATED';

/** Cause and remedy of every code, for people: Vietnamese first. */
export const PLACES_ERRORS: Readonly<Record<PlacesErrorCode, { readonly vi: string; readonly en: string }>> =
  {
    UNITS_FILE_VERSION: {
      vi: 'Không phải bảng đơn vị hành chính phiên bản 1: dùng tệp data/units.tsv đi kèm bản này.',
      en: 'Not a table of units of version 1: use the data/units.tsv that came with this release.',
    },
    UNITS_FILE_MALFORMED: {
      vi: 'Dòng không đúng mẫu: xem phần mô tả ở đầu tệp hoặc lấy lại tệp gốc.',
      en: 'The line has another shape than the head of the file describes: correct it or take the original file again.',
    },
    UNITS_DATE_MALFORMED: {
      vi: 'Ngày không đọc được: ghi YYYY-MM-DD, hai ngày nối bằng "..", hoặc "..".',
      en: 'A date cannot be read: write YYYY-MM-DD, two of them joined by "..", or "..".',
    },
    UNITS_DATES_REVERSED: {
      vi: 'Ngày sau đứng trước ngày trước: đổi lại thứ tự.',
      en: 'A later day stands before an earlier one: put them in order of time.',
    },
    UNITS_CODE_MALFORMED: {
      vi: 'Mã phải có 5 chữ số (xã), 3 (huyện) hoặc 2 (tỉnh), giữ số 0 ở đầu.',
      en: 'A code has 5 digits (commune), 3 (district) or 2 (province), leading zeros kept: correct the code.',
    },
    UNITS_NOT_NFC: {
      vi: 'Chữ có dấu chưa ở dạng Unicode dựng sẵn (NFC): lưu lại tệp ở dạng NFC.',
      en: 'Accented letters are not in composed form: save the file in Unicode NFC.',
    },
    UNITS_NAME_WITHOUT_KIND: {
      vi: 'Tên phải bắt đầu bằng loại đơn vị (Xã, Phường, Thị trấn, Đặc khu, Huyện, Quận, Thị xã, Thành phố, Tỉnh).',
      en: 'A name begins with its kind (Xã, Phường, Thị trấn, Đặc khu, Huyện, Quận, Thị xã, Thành phố, Tỉnh): correct it.',
    },
    UNITS_KEY_UNKNOWN: {
      vi: 'Tỉnh hoặc huyện chưa được khai báo ở phía trên: thêm dòng province hoặc district.',
      en: 'The province or district is not declared above: add its province or district line.',
    },
    UNITS_KEY_REPEATED: {
      vi: 'Tỉnh hoặc huyện được khai báo hai lần: bỏ một dòng hoặc thêm chữ cái vào khóa.',
      en: 'A province or district is declared twice: drop one line or give the key another letter.',
    },
    UNITS_CODE_TAKEN: {
      vi: 'Hai đơn vị cùng mã trong cùng một ngày: sửa mã hoặc ngày.',
      en: 'Two units have the same code on the same day: correct a code or a date.',
    },
    UNITS_STATES_OVERLAP: {
      vi: 'Trạng thái sau bắt đầu trước khi trạng thái trước kết thúc, hoặc nằm ngoài đơn vị: sửa ngày.',
      en: 'A state begins before the one before it ends, or lies outside its unit: correct the dates.',
    },
    UNITS_PROVINCE_UNDATED: {
      vi: 'Đổi tỉnh phải có ngày rõ ràng: ghi cùng một ngày ở hai cột.',
      en: 'A change of province needs a known day: write the same day in both columns.',
    },
    UNITS_SOURCE_UNKNOWN: {
      vi: 'Đơn vị nguồn không kết thúc vào ngày đơn vị này bắt đầu: sửa mã nguồn.',
      en: 'No unit of this code ended on the day on which this unit begins: correct the code of the source.',
    },
    UNITS_SOURCE_REPEATED: {
      vi: 'Đơn vị nguồn được ghi hai lần: bỏ một lần.',
      en: 'A source is named twice: drop one.',
    },
    UNITS_LINK_UNDATED: {
      vi: 'Đơn vị có nguồn thì ngày bắt đầu phải rõ: chuyển sang nhóm có ngày bắt đầu.',
      en: 'A unit with sources needs a known first day: move it to a group with a known start.',
    },
  };

/** A table of places that cannot be used. Nothing of it is loaded. */
export class PlacesError extends Error {
  readonly code: PlacesErrorCode;
  /** Line of the file, from 1. */
  readonly line: number;
  constructor(code: PlacesErrorCode, line: number, found = '', options?: ErrorOptions) {
    super(`Line ${line}${found === '' ? '' : ` (${found})`}: ${PLACES_ERRORS[code].en}`, options);
    this.name = 'PlacesError';
    this.code = code;
    this.line = line;
  }
}
