import { EXAM_INSTRUMENTS } from '../graduation-exam/instruments.ts';
import type { Decision, Part } from '../kernel/decision.ts';
import type { Words } from '../kernel/words.ts';
import type { Ruled } from '../ruling/types.ts';
import { UNIVERSITY_INSTRUMENTS } from '../university-admission/instruments.ts';
import { sayAssumption } from './assumptions.ts';
import { citation, sayClause } from './citation.ts';
import { sayFinding } from './findings/index.ts';
import { type Language, sayPoints } from './language.ts';
import { type PlaceName, sayMissing } from './missing/index.ts';
import { sayPart } from './parts.ts';
import { sayRulings } from './ruling.ts';
import { sayTaper } from './taper.ts';
import { sayBasis, sayConfidence, sayDeclared, sayIdentity, sayOutcome } from './terms.ts';
import { noticesOf, reasonsOf } from './why.ts';

/** How much is said of a decision. */
export interface SayDecisionOptions {
  /** Names of communes; without it their codes are shown. */
  readonly placeName?: PlaceName;
  /** `titles`: assumptions in one line, by a few words each (default); `full`: a line for each besides; `none`. */
  readonly assumptions?: 'titles' | 'full' | 'none';
  /** Rulings beside it: said after the points. */
  readonly ruled?: Ruled;
}

type Label =
  | 'result'
  | 'citation'
  | 'looked'
  | 'why'
  | 'basis'
  | 'declared'
  | 'points'
  | 'missing'
  | 'settle'
  | 'notice'
  | 'identity'
  | 'assumptions'
  | 'confidence';

const LABELS: Readonly<Record<Label, Words>> = {
  result: { vi: 'Kết quả kiểm tra', en: 'Result of the check' },
  citation: { vi: 'Căn cứ', en: 'By' },
  looked: { vi: 'Đang xét theo', en: 'Looked at' },
  why: { vi: 'Vì', en: 'Why' },
  basis: { vi: 'Dựa trên', en: 'Rests on' },
  declared: { vi: 'Lời khai', en: 'Declared' },
  points: { vi: 'Điểm ưu tiên', en: 'Priority points' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  settle: { vi: 'Cách bổ sung', en: 'To settle it' },
  notice: { vi: 'Lưu ý', en: 'Note' },
  identity: { vi: 'Danh tính', en: 'Identity' },
  assumptions: { vi: 'Giả định đã dùng', en: 'Assumptions' },
  confidence: { vi: 'Độ tin cậy', en: 'Confidence' },
};

const ALL_AGREE: Words = {
  vi: 'Còn điểm chưa rõ, nhưng mọi khả năng đều dẫn đến cùng kết quả này.',
  en: 'Something is not known, but every possibility leads to this same result.',
};

/** That a part is settled although something in it is not known. */
export function sayAllAgree(language: Language): string {
  return ALL_AGREE[language];
}

const SCHOOL_ONLY: Words = {
  vi: 'Từ tuyển sinh năm 2026, ưu tiên khu vực chỉ tính theo nơi trường đóng, không tính theo nơi thường trú.',
  en: 'From the admissions of 2026 area priority goes by where the school stands, and no longer by residence.',
};

const EXAM_SCHOOL_ONLY: Words = {
  vi: 'Từ kỳ thi năm 2026, điểm ưu tiên theo địa bàn chỉ tính theo nơi trường đóng, không tính theo nơi thường trú.',
  en: 'From the exam of 2026 points by place go by where the schools stand, and no longer by residence.',
};

/** Puts the lines of one decision together. */
class Lines {
  readonly list: string[] = [];
  readonly #language: Language;
  constructor(language: Language) {
    this.#language = language;
  }
  add(label: Label, text: string, indent = ''): void {
    this.list.push(`${indent}${LABELS[label][this.#language]}: ${text}`);
  }
}

/** From 2026 residence no longer counts for area and exam: whoever reads a result of that year is told. */
function bySchoolOnly(part: Part, decision: Decision): Words | null {
  const year = decision.admissionYear;
  if (part.kind === 'AREA' && year !== null) {
    const instrument = UNIVERSITY_INSTRUMENTS.find(({ id }) => id === decision.instrument);
    return instrument?.parametersOf(year).residence === null ? SCHOOL_ONLY : null;
  }
  if (part.kind !== 'PRIORITY') return null;
  const instrument = EXAM_INSTRUMENTS.find(({ id }) => id === decision.instrument);
  return instrument?.parameters.place === 'SCHOOL' ? EXAM_SCHOOL_ONLY : null;
}

function partLines(lines: Lines, decision: Decision, part: Part, language: Language): void {
  const { reasons, cited, allAgree } = reasonsOf(part, decision);
  lines.list.push(sayPart(part, language, decision.programme));
  const open = part.outcome === 'NEEDS_EVIDENCE';
  lines.add(open ? 'looked' : 'citation', `${citation(decision, cited, language)}.`, '  ');
  const said = new Set(reasons.map((finding) => sayFinding(finding, language)));
  for (const text of said) lines.add('why', text, '  ');
  if (allAgree) lines.add('why', ALL_AGREE[language], '  ');
  const notice = bySchoolOnly(part, decision);
  if (notice !== null) lines.add('notice', notice[language], '  ');
  if (!open) lines.add('basis', `${sayBasis(part.basis, language)}.`, '  ');
  if (part.declared !== null) lines.add('declared', `${sayDeclared(part.declared, language)}.`, '  ');
}

function pointsLine(lines: Lines, decision: Decision, language: Language): void {
  // Of a part that is points and nothing else they are said already.
  if (decision.parts.every((part) => part.kind === 'ADMISSION' || part.kind === 'PRIORITY')) return;
  const { priorityPoints, areaPoints, policyPoints } = decision;
  if (priorityPoints !== null) lines.add('points', `${sayPoints(priorityPoints, language)}.`);
  else {
    const settled = areaPoints ?? policyPoints;
    if (language === 'vi') {
      const known = settled === null ? '' : `; phần đã rõ là ${sayPoints(settled, 'vi')}`;
      lines.add('points', `chưa tính được đủ${known}.`);
    } else {
      const known = settled === null ? '' : `; ${sayPoints(settled, 'en')} are settled`;
      lines.add('points', `cannot be summed up yet${known}.`);
    }
  }
  const taper = sayTaper(decision, language);
  const due = decision.parts.some((part) => part.kind !== 'ADMISSION' && part.points !== 0);
  if (taper !== null && due) lines.list.push(`  ${taper}`);
}

function missingLines(
  lines: Lines,
  decision: Decision,
  language: Language,
  placeName: PlaceName | undefined,
): void {
  for (const fact of decision.missing) {
    const { what, settledBy } = sayMissing(fact, language, placeName);
    // An assumption's question brings its own mark.
    lines.add('missing', /[.?]$/.test(what) ? what : `${what}.`);
    lines.add('settle', settledBy, '  ');
  }
}

function assumptionLines(
  lines: Lines,
  decision: Decision,
  language: Language,
  mode: 'titles' | 'full' | 'none',
): void {
  const words = decision.assumptions.map((id) => sayAssumption(id, language));
  if (words.length === 0 || mode === 'none') return;
  lines.add('assumptions', `${words.map(({ title }) => title).join('; ')}.`);
  if (mode === 'titles') return;
  for (const { question, assumed, confidenceText } of words)
    lines.list.push(`  ${question} ${assumed} ${confidenceText}`);
}

function noticeLines(lines: Lines, decision: Decision, language: Language): void {
  for (const finding of noticesOf(decision.findings)) {
    const clause = finding.clause === '' ? '' : ` (${sayClause(finding.clause, language)})`;
    lines.add('notice', sayFinding(finding, language).replace(/\.$/, `${clause}.`));
  }
}

/**
 * A decision for people: a compact block of lines for one candidate. Each part with its citation, why it is so and
 * whether the declaration was right, then points, rulings beside the check, what is missing and what would settle it, notices, assumptions and
 * confidence. Lines that belong to the one before begin with two spaces.
 */
export function sayDecision(
  decision: Decision,
  language: Language,
  options: SayDecisionOptions = {},
): string[] {
  const lines = new Lines(language);
  const kind = decision.parts[0]?.kind ?? 'AREA';
  lines.add('result', `${sayOutcome(decision.outcome, language, kind)}.`);
  for (const part of decision.parts) partLines(lines, decision, part, language);
  pointsLine(lines, decision, language);
  if (options.ruled !== undefined) lines.list.push(...sayRulings(decision, options.ruled, language));
  missingLines(lines, decision, language, options.placeName);
  noticeLines(lines, decision, language);
  lines.add('identity', `${sayIdentity(decision.identity, language)}.`);
  assumptionLines(lines, decision, language, options.assumptions ?? 'titles');
  lines.add('confidence', `${sayConfidence(decision.confidence, language)}.`);
  return lines.list;
}
