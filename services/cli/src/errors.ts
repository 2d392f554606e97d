import { CALENDAR_ERRORS, type CalendarErrorCode } from '@cutru/calendar';
import type { DatabaseErrorCode } from '@cutru/database';
import type { CaseErrorCode } from '@cutru/law-cases';
import { LEDGER_ERRORS, type LedgerErrorCode } from '@cutru/ledger';
import type { PlanErrorCode } from '@cutru/plans';
import type { ServerErrorCode } from '@cutru/server';
import type { ErrorText } from '@cutru/tables';
import { TOKEN_ERRORS, type TokenErrorCode } from '@cutru/tokens';
import { ERROR_TABLES, type ErrorCode } from '@cutru/verifier';
import { USAGE_ERRORS, type UsageErrorCode } from './usage-errors.ts';

/** What a command can be refused for beside what the packages refuse. One cause each. */
export type CliErrorCode =
  | UsageErrorCode
  | 'AUDIT_FILE_UNREADABLE'
  | 'CASES_NONE'
  | 'CHECKPOINT_MISSING'
  | 'CHECKPOINT_NOT_MADE'
  | 'CITIZEN_ID_MALFORMED'
  | 'COMPLAINT_DEADLINE_PASSED'
  | 'COUNT_MALFORMED'
  | 'DATABASE_ENDED'
  | 'DATABASE_URL_MISSING'
  | 'DEMO_IN_PRODUCTION'
  | 'ENTRY_RANGE_MALFORMED'
  | 'INTERRUPTED'
  | 'LIST_INCOMPLETE'
  | 'LOG_FORKED'
  | 'PLACE_CODE_MALFORMED'
  | 'PLACE_CODE_NEVER_USED'
  | 'PLACE_CODE_NOT_THAT_DAY'
  | 'PLAN_WITHOUT_COMPLAINT'
  | 'PROGRAM_FAULT'
  | 'PROOF_FILE_MALFORMED'
  | 'PROOF_FILE_TOO_LARGE'
  | 'PLAN_OF_SERVICE_DIFFERS'
  | 'RULES_UNKNOWN'
  | 'RULINGS_NOT_HEEDED'
  | 'SERVICE_ALREADY_RUNNING'
  | 'SERVICE_BROKE_OFF'
  | 'SET_MALFORMED'
  | 'SERVICE_NOT_THERE'
  | 'TLS_CA_UNREADABLE'
  | 'TLS_NEEDS_NAME';

/** Cause and remedy of every code, for people: Vietnamese first. */
export const CLI_ERRORS: Readonly<Record<CliErrorCode, ErrorText>> = {
  ...USAGE_ERRORS,
  AUDIT_FILE_UNREADABLE: {
    vi: 'Không đọc được tệp: kiểm tra đường dẫn và quyền đọc.',
    en: 'The file cannot be read: check its path and permissions.',
  },
  CASES_NONE: {
    vi: 'Các tệp không có trường hợp nào của chương trình này: bỏ --programme, hoặc chọn tệp khác.',
    en: 'The files have no case of this programme: leave --programme out, or name other files.',
  },
  CHECKPOINT_MISSING: {
    vi: 'Bằng chứng không kèm mốc, và không có mốc nào được đưa vào cùng kích thước: đưa mốc đó vào bằng --until.',
    en: 'The proof has no checkpoint, and none of its size was given: give that one with --until.',
  },
  CHECKPOINT_NOT_MADE: {
    vi: 'Nhật ký không có mốc nào ở kích thước này: bỏ --size để dùng mốc mới nhất.',
    en: 'The log has no checkpoint of this size: leave --size out and the latest one is taken.',
  },
  CITIZEN_ID_MALFORMED: {
    vi: 'Không phải số định danh: ghi đủ 12 chữ số, giữ số 0 ở đầu.',
    en: 'Not a citizen number: write all of its 12 digits, leading zeros kept.',
  },
  COMPLAINT_DEADLINE_PASSED: {
    vi: 'Hạn khiếu nại trong kế hoạch (complaint.until) đã qua vào ngày ghi trên thư nên thư không giúp được gia đình: gia hạn trong kế hoạch (phiên bản mới), hoặc ghi đúng ngày bằng --date.',
    en: 'On the day of the letter the last day of complaints in the plan (complaint.until) is over, so it helps no family: extend it in the plan (a new version), or give the right day by --date.',
  },
  COUNT_MALFORMED: {
    vi: 'Không phải một số lượng dùng được: ghi một số nguyên trong giới hạn nêu ở --help.',
    en: 'Not a count that can be used: write a whole number within the limits under --help.',
  },
  DATABASE_ENDED: {
    vi: 'PostgreSQL của dịch vụ đã dừng giữa chừng nên dịch vụ cũng dừng: chạy lại lệnh này, và xem ổ đĩa còn chỗ trống không.',
    en: 'The PostgreSQL of the service has ended, and so has the service: run the command again, and see whether the disk has room.',
  },
  DATABASE_URL_MISSING: {
    vi: 'Chưa cho biết cơ sở dữ liệu và không có PostgreSQL nào của dịch vụ đang chạy ở đây: đặt biến môi trường CUTRU_DATABASE_URL; hoặc chạy lại trong thư mục nơi "npm start" hay "cutru serve" đang chạy; hoặc dùng "cutru serve --residence".',
    en: 'No database is named, and no PostgreSQL of a service runs here: set CUTRU_DATABASE_URL, or run this again in the folder in which "npm start" or "cutru serve" is running, or use "cutru serve --residence".',
  },
  DEMO_IN_PRODUCTION: {
    vi: 'Bản trình diễn nạp người không có thật nên không chạy ở chế độ này: dùng cutru serve, hoặc bỏ CUTRU_MODE.',
    en: 'The demonstration loads people who do not exist and does not run in this mode: use cutru serve, or unset CUTRU_MODE.',
  },
  ENTRY_RANGE_MALFORMED: {
    vi: 'Khoảng mục không đọc được: ghi mục đầu và mục cuối như 4..9, hoặc 4.. để lấy đến hết.',
    en: 'Not a range of entries: write the first and the last as 4..9, or 4.. for all that follow.',
  },
  INTERRUPTED: {
    vi: 'Đã dừng theo yêu cầu, không có gì được ghi hay nạp dở dang: chạy lại lệnh khi cần.',
    en: 'Stopped as asked, with nothing half written or half imported: run the command again when you like.',
  },
  LIST_INCOMPLETE: {
    vi: 'Danh sách thiếu mục giữa hai mốc: lấy bằng chứng của các mục nêu kèm rồi kiểm tra lại.',
    en: 'Entries between the two checkpoints are missing: fetch the proofs of those named and check again.',
  },
  LOG_FORKED: {
    vi: 'Nhật ký đã ký hai điều trái ngược nhau: giữ lại mọi tệp làm bằng chứng, báo cơ quan kiểm tra.',
    en: 'The log has signed two things that contradict each other: keep every file as evidence and report it.',
  },
  PLACE_CODE_MALFORMED: {
    vi: 'Mã cần tra phải có đúng 5 chữ số, giữ số 0 ở đầu: sửa mã.',
    en: 'The code to look up has exactly 5 digits, leading zeros kept: correct it.',
  },
  PLACE_CODE_NEVER_USED: {
    vi: 'Chưa từng có đơn vị cấp xã nào mang mã này: kiểm tra lại các chữ số.',
    en: 'No unit at commune level has ever had this code: check its digits.',
  },
  PLAN_WITHOUT_COMPLAINT: {
    vi: 'Kế hoạch không ghi ai kết luận và nơi nhận khiếu nại nên không viết được thư: thêm mục complaint vào kế hoạch.',
    en: 'The plan does not say who rules and where complaints go, and no letter is written without: add complaint to it.',
  },
  PLACE_CODE_NOT_THAT_DAY: {
    vi: 'Vào ngày đó mã này không chỉ đơn vị nào: chọn một ngày trong khoảng nêu kèm.',
    en: 'On that day the code names nothing: choose a day within the spans listed.',
  },
  PROGRAM_FAULT: {
    vi: 'Lỗi của chương trình, không phải của dữ liệu: báo lỗi kèm thông báo dưới đây, không gửi dữ liệu cá nhân.',
    en: 'A fault of the program, not of the data: report it with the message below and without personal data.',
  },
  PROOF_FILE_MALFORMED: {
    vi: 'Không phải bằng chứng của nhật ký: dùng câu trả lời JSON của GetInclusionProof, mỗi dòng một bằng chứng.',
    en: 'This is no proof of a log: use the JSON answers of GetInclusionProof, one a line.',
  },
  PROOF_FILE_TOO_LARGE: {
    vi: 'Tệp quá lớn để đọc cả một lần (trên 64 MiB): ghi mỗi bằng chứng trên một dòng.',
    en: 'The file is too large to be read as a whole (over 64 MiB): write one proof a line.',
  },
  PLAN_OF_SERVICE_DIFFERS: {
    vi: 'Dịch vụ có kế hoạch cùng mã và phiên bản nhưng nội dung khác với tệp này: dùng đúng một bản, hoặc đổi số phiên bản.',
    en: 'The service has a plan of that id and version that says something else than this file: use one and the same, or give it another version.',
  },
  RULES_UNKNOWN: {
    vi: 'Không hiểu hoặc không có chương trình, văn bản hay điều khoản này: xem các văn bản với "cutru rules list", các điều khoản của một văn bản với "cutru rules show" và mã của văn bản.',
    en: 'This is not understood, or there is no such programme, instrument or clause: "cutru rules list" has the instruments, and "cutru rules show" with the id of one its clauses.',
  },
  RULINGS_NOT_HEEDED: {
    vi: 'Dịch vụ bỏ qua kết luận của hội đồng, nên hồ sơ đã được ghi nhật ký mà không có kết luận đó: nâng cấp dịch vụ rồi chạy lại với --purpose khác.',
    en: 'The service left the rulings out, so the row is in the log without them: bring the service up to date, then run again with another --purpose.',
  },
  SET_MALFORMED: {
    vi: 'Không đọc được thay đổi: ghi tên cột, dấu bằng rồi giá trị, như household=poor; để trống sau dấu bằng là xóa ô.',
    en: 'Not a change: write a column, an equals sign and a value, as household=poor; nothing behind it empties the cell.',
  },
  SERVICE_BROKE_OFF: {
    vi: 'Dịch vụ không làm tiếp được và chưa có tệp kết quả nào được ghi: khi dịch vụ trở lại bình thường, chạy lại đúng lệnh này, hồ sơ đã ghi nhật ký không bị ghi lần nữa.',
    en: 'The service could not go on, and no result was written: when it is well again run the same command again, which logs nothing twice.',
  },
  SERVICE_NOT_THERE: {
    vi: 'Không có dịch vụ nào trả lời ở địa chỉ này: khởi động bằng "cutru serve", hoặc sửa địa chỉ sau --server (https:// nếu dịch vụ dùng TLS).',
    en: 'No service answers at this address: start one by "cutru serve", or correct the address behind --server (https:// where it speaks TLS).',
  },
  SERVICE_ALREADY_RUNNING: {
    vi: 'Một bản khác đang chạy trên dữ liệu này: dùng bản đó, hoặc dừng nó lại rồi chạy lại lệnh này.',
    en: 'Another copy is running on these data: use that one, or stop it and run the command again.',
  },
  TLS_CA_UNREADABLE: {
    vi: 'Không đọc được tệp chứng thư của --tls-ca: kiểm tra đường dẫn và quyền đọc.',
    en: 'The certificates of --tls-ca cannot be read: check path and permissions.',
  },
  TLS_NEEDS_NAME: {
    vi: 'TLS cần tên máy chủ, không dùng được địa chỉ số: ghi tên có trong chứng thư, như https://cutru.example:50051.',
    en: "TLS needs a host's name and not a number: write the name in its certificate, as https://cutru.example:50051.",
  },
};

/** Every code with which a command can be refused. */
export type CommandErrorCode =
  | CaseErrorCode
  | CliErrorCode
  | DatabaseErrorCode
  | ErrorCode
  | LedgerErrorCode
  | PlanErrorCode
  | ServerErrorCode
  | TokenErrorCode;

/** The tables of their texts, one for each union; a test holds their codes and texts apart. */
export const COMMAND_ERROR_TABLES: readonly Readonly<Record<string, ErrorText>>[] = [
  ...ERROR_TABLES,
  LEDGER_ERRORS,
  TOKEN_ERRORS,
  CLI_ERRORS,
];

/** As shells report an end by Ctrl-C. */
const INTERRUPTED_EXIT = 130;

/** A command that cannot be carried out. */
export class CliError extends Error {
  readonly code: CliErrorCode;
  /** What the message is about, by language: the option, the command, the days. Nobody's data. */
  readonly about: ErrorText;
  constructor(code: CliErrorCode, about: ErrorText | string = '', options?: ErrorOptions) {
    const both = typeof about === 'string' ? { vi: about, en: about } : about;
    super(`${both.en === '' ? '' : `${both.en}: `}${CLI_ERRORS[code].en}`, options);
    this.name = 'CliError';
    this.code = code;
    this.about = both;
  }

  get exitCode(): number {
    if (this.code === 'INTERRUPTED') return INTERRUPTED_EXIT;
    return Object.hasOwn(USAGE_ERRORS, this.code) ? 2 : 1;
  }

  /** The message in a language. `message` is the English one. */
  describe(language: keyof ErrorText): string {
    const about = this.about[language];
    return `${about === '' ? '' : `${about}: `}${CLI_ERRORS[this.code][language]}`;
  }
}

/** A day in an option that cannot be read. */
export class OptionDayError extends Error {
  readonly code: CalendarErrorCode;
  readonly option: string;
  constructor(option: string, code: CalendarErrorCode, options?: ErrorOptions) {
    super(`${option}: ${CALENDAR_ERRORS[code].en}`, options);
    this.name = 'OptionDayError';
    this.option = option;
    this.code = code;
  }

  /** The message in a language. `message` is the English one. */
  describe(language: keyof ErrorText): string {
    return `${this.option}: ${CALENDAR_ERRORS[this.code][language]}`;
  }
}
