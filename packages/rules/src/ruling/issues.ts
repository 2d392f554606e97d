import type { Words } from '../kernel/words.ts';
import type { RulingIssueCode } from './types.ts';

/** Cause and remedy of what a ruling cannot stand for, for people. */
export const RULING_ISSUES: Readonly<Record<RulingIssueCode, Words>> = {
  RULING_PART_NOT_DECIDED: {
    vi: 'Hồ sơ này không xét nội dung mà hội đồng kết luận: ghi nội dung có trong kết quả kiểm tra.',
    en: 'This application has no such part: a ruling is about a part that the check decides.',
  },
  RULING_PART_TWICE: {
    vi: 'Hai kết luận về cùng một nội dung: chỉ giữ một.',
    en: 'Two rulings are about the same part: keep one of them.',
  },
  RULING_GROUP_NOT_IN_YEAR: {
    vi: 'Nhóm đối tượng mà hội đồng kết luận không có trong quy định của năm tuyển sinh: số nhóm thay đổi theo năm.',
    en: 'The group of the ruling does not exist in the instrument of that admission year: numbers change with the year.',
  },
  RULING_POINTS_NOT_IN_INSTRUMENT: {
    vi: 'Quy định của hồ sơ này không có mức điểm ưu tiên mà hội đồng kết luận: kỳ thi tốt nghiệp là 0; 0,25; 0,5, lớp 10 là điểm của các nhóm.',
    en: 'The instrument gives no such priority points: the graduation exam has 0, 0.25 and 0.5, grade 10 those of its groups.',
  },
  RULING_WITHOUT_REASON: {
    vi: 'Kết luận của hội đồng phải có lý do: ghi lý do, nhiều nhất 500 ký tự.',
    en: 'A ruling has to say why: give the reason, at most 500 characters.',
  },
  RULING_BEFORE_ITS_PAPER: {
    vi: 'Ngày kết luận trước ngày của văn bản làm căn cứ: xem lại hai ngày.',
    en: 'The day of the ruling is before the day of its paper: check both.',
  },
};
