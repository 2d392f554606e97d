import type { ErrorText } from '@cutru/tables';

/** What a field of a request, or a cell of a candidate's row, can be refused for beside the codes of the lower packages. */
export type RequestErrorCode =
  | 'ADMISSION_YEAR_MISSING'
  | 'AREA_CLASS_MALFORMED'
  | 'BIRTH_DATE_MISSING'
  | 'DECLARED_GROUP_MALFORMED'
  | 'DECLARED_POINTS_MALFORMED'
  | 'ENCOURAGEMENT_MALFORMED'
  | 'ENTRY_LEVEL_MALFORMED'
  | 'ENTRY_LEVEL_MISSING'
  | 'EXAM_GROUND_FROM_FACTS'
  | 'EXAM_GROUND_MALFORMED'
  | 'FIELD_MALFORMED'
  | 'FIELD_UNKNOWN'
  | 'GRADE_10_GROUND_FROM_FACTS'
  | 'GRADE_10_GROUND_MALFORMED'
  | 'GRADE_10_PRIZE_MALFORMED'
  | 'GROUND_DOCUMENT_WITHOUT_CLAIM'
  | 'GUARDIANS_NOT_CONSECUTIVE'
  | 'GUARDIAN_IS_CANDIDATE'
  | 'GUARDIAN_REPEATED'
  | 'HOUSEHOLD_MALFORMED'
  | 'MARK_MALFORMED'
  | 'PLAN_MALFORMED'
  | 'PLAN_UNKNOWN'
  | 'POLICY_DOCUMENT_WITHOUT_CLAIM'
  | 'POLICY_GROUP_MALFORMED'
  | 'PRIZE_MALFORMED'
  | 'PROGRAMME_NOT_KNOWN'
  | 'RELATION_MALFORMED'
  | 'RELATION_MISSING'
  | 'RULING_ANSWER_MALFORMED'
  | 'RULING_DAY_MISSING'
  | 'RULING_OFFICER_MALFORMED'
  | 'RULING_OFFICER_MISSING'
  | 'RULING_PAPER_INCOMPLETE'
  | 'RULING_PART_MALFORMED'
  | 'RULING_POINTS_MALFORMED'
  | 'RULING_TEXT_HAS_CITIZEN_NUMBER'
  | 'RULING_TEXT_HAS_CONTROL'
  | 'RULING_TEXT_TOO_LONG'
  | 'SCHOOL_CODE_MALFORMED'
  | 'SCHOOL_FORMS_MIXED'
  | 'SCHOOL_GRADES_MALFORMED'
  | 'SCHOOL_KIND_MALFORMED'
  | 'SCHOOL_LEVEL_MALFORMED'
  | 'SCHOOL_PERIOD_MISSING'
  | 'SCORE_INCOMPLETE'
  | 'SUBMITTED_ON_MISSING'
  | 'TOTAL_MALFORMED'
  | 'YEAR_MALFORMED'
  | 'YES_NO_MALFORMED';

/** Cause and remedy of the codes of fields, for people: Vietnamese first. */
export const REQUEST_ERRORS: Readonly<Record<RequestErrorCode, ErrorText>> = {
  ADMISSION_YEAR_MISSING: {
    vi: 'Không có năm tuyển sinh hoặc năm thi: điền cột admission_year, hoặc chạy lại với --on và ngày xét.',
    en: 'There is no year of admission or exam: fill in admission_year, or run again with --on and the day of the check.',
  },
  AREA_CLASS_MALFORMED: {
    vi: 'Khu vực không nhận ra được: ghi KV1, KV2-NT, KV2 hoặc KV3.',
    en: 'Not an area class: write KV1, KV2-NT, KV2 or KV3.',
  },
  BIRTH_DATE_MISSING: {
    vi: 'Thiếu ngày sinh: ghi YYYY-MM-DD (trong bảng tính DD/MM/YYYY cũng được), chỉ năm nếu không rõ ngày.',
    en: 'The birth date is missing: write YYYY-MM-DD (in a spreadsheet also DD/MM/YYYY), the year alone where no more is known.',
  },
  DECLARED_GROUP_MALFORMED: {
    vi: 'Nhóm ưu tiên đã khai không nhận ra được: ghi một số như 01, hoặc NONE nếu không khai nhóm nào.',
    en: 'The declared group is not recognised: write one number such as 01, or NONE where none was declared.',
  },
  GUARDIANS_NOT_CONSECUTIVE: {
    vi: 'Bỏ trống người giám hộ ở giữa: ghi liên tiếp từ guardian_1, guardian_2 …',
    en: 'A guardian before this one is empty: fill them in without a gap from guardian_1, guardian_2 …',
  },
  FIELD_MALFORMED: {
    vi: 'Trường này không đúng kiểu: xem kiểu của DecisionRequest.',
    en: 'This field has not the type that it should have: look at the type DecisionRequest.',
  },
  FIELD_UNKNOWN: {
    vi: 'Chương trình này không có trường như vậy: bỏ trường ấy, hoặc sửa tên.',
    en: 'An application of this programme has no such field: leave it out, or correct its name.',
  },
  GUARDIAN_IS_CANDIDATE: {
    vi: 'Người giám hộ mang số định danh của chính học sinh: ghi số của cha, mẹ hoặc người giám hộ.',
    en: 'This guardian has the number of the pupil: write that of the father, mother or guardian.',
  },
  GUARDIAN_REPEATED: {
    vi: 'Một người được ghi hai lần trong số cha, mẹ, người giám hộ: mỗi người chỉ ghi một lần.',
    en: 'One person stands twice among the guardians: give each of them once.',
  },
  PROGRAMME_NOT_KNOWN: {
    vi: 'Yêu cầu không thuộc chương trình nào được hỗ trợ: dùng university-admission, graduation-exam, ethnic-boarding-school, grade-10-admission hoặc school-entry.',
    en: 'The request is for no programme that is decided: use university-admission, graduation-exam, ethnic-boarding-school, grade-10-admission or school-entry.',
  },
  HOUSEHOLD_MALFORMED: {
    vi: 'Diện hộ không nhận ra được: ghi poor (hộ nghèo) hoặc near_poor (hộ cận nghèo), để trống nếu không thuộc.',
    en: 'The household is not recognised: write poor or near_poor, nothing where it is neither.',
  },
  POLICY_DOCUMENT_WITHOUT_CLAIM: {
    vi: 'Có giấy tờ của nhóm không khai ở policy_groups: thêm nhóm vào policy_groups hoặc bỏ khỏi policy_documents.',
    en: 'policy_documents has a group that policy_groups does not claim: add it there or remove it here.',
  },
  POLICY_GROUP_MALFORMED: {
    vi: 'Nhóm đối tượng chính sách không nhận ra được: ghi số từ 02 đến 07, nhiều nhóm cách nhau bằng dấu chấm phẩy.',
    en: 'Not a policy group: write numbers from 02 to 07, several apart by semicolons.',
  },
  PRIZE_MALFORMED: {
    vi: 'Giải không nhận ra được: ghi provincial (cấp tỉnh) hoặc national (quốc gia), để trống nếu không có.',
    en: 'The prize is not recognised: write provincial or national, nothing where there is none.',
  },
  RELATION_MALFORMED: {
    vi: 'Quan hệ không nhận ra được: ghi FATHER (cha), MOTHER (mẹ) hoặc GUARDIAN (người giám hộ).',
    en: 'The relation is not recognised: write FATHER, MOTHER or GUARDIAN.',
  },
  RELATION_MISSING: {
    vi: 'Thiếu quan hệ của người này với học sinh: ghi FATHER (cha), MOTHER (mẹ) hoặc GUARDIAN (người giám hộ); trong thông điệp thêm GUARDIAN_RELATION_ ở trước.',
    en: 'The relation of this person to the pupil is missing: write FATHER, MOTHER or GUARDIAN, in messages with GUARDIAN_RELATION_ before it.',
  },
  RULING_ANSWER_MALFORMED: {
    vi: 'Kết luận không nhận ra được: khu vực ghi như KV1, đối tượng ghi như 04 hoặc NONE, dự tuyển ghi yes hoặc no.',
    en: 'The answer of the ruling is not recognised: write KV1 for an area, 04 or NONE for a group, yes or no for admission.',
  },
  RULING_DAY_MISSING: {
    vi: 'Kết luận của hội đồng phải có ngày kết luận và ngày của văn bản làm căn cứ: ghi đủ cả hai.',
    en: 'A ruling has a day, and so has its paper: give both.',
  },
  RULING_OFFICER_MALFORMED: {
    vi: 'Mã cán bộ nhập kết luận không được có dấu cách: ghi mã, không ghi họ tên.',
    en: 'The id of the officer of a ruling has no blanks: give the id by which the officer is known at work, no name.',
  },
  RULING_OFFICER_MISSING: {
    vi: 'Thiếu mã cán bộ nhập kết luận của hội đồng: ghi mã cán bộ.',
    en: 'A ruling has to say who entered it: give the id of the officer.',
  },
  RULING_PAPER_INCOMPLETE: {
    vi: 'Văn bản làm căn cứ của kết luận chưa đủ: ghi loại văn bản, số và cơ quan ban hành.',
    en: 'The paper of a ruling is given in part: fill in what it is, its number and its issuer.',
  },
  RULING_PART_MALFORMED: {
    vi: 'Nội dung kết luận không nhận ra được: ghi AREA (khu vực), POLICY (đối tượng), ADMISSION (dự tuyển) hoặc PRIORITY (điểm ưu tiên).',
    en: 'What the ruling is about is not recognised: write AREA, POLICY, ADMISSION or PRIORITY.',
  },
  RULING_POINTS_MALFORMED: {
    vi: 'Điểm ưu tiên trong kết luận của hội đồng không đọc được: ghi như 0.25 hoặc 0,5, từ 0 đến 10; không có điểm thì ghi 0.',
    en: 'The points of a ruling cannot be read: write 0.25 or 0,5, between 0 and 10, and 0 for none.',
  },
  RULING_TEXT_HAS_CITIZEN_NUMBER: {
    vi: 'Kết luận của hội đồng không được chứa số định danh của ai: bỏ số đó, ghi "thí sinh" hoặc "cha, mẹ".',
    en: 'A ruling must hold nobody\'s citizen number: leave it out and write "the candidate" or "the mother".',
  },
  RULING_TEXT_HAS_CONTROL: {
    vi: 'Kết luận của hội đồng có ký tự xuống dòng hoặc ký tự điều khiển: viết trên một dòng.',
    en: 'A text of the ruling has line breaks or other control characters: write it on one line.',
  },
  RULING_TEXT_TOO_LONG: {
    vi: 'Kết luận của hội đồng có chỗ quá dài: lý do nhiều nhất 500 ký tự, cơ quan ban hành 200, các mục khác 100.',
    en: 'A text of the ruling is too long: 500 characters for the reason, 200 for the issuer, 100 for the others.',
  },
  SCHOOL_CODE_MALFORMED: {
    vi: 'Mã trường dài quá 40 ký tự: ghi mã trong danh sách trường, không ghi tên trường.',
    en: 'The school code has more than 40 characters: write the code of the school list, not the name.',
  },
  SCHOOL_FORMS_MIXED: {
    vi: 'Trường học ghi theo cả hai cách: dùng grade_10_school … hoặc school_1 …, để trống cách còn lại.',
    en: 'Schools are given in both ways: use grade_10_school … or school_1 … and leave the other empty.',
  },
  SCHOOL_GRADES_MALFORMED: {
    vi: 'Các lớp học tại trường không nhận ra được: chỉ dùng lớp 10, 11, 12 (trong bảng tính ghi như 10,11 hoặc 10-12).',
    en: 'The grades at this school are not recognised: use 10, 11 and 12 only (in a spreadsheet written 10,11 or 10-12).',
  },
  SCHOOL_KIND_MALFORMED: {
    vi: 'Loại trường không nhận ra được: ghi ethnic_boarding (PTDTNT) hoặc để trống.',
    en: 'The kind of school is not recognised: write ethnic_boarding, or nothing.',
  },
  SCHOOL_LEVEL_MALFORMED: {
    vi: 'Cấp học không nhận ra được: ghi lower_secondary (THCS) hoặc upper_secondary (THPT).',
    en: 'The level of the school is not recognised: write lower_secondary or upper_secondary.',
  },
  SCHOOL_PERIOD_MISSING: {
    vi: 'Không rõ học tại trường này khi nào: ghi cả ngày bắt đầu và ngày kết thúc, hoặc các lớp.',
    en: 'It is not said when this school was attended: give its first and its last day, or the grades.',
  },
  SUBMITTED_ON_MISSING: {
    vi: 'Không có ngày nộp hồ sơ: điền cột submitted_on, hoặc chạy lại với --on và ngày nộp.',
    en: 'There is no day on which the file was handed in: fill in submitted_on, or run again with --on and that day.',
  },
  TOTAL_MALFORMED: {
    vi: 'Tổng điểm không đọc được: ghi như 24.50 hoặc 24,5, nhiều nhất hai chữ số thập phân.',
    en: 'The total cannot be read: write 24.50 or 24,5, with two decimals at most.',
  },
  YEAR_MALFORMED: {
    vi: 'Năm không đọc được: ghi bốn chữ số, như 2025.',
    en: 'Not a year: write four digits, such as 2025.',
  },
  DECLARED_POINTS_MALFORMED: {
    vi: 'Điểm ưu tiên đã khai không đọc được: ghi như 0.25 hoặc 0,5, từ 0 đến 10, nhiều nhất hai chữ số thập phân.',
    en: 'The points declared cannot be read: write 0.25 or 0,5, between 0 and 10, with two decimals at most.',
  },
  ENCOURAGEMENT_MALFORMED: {
    vi: 'Điểm khuyến khích không đúng mức: ghi 0, 1, 1.5 hoặc 2 (trong thông điệp gửi dịch vụ là 0, 100, 150 hoặc 200).',
    en: 'There are no such encouragement points: write 0, 1, 1.5 or 2 (in messages to the service 0, 100, 150 or 200).',
  },
  ENTRY_LEVEL_MALFORMED: {
    vi: 'Cấp học đầu cấp không nhận ra được: ghi kindergarten (mầm non), grade_1 (lớp 1) hoặc grade_6 (lớp 6).',
    en: 'The level is not recognised: write kindergarten, grade_1 or grade_6.',
  },
  ENTRY_LEVEL_MISSING: {
    vi: 'Thiếu cấp học xin vào: ghi kindergarten (mầm non), grade_1 (lớp 1) hoặc grade_6 (lớp 6); trong thông điệp thêm ENTRY_LEVEL_ ở trước.',
    en: 'It is not said what is entered: write kindergarten, grade_1 or grade_6, in messages in capitals with ENTRY_LEVEL_ before it.',
  },
  EXAM_GROUND_FROM_FACTS: {
    vi: 'Diện 2c, 2d, 2e và 3a do hệ thống xét từ dữ liệu, không phải khai báo: bỏ khỏi grounds.',
    en: '2c, 2d, 2e and 3a are decided from facts and cannot be claimed: leave them out of grounds.',
  },
  EXAM_GROUND_MALFORMED: {
    vi: 'Diện ưu tiên không nhận ra được: ghi 2a, 2b, 2đ, 3b hoặc 3c, nhiều diện cách nhau bằng dấu chấm phẩy.',
    en: 'Not a ground of exam priority: write 2a, 2b, 2đ (or 2dd), 3b or 3c, several apart by semicolons.',
  },
  GRADE_10_GROUND_FROM_FACTS: {
    vi: 'Nhóm 3 do hệ thống xét từ dữ liệu, không phải khai báo: bỏ khỏi grounds.',
    en: 'Group 3 is decided from facts and cannot be claimed: leave it out of grounds.',
  },
  GRADE_10_GROUND_MALFORMED: {
    vi: 'Nhóm đối tượng không nhận ra được: ghi 1 hoặc 2, cả hai thì cách nhau bằng dấu chấm phẩy.',
    en: 'Not a group of grade 10: write 1 or 2, both apart by a semicolon.',
  },
  GRADE_10_PRIZE_MALFORMED: {
    vi: 'Giải không nhận ra được: ghi international (quốc tế), national (quốc gia), provincial_first, provincial_second hoặc provincial_third (giải nhất, nhì, ba cấp tỉnh), để trống nếu không có.',
    en: 'The prize is not recognised: write international, national, provincial_first, provincial_second or provincial_third, nothing where there is none.',
  },
  GROUND_DOCUMENT_WITHOUT_CLAIM: {
    vi: 'Có giấy tờ của diện, nhóm không khai ở grounds: thêm vào grounds hoặc bỏ khỏi ground_documents.',
    en: 'ground_documents has a ground that grounds does not claim: add it there or remove it here.',
  },
  MARK_MALFORMED: {
    vi: 'Điểm không đọc được: ghi như 8.25 hoặc 8,25, từ 0 đến 10, nhiều nhất hai chữ số thập phân.',
    en: 'Not a mark: write 8.25 or 8,25, between 0 and 10, with two decimals at most.',
  },
  PLAN_MALFORMED: {
    vi: 'Tên kế hoạch tuyển sinh không đúng dạng: ghi mã@phiên-bản, như ha-noi-lop-1@2026.1, nhiều nhất 100 ký tự.',
    en: 'Not the name of a plan: write id@version, such as ha-noi-grade-1@2026.1, at most 100 characters.',
  },
  PLAN_UNKNOWN: {
    vi: 'Kế hoạch tuyển sinh này chưa được nạp: kiểm tra mã và phiên bản, hoặc nạp kế hoạch rồi gửi lại.',
    en: 'The plan is not loaded: check its id and version, or load it and ask again.',
  },
  SCORE_INCOMPLETE: {
    vi: 'Điểm để tính điểm xét tốt nghiệp chưa đủ: điền đủ bốn điểm thi, ba điểm trung bình năm và điểm khuyến khích, hoặc để trống tất cả.',
    en: 'The score is given in part: fill in the four marks, the three means and the encouragement points, or none of them.',
  },
  YES_NO_MALFORMED: {
    vi: 'Ô này chỉ nhận yes hoặc no (có hoặc không): sửa lại, để trống nếu không khai.',
    en: 'This cell takes yes or no only: correct it, or leave it empty where nothing is claimed.',
  },
};
