import { formatDayVi, formatPartialDate } from '@cutru/calendar';
import type { Candidate } from '../synth/types.ts';
import type { Answered } from './ask.ts';

/** What a line is, for whoever colours it. */
export type LineKind = 'HEAD' | 'STORY' | 'RESULT' | 'TEXT' | 'ASIDE';

/** A line to print; `indent` in columns. */
export interface Line {
  readonly kind: LineKind;
  readonly indent: number;
  readonly text: string;
}

/** Lines that a first look can do without. */
const ASIDE = /^(?:Giả định đã dùng|Độ tin cậy|Danh tính): /;
const RESULT = /^Kết quả kiểm tra: /;

function appliesFor(candidate: Candidate): string {
  if (candidate.programme === 'university-admission') {
    return `xét tuyển đại học, cao đẳng năm ${candidate.admissionYear}`;
  }
  return `dự tuyển trường phổ thông dân tộc nội trú, nộp hồ sơ ngày ${formatDayVi(candidate.submittedOn)}`;
}

function declared(candidate: Candidate): string[] {
  if (candidate.programme !== 'university-admission') return [];
  const { declaredArea, declaredGroup, total } = candidate;
  const group = declaredGroup === 'NONE' ? 'không thuộc đối tượng nào' : `đối tượng ${declaredGroup}`;
  return [`Đã khai: ${declaredArea}, ${group}. Tổng điểm ba môn: ${total.replace('.', ',')}.`];
}

/** What was given with a decision, in one line. */
function proof({ token, log }: Answered['result']): string {
  const signed = token === '' ? 'không có' : 'đã ký';
  const logged = log === null ? 'không ghi nhật ký' : `mục ${log.index} của nhật ký`;
  return `Mã xác nhận: ${signed}; ${logged}.`;
}

/** One application of a test citizen and what the service said to it, in Vietnamese. */
export function linesOf(answered: Answered): readonly Line[] {
  const { citizen, candidate, result } = answered;
  const born = formatPartialDate(candidate.birth).split('-').reverse().join('/');
  const lines: Line[] = [
    { kind: 'HEAD', indent: 0, text: `${citizen.number}. ${candidate.fullName}: ${appliesFor(candidate)}` },
    { kind: 'ASIDE', indent: 3, text: `Số định danh ${candidate.citizenNumber}, sinh ngày ${born}.` },
    { kind: 'STORY', indent: 3, text: `Tình huống: ${citizen.story.vi}.` },
    ...declared(candidate).map((text): Line => ({ kind: 'TEXT', indent: 3, text })),
  ];
  for (const said of result.record.explanation?.lines ?? []) {
    const text = said.trimStart();
    const kind = RESULT.test(text) ? 'RESULT' : ASIDE.test(text) ? 'ASIDE' : 'TEXT';
    lines.push({ kind, indent: 3 + said.length - text.length, text });
  }
  lines.push({ kind: 'ASIDE', indent: 3, text: proof(result) });
  return lines;
}
