import { CALENDAR_ERRORS, type CalendarErrorCode } from '@cutru/calendar';
import { LIST_ISSUES, type ListIssueCode } from '@cutru/places';
import { RESIDENCE_ERRORS, type ResidenceErrorCode } from '@cutru/residence';
import { type ErrorText, ROW_SHAPE_ERRORS, type RowShapeCode } from '@cutru/tables';

/** What a cell of an extract, of evidence or of a list can be refused for, beside the codes of the lower packages. */
export type CellCode =
  | 'COMMUNE_CODE_MISSING'
  | 'COMMUNE_CODE_LOST_ZERO'
  | 'COMMUNE_CODE_MALFORMED'
  | 'RESIDENCE_KIND_UNKNOWN'
  | 'RECORDED_ON_MISSING'
  | 'EVIDENCE_TYPE_UNKNOWN'
  | 'EVIDENCE_ABOUT_UNKNOWN'
  | 'EVIDENCE_FIELD_UNKNOWN'
  | 'EVIDENCE_ISSUED_ON_MISSING'
  | 'EVIDENCE_VALUE_MISSING';

/** Why a row cannot be read. */
export type RowReason = CellCode | RowShapeCode | CalendarErrorCode | ResidenceErrorCode | ListIssueCode;

/** Cause and remedy of the codes of this package. */
export const CELL_ERRORS: Readonly<Record<CellCode, ErrorText>> = {
  COMMUNE_CODE_MISSING: {
    vi: 'Thiếu mã xã: ghi 5 chữ số, hoặc dấu ? nếu không rõ.',
    en: 'The commune code is missing: write its 5 digits, or ? where it is not known.',
  },
  COMMUNE_CODE_LOST_ZERO: {
    vi: 'Mã xã có 4 chữ số, có vẻ đã mất số 0 ở đầu trong bảng tính: định dạng cột là văn bản và ghi lại đủ 5 chữ số.',
    en: 'The commune code has 4 digits and seems to have lost its leading zero in a spreadsheet: format the column as text and write all 5.',
  },
  COMMUNE_CODE_MALFORMED: {
    vi: 'Mã xã phải có đúng 5 chữ số: tra mã của Cục Thống kê.',
    en: 'A commune code has exactly 5 digits: look it up in the list of the statistics office.',
  },
  RESIDENCE_KIND_UNKNOWN: {
    vi: 'Loại cư trú không nhận ra được: ghi permanent, temporary hoặc current (thường trú, tạm trú, nơi ở hiện tại).',
    en: 'The kind of residence is not recognised: write permanent, temporary or current.',
  },
  RECORDED_ON_MISSING: {
    vi: 'Thiếu ngày ghi nhận (recorded_on): ghi ngày dữ liệu được lấy ra.',
    en: 'The day of record (recorded_on) is missing: write the day on which the data were taken.',
  },
  EVIDENCE_TYPE_UNKNOWN: {
    vi: 'Loại giấy tờ không có trong danh mục: dùng CT07, VNEID, BIRTH_CERTIFICATE, SCHOOL_RECORD, RESIDENCE_NOTICE hoặc OTHER; trong thông điệp thêm PAPER_TYPE_ ở trước.',
    en: 'The type of paper is not known: use CT07, VNEID, BIRTH_CERTIFICATE, SCHOOL_RECORD, RESIDENCE_NOTICE or OTHER, in messages with PAPER_TYPE_ before it.',
  },
  EVIDENCE_ABOUT_UNKNOWN: {
    vi: 'Không rõ giấy tờ nói về ai: ghi candidate, guardian_1 hoặc guardian_2 và tiếp theo.',
    en: 'It is not clear whom the paper is about: write candidate, guardian_1, guardian_2 and so on.',
  },
  EVIDENCE_FIELD_UNKNOWN: {
    vi: 'Thông tin mà giấy tờ chứng minh không nhận ra được: chép phần giữa của mã ở cột missing, ví dụ residence.permanent.from.',
    en: 'What the paper attests is not recognised: copy the middle part of a code under missing, such as residence.permanent.from.',
  },
  EVIDENCE_ISSUED_ON_MISSING: {
    vi: 'Thiếu ngày cấp giấy tờ: ghi ngày cấp.',
    en: 'The day of issue of the paper is missing: write it.',
  },
  EVIDENCE_VALUE_MISSING: {
    vi: 'Chưa ghi giấy tờ chứng minh điều gì: điền mã xã, thôn, ngày hoặc dân tộc (trong bảng tính là cột commune_code, village, from, to hoặc value).',
    en: 'It is not said what the paper attests: fill in commune code, village, day or ethnicity (in a spreadsheet the columns commune_code, village, from, to or value).',
  },
};

/** Cause and remedy of any reason. */
export function rowReason(code: RowReason): ErrorText {
  return ROW_REASONS[code];
}

/** Every reason there is; a test holds the texts apart. */
export const ROW_REASONS: Readonly<Record<RowReason, ErrorText>> = {
  ...CELL_ERRORS,
  ...ROW_SHAPE_ERRORS,
  ...CALENDAR_ERRORS,
  ...RESIDENCE_ERRORS,
  ...LIST_ISSUES,
};
