import type { Finding } from '../../kernel/decision.ts';
import type { Reason } from '../../kernel/reasons.ts';
import { counted, type Language } from '../language.ts';
import { type FindingWords, numberOf, sayCounted } from './parameters.ts';

type PolicyReason = Extract<
  Reason,
  | 'GROUP_CLAIMED'
  | 'GROUP_CLAIMED_WITH_PAPER'
  | 'MINORITY_KV1_RESIDENCE'
  | 'MINORITY_KV1_SCHOOL'
  | 'MINORITY_ELSEWHERE'
  | 'MINORITY_RESIDENCE_OPEN'
  | 'MINORITY_PAST_WINDOW'
  | 'MINORITY_AREA_OPEN'
  | 'MINORITY_OTHER_GROUP'
  | 'NOT_MINORITY'
  | 'ETHNICITY_OPEN'
>;

const GROUP = /^(Annex II|.* group) (\d+)$/;

/** `đối tượng 03` of the annex, `nhóm đối tượng 1` of grade 10, from the clause of the finding. */
function group(finding: Finding, language: Language): string {
  const [, of, number] = GROUP.exec(finding.clause) ?? [];
  if (language === 'vi') {
    if (number === undefined) return 'một đối tượng ưu tiên';
    return of === 'Annex II' ? `đối tượng ${number}` : `nhóm đối tượng ${number}`;
  }
  return number === undefined ? 'a priority group' : `group ${number}`;
}

function kv1Residence(finding: Finding, language: Language): string {
  const months = numberOf(finding, 'months');
  const count = sayCounted(finding, language);
  const tail = count === null ? '' : `: ${count}`;
  if (language === 'vi') {
    const more = months === null ? 'đủ thời gian' : `trên ${months} tháng`;
    return `Là người dân tộc thiểu số, thường trú ${more} ở KV1 trong thời gian học trung học phổ thông${tail}.`;
  }
  const more = months === null ? 'long enough' : `more than ${counted(months, 'month')}`;
  return `Of an ethnic minority, with permanent residence in KV1 of ${more} during upper secondary school${tail}.`;
}

/** Words for what the clauses on policy groups, and on ethnicity, say. */
export const POLICY_WORDS: Readonly<Record<PolicyReason, FindingWords>> = {
  GROUP_CLAIMED: (finding, language) =>
    language === 'vi'
      ? `Khai thuộc ${group(finding, 'vi')}; chưa kiểm tra giấy tờ chứng minh.`
      : `Declared ${group(finding, 'en')}; its papers were not seen.`,
  GROUP_CLAIMED_WITH_PAPER: (finding, language) =>
    language === 'vi'
      ? `Khai thuộc ${group(finding, 'vi')}, có giấy tờ chứng minh.`
      : `Declared ${group(finding, 'en')}, with its papers.`,
  MINORITY_KV1_RESIDENCE: kv1Residence,
  MINORITY_KV1_SCHOOL: {
    vi: 'Là người dân tộc thiểu số và được hưởng ưu tiên khu vực KV1.',
    en: 'Of an ethnic minority, and area priority KV1 is due.',
  },
  MINORITY_ELSEWHERE: (finding, language) => {
    if (finding.verdict === 'MET') {
      return language === 'vi'
        ? `Là người dân tộc thiểu số nhưng không đạt điều kiện về KV1 của đối tượng 01, nên thuộc ${group(finding, 'vi')}.`
        : `Of an ethnic minority without what group 01 asks of KV1, hence ${group(finding, 'en')}.`;
    }
    return language === 'vi'
      ? 'Là người dân tộc thiểu số nhưng không đạt điều kiện về KV1 của đối tượng này.'
      : 'Of an ethnic minority, but without what this group asks of KV1.';
  },
  MINORITY_RESIDENCE_OPEN: {
    vi: 'Là người dân tộc thiểu số; chưa đủ căn cứ để biết thời gian thường trú ở KV1.',
    en: 'Of an ethnic minority; how long the residence in KV1 was cannot be told yet.',
  },
  MINORITY_PAST_WINDOW: {
    vi: 'Là người dân tộc thiểu số, học ở KV1 nhưng đã quá (hoặc chưa rõ còn) thời hạn ưu tiên khu vực: quy chế không nói rõ thuộc đối tượng 01 hay 05.',
    en: 'Of an ethnic minority, from a school in KV1, with the time for area priority over or not known: the regulation is silent on whether that is group 01 or 05.',
  },
  MINORITY_AREA_OPEN: {
    vi: 'Là người dân tộc thiểu số; chưa rõ khu vực của trường nên chưa rõ có được hưởng ưu tiên KV1 hay không.',
    en: 'Of an ethnic minority; the area of the school is open, and with it whether area priority KV1 is due.',
  },
  MINORITY_OTHER_GROUP: {
    vi: 'Là người dân tộc thiểu số, nhưng đã thuộc đối tượng 01.',
    en: 'Of an ethnic minority, but already in group 01.',
  },
  NOT_MINORITY: {
    vi: 'Không phải người dân tộc thiểu số.',
    en: 'Not of an ethnic minority.',
  },
  ETHNICITY_OPEN: {
    vi: 'Chưa xác định được dân tộc.',
    en: 'The ethnicity is not known yet.',
  },
};
