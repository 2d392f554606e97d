/** What can be wrong with the database: one cause and one remedy each. */
export type DatabaseErrorCode =
  | 'DATABASE_URL_MALFORMED'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_CONNECTION_LOST'
  | 'DATABASE_LOGIN_REFUSED'
  | 'DATABASE_MISSING'
  | 'DATABASE_FORBIDDEN'
  | 'DATABASE_TOO_MANY_CONNECTIONS'
  | 'DATABASE_DISK_FULL'
  | 'DATABASE_TIMED_OUT'
  | 'DATABASE_CONFLICT'
  | 'DATABASE_READ_ONLY'
  | 'DATABASE_ROLLED_BACK'
  | 'DATABASE_ROW_COUNT'
  | 'DATABASE_MIGRATION_FAILED'
  | 'DATABASE_MIGRATIONS_DIFFER'
  | 'DATABASE_ALREADY_RUNNING'
  | 'DATABASE_PORT_TAKEN'
  | 'DATABASE_NO_ACCESS'
  | 'DATABASE_NO_USER'
  | 'DATABASE_NO_BINARIES'
  | 'DATABASE_VERSION_DIFFERS'
  | 'DATABASE_PASSWORD_LOST'
  | 'DATABASE_INIT_FAILED'
  | 'DATABASE_START_FAILED'
  | 'DATABASE_STOP_FAILED';

/** A text in both languages. */
export interface DatabaseErrorText {
  readonly vi: string;
  readonly en: string;
}

/** Cause and remedy of every code, for people: Vietnamese first. */
export const DATABASE_ERRORS: Readonly<Record<DatabaseErrorCode, DatabaseErrorText>> = {
  DATABASE_URL_MALFORMED: {
    vi: 'Địa chỉ cơ sở dữ liệu không đúng dạng: ghi postgres://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY:CỔNG/TÊN trong CUTRU_DATABASE_URL.',
    en: 'The address of the database has the wrong form: write postgres://USER:PASSWORD@HOST:PORT/NAME into CUTRU_DATABASE_URL.',
  },
  DATABASE_UNREACHABLE: {
    vi: 'Không có máy chủ PostgreSQL nào trả lời ở địa chỉ này: kiểm tra địa chỉ, cổng, tường lửa và xem PostgreSQL đã chạy chưa.',
    en: 'No PostgreSQL answers at this address: check host, port and firewall, and whether PostgreSQL is running.',
  },
  DATABASE_CONNECTION_LOST: {
    vi: 'Mất kết nối tới PostgreSQL giữa chừng, câu lệnh có thể đã hoặc chưa thực hiện: thử lại với cùng mã yêu cầu.',
    en: 'The connection to PostgreSQL broke, and the statement may or may not have been done: try again with the same request id.',
  },
  DATABASE_LOGIN_REFUSED: {
    vi: 'PostgreSQL từ chối người dùng hoặc mật khẩu: sửa trong CUTRU_DATABASE_URL hoặc pg_hba.conf.',
    en: 'PostgreSQL refuses the user or the password: correct CUTRU_DATABASE_URL or pg_hba.conf.',
  },
  DATABASE_MISSING: {
    vi: 'Máy chủ PostgreSQL không có cơ sở dữ liệu mang tên này: tạo bằng createdb hoặc sửa tên.',
    en: 'The PostgreSQL server has no database of this name: create it with createdb, or correct the name.',
  },
  DATABASE_FORBIDDEN: {
    vi: 'Người dùng của cơ sở dữ liệu không có quyền làm việc này: cấp quyền, hoặc dùng chủ sở hữu cho việc nâng cấp.',
    en: 'The database user may not do this: grant the right, or let the owner do the migration.',
  },
  DATABASE_TOO_MANY_CONNECTIONS: {
    vi: 'PostgreSQL hết chỗ cho kết nối mới: tăng max_connections hoặc bớt số tiến trình dùng chung.',
    en: 'PostgreSQL has no room for another connection: raise max_connections or run fewer processes on it.',
  },
  DATABASE_DISK_FULL: {
    vi: 'Ổ đĩa của PostgreSQL đầy nên không ghi gì: giải phóng chỗ trống rồi thử lại.',
    en: 'The disk of PostgreSQL is full, so nothing was written: free some space and try again.',
  },
  DATABASE_TIMED_OUT: {
    vi: 'PostgreSQL không xong việc trong thời hạn: thử lại khi bớt tải hoặc tăng thời hạn.',
    en: 'PostgreSQL did not finish in time: try again under less load, or allow it more time.',
  },
  DATABASE_CONFLICT: {
    vi: 'Một giao dịch khác cùng lúc đã thắng nên giao dịch này bị hủy: thử lại.',
    en: 'Another transaction at the same time won, so this one was undone: try again.',
  },
  DATABASE_READ_ONLY: {
    vi: 'PostgreSQL này chỉ cho đọc (bản dự phòng hoặc đang bị khóa ghi): dùng địa chỉ của máy chính.',
    en: 'This PostgreSQL only lets read (a standby, or locked against writing): use the address of the primary.',
  },
  DATABASE_ROLLED_BACK: {
    vi: 'PostgreSQL đã hủy giao dịch khi được yêu cầu ghi nhận, vì một câu lệnh trước đó đã hỏng: xem lỗi trước đó rồi thử lại.',
    en: 'PostgreSQL undid the transaction when asked to commit, because a statement before had failed: see that error and try again.',
  },
  DATABASE_ROW_COUNT: {
    vi: 'Một câu lệnh phải cho đúng một dòng lại cho số dòng khác: báo lỗi chương trình này cho nhóm phát triển.',
    en: 'A statement that must give one row gave another number: report this error of the program to its developers.',
  },
  DATABASE_MIGRATION_FAILED: {
    vi: 'Một bước nâng cấp cơ sở dữ liệu hỏng nên mọi bước đã được hủy: xem nguyên nhân kèm theo, sửa rồi chạy lại.',
    en: 'A step of the database migration failed, so all were undone: see the cause given with it, correct it and run again.',
  },
  DATABASE_MIGRATIONS_DIFFER: {
    vi: 'Cơ sở dữ liệu đã qua những bước nâng cấp mà phiên bản này không có: dùng phiên bản mới hơn, hoặc cơ sở dữ liệu khác.',
    en: 'The database went through migrations that this version does not have: use a newer version, or another database.',
  },
  DATABASE_ALREADY_RUNNING: {
    vi: 'Một bản khác đang chạy trên thư mục dữ liệu này: dùng bản đó, dừng nó lại, hoặc chọn thư mục khác.',
    en: 'Another copy is running on this data folder: use that one, stop it, or choose another folder.',
  },
  DATABASE_PORT_TAKEN: {
    vi: 'Cổng dành cho PostgreSQL đang có chương trình khác dùng: chọn cổng khác hoặc dừng chương trình đó.',
    en: 'Another program uses the port meant for PostgreSQL: choose another port, or stop that program.',
  },
  DATABASE_NO_ACCESS: {
    vi: 'Người dùng chạy PostgreSQL không vào hoặc không ghi được thư mục dữ liệu: sửa quyền hoặc chọn thư mục khác.',
    en: 'The user that runs PostgreSQL cannot enter or write the data folder: correct its permissions or choose another folder.',
  },
  DATABASE_NO_USER: {
    vi: 'PostgreSQL không chạy bằng root và không tạo được người dùng "postgres": chạy bằng người dùng thường, hoặc tạo người dùng "postgres", hoặc đặt CUTRU_DATABASE_URL.',
    en: 'PostgreSQL does not run as root, and no user "postgres" could be made: run as an ordinary user, make a user "postgres", or set CUTRU_DATABASE_URL.',
  },
  DATABASE_NO_BINARIES: {
    vi: 'Không có PostgreSQL kèm theo chạy được trên máy này: cài PostgreSQL rồi đặt CUTRU_DATABASE_URL.',
    en: 'The PostgreSQL that comes along does not run on this machine: install PostgreSQL and set CUTRU_DATABASE_URL.',
  },
  DATABASE_VERSION_DIFFERS: {
    vi: 'Dữ liệu do một phiên bản PostgreSQL khác tạo: chuyển bằng pg_dump từ phiên bản đó, hoặc chọn thư mục dữ liệu khác.',
    en: 'Another version of PostgreSQL made the data: bring them over with its pg_dump, or choose another data folder.',
  },
  DATABASE_PASSWORD_LOST: {
    vi: 'Thư mục dữ liệu thiếu tệp mật khẩu, hoặc không đọc được tệp: khôi phục tệp cùng với dữ liệu, hoặc chọn thư mục khác.',
    en: 'The password file of the data folder is missing or cannot be read: restore it along with the data, or choose another folder.',
  },
  DATABASE_INIT_FAILED: {
    vi: 'Không khởi tạo được dữ liệu PostgreSQL: xem các dòng cuối của nhật ký kèm theo.',
    en: 'The data of PostgreSQL could not be initialised: see the last lines of its log, given with this.',
  },
  DATABASE_START_FAILED: {
    vi: 'PostgreSQL không khởi động được: xem các dòng cuối của nhật ký kèm theo.',
    en: 'PostgreSQL does not start: see the last lines of its log, given with this.',
  },
  DATABASE_STOP_FAILED: {
    vi: 'PostgreSQL còn chạy và không chịu dừng: dừng tiến trình nêu trên rồi thử lại.',
    en: 'A PostgreSQL is still running and does not stop: end the process named and try again.',
  },
};
