import type { ErrorText } from '@cutru/tables';

/** What a run or a request as a whole can be refused for. */
export type VerifierErrorCode =
  | 'CANDIDATES_NOT_A_FILE'
  | 'CHANGED_COLUMN_UNKNOWN'
  | 'CHANGED_ROW_REFUSED'
  | 'INTAKE_PLAN_UNSUITABLE'
  | 'INTAKE_QUOTA_MISSING'
  | 'INTAKE_SCHOOL_UNKNOWN'
  | 'OUTPUT_IS_INPUT'
  | 'REQUEST_REFUSED'
  | 'RULING_ROWS_UNREADABLE'
  | 'RESULTS_CELL_MALFORMED'
  | 'RESULTS_OF_ANOTHER_PLAN'
  | 'RESULTS_OF_SEVERAL_INSTRUMENTS'
  | 'RESULTS_OF_SEVERAL_PLANS'
  | 'RESULTS_OF_SEVERAL_SCHOOLS'
  | 'ROW_NOT_THERE'
  | 'ROW_REFUSED'
  | 'SCORE_COLUMN_MISSING'
  | 'SCORE_MALFORMED';

/** Cause and remedy of the codes of whole runs. */
export const VERIFIER_ERRORS: Readonly<Record<VerifierErrorCode, ErrorText>> = {
  CANDIDATES_NOT_A_FILE: {
    vi: 'Bảng thí sinh được đọc hai lần nên phải là tệp thường, không phải luồng: lưu vào tệp rồi chạy lại.',
    en: 'The candidates are read twice, so they must be an ordinary file and no pipe: save them to a file first.',
  },
  CHANGED_COLUMN_UNKNOWN: {
    vi: 'Chương trình này không đọc cột nào tên như vậy: xem tên các cột với "cutru template".',
    en: 'No column of this name is read for the programme: "cutru template" shows the names.',
  },
  CHANGED_ROW_REFUSED: {
    vi: 'Dòng này sau khi thay đổi không dùng được: sửa giá trị đã thay ở các cột nêu kèm.',
    en: 'The row as changed cannot stand: correct what was changed in the columns listed.',
  },
  OUTPUT_IS_INPUT: {
    vi: 'Tệp kết quả trùng với một tệp đầu vào nên sẽ ghi đè lên nó: chọn tên khác cho --out.',
    en: 'The output is one of the inputs and would overwrite it: give --out another name.',
  },
  REQUEST_REFUSED: {
    vi: 'Hồ sơ có trường không dùng được: sửa các trường nêu kèm.',
    en: 'The request has fields that cannot stand: correct those listed.',
  },
  RULING_ROWS_UNREADABLE: {
    vi: 'Tệp kết luận của hội đồng có dòng không dùng được nên không dùng dòng nào: sửa các dòng nêu kèm.',
    en: 'Rows of the rulings cannot stand, so none is used: correct those listed.',
  },
  ROW_NOT_THERE: {
    vi: 'Ở dòng này của bảng không có hồ sơ nào bắt đầu: ghi số dòng như bảng tính hiện, dòng tiêu đề là 1.',
    en: 'No candidate begins on this line: give the line as the spreadsheet counts it, where the heading is 1.',
  },
  ROW_REFUSED: {
    vi: 'Dòng này không dùng được: sửa các cột nêu kèm trong bảng.',
    en: 'The row cannot be taken: correct the columns listed in the spreadsheet.',
  },
  INTAKE_PLAN_UNSUITABLE: {
    vi: 'Chỉ xếp chỉ tiêu cho trường phổ thông dân tộc nội trú và tuyển sinh đầu cấp: dùng kế hoạch của một trong hai chương trình này.',
    en: 'Only intakes of ethnic boarding schools and of entry by residence are ranked: use a plan of one of the two.',
  },
  INTAKE_QUOTA_MISSING: {
    vi: 'Chưa biết chỉ tiêu: ghi quota trong kế hoạch (kế hoạch của nhiều trường: quota ở địa bàn của từng trường), hoặc thêm --quota.',
    en: 'The number of places is not known: write quota in the plan (in a plan of several schools in the zone of each), or add --quota.',
  },
  INTAKE_SCHOOL_UNKNOWN: {
    vi: 'Kế hoạch không có địa bàn của trường này: kiểm tra mã trường ghi sau --school.',
    en: 'The plan has no zone of that school: check the code behind --school.',
  },
  RESULTS_CELL_MALFORMED: {
    vi: 'Ô của bảng kết quả không đọc được: dùng bảng mà cutru verify đã ghi, không sửa các cột kết quả.',
    en: 'A cell of the results cannot be read: use what cutru verify wrote, with its own columns as they are.',
  },
  RESULTS_OF_ANOTHER_PLAN: {
    vi: 'Dòng này không được kiểm tra theo kế hoạch đã nêu: chạy lại cutru verify với đúng kế hoạch đó.',
    en: 'The row was not checked by this plan: run cutru verify again with that very plan.',
  },
  RESULTS_OF_SEVERAL_INSTRUMENTS: {
    vi: 'Các dòng được kiểm tra theo nhiều văn bản khác nhau nên không xếp chung được: tách bảng theo văn bản.',
    en: 'The rows were checked by several instruments and are no one intake: split the file by instrument.',
  },
  RESULTS_OF_SEVERAL_PLANS: {
    vi: 'Các dòng được kiểm tra theo nhiều kế hoạch khác nhau nên không xếp chung được: tách bảng theo kế hoạch.',
    en: 'The rows were checked by several plans and are no one intake: split the file by plan.',
  },
  RESULTS_OF_SEVERAL_SCHOOLS: {
    vi: 'Bảng có hồ sơ của nhiều trường, mỗi trường có chỉ tiêu riêng: chọn một trường bằng --school.',
    en: 'The rows are of several schools, each with places of its own: choose one by --school.',
  },
  SCORE_COLUMN_MISSING: {
    vi: 'Bảng không có cột điểm này: kiểm tra tên cột ghi sau --score.',
    en: 'The file has no such column of scores: check the name behind --score.',
  },
  SCORE_MALFORMED: {
    vi: 'Điểm ở dòng này không đọc được: ghi số không âm như 8.25 hoặc 8,25, nhiều nhất hai chữ số thập phân.',
    en: 'The score on this line cannot be read: write a number such as 8.25 or 8,25, with two decimals at most.',
  },
};
