import type { Finding } from '../../kernel/decision.ts';
import type { Reason } from '../../kernel/reasons.ts';
import type { Words } from '../../kernel/words.ts';
import { capitalised, type Language, sayDay } from '../language.ts';
import { own } from '../own.ts';
import { saySubject } from '../subject.ts';
import { codeOf, type FindingWords, numberOf } from './parameters.ts';

type EntryReason = Extract<Reason, `ENTRY_${string}`>;

const KINDS: Readonly<Record<string, Words>> = {
  permanent: { vi: 'thường trú', en: 'permanent residence' },
  temporary: { vi: 'tạm trú', en: 'temporary residence' },
  current: { vi: 'nơi ở hiện tại', en: 'present dwelling' },
};

const WHO: Readonly<Record<string, Words>> = {
  CHILD: { vi: 'trẻ', en: 'the child' },
  GUARDIAN: { vi: 'cha, mẹ hoặc người giám hộ', en: 'a parent or guardian' },
  EITHER: { vi: 'trẻ hoặc cha, mẹ, người giám hộ', en: 'the child or a parent or guardian' },
  BOTH: { vi: 'trẻ cùng cha, mẹ hoặc người giám hộ', en: 'both the child and a parent or guardian' },
};

const OR: Words = { vi: ' hoặc ', en: ' or ' };

function kinds(finding: Finding, language: Language): string {
  const found = (codeOf(finding, 'kinds') ?? '').split(';').flatMap((kind) => own(KINDS, kind) ?? []);
  if (found.length === 0) return language === 'vi' ? 'nơi cư trú' : 'residence';
  return found.map((words) => words[language]).join(OR[language]);
}

function who(finding: Finding, language: Language): string {
  return (own(WHO, codeOf(finding, 'who') ?? '') ?? (WHO.CHILD as Words))[language];
}

/** Codes of schools as a list. */
function schools(finding: Finding): string | null {
  return codeOf(finding, 'schools')?.split(';').join(', ') ?? null;
}

function places(finding: Finding, language: Language): string {
  const codes = schools(finding);
  switch (codeOf(finding, 'where')) {
    case 'PLACES':
      return language === 'vi'
        ? 'nơi mà kế hoạch quy định cho nhóm này'
        : 'the places that the plan names for it';
    case 'ANYWHERE':
      return language === 'vi' ? 'bất kỳ nơi nào' : 'any place';
    default:
      if (codes === null) return language === 'vi' ? 'địa bàn tuyển sinh' : 'a school zone of the plan';
      return language === 'vi' ? `địa bàn tuyển sinh của trường ${codes}` : `the zone of school ${codes}`;
  }
}

/** `vào ngày 30/06/2025`, `từ ngày 01/01/2024 đến ngày 30/06/2025`. */
function days(finding: Finding, language: Language): string {
  const since = numberOf(finding, 'sinceDay');
  const counted = numberOf(finding, 'countedDay');
  const to = counted === null ? null : sayDay(counted, language);
  if (language === 'vi') {
    const day = to === null ? 'ngày được xét' : `ngày ${to}`;
    return since === null ? `vào ${day}` : `liên tục từ ngày ${sayDay(since, 'vi')} đến ${day}`;
  }
  const day = to ?? 'the day that counts';
  return since === null ? `on ${day}` : `without a break from ${sayDay(since, 'en')} to ${day}`;
}

function group(finding: Finding, language: Language): string {
  const id = codeOf(finding, 'group');
  if (language === 'vi') return id === null ? 'Nhóm' : `Nhóm ${id}`;
  return id === null ? 'The group' : `Group ${id}`;
}

/** Words for what the groups of a plan of entry by residence say. */
export const ENTRY_WORDS: Readonly<Record<EntryReason, FindingWords>> = {
  ENTRY_MET: (finding, language) => {
    if (codeOf(finding, 'where') === 'ANYWHERE' && codeOf(finding, 'kinds') === null) {
      return language === 'vi'
        ? `${group(finding, 'vi')} nhận mọi trẻ còn lại, không xét nơi cư trú.`
        : `${group(finding, 'en')} takes whoever is left and asks nothing of residence.`;
    }
    return language === 'vi'
      ? `${group(finding, 'vi')}: ${who(finding, 'vi')} có ${kinds(finding, 'vi')} tại ${places(finding, 'vi')}, ${days(finding, 'vi')}.`
      : `${group(finding, 'en')}: ${who(finding, 'en')} had ${kinds(finding, 'en')} in ${places(finding, 'en')}, ${days(finding, 'en')}.`;
  },
  ENTRY_NOT_THERE: (finding, language) =>
    language === 'vi'
      ? `${group(finding, 'vi')}: ${who(finding, 'vi')} không có ${kinds(finding, 'vi')} tại ${places(finding, 'vi')}, ${days(finding, 'vi')}.`
      : `${group(finding, 'en')}: ${who(finding, 'en')} did not have ${kinds(finding, 'en')} in ${places(finding, 'en')}, ${days(finding, 'en')}.`,
  ENTRY_NOT_SINCE: (finding, language) =>
    language === 'vi'
      ? `${group(finding, 'vi')}: ${who(finding, 'vi')} đang cư trú tại ${places(finding, 'vi')}, nhưng không ${days(finding, 'vi')}.`
      : `${group(finding, 'en')}: ${who(finding, 'en')} lived in ${places(finding, 'en')}, but not ${days(finding, 'en')}.`,
  ENTRY_OPEN: (finding, language) =>
    language === 'vi'
      ? `${group(finding, 'vi')}: chưa đủ căn cứ để biết ${who(finding, 'vi')} có ${kinds(finding, 'vi')} tại ${places(finding, 'vi')}, ${days(finding, 'vi')} hay không.`
      : `${group(finding, 'en')}: it cannot be told yet whether ${who(finding, 'en')} had ${kinds(finding, 'en')} in ${places(finding, 'en')}, ${days(finding, 'en')}.`,
  ENTRY_ZONE_OPEN: (finding, language) => {
    const codes = schools(finding);
    if (language === 'vi')
      return `Chưa đủ căn cứ để biết nơi cư trú thuộc địa bàn tuyển sinh của trường nào${codes === null ? '' : ` trong các trường ${codes}`}.`;
    return `It cannot be told yet in the zone of which school the residence lies${codes === null ? '' : `, of ${codes}`}.`;
  },
  ENTRY_NEEDS_PLAN: {
    vi: 'Cần kế hoạch tuyển sinh của địa phương: pháp luật không quy định chung thứ tự ưu tiên giữa thường trú, tạm trú và nơi ở hiện tại.',
    en: 'The plan of the place is needed: no national rule ranks permanent, temporary and present residence.',
  },
  ENTRY_UNREGISTERED: (finding, language) => {
    const day = numberOf(finding, 'countedDay');
    if (language === 'vi') {
      const on = day === null ? '' : ` vào ngày ${sayDay(day, 'vi')}`;
      return `Dữ liệu cho biết không có nơi đăng ký cư trú nào${on}: trẻ không bị từ chối vì lý do này, cần xác minh nơi trẻ thực tế sinh sống.`;
    }
    const on = day === null ? '' : ` on ${sayDay(day, 'en')}`;
    return `The records have no registered residence${on}: the child is not refused for that, it has to be found out where the child lives.`;
  },
  ENTRY_RECORDS_DIFFER: (finding, language) => {
    const subject = saySubject(codeOf(finding, 'subject') ?? 'candidate', language, true);
    return language === 'vi'
      ? `Giấy tờ về cư trú của ${subject} khác với cơ sở dữ liệu; sổ hộ khẩu, sổ tạm trú khác với Cơ sở dữ liệu về cư trú thì theo cơ sở dữ liệu.`
      : capitalised(
          `a paper about the residence of ${subject} differs from the database; over a household book the database prevails.`,
        );
  },
  ENTRY_UNDER_SIX: {
    vi: 'Trẻ dưới 6 tuổi được đăng ký thường trú theo cha, mẹ kể cả khi không sống ở đó: cần làm rõ trẻ thực tế sống ở đâu, không phải lý do từ chối.',
    en: 'A child under 6 is registered where its parents are even if it does not live there: where it lives has to be clarified; this is no ground for refusal.',
  },
  ENTRY_BY_DISTANCE: (finding, language) =>
    language === 'vi'
      ? `${group(finding, 'vi')} xếp thứ tự theo khoảng cách từ nơi ở đến trường: thứ tự này xem trên bản đồ, không được tính ở đây.`
      : `${group(finding, 'en')} is ranked by the distance to the school: that is left to the map and not computed here.`,
};
