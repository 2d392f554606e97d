import type { Decision, Finding, MissingFact, Part } from '../../kernel/decision.ts';
import type { Complaint, Plan } from '../../plan/types.ts';
import { citation } from '../citation.ts';
import { sayFinding } from '../findings/index.ts';
import { codeOf } from '../findings/parameters.ts';
import { sayDay } from '../language.ts';
import { type PlaceName, sayMissing } from '../missing/index.ts';
import { sayPart } from '../parts.ts';
import { sayTaper } from '../taper.ts';
import { sayOutcome } from '../terms.ts';
import { noticesOf, reasonsOf } from '../why.ts';
import type { LetterInput } from './input.ts';

/** Of whom and of what, as far as it is told of another parent: a kind of residence, or another fact. */
const OF_GUARDIAN = /^guardian_\d+\.(?:residence\.)?\w+/;

/** What the council does with each result: the letter must not read as if it were settled here. */
const MEANING: Readonly<Record<Decision['outcome'], string>> = {
  ELIGIBLE: 'Theo dữ liệu đã có, điều kiện nêu dưới đây được đáp ứng.',
  NOT_ELIGIBLE: 'Theo dữ liệu đã có, điều kiện nêu dưới đây không được đáp ứng.',
  NEEDS_EVIDENCE:
    'Dữ liệu hiện có chưa đủ để kết luận. Đây không phải là từ chối: gia đình chỉ cần bổ sung những nội dung dưới đây.',
};

/** Of another parent's residence no place and no day is told: only that something of it is not known. */
function withoutPlace(fact: MissingFact): MissingFact {
  const [code = fact.code] = OF_GUARDIAN.exec(fact.code) ?? [];
  return { ...fact, code };
}

function isTold(finding: Finding): boolean {
  const subject = codeOf(finding, 'subject');
  return subject === null || subject === 'candidate';
}

function partLines(decision: Decision, part: Part): string[] {
  const { reasons, cited, allAgree } = reasonsOf(part, decision);
  const said = new Set(reasons.filter(isTold).map((finding) => sayFinding(finding, 'vi')));
  return [
    `- ${sayPart(part, 'vi', decision.programme)}`,
    ...[...said].map((text) => `  Lý do: ${text}`),
    ...(allAgree ? ['  Còn điểm chưa rõ, nhưng mọi khả năng đều dẫn đến cùng kết quả này.'] : []),
    `  Theo ${citation(decision, cited, 'vi')}.`,
  ];
}

/** What was noticed besides, of the candidate. */
function noticeLines(decision: Decision): string[] {
  const told = noticesOf(decision.findings).filter(isTold);
  return [...new Set(told.map((finding) => `Lưu ý: ${sayFinding(finding, 'vi')}`))];
}

function missingLines(decision: Decision, placeName: PlaceName | undefined): string[] {
  const facts = [
    ...new Map(
      decision.missing.map((fact) => [withoutPlace(fact).code, withoutPlace(fact)] as const),
    ).values(),
  ];
  if (facts.length === 0) return [];
  return [
    '',
    'GIA ĐÌNH CẦN BỔ SUNG',
    ...facts.flatMap((fact, i) => {
      const { what, settledBy } = sayMissing(fact, 'vi', placeName);
      return [`${i + 1}. ${what}${/[.?]$/.test(what) ? '' : '.'}`, `   Cách bổ sung: ${settledBy}`];
    }),
  ];
}

function complaintLines({ ruledBy, where, until }: Complaint): string[] {
  return [
    '',
    'AI KẾT LUẬN, KHIẾU NẠI Ở ĐÂU',
    `Đây mới là kết quả kiểm tra trên dữ liệu. ${ruledBy.vi} xem xét và kết luận.`,
    `Nếu không đồng ý, gia đình gửi ý kiến hoặc khiếu nại tại: ${where.vi}, chậm nhất ngày ${sayDay(until, 'vi')}.`,
  ];
}

function planLine(plan: Plan): string {
  const document = plan.document === null ? '' : ` (${plan.document})`;
  return `Kế hoạch tuyển sinh: ${plan.title.vi}, ${plan.issuer}${document}.`;
}

/** First template of the letter to parents. Never changed once released: a new text is a new template. */
export function letter1({ decision, decisionId, plan, complaint, day, placeName }: LetterInput): string[] {
  const kind = decision.parts[0]?.kind ?? 'AREA';
  const taper = decision.taper === 'APPLIED' ? sayTaper(decision, 'vi') : null;
  return [
    'THÔNG BÁO KẾT QUẢ KIỂM TRA',
    `Ngày ${sayDay(day, 'vi')}. Mã kết quả: ${decisionId}.`,
    planLine(plan),
    '',
    'Kính gửi gia đình,',
    `Kết quả kiểm tra: ${sayOutcome(decision.outcome, 'vi', kind)}. ${MEANING[decision.outcome]}`,
    '',
    'KẾT QUẢ VÀ LÝ DO',
    ...decision.parts.flatMap((part) => partLines(decision, part)),
    ...(taper === null ? [] : [`  ${taper}`]),
    ...noticeLines(decision),
    ...missingLines(decision, placeName),
    ...complaintLines(complaint),
  ];
}
