/**
 * What a value about a person can be refused for: one cause and one remedy each. Findings about well-formed values
 * (a name that differs, a number that contradicts the birth date) are no errors and have no code here.
 */
export type ResidenceErrorCode =
  | 'CITIZEN_NUMBER_EMPTY'
  | 'CITIZEN_NUMBER_NOT_DIGITS'
  | 'CITIZEN_NUMBER_AS_QUANTITY'
  | 'CITIZEN_NUMBER_OLD_ID'
  | 'CITIZEN_NUMBER_LOST_ZERO'
  | 'CITIZEN_NUMBER_LENGTH'
  | 'CITIZEN_NUMBER_REGISTRATION'
  | 'SEX_MALFORMED'
  | 'NAME_EMPTY'
  | 'NAME_TOO_LONG'
  | 'NAME_HAS_DIGITS'
  | 'NAME_HAS_CONTROL'
  | 'NAME_LOST_LETTERS'
  | 'ETHNICITY_CODE_UNKNOWN'
  | 'ETHNICITY_NAME_UNKNOWN'
  | 'ETHNICITY_CENSUS_CODE';

/** A text of one error in both languages: the cause, then what to do. */
export interface ErrorText {
  readonly vi: string;
  readonly en: string;
}

/** Cause and remedy of every code, for people: Vietnamese first. */
export const RESIDENCE_ERRORS: Readonly<Record<ResidenceErrorCode, ErrorText>> = {
  CITIZEN_NUMBER_EMPTY: {
    vi: 'Thiếu số định danh cá nhân: ghi đủ 12 chữ số như trên thẻ căn cước.',
    en: 'The citizen number is missing: write the 12 digits of the identity card.',
  },
  CITIZEN_NUMBER_NOT_DIGITS: {
    vi: 'Số định danh cá nhân có ký tự không phải chữ số: bỏ dấu cách, dấu chấm và chữ cái.',
    en: 'The citizen number has characters that are not digits: remove spaces, dots and letters.',
  },
  CITIZEN_NUMBER_AS_QUANTITY: {
    vi: 'Bảng tính đã đổi số định danh cá nhân thành số thập phân hoặc dạng mũ: định dạng cột là văn bản rồi nhập lại từ hồ sơ gốc.',
    en: 'A spreadsheet turned the citizen number into a decimal or an exponent: format the column as text and enter it again from the papers.',
  },
  CITIZEN_NUMBER_OLD_ID: {
    vi: 'Đây là số chứng minh nhân dân cũ có 9 chữ số: dùng số định danh cá nhân 12 chữ số, có trên thẻ căn cước và VNeID.',
    en: 'This is an old identity card number of 9 digits: use the citizen number of 12 digits, shown on the identity card and in VNeID.',
  },
  CITIZEN_NUMBER_LOST_ZERO: {
    vi: 'Số định danh cá nhân có vẻ đã mất số 0 ở đầu trong bảng tính: định dạng cột là văn bản và ghi lại đủ 12 chữ số.',
    en: 'The citizen number seems to have lost its leading zero in a spreadsheet: format the column as text and write all 12 digits.',
  },
  CITIZEN_NUMBER_LENGTH: {
    vi: 'Số định danh cá nhân phải có đúng 12 chữ số: đối chiếu với thẻ căn cước.',
    en: 'A citizen number has exactly 12 digits: compare it with the identity card.',
  },
  CITIZEN_NUMBER_REGISTRATION: {
    vi: 'Ba chữ số đầu không phải mã tỉnh hoặc mã nước nơi đăng ký khai sinh: đối chiếu với thẻ căn cước.',
    en: 'The first three digits are no code of a province or country of birth registration: compare the number with the identity card.',
  },
  SEX_MALFORMED: {
    vi: 'Giới tính không đọc được: ghi Nam hoặc Nữ, hoặc để trống.',
    en: 'The sex cannot be read: write male or female (Nam, Nữ), or leave it empty.',
  },
  NAME_EMPTY: {
    vi: 'Thiếu họ và tên: ghi đầy đủ như trong giấy khai sinh.',
    en: 'The full name is missing: write it as on the birth certificate.',
  },
  NAME_TOO_LONG: {
    vi: 'Họ và tên dài quá 100 ký tự: kiểm tra xem ô có lẫn nội dung khác không.',
    en: 'The full name is longer than 100 characters: check whether the cell holds something else as well.',
  },
  NAME_HAS_DIGITS: {
    vi: 'Họ và tên có chữ số: kiểm tra xem có bị lệch cột không.',
    en: 'The full name has digits in it: check whether the columns have shifted.',
  },
  NAME_HAS_CONTROL: {
    vi: 'Họ và tên có ký tự điều khiển như tab hoặc xuống dòng: xóa và gõ lại họ tên.',
    en: 'The full name has control characters such as a tab or a line break: delete and retype it.',
  },
  NAME_LOST_LETTERS: {
    vi: 'Họ và tên có dấu hỏi hoặc ký tự lỗi thay cho chữ có dấu: lưu lại tệp gốc với mã UTF-8.',
    en: 'Accented letters of the full name were replaced by question marks: save the original file again as UTF-8.',
  },
  ETHNICITY_CODE_UNKNOWN: {
    vi: 'Mã dân tộc không có trong danh mục: ghi hai chữ số từ 01 đến 56 (trong bảng tính ghi tên dân tộc cũng được).',
    en: 'No such code in the list of ethnic groups: write two digits from 01 to 56 (in a spreadsheet also the name of the group).',
  },
  ETHNICITY_NAME_UNKNOWN: {
    vi: 'Tên dân tộc không nhận ra được: ghi theo danh mục 54 dân tộc hoặc ghi mã.',
    en: 'The name of the ethnic group is not recognised: write it as in the list of 54 groups, or its code.',
  },
  ETHNICITY_CENSUS_CODE: {
    vi: 'Mã dân tộc theo bảng mã tổng điều tra, khác bảng mã của cơ sở dữ liệu dân cư: đổi sang mã của danh mục năm 1979 (trong bảng tính ghi tên dân tộc cũng được).',
    en: 'The ethnicity code is one of the census, whose numbers differ from those of the population database: write the code of the list of 1979 (in a spreadsheet also the name of the group).',
  },
};

/** A value about a person that cannot be read. The message never repeats the value: it would name somebody. */
export class ResidenceError extends Error {
  readonly code: ResidenceErrorCode;
  constructor(code: ResidenceErrorCode, options?: ErrorOptions) {
    super(RESIDENCE_ERRORS[code].en, options);
    this.name = 'ResidenceError';
    this.code = code;
  }
}
