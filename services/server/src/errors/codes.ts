/** A text in both languages. */
export interface ErrorText {
  readonly vi: string;
  readonly en: string;
}

/** Why the service does not start. One cause each. */
export type ServerErrorCode =
  | 'ADDRESS_EXPOSED'
  | 'ADDRESS_TAKEN'
  | 'CONFIG_MALFORMED'
  | 'CONFIG_MISSING'
  | 'DATA_DIR_UNREADABLE'
  | 'KEYS_DIR_UNREADABLE'
  | 'KEYS_DIR_UNWRITABLE'
  | 'KEYS_EXIST'
  | 'KEYS_LOST'
  | 'KEYS_MISSING'
  | 'SCHOOL_LISTS_SEVERAL'
  | 'TLS_FILES_UNREADABLE'
  | 'TLS_FILES_UNUSABLE';

/** Cause and remedy of every code, for people: Vietnamese first. */
export const SERVER_ERRORS: Readonly<Record<ServerErrorCode, ErrorText>> = {
  ADDRESS_EXPOSED: {
    vi: 'Địa chỉ này máy khác gọi được mà không có TLS: dùng 127.0.0.1, hoặc đặt CUTRU_TLS_CERT và CUTRU_TLS_KEY.',
    en: 'Other machines can reach this address without TLS: use 127.0.0.1, or set CUTRU_TLS_CERT and CUTRU_TLS_KEY.',
  },
  ADDRESS_TAKEN: {
    vi: 'Không mở được địa chỉ này, có thể chương trình khác đang dùng: dừng chương trình đó, hoặc đặt địa chỉ khác vào biến nêu kèm.',
    en: 'The address cannot be opened, perhaps another program has it: stop that one, or put another address into the variable named.',
  },
  CONFIG_MALFORMED: {
    vi: 'Biến môi trường có giá trị sai dạng: sửa các biến nêu tên.',
    en: 'Environment variables have values of a wrong form: correct those that are named.',
  },
  CONFIG_MISSING: {
    vi: 'Chế độ production cần biến môi trường này: đặt các biến nêu tên.',
    en: 'Production mode needs these environment variables: set those that are named.',
  },
  DATA_DIR_UNREADABLE: {
    vi: 'Không đọc được thư mục dữ liệu: kiểm tra CUTRU_DATA_DIR và quyền của thư mục.',
    en: 'The data folder cannot be read: check CUTRU_DATA_DIR and its permissions.',
  },
  KEYS_DIR_UNREADABLE: {
    vi: 'Không đọc được thư mục khóa: kiểm tra CUTRU_KEYS_DIR và quyền của thư mục.',
    en: 'The folder of keys cannot be read: check CUTRU_KEYS_DIR and its permissions.',
  },
  KEYS_DIR_UNWRITABLE: {
    vi: 'Không ghi được khóa vào thư mục khóa: kiểm tra CUTRU_KEYS_DIR và quyền của thư mục.',
    en: 'Keys cannot be written to the folder of keys: check CUTRU_KEYS_DIR and its permissions.',
  },
  KEYS_EXIST: {
    vi: 'Thư mục này đã có khóa và không ghi đè: dùng các khóa đó, hoặc chọn một thư mục khác.',
    en: 'This folder has keys already, which are not overwritten: use them, or choose another folder.',
  },
  KEYS_LOST: {
    vi: 'Thiếu khóa mà dữ liệu trong cơ sở dữ liệu này đã dùng: khôi phục các tệp nêu kèm từ bản sao lưu, hoặc sửa CUTRU_KEYS_DIR; không có khóa này thì không đọc được dữ liệu.',
    en: 'A key under which this database was filled is missing: restore what is named from the backup of the keys, or correct CUTRU_KEYS_DIR; without it the data cannot be read.',
  },
  KEYS_MISSING: {
    vi: 'Chế độ production không tự tạo khóa: đặt khóa của dịch vụ vào CUTRU_KEYS_DIR, hoặc tạo khóa cho một dịch vụ mới bằng "cutru keys create --dir".',
    en: 'Production mode makes no keys of its own: put those of the service into CUTRU_KEYS_DIR, or make those of a new one by "cutru keys create --dir".',
  },
  SCHOOL_LISTS_SEVERAL: {
    vi: 'Có nhiều danh sách trường: gộp thành một tệp trong thư mục schools.',
    en: 'There are several school lists: put them together in one file of the folder schools.',
  },
  TLS_FILES_UNREADABLE: {
    vi: 'Không đọc được tệp TLS: kiểm tra CUTRU_TLS_CERT, CUTRU_TLS_KEY và quyền của tệp.',
    en: 'The TLS files cannot be read: check CUTRU_TLS_CERT, CUTRU_TLS_KEY and their permissions.',
  },
  TLS_FILES_UNUSABLE: {
    vi: 'Không dùng được các tệp TLS (không phải PEM, hoặc khóa không phải của chứng thư): sửa CUTRU_TLS_CERT và CUTRU_TLS_KEY.',
    en: 'The TLS files cannot be used (no PEM, or the key is not that of the certificate): correct CUTRU_TLS_CERT and CUTRU_TLS_KEY.',
  },
};
