import {
  ASSUMPTIONS,
  type AssumptionId,
  sayAssumption,
  sayBasis,
  sayClause,
  sayConfidence,
  sayHundredths,
  sayIdentity,
  sayOutcome,
  sayPoints,
} from '@cutru/rules';
import {
  DEMO_ISSUER,
  type DisclosedClaims,
  type TokenDecision,
  type TokenPart,
  type TokenPartKind,
  type VerifiedToken,
} from '@cutru/tokens';
import { sayProgramme } from './programme.ts';
import { sayMoment } from './time.ts';

type Language = 'vi' | 'en';
type Words = Readonly<Record<Language, string>>;

const PARTS: Readonly<Record<TokenPartKind, Words>> = {
  AREA: { vi: 'Ưu tiên khu vực', en: 'Area priority' },
  POLICY: { vi: 'Ưu tiên đối tượng', en: 'Policy priority' },
  ADMISSION: { vi: 'Dự tuyển', en: 'Admission' },
  PRIORITY: { vi: 'Điểm ưu tiên', en: 'Priority' },
};

const TEXT = {
  good: { vi: 'MÃ XÁC NHẬN ĐÚNG', en: 'THE TOKEN IS GOOD' },
  demo: {
    vi: 'MÃ DÙNG THỬ: không chứng minh điều gì về người thật.',
    en: 'A DEMONSTRATION: it proves nothing about real people.',
  },
  issuer: { vi: 'Bên phát hành', en: 'Issuer' },
  key: { vi: 'khóa', en: 'key' },
  audience: { vi: 'Nơi nhận', en: 'For' },
  issued: { vi: 'Cấp lúc', en: 'Issued' },
  expires: { vi: 'hết hạn', en: 'expires' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  year: { vi: 'năm', en: 'year' },
  day: { vi: 'ngày xét', en: 'decided for' },
  outcome: { vi: 'Kết quả chung', en: 'As a whole' },
  before: { vi: 'trước khi giảm dần', en: 'before the taper' },
  basis: { vi: 'căn cứ', en: 'rests on' },
  priority: { vi: 'Điểm ưu tiên được cộng', en: 'Points due' },
  total: { vi: 'với tổng điểm', en: 'with a total of' },
  identity: { vi: 'Danh tính', en: 'Identity' },
  confidence: { vi: 'Độ tin cậy', en: 'Confidence' },
  log: { vi: 'Nhật ký', en: 'Log' },
  entry: { vi: 'mục', en: 'entry' },
  decision: { vi: 'Mã kết quả', en: 'Decision' },
  person: { vi: 'Của ai', en: 'Whose' },
  matched: { vi: 'đúng là của người có số định danh đã nêu', en: 'that of the person with the number given' },
  open: {
    vi: 'phần công bố có số định danh, chưa đối chiếu: thêm --citizen-id',
    en: 'the number was disclosed and compared with none: add --citizen-id',
  },
  nobody: {
    vi: 'chưa biết: mã không nêu tên ai, cần phần công bố citizen_id của người giữ mã',
    en: 'not known: the token names nobody, and the holder showed no disclosure citizen_id',
  },
  group: { vi: 'Nhóm', en: 'Group' },
  none: { vi: 'không có', en: 'none' },
  clauses: { vi: 'Điều khoản', en: 'Clauses' },
  assumptions: { vi: 'Giả định', en: 'Assumptions' },
  note: {
    vi: 'Đây là kết quả kiểm tra, không phải quyết định. Hội đồng tuyển sinh quyết định.',
    en: 'This is the result of a check and no decision. The admission board decides.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What a token attests, for machines. The number of a person never stands in it, only whether it is the one. */
export function tokenAnswer(token: VerifiedToken, matched: boolean): object {
  const { disclosed, ...rest } = token;
  const { citizenId, ...others } = disclosed;
  return {
    ...rest,
    demo: token.issuer === DEMO_ISSUER,
    disclosed: others,
    person: { disclosed: citizenId !== undefined, matches: matched ? true : null },
  };
}

/** The parts that rest on a school or a home are of one kind of words, admission of another. */
function wordsOf({ kind }: Pick<TokenPart, 'kind'>): 'ADMISSION' | 'AREA' {
  return kind === 'ADMISSION' ? 'ADMISSION' : 'AREA';
}

function partLine(part: TokenPart, language: Language): string {
  const { kind, outcome, class: given, points, basis } = part;
  const said = [sayOutcome(outcome, language, wordsOf(part))];
  if (given !== null) said.push(given);
  if (points !== null) said.push(`${sayPoints(points, language)} ${TEXT.before[language]}`);
  return `  ${PARTS[kind][language]}: ${said.join(', ')} (${TEXT.basis[language]}: ${sayBasis(basis, language)})`;
}

function decisionLines(decision: TokenDecision, language: Language): string[] {
  const { programme, admissionYear, referenceDate, outcome, parts, priority } = decision;
  const said = [sayProgramme(programme, language)];
  if (admissionYear !== null) said.push(`${TEXT.year[language]} ${admissionYear}`);
  if (referenceDate !== null) said.push(`${TEXT.day[language]} ${referenceDate}`);
  const whole = wordsOf(parts[0] ?? { kind: 'AREA' });
  const lines = [
    `${TEXT.programme[language]}: ${said.join(', ')}`,
    `${TEXT.outcome[language]}: ${sayOutcome(outcome, language, whole)}`,
    ...parts.map((part) => partLine(part, language)),
  ];
  if (priority !== null) {
    const total = sayHundredths(priority.total, language);
    lines.push(
      `${TEXT.priority[language]}: ${sayPoints(priority.points, language)}, ${TEXT.total[language]} ${total}`,
    );
  }
  lines.push(
    `${TEXT.identity[language]}: ${sayIdentity(decision.identity, language)}`,
    `${TEXT.confidence[language]}: ${sayConfidence(decision.confidence, language)}`,
  );
  return lines;
}

function sayKnownAssumption(id: string, language: Language): string {
  const known: readonly string[] = ASSUMPTIONS;
  return known.includes(id) ? sayAssumption(id as AssumptionId, language).title : id;
}

function disclosedLines(disclosed: DisclosedClaims, matched: boolean, language: Language): string[] {
  const { citizenId, group, clauses, assumptions } = disclosed;
  const shown = citizenId === undefined ? 'nobody' : 'open';
  const lines = [`${TEXT.person[language]}: ${TEXT[matched ? 'matched' : shown][language]}`];
  if (group !== undefined) lines.push(`${TEXT.group[language]}: ${group ?? TEXT.none[language]}`);
  if (clauses !== undefined) {
    const said = Object.entries(clauses).map(
      ([kind, clause]) => `${PARTS[kind as TokenPartKind][language]}: ${sayClause(clause, language)}`,
    );
    lines.push(`${TEXT.clauses[language]}: ${said.length === 0 ? TEXT.none[language] : said.join('; ')}`);
  }
  if (assumptions !== undefined) {
    const said = assumptions.map((id) => sayKnownAssumption(id, language));
    lines.push(`${TEXT.assumptions[language]}: ${said.length === 0 ? TEXT.none[language] : said.join('; ')}`);
  }
  return lines;
}

/** What a token attests, for people. */
export function tokenText(token: VerifiedToken, matched: boolean, language: Language): string {
  const { issuer, kid, audiences, issuedAt, expiresAt, decision, log, disclosed } = token;
  const lines = [
    TEXT.good[language],
    ...(issuer === DEMO_ISSUER ? [TEXT.demo[language]] : []),
    `${TEXT.issuer[language]}: ${issuer} (${TEXT.key[language]} ${kid})`,
    `${TEXT.audience[language]}: ${audiences.join(', ')}`,
    `${TEXT.issued[language]}: ${sayMoment(issuedAt, language)}, ${TEXT.expires[language]} ${sayMoment(expiresAt, language)}`,
    ...decisionLines(decision, language),
    ...disclosedLines(disclosed, matched, language),
    `${TEXT.decision[language]}: ${decision.id}`,
    `${TEXT.log[language]}: ${log.origin}, ${TEXT.entry[language]} ${log.index}`,
    TEXT.note[language],
  ];
  return `${lines.join('\n')}\n`;
}
