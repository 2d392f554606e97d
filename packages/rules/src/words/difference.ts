import { type Difference, findingPairs } from '../explain/difference.ts';
import type { Decision, MissingFact, Part, PartKind } from '../kernel/decision.ts';
import type { Words } from '../kernel/words.ts';
import type { PlanRef } from '../plan/types.ts';
import { sayAssumption } from './assumptions.ts';
import { instrumentName, sayClause } from './citation.ts';
import { sayNumberChanges } from './findings/changes.ts';
import { sayFinding } from './findings/index.ts';
import { capitalised, type Language, sayDay, sayHundredths } from './language.ts';
import { type PlaceName, sayMissing } from './missing/index.ts';
import { own } from './own.ts';
import { sayPart } from './parts.ts';
import { sayBasis, sayConfidence, sayDeclared, sayIdentity, sayOutcome } from './terms.ts';
import { VERDICTS } from './verdicts.ts';

/** The two decisions that were compared, and the names of communes. */
interface Compared {
  readonly before: Decision;
  readonly after: Decision;
  readonly language: Language;
  readonly placeName: PlaceName | undefined;
}

type FieldName = Exclude<
  keyof Decision,
  'programme' | 'revision' | 'parts' | 'findings' | 'missing' | 'assumptions'
>;

const FIELDS: Readonly<Record<FieldName, Words>> = {
  instrument: { vi: 'Văn bản áp dụng', en: 'Instrument' },
  plan: { vi: 'Kế hoạch tuyển sinh', en: 'Admission plan' },
  admissionYear: { vi: 'Năm tuyển sinh hoặc năm thi', en: 'Year of the admission or exam' },
  referenceDate: { vi: 'Ngày xét', en: 'Day to which it counts' },
  identity: { vi: 'Danh tính', en: 'Identity' },
  outcome: { vi: 'Kết quả kiểm tra', en: 'Result of the check' },
  priorityPoints: { vi: 'Điểm ưu tiên', en: 'Priority points' },
  areaPoints: { vi: 'Phần điểm ưu tiên khu vực', en: 'Share of area priority' },
  policyPoints: { vi: 'Phần điểm ưu tiên đối tượng', en: 'Share of policy priority' },
  taper: { vi: 'Giảm điểm ưu tiên theo tổng điểm', en: 'Points reduced by the total' },
  total: { vi: 'Tổng điểm', en: 'Total' },
  confidence: { vi: 'Độ tin cậy', en: 'Confidence' },
};

const TAPERS: Readonly<Record<Decision['taper'], Words>> = {
  NOT_APPLIED: { vi: 'không xét', en: 'not looked at' },
  NOT_REACHED: { vi: 'chưa đến mức phải giảm', en: 'not reached' },
  APPLIED: { vi: 'có giảm', en: 'applied' },
};

const LABELS = {
  none: { vi: 'không có', en: 'none' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  noticed: { vi: 'Lưu ý khác', en: 'Noticed besides' },
  clause: { vi: 'Điều khoản làm căn cứ', en: 'Deciding clause' },
  basis: { vi: 'Dựa trên', en: 'Rests on' },
  declared: { vi: 'Lời khai', en: 'Declared' },
  missing: { vi: 'Thiếu thêm', en: 'Now missing' },
  given: { vi: 'Không còn thiếu', en: 'No longer missing' },
  assumed: { vi: 'Dùng thêm giả định', en: 'Now assumed' },
  dropped: { vi: 'Không còn dùng giả định', en: 'No longer assumed' },
  nothing: { vi: 'Không có gì thay đổi.', en: 'Nothing changes.' },
} as const satisfies Readonly<Record<string, Words>>;

/** `A: x → y.`, the form in which everything is said that is one value before and another after. */
function change(label: string, before: string, after: string): string {
  return `${label}: ${before} → ${after}.`;
}

function twice(was: string, is: string, language: Language): string[] {
  return [`${LABELS.before[language]}: ${was}`, `${LABELS.after[language]}: ${is}`];
}

function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function sayPlan(plan: PlanRef, language: Language, other: PlanRef | null): string {
  const name = `${plan.id}@${plan.version}`;
  // Two texts under one name are told apart by their hashes.
  if (other === null || `${other.id}@${other.version}` !== name) return name;
  return `${name} (${language === 'vi' ? 'mã băm' : 'hash'} ${plan.hash.slice(0, 8)})`;
}

function sayValue(name: FieldName, of: Decision, other: Decision, language: Language): string {
  const none = LABELS.none[language];
  const points = (value: number | null): string => (value === null ? none : sayHundredths(value, language));
  switch (name) {
    case 'instrument':
      return instrumentName(of, language);
    case 'plan':
      return of.plan === null ? none : sayPlan(of.plan, language, other.plan);
    case 'admissionYear':
      return of.admissionYear === null ? none : String(of.admissionYear);
    case 'referenceDate':
      return of.referenceDate === null ? none : sayDay(of.referenceDate, language);
    case 'identity':
      return sayIdentity(of.identity, language);
    case 'outcome':
      return sayOutcome(of.outcome, language, of.parts[0]?.kind);
    case 'taper':
      return TAPERS[of.taper][language];
    case 'confidence':
      return sayConfidence(of.confidence, language);
    default:
      return points(of[name]);
  }
}

function fieldLines(name: string, { before, after, language }: Compared): string[] {
  const label = own(FIELDS as Readonly<Record<string, Words>>, name);
  if (label === undefined) return [];
  const field = name as FieldName;
  const said = [sayValue(field, before, after, language), sayValue(field, after, before, language)] as const;
  return said[0] === said[1] ? [] : [change(label[language], ...said)];
}

function partOf({ parts }: Decision, kind: string): Part | undefined {
  return parts.find((part) => part.kind === (kind as PartKind));
}

function clauseOrNone({ decidingClause }: Part, language: Language): string {
  return decidingClause === '' ? LABELS.none[language] : sayClause(decidingClause, language);
}

/** A part in a sentence, before and after where that differs, and below it what its sentence does not say. */
function partLines(kind: string, { before, after, language }: Compared): string[] {
  const a = partOf(before, kind);
  const b = partOf(after, kind);
  const said = [before, after].map((decision) => {
    const part = partOf(decision, kind);
    return part === undefined ? ended(LABELS.none[language]) : sayPart(part, language, decision.programme);
  }) as [string, string];
  const lines = said[0] === said[1] ? [said[1]] : twice(...said, language);
  if (a === undefined || b === undefined) return lines;
  const declared = (part: Part): string =>
    part.declared === null ? LABELS.none[language] : sayDeclared(part.declared, language);
  const below = [
    ['clause', clauseOrNone(a, language), clauseOrNone(b, language)],
    ['basis', sayBasis(a.basis, language), sayBasis(b.basis, language)],
    ['declared', declared(a), declared(b)],
  ] as const;
  return [
    ...lines,
    ...below
      .filter(([, was, is]) => was !== is)
      .map(([label, was, is]) => `  ${change(LABELS[label][language], was, is)}`),
  ];
}

/** What the clause said, and what it says now. */
function clauseLines(clause: string, { before, after, language }: Compared): string[] {
  const say = ({ findings }: Decision): string => {
    const its = findings.filter((finding) => finding.clause === clause);
    const [first] = its;
    if (first === undefined) return ended(LABELS.none[language]);
    const said = [...new Set(its.map((finding) => sayFinding(finding, language)))].join(' ');
    // What was noticed besides, of no clause, is neither met nor not.
    return clause === '' ? said : `[${VERDICTS[first.verdict][language]}] ${said}`;
  };
  const heading = clause === '' ? LABELS.noticed[language] : sayClause(clause, language);
  return [capitalised(heading), ...twice(say(before), say(after), language).map((line) => `  ${line}`)];
}

/** A clause that says the same of other numbers: those that changed, or its sentence where something else did. */
function parameterLines(clause: string, { before, after, language }: Compared): string[] {
  const lines = findingPairs(before, after, clause).flatMap(([a, b]) => {
    const changes = sayNumberChanges(a, b, language);
    if (changes !== null) return changes.map((each) => change(...each));
    const [was, is] = [sayFinding(a, language), sayFinding(b, language)];
    return was === is ? [] : twice(was, is, language);
  });
  if (lines.length === 0) return [];
  const heading = clause === '' ? LABELS.noticed[language] : sayClause(clause, language);
  return [capitalised(heading), ...lines.map((line) => `  ${line}`)];
}

function missingLines(code: string, compared: Compared): string[] {
  const { before, after, language, placeName } = compared;
  const find = ({ missing }: Decision): MissingFact | undefined => missing.find((fact) => fact.code === code);
  const now = find(after);
  const fact = now ?? find(before);
  if (fact === undefined) return [];
  const { what, settledBy } = sayMissing(fact, language, placeName);
  if (now === undefined) return [`${LABELS.given[language]}: ${ended(what)}`];
  return [`${LABELS.missing[language]}: ${ended(what)}`, `  ${ended(settledBy)}`];
}

function assumptionLines(name: string, { before, after, language }: Compared): string[] {
  const id = [...before.assumptions, ...after.assumptions].find((each) => each === name);
  if (id === undefined) return [];
  const label = after.assumptions.includes(id) ? LABELS.assumed : LABELS.dropped;
  return [`${label[language]}: ${ended(sayAssumption(id, language).title)}`];
}

function linesOf({ what, name }: Difference, compared: Compared): string[] {
  switch (what) {
    case 'FIELD':
      return fieldLines(name, compared);
    case 'PART':
      return partLines(name, compared);
    case 'CLAUSE':
      return clauseLines(name, compared);
    case 'PARAMETER':
      return parameterLines(name, compared);
    case 'MISSING':
      return missingLines(name, compared);
    case 'ASSUMPTION':
      return assumptionLines(name, compared);
  }
}

/** The part or the clause that a difference is of: `AREA` of `AREA.area`. */
function whole({ what, name }: Difference): string {
  return what === 'PART' || what === 'PARAMETER' ? name.slice(0, name.lastIndexOf('.')) : name;
}

/** Each part and each clause once, whatever of it differs. */
function gathered(differences: readonly Difference[]): readonly Difference[] {
  const seen = new Set<string>();
  return differences.flatMap((difference) => {
    const name = whole(difference);
    const key = `${difference.what} ${name}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...difference, name }];
  });
}

/**
 * What changes between two decisions, for people: plain sentences in the order of the differences, `x → y` where a value is
 * another, two lines where a sentence is; lines that belong to the one before begin with two spaces. One line where nothing changes.
 * @param differences as `compareDecisions` gives them for these two
 */
export function sayDifferences(
  differences: readonly Difference[],
  before: Decision,
  after: Decision,
  language: Language,
  placeName?: PlaceName,
): string[] {
  const compared: Compared = { before, after, language, placeName };
  const lines = gathered(differences).flatMap((difference) => linesOf(difference, compared));
  return lines.length === 0 ? [LABELS.nothing[language]] : lines;
}
