import type { PlanErrorCode } from './issue.ts';

/** A text in both languages. */
export interface PlanErrorText {
  readonly vi: string;
  readonly en: string;
}

/** Cause and remedy of every code, for people: Vietnamese first. What was found and what is likely is said behind. */
export const PLAN_ERRORS: Readonly<Record<PlanErrorCode, PlanErrorText>> = {
  PLAN_FILE_UNREADABLE: {
    vi: 'không đọc được tệp: kiểm tra tên tệp và quyền đọc',
    en: 'the file cannot be read: check its name and the permission',
  },
  PLAN_FOLDER_UNREADABLE: {
    vi: 'không đọc được thư mục kế hoạch: kiểm tra đường dẫn và quyền đọc',
    en: 'the folder of plans cannot be read: check its path and the permission',
  },
  PLAN_ENCODING: {
    vi: 'tệp không phải UTF-8: lưu lại tệp ở dạng UTF-8',
    en: 'the file is not UTF-8: save it as UTF-8',
  },
  PLAN_TOO_LARGE: {
    vi: 'tệp lớn hơn 1 MiB: chia kế hoạch thành nhiều tệp',
    en: 'the file is larger than 1 MiB: split the plan into several',
  },
  PLAN_NOT_YAML: {
    vi: 'không đúng cú pháp YAML: xem lại thụt dòng, dấu hai chấm và dấu nháy ở dòng này',
    en: 'not YAML: check indentation, colons and quotation marks on this line',
  },
  PLAN_FILE_EMPTY: {
    vi: 'tệp không có nội dung: chép một kế hoạch mẫu vào rồi sửa',
    en: 'the file is empty: copy an example into it and change that',
  },
  PLAN_ALIAS: {
    vi: 'không dùng neo (&) và tham chiếu (*) của YAML: ghi rõ giá trị ở từng chỗ',
    en: 'anchors (&) and aliases (*) of YAML are not read: write the value where it belongs',
  },
  PLAN_TOO_DEEP: {
    vi: 'các mục lồng nhau quá sâu: xem lại thụt dòng và dấu ngoặc',
    en: 'nested too deeply: check indentation and brackets',
  },
  PLAN_REPEATED: {
    vi: 'hai tệp cùng mã và phiên bản nhưng khác nội dung: đổi version của một tệp',
    en: 'two files have the same id and version and say different things: change the version of one',
  },
  PLAN_KEY_REPEATED: {
    vi: 'khóa được ghi hai lần: bỏ một lần',
    en: 'the key is written twice: drop one',
  },
  PLAN_KEY_NOT_TEXT: {
    vi: 'tên khóa phải là chữ: bỏ dấu ngoặc hoặc dấu "?" trước khóa',
    en: 'a key must be a word: take away the brackets or the question mark before it',
  },
  PLAN_KEY_UNKNOWN: {
    vi: 'kế hoạch không có khóa này ở đây',
    en: 'there is no such key here',
  },
  PLAN_KEY_MISSING: {
    vi: 'thiếu khóa bắt buộc: thêm khóa này',
    en: 'a required key is missing: add it',
  },
  PLAN_VALUE_EMPTY: {
    vi: 'khóa không có giá trị: ghi giá trị hoặc bỏ khóa',
    en: 'the key has no value: write one or drop the key',
  },
  PLAN_VALUE_TYPE: {
    vi: 'giá trị không đúng loại',
    en: 'a value of another kind is expected',
  },
  PLAN_QUOTES_MISSING: {
    vi: 'số không có dấu nháy mất số 0 ở đầu: đặt trong dấu nháy kép',
    en: 'without quotation marks this is a number and loses its leading zeros: put it in quotation marks',
  },
  PLAN_QUOTES_NEEDLESS: {
    vi: 'cần một số: bỏ dấu nháy',
    en: 'a number is expected: take the quotation marks away',
  },
  PLAN_WORD_UNKNOWN: {
    vi: 'không phải một trong các từ được dùng ở đây',
    en: 'not one of the words that may stand here',
  },
  PLAN_TEXT_EMPTY: {
    vi: 'nội dung trống: ghi nội dung',
    en: 'the text is empty: write something',
  },
  PLAN_TEXT_LONG: {
    vi: 'nội dung quá dài: rút gọn',
    en: 'the text is too long: shorten it',
  },
  PLAN_TEXT_MALFORMED: {
    vi: 'nội dung có ký tự điều khiển hoặc ký tự hỏng: gõ lại',
    en: 'the text has control characters or broken ones: type it anew',
  },
  PLAN_NUMBER_RANGE: {
    vi: 'số nằm ngoài khoảng cho phép, hoặc không phải số nguyên',
    en: 'the number is out of range, or not whole',
  },
  PLAN_ID_MALFORMED: {
    vi: 'mã chỉ gồm chữ thường không dấu, số và gạch nối, như ha-noi-lop-6; phiên bản gồm chữ không dấu, số, dấu chấm, gạch',
    en: 'an id is made of small letters, digits and hyphens, like ha-noi-lop-6; a version of letters, digits, dots, hyphens and underscores',
  },
  PLAN_DAY_MALFORMED: {
    vi: 'ngày không đúng dạng: ghi YYYY-MM-DD (counted_to có thể là tháng, YYYY-MM)',
    en: 'not a day: write YYYY-MM-DD (counted_to may be a month, YYYY-MM)',
  },
  PLAN_DAY_IMPOSSIBLE: {
    vi: 'ngày hoặc tháng không có trong lịch (năm từ 1900 đến 2199)',
    en: 'no such day or month in the calendar (years 1900 to 2199)',
  },
  PLAN_DAYS_REVERSED: {
    vi: 'ngày cuối đứng trước ngày đầu: đổi lại',
    en: 'the last day is before the first: exchange or correct them',
  },
  PLAN_DAY_OTHER_YEAR: {
    vi: 'ngày cách xa năm tuyển sinh (year) của kế hoạch: xem lại năm của ngày này, hoặc year',
    en: "the day is far from the plan's year: check its year, or that of the plan",
  },
  PLAN_SINCE_LATE: {
    vi: 'since sau ngày tính (counted_to) của kế hoạch, không trẻ nào đạt được: xem lại hai ngày',
    en: 'since is after the day to which the plan counts, so no child can meet it: check both days',
  },
  PLAN_MONTHS_TOO_MANY: {
    vi: 'khoảng during ngắn hơn số tháng của living_months, không học sinh nào đạt được: sửa một trong hai',
    en: 'during is shorter than living_months, so no pupil can meet it: correct one of the two',
  },
  PLAN_CODE_MALFORMED: {
    vi: 'mã đơn vị hành chính cấp xã phải có 5 chữ số',
    en: 'the code of a unit at commune level has five digits',
  },
  PLAN_UNIT_UNKNOWN: {
    vi: 'mã đơn vị hành chính chưa từng có: tra lại mã',
    en: 'no unit ever had this code: look the code up',
  },
  PLAN_UNIT_OTHER_DAY: {
    vi: 'mã không chỉ đơn vị nào vào ngày đọc mã: sửa mã, hoặc ghi ngày của mã vào on',
    en: 'the code names no unit on the day on which codes are read: correct it, or write the day of the code under "on"',
  },
  PLAN_UNITS_DAY_MISSING: {
    vi: 'không biết đọc mã đơn vị theo ngày nào: ghi on hoặc counted_to',
    en: 'it is not said of which day the codes of units are: write "on" or "counted_to"',
  },
  PLAN_RANGE_REVERSED: {
    vi: 'số cuối nhỏ hơn số đầu: đổi lại',
    en: 'the last number is below the first: exchange or correct them',
  },
  PLAN_RANGE_LONG: {
    vi: 'khoảng có quá 500 thôn, tổ: xem lại hai số',
    en: 'a range of more than 500 villages: check its numbers',
  },
  PLAN_LIST_EMPTY: {
    vi: 'danh sách trống: ghi ít nhất một mục, hoặc bỏ khóa',
    en: 'the list is empty: write an entry or drop the key',
  },
  PLAN_LIST_LONG: {
    vi: 'danh sách quá dài: chia thành nhiều kế hoạch',
    en: 'the list is too long: split the plan',
  },
  PLAN_ENTRY_REPEATED: {
    vi: 'mục này đã có ở trên: bỏ một mục hoặc đổi mã',
    en: 'the same stands above already: drop one or change its id',
  },
  PLAN_PLACES_MISSING: {
    vi: 'nhóm ghi where: places nhưng không có places: thêm danh sách nơi',
    en: 'a group with where: places needs places: list them',
  },
  PLAN_PLACES_UNUSED: {
    vi: 'places chỉ dùng khi where: places: sửa where hoặc bỏ places',
    en: 'places are read with where: places only: correct one of the two',
  },
  PLAN_ZONES_MISSING: {
    vi: 'nhóm ghi where: zone nhưng kế hoạch không có zones: thêm địa bàn tuyển sinh',
    en: 'a group with where: zone needs zones in the plan: add them',
  },
  PLAN_SECTION_FOREIGN: {
    vi: 'phần này thuộc chương trình khác với programme của kế hoạch: bỏ phần này hoặc sửa programme',
    en: "this section belongs to another programme than the plan's: drop it or correct programme",
  },
  PLAN_SECTION_MISSING: {
    vi: 'kế hoạch của chương trình này phải có phần riêng của nó: thêm phần đó',
    en: 'a plan of this programme needs its section: add it',
  },
  PLAN_NOTHING_ASKED: {
    vi: 'không đòi hỏi điều gì: ghi marks hoặc places, và living hoặc studying_share',
    en: 'nothing is asked for: write marks or places, and living or studying_share',
  },
  PLAN_ASSUMPTION_FOREIGN: {
    vi: 'điểm này không thuộc chương trình của kế hoạch: bỏ khóa này hoặc sửa programme',
    en: "this point is not one of the plan's programme: drop the key or correct programme",
  },
  PLAN_ASSUMPTION_FIXED: {
    vi: 'kế hoạch không quy định được điểm này',
    en: 'this point cannot be set by a plan',
  },
};
