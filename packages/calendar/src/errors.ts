/** What a text that should be a date can be refused for. One cause each. */
export type CalendarErrorCode =
  | 'DATE_MALFORMED'
  | 'DATE_IMPOSSIBLE'
  | 'DATE_OUT_OF_RANGE'
  | 'PERIOD_REVERSED';

/** Cause and remedy of every code, for people: Vietnamese first. */
export const CALENDAR_ERRORS: Readonly<
  Record<CalendarErrorCode, { readonly vi: string; readonly en: string }>
> = {
  DATE_MALFORMED: {
    vi: 'Ngày không đúng dạng: ghi YYYY-MM-DD hoặc DD/MM/YYYY.',
    en: 'Not a date: write YYYY-MM-DD or DD/MM/YYYY.',
  },
  DATE_IMPOSSIBLE: {
    vi: 'Ngày không có trong lịch: xem lại ngày và tháng.',
    en: 'No such day in the calendar: check the day and the month.',
  },
  DATE_OUT_OF_RANGE: {
    vi: 'Năm phải từ 1900 đến 2199: xem lại năm.',
    en: 'The year must lie between 1900 and 2199: check the year.',
  },
  PERIOD_REVERSED: {
    vi: 'Khoảng thời gian kết thúc trước khi bắt đầu: đổi lại hai ngày.',
    en: 'The period ends before it begins: exchange or correct its two dates.',
  },
};

/** A value that is no date. The message never repeats the value: it may be somebody's birth date. */
export class CalendarError extends Error {
  readonly code: CalendarErrorCode;
  constructor(code: CalendarErrorCode, options?: ErrorOptions) {
    super(CALENDAR_ERRORS[code].en, options);
    this.name = 'CalendarError';
    this.code = code;
  }
}
