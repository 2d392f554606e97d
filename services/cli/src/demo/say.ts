import { formatDayVi, formatPartialDate } from '@cutru/calendar';
import { type PlaceName, sayDecision } from '@cutru/rules';
import { noteText } from '@cutru/verifier';
import type { Candidate } from '../synth/types.ts';
import type { Decided } from './decide.ts';

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

/** One application of a test citizen, decided, in Vietnamese. */
export function linesOf(decided: Decided, placeName: PlaceName): readonly Line[] {
  const { citizen, candidate, result } = decided;
  const born = formatPartialDate(candidate.birth).split('-').reverse().join('/');
  const lines: Line[] = [
    { kind: 'HEAD', indent: 0, text: `${citizen.number}. ${candidate.fullName}: ${appliesFor(candidate)}` },
    { kind: 'ASIDE', indent: 3, text: `Số định danh ${candidate.citizenNumber}, sinh ngày ${born}.` },
    { kind: 'STORY', indent: 3, text: `Tình huống: ${citizen.story.vi}.` },
    ...declared(candidate).map((text): Line => ({ kind: 'TEXT', indent: 3, text })),
  ];
  for (const said of sayDecision(result.decision, 'vi', { placeName })) {
    const text = said.trimStart();
    const kind = RESULT.test(text) ? 'RESULT' : ASIDE.test(text) ? 'ASIDE' : 'TEXT';
    lines.push({ kind, indent: 3 + said.length - text.length, text });
  }
  // The one who runs this holds the extract, and so may know which field it was.
  for (const note of result.notes) {
    lines.push({ kind: 'TEXT', indent: 3, text: `Người giữ dữ liệu thấy: ${noteText(note, 'vi')}` });
  }
  return lines;
}
