import type { Note } from '../decide/result.ts';
import type { Language } from '../errors/all.ts';

const TEXTS: Readonly<Record<Note, Readonly<Record<Language, string>>>> = {
  NUMBER_NOT_IN_SOURCE: {
    vi: 'số định danh không có trong dữ liệu cư trú.',
    en: 'the citizen number is not in the residence data.',
  },
  NAME_DIFFERS_FROM_SOURCE: {
    vi: 'họ và tên khác với dữ liệu cư trú.',
    en: 'the name differs from the residence data.',
  },
  BIRTH_DIFFERS_FROM_SOURCE: {
    vi: 'ngày sinh khác với dữ liệu cư trú.',
    en: 'the birth date differs from the residence data.',
  },
  SOURCE_DISPUTES_IDENTITY: {
    vi: 'các dòng dữ liệu cư trú cùng số định danh ghi họ tên hoặc ngày sinh khác nhau.',
    en: 'rows of the residence data under this number have different names or birth dates.',
  },
  GUARDIAN_NOT_CONFIRMED: {
    vi: 'thông tin của cha, mẹ hoặc người giám hộ không khớp với dữ liệu cư trú.',
    en: 'a parent or guardian does not match the residence data.',
  },
  BIRTH_YEAR_CONTRADICTS_NUMBER: {
    vi: 'năm sinh đã khai khác với năm sinh trong số định danh.',
    en: 'the birth year declared differs from the one in the citizen number.',
  },
  SEX_CONTRADICTS_NUMBER: {
    vi: 'giới tính đã khai khác với giới tính trong số định danh.',
    en: 'the sex declared differs from the one in the citizen number.',
  },
  SOURCE_ROWS_CONFLICT: {
    vi: 'các dòng dữ liệu cư trú của một người không thống nhất về họ tên, ngày sinh, giới tính hoặc dân tộc.',
    en: 'rows of the residence data disagree on name, birth, sex or ethnicity of one person.',
  },
  SOURCE_ROWS_UNREADABLE: {
    vi: 'có dòng dữ liệu cư trú của người này không đọc được, nên không dùng dòng nào.',
    en: 'a row of the residence data about this person could not be read, so none is used.',
  },
  PAPER_NOT_USED: {
    vi: 'có giấy tờ không dùng được (hết hạn hoặc không khớp với điều còn thiếu).',
    en: 'a paper could not be used (out of date, or about something else than what is missing).',
  },
  PAPER_ABOUT_NOBODY: {
    vi: 'có giấy tờ ghi về người giám hộ không có trong hồ sơ này, nên không dùng.',
    en: 'a paper is about a guardian who is not in this application, and was not used.',
  },
};

/** What was noticed, as a sentence without its subject's name or number. */
export function noteText(note: Note, language: Language): string {
  return TEXTS[note][language];
}
