import type { ErrorText } from './errors.ts';

/** What a reader of workbooks puts right or leaves out, and tells. */
export type TableWarningCode = 'ZEROS_RESTORED' | 'MERGED_CELLS_REPEATED' | 'OTHER_SHEETS_LEFT_OUT';

/** Cause and advice of every warning, for people. */
export const TABLE_WARNINGS: Readonly<Record<TableWarningCode, ErrorText>> = {
  ZEROS_RESTORED: {
    vi: 'Ô là số nên đã mất số 0 ở đầu, đã thêm lại: định dạng cột là văn bản và đối chiếu.',
    en: 'Cells were numbers and had lost leading zeros, which were put back: format the column as text, and compare.',
  },
  MERGED_CELLS_REPEATED: {
    vi: 'Ô gộp qua nhiều dòng, giá trị được dùng cho từng dòng: bỏ gộp ô nếu không phải ý đó.',
    en: 'Cells are merged over several rows, and each row was given the value: unmerge them if that is not meant.',
  },
  OTHER_SHEETS_LEFT_OUT: {
    vi: 'Chỉ đọc trang tính đầu tiên, còn trang khác không đọc: chuyển dữ liệu sang trang đầu nếu cần.',
    en: 'Only the first sheet was read and others were not: move their rows to the first if they are needed.',
  },
};
