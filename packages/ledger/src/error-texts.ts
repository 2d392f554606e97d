/** What the log, its records and its verifier can refuse: one cause and one remedy each. */
export type LedgerErrorCode =
  // What a verifier finds, offline.
  | 'LOG_KEY_MALFORMED'
  | 'NOTE_MALFORMED'
  | 'NOTE_NOT_SIGNED_BY_KEY'
  | 'NOTE_SIGNATURE_WRONG'
  | 'CHECKPOINT_MALFORMED'
  | 'CHECKPOINT_ORIGIN_DIFFERS'
  | 'ENTRY_NOT_CANONICAL'
  | 'SALT_MALFORMED'
  | 'PROOF_MALFORMED'
  | 'PROOF_SIZE_DIFFERS'
  | 'PROOF_INDEX_OUTSIDE'
  | 'PROOF_LENGTH_WRONG'
  | 'PROOF_ROOT_DIFFERS'
  | 'CONSISTENCY_TREE_SHRANK'
  | 'CONSISTENCY_OLD_ROOT_DIFFERS'
  // What is handed in.
  | 'ENTRY_NOT_JSON'
  | 'ENTRY_TOO_LARGE'
  | 'REQUEST_CONTENT_DIFFERS'
  | 'REQUEST_ERASED'
  // Keys and records.
  | 'LOG_KEY_FILE_MISSING'
  | 'LOG_KEY_FILE_EXISTS'
  | 'LOG_KEY_FILE_OPEN_TO_OTHERS'
  | 'LOG_KEY_FILE_DAMAGED'
  | 'KEY_EPOCH_MISSING'
  | 'RECORD_DAMAGED'
  // The log itself.
  | 'LEDGER_QUEUE_FULL'
  | 'LEDGER_UNAVAILABLE'
  | 'LEDGER_OUTCOME_UNKNOWN'
  | 'LEDGER_CLOSED'
  | 'LEDGER_REFUSED'
  | 'LEDGER_ANOTHER_LOG'
  | 'LEDGER_TREE_DAMAGED'
  | 'LEDGER_INDEX_AHEAD'
  | 'LEDGER_PAGE_MALFORMED';

/** A text in both languages. */
export interface ErrorText {
  readonly vi: string;
  readonly en: string;
}

/** Cause and remedy of every code, for people: Vietnamese first. */
export const LEDGER_ERRORS: Readonly<Record<LedgerErrorCode, ErrorText>> = {
  LOG_KEY_MALFORMED: {
    vi: 'Khóa công khai của nhật ký sai dạng: lấy lại khóa dạng "tên+mã+khóa" từ đơn vị giữ nhật ký.',
    en: 'The public key of the log is malformed: fetch it again from the keeper of the log, as "name+id+key".',
  },
  NOTE_MALFORMED: {
    vi: 'Văn bản ký của nhật ký sai dạng: tải lại nguyên văn, không sửa dòng hay dấu cách.',
    en: 'The signed note of the log is malformed: fetch it again and change neither lines nor blanks.',
  },
  NOTE_NOT_SIGNED_BY_KEY: {
    vi: 'Văn bản ký không có chữ ký của khóa này: kiểm tra xem khóa có đúng của nhật ký này không.',
    en: 'The signed note has no signature of this key: check that the key is that of this log.',
  },
  NOTE_SIGNATURE_WRONG: {
    vi: 'Chữ ký trên văn bản không đúng: không dùng văn bản này, báo cho đơn vị giữ nhật ký.',
    en: 'The signature on the note is wrong: do not use the note, and tell the keeper of the log.',
  },
  CHECKPOINT_MALFORMED: {
    vi: 'Văn bản đã ký không phải là một mốc của nhật ký: tải lại mốc từ địa chỉ "/checkpoint".',
    en: 'What is signed is no checkpoint of a log: fetch the checkpoint again from "/checkpoint".',
  },
  CHECKPOINT_ORIGIN_DIFFERS: {
    vi: 'Mốc là của một nhật ký khác: dùng mốc của nhật ký mà khóa mang tên.',
    en: 'The checkpoint is that of another log: use one of the log that the key is named after.',
  },
  ENTRY_NOT_CANONICAL: {
    vi: 'Mục nhật ký không ở dạng JSON chuẩn (RFC 8785): dùng đúng các byte mà nhật ký đã trả về.',
    en: 'The entry is not canonical JSON (RFC 8785): use the very bytes that the log gave.',
  },
  SALT_MALFORMED: {
    vi: 'Muối của mục nhật ký không dài 16 byte: dùng đúng muối mà nhật ký đã trả về.',
    en: 'The salt of the entry is not 16 bytes long: use the salt that the log gave.',
  },
  PROOF_MALFORMED: {
    vi: 'Bằng chứng sai dạng (số thứ tự, kích thước hoặc mã băm): tải lại từ nhật ký.',
    en: 'The proof is malformed (index, size or hashes): fetch it again from the log.',
  },
  PROOF_SIZE_DIFFERS: {
    vi: 'Bằng chứng được lập cho kích thước khác với mốc: lấy bằng chứng cho đúng kích thước của mốc.',
    en: 'The proof is for another size than the checkpoint: ask for one at the size of the checkpoint.',
  },
  PROOF_INDEX_OUTSIDE: {
    vi: 'Số thứ tự nằm ngoài cây: lấy mốc mới hơn.',
    en: 'The index lies outside the tree: take a later checkpoint.',
  },
  PROOF_LENGTH_WRONG: {
    vi: 'Số mã băm trong bằng chứng không khớp với kích thước cây: tải lại từ nhật ký.',
    en: 'The number of hashes in the proof does not fit the size of the tree: fetch it again from the log.',
  },
  PROOF_ROOT_DIFFERS: {
    vi: 'Bằng chứng không dẫn tới gốc cây của mốc: mục, muối hoặc bằng chứng đã bị thay đổi.',
    en: 'The proof does not lead to the root of the checkpoint: entry, salt or proof have been changed.',
  },
  CONSISTENCY_TREE_SHRANK: {
    vi: 'Cây mới nhỏ hơn cây cũ: nhật ký đã mất mục, hoặc hai mốc bị đổi chỗ; kiểm tra thứ tự.',
    en: 'The later tree is smaller than the older: the log has lost entries, or the two are swapped; check their order.',
  },
  CONSISTENCY_OLD_ROOT_DIFFERS: {
    vi: 'Bằng chứng không dẫn tới gốc của cây cũ: nhật ký đã bị thay đổi; giữ cả hai mốc và báo.',
    en: 'The proof does not lead to the root of the older tree: the log was changed; keep both checkpoints and report it.',
  },
  ENTRY_NOT_JSON: {
    vi: 'Mục nhật ký có giá trị không phải JSON: bỏ giá trị đó hoặc đổi thành chuỗi, số, mảng, đối tượng.',
    en: 'The entry has a value that is not JSON: leave it out, or make it a string, number, array or object.',
  },
  ENTRY_TOO_LARGE: {
    vi: 'Mục hoặc hồ sơ quá lớn: rút gọn nội dung.',
    en: 'The entry or its record is too large: shorten it.',
  },
  REQUEST_CONTENT_DIFFERS: {
    vi: 'Mã yêu cầu này đã dùng cho nội dung khác: gửi lại với mã mới.',
    en: 'This request id was used for another content: send it under a new id.',
  },
  REQUEST_ERASED: {
    vi: 'Hồ sơ của yêu cầu này đã bị xóa: gửi yêu cầu mới với mã mới.',
    en: 'The record of this request was erased: send a new request under a new id.',
  },
  LOG_KEY_FILE_MISSING: {
    vi: 'Không có tệp khóa này: kiểm tra thư mục khóa, hoặc tạo khóa.',
    en: 'There is no such key file: check the folder of keys, or make the keys.',
  },
  LOG_KEY_FILE_EXISTS: {
    vi: 'Tệp khóa đã có và không bị ghi đè: dùng khóa đó, hoặc chọn thư mục khác.',
    en: 'The key file is there already and is not overwritten: use it, or choose another folder.',
  },
  LOG_KEY_FILE_OPEN_TO_OTHERS: {
    vi: 'Người khác đọc hoặc sửa được tệp khóa: đặt quyền 0600 ("chmod 600").',
    en: 'Others may read or change the key file: give it mode 0600 ("chmod 600").',
  },
  LOG_KEY_FILE_DAMAGED: {
    vi: 'Tệp khóa hỏng hoặc không phải tệp khóa: khôi phục từ bản sao lưu.',
    en: 'The key file is damaged or no key file: restore it from a backup.',
  },
  KEY_EPOCH_MISSING: {
    vi: 'Thiếu khóa của thời kỳ mà dòng này được bọc: đặt lại tệp khóa của thời kỳ đó, nếu chưa hủy.',
    en: 'The key of the epoch under which this row is wrapped is missing: put its file back, unless it was destroyed.',
  },
  RECORD_DAMAGED: {
    vi: 'Hồ sơ niêm phong không mở được hoặc không khớp với nhật ký: khôi phục cơ sở dữ liệu và kiểm tra ai đã sửa.',
    en: 'The sealed record cannot be opened or does not match the log: restore the database and find out who changed it.',
  },
  LEDGER_QUEUE_FULL: {
    vi: 'Hàng đợi ghi nhật ký đã đầy: chờ một lát rồi gửi lại.',
    en: 'The queue of the log is full: wait a moment and send it again.',
  },
  LEDGER_UNAVAILABLE: {
    vi: 'Cơ sở dữ liệu nhật ký không trả lời, chưa ghi gì: gửi lại khi cơ sở dữ liệu hoạt động.',
    en: 'The database of the log does not answer, nothing was written: send it again once the database is back.',
  },
  LEDGER_OUTCOME_UNKNOWN: {
    vi: 'Mất kết nối khi đang ghi nên không biết đã ghi hay chưa: gửi lại với cùng mã yêu cầu.',
    en: 'The connection broke during the commit, so it may or may not be written: send it again under the same request id.',
  },
  LEDGER_CLOSED: {
    vi: 'Nhật ký đang đóng: gửi lại sau khi dịch vụ khởi động lại.',
    en: 'The log is closing: send it again after the service has restarted.',
  },
  LEDGER_REFUSED: {
    vi: 'Cơ sở dữ liệu từ chối câu lệnh, chưa ghi gì: xem nguyên nhân trong nhật ký vận hành.',
    en: 'The database refused a statement, nothing was written: see the cause in the log of the operation.',
  },
  LEDGER_ANOTHER_LOG: {
    vi: 'Cơ sở dữ liệu chứa nhật ký có tên hoặc khóa khác: kiểm tra cấu hình tên nhật ký và thư mục khóa.',
    en: 'The database holds a log of another name or key: check the configured origin and the folder of keys.',
  },
  LEDGER_TREE_DAMAGED: {
    vi: 'Cây băm trong cơ sở dữ liệu không khớp với mốc đã ký: ngừng ghi, khôi phục cơ sở dữ liệu từ bản sao lưu.',
    en: 'The tree in the database does not match its signed checkpoint: stop writing and restore the database.',
  },
  LEDGER_INDEX_AHEAD: {
    vi: 'Nhật ký chưa dài đến đó: hỏi số thứ tự hoặc kích thước nhỏ hơn.',
    en: 'The log is not that long: ask for a smaller index or size.',
  },
  LEDGER_PAGE_MALFORMED: {
    vi: 'Trang hoặc bộ lọc sai dạng: dùng dấu trang mà câu trả lời trước đã cho.',
    en: 'The page or a filter is malformed: use the page mark that the answer before gave.',
  },
};
