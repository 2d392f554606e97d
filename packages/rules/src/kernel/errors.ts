/** Why an application cannot be decided. One cause each. */
export type RulesErrorCode =
  | 'NOT_COVERED'
  | 'DECLARED_GROUP_NOT_IN_YEAR'
  | 'DECLARED_POINTS_NOT_IN_YEAR'
  | 'EXAM_DAY_NOT_IN_YEAR'
  | 'GRADUATION_AFTER_ADMISSION'
  | 'POLICY_GROUP_FROM_FACTS'
  | 'MARKS_OUT_OF_RANGE'
  | 'PLAN_OF_ANOTHER_INTAKE'
  | 'PLAN_OF_ANOTHER_PROGRAMME'
  | 'PLAN_TOO_LONG'
  | 'POLICY_GROUP_NOT_IN_YEAR'
  | 'SCHOOL_NOT_IN_PLAN'
  | 'TOTAL_OUT_OF_RANGE';

/** Cause and remedy of every code, for people. */
export const RULES_ERRORS: Readonly<Record<RulesErrorCode, { readonly vi: string; readonly en: string }>> = {
  NOT_COVERED: {
    vi: 'Chương trình chưa có quy định cho năm, ngày hoặc loại trường này: xem phạm vi được hỗ trợ.',
    en: 'No instrument of this programme covers that year, day or kind of school: look up what is covered.',
  },
  DECLARED_GROUP_NOT_IN_YEAR: {
    vi: 'Nhóm ưu tiên đã khai không có trong quy định của năm tuyển sinh: số nhóm thay đổi theo năm.',
    en: 'The declared group does not exist in the instrument of that admission year: numbers change with the year.',
  },
  DECLARED_POINTS_NOT_IN_YEAR: {
    vi: 'Điểm ưu tiên đã khai không có trong quy chế của năm thi: chỉ có 0, 0,25 và 0,5 điểm.',
    en: 'The declared points do not exist in the regulation of that exam: there are 0, 0.25 and 0.5.',
  },
  EXAM_DAY_NOT_IN_YEAR: {
    vi: 'Ngày thi không thuộc năm thi: xem lại hai giá trị.',
    en: 'The day of the exam is not in the year of the exam: check both.',
  },
  GRADUATION_AFTER_ADMISSION: {
    vi: 'Năm tốt nghiệp sau năm tuyển sinh: xem lại hai năm.',
    en: 'The graduation year is after the admission year: check both.',
  },
  POLICY_GROUP_FROM_FACTS: {
    vi: 'Nhóm 01 do hệ thống xét từ dữ liệu, không phải khai báo để xét: chỉ ghi vào declared_group.',
    en: 'Group 01 is decided from facts and cannot be claimed: write it in declared_group only.',
  },
  MARKS_OUT_OF_RANGE: {
    vi: 'Điểm thi và điểm trung bình phải từ 0 đến 10, điểm khuyến khích là 0, 1, 1,5 hoặc 2 (trong thông điệp gửi dịch vụ là phần trăm điểm): sửa lại.',
    en: 'Marks and means lie between 0 and 10, encouragement is 0, 1, 1.5 or 2 (in messages to the service in hundredths): correct them.',
  },
  PLAN_OF_ANOTHER_INTAKE: {
    vi: 'Kế hoạch tuyển sinh là của năm khác hoặc cấp học khác: dùng kế hoạch của đúng năm tuyển sinh và cấp học.',
    en: 'The plan is that of another intake: use the plan of the year and the level of the application.',
  },
  PLAN_OF_ANOTHER_PROGRAMME: {
    vi: 'Kế hoạch tuyển sinh là của chương trình khác: dùng kế hoạch của đúng chương trình.',
    en: 'The plan is that of another programme: use a plan of the programme applied to.',
  },
  PLAN_TOO_LONG: {
    vi: 'Kế hoạch tuyển sinh có quá 20 nhóm: gộp các nhóm lại hoặc chia thành nhiều kế hoạch.',
    en: 'The plan has more than 20 groups: join groups, or make several plans of it.',
  },
  POLICY_GROUP_NOT_IN_YEAR: {
    vi: 'Nhóm ưu tiên không có trong quy định của năm tuyển sinh: số nhóm thay đổi theo năm.',
    en: 'The instrument of that admission year has no such group: the numbers change with the year.',
  },
  SCHOOL_NOT_IN_PLAN: {
    vi: 'Kế hoạch tuyển sinh không có địa bàn của trường này: xem lại mã trường, hoặc để trống để xét mọi địa bàn.',
    en: 'The plan has no zone of that school: check its code, or leave it out to look at every zone.',
  },
  TOTAL_OUT_OF_RANGE: {
    vi: 'Tổng điểm phải từ 0 đến 30 điểm (trong thông điệp gửi dịch vụ là phần trăm điểm, từ 0 đến 3000): sửa lại.',
    en: 'The total must lie between 0 and 30 points (in messages to the service 0 to 3000 hundredths): correct it.',
  },
};

/** An application that cannot be decided; `field` is the application's, `covered` says what is, where that is the cause. */
export class RulesError extends Error {
  readonly code: RulesErrorCode;
  readonly field: string;
  readonly covered: string | null;
  constructor(code: RulesErrorCode, field: string, covered: string | null = null) {
    super(covered === null ? RULES_ERRORS[code].en : `${RULES_ERRORS[code].en} Covered: ${covered}.`);
    this.name = 'RulesError';
    this.code = code;
    this.field = field;
    this.covered = covered;
  }
}

/** One field that cannot stand. */
export interface ApplicationIssue {
  readonly field: string;
  readonly code: RulesErrorCode;
}
