import type { ErrorText } from '@cutru/tables';

/** Codes of wrong usage: the command line cannot stand, whatever its files hold. Such a command ends with 2. */
export type UsageErrorCode =
  | 'ARGUMENT_MISSING'
  | 'ARGUMENT_UNEXPECTED'
  | 'COMMAND_MISSING'
  | 'COMMAND_UNKNOWN'
  | 'INPUT_OF_SERVICE'
  | 'LANGUAGE_UNKNOWN'
  | 'MARKS_UNKNOWN'
  | 'MARKS_WITHOUT_AREAS'
  | 'NOTHING_CHANGED'
  | 'OPTION_MISSING'
  | 'OPTION_NEEDS_SERVER'
  | 'OPTION_UNKNOWN'
  | 'OPTION_VALUE_MISSING'
  | 'OUTCOME_UNKNOWN'
  | 'PROGRAMME_UNKNOWN'
  | 'PURPOSE_WITHOUT_OFFICER'
  | 'SINCE_WITHOUT_UNTIL'
  | 'TEMPLATE_UNKNOWN';

/** Cause and remedy of every code of wrong usage, for people: Vietnamese first. */
export const USAGE_ERRORS: Readonly<Record<UsageErrorCode, ErrorText>> = {
  ARGUMENT_MISSING: {
    vi: 'Lệnh thiếu tham số bắt buộc: xem cách dùng với --help.',
    en: 'The command lacks a required argument: look at its --help.',
  },
  ARGUMENT_UNEXPECTED: {
    vi: 'Lệnh có thừa tham số: bỏ bớt, hoặc đặt tên tệp có dấu cách trong nháy kép.',
    en: 'The command has an argument too many: remove it, or quote a file name with blanks.',
  },
  COMMAND_MISSING: {
    vi: 'Chưa chọn lệnh: chọn một lệnh ở danh sách trong --help.',
    en: 'No command was given: choose one of those under --help.',
  },
  COMMAND_UNKNOWN: {
    vi: 'Không có lệnh này: xem danh sách lệnh với --help.',
    en: 'There is no such command: look at the list under --help.',
  },
  INPUT_OF_SERVICE: {
    vi: 'Dịch vụ dùng dữ liệu cư trú và danh sách của chính nó: bỏ tùy chọn này, hoặc bỏ --server để tính tại chỗ.',
    en: 'A service goes by its own residence data and lists: leave this option out, or --server for a draft made here.',
  },
  LANGUAGE_UNKNOWN: {
    vi: 'Ngôn ngữ chỉ có vi và en: sửa giá trị của --lang.',
    en: 'The languages are vi and en: correct the value of --lang.',
  },
  MARKS_UNKNOWN: {
    vi: 'Có loại khu vực không nhận ra được: dùng ZONE, MINORITY_VILLAGE, DBKK_VILLAGE, DBKK_COASTAL, ISLAND, BORDER, ATK, P135, cách nhau bằng dấu phẩy.',
    en: 'Not all marks are known: use ZONE, MINORITY_VILLAGE, DBKK_VILLAGE, DBKK_COASTAL, ISLAND, BORDER, ATK, P135, apart by commas.',
  },
  MARKS_WITHOUT_AREAS: {
    vi: 'Có --areas-complete mà không có danh sách khu vực: thêm --areas, hoặc bỏ --areas-complete.',
    en: 'There is --areas-complete and no area list: add --areas, or leave the claim out.',
  },
  NOTHING_CHANGED: {
    vi: 'Chưa nêu điều gì thay đổi: thêm --set, --plan-instead, --residence-instead, --evidence-instead hoặc --on-instead.',
    en: 'Nothing was said to change: add --set, --plan-instead, --residence-instead, --evidence-instead or --on-instead.',
  },
  OPTION_MISSING: {
    vi: 'Lệnh thiếu tùy chọn bắt buộc: thêm vào, xem --help.',
    en: 'The command lacks a required option: add it, see --help.',
  },
  OPTION_NEEDS_SERVER: {
    vi: 'Tùy chọn này chỉ có nghĩa khi gửi qua dịch vụ: thêm --server, hoặc bỏ tùy chọn.',
    en: 'This option means something only with a service: add --server, or leave it out.',
  },
  OPTION_UNKNOWN: {
    vi: 'Không có tùy chọn này: xem danh sách với --help.',
    en: 'There is no such option: look at the list under --help.',
  },
  OPTION_VALUE_MISSING: {
    vi: 'Tùy chọn thiếu giá trị đi kèm: ghi giá trị ngay sau tùy chọn.',
    en: 'An option lacks its value: write the value after it.',
  },
  OUTCOME_UNKNOWN: {
    vi: 'Không có kết quả nào tên như vậy: dùng ELIGIBLE, NOT_ELIGIBLE hoặc NEEDS_EVIDENCE.',
    en: 'There is no outcome of this name: use ELIGIBLE, NOT_ELIGIBLE or NEEDS_EVIDENCE.',
  },
  PROGRAMME_UNKNOWN: {
    vi: 'Không có chương trình này: dùng university-admission, graduation-exam, ethnic-boarding-school, grade-10-admission hoặc school-entry.',
    en: 'There is no such programme: use university-admission, graduation-exam, ethnic-boarding-school, grade-10-admission or school-entry.',
  },
  PURPOSE_WITHOUT_OFFICER: {
    vi: 'Mục đích và cán bộ phải đi cùng nhau: ghi cả --purpose và --officer, hoặc bỏ cả hai.',
    en: 'Purpose and officer belong together: give both --purpose and --officer, or neither.',
  },
  SINCE_WITHOUT_UNTIL: {
    vi: 'Có mốc đầu mà không có mốc cuối: thêm --until, hoặc bỏ --since.',
    en: 'There is an earlier checkpoint and no later one: add --until, or leave --since out.',
  },
  TEMPLATE_UNKNOWN: {
    vi: 'Không có mẫu thư này: dùng 1, hoặc bỏ --template để lấy mẫu mới nhất.',
    en: 'There is no such template of the letter: use 1, or leave --template out for the latest.',
  },
};
