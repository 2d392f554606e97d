import { type Finding, OUTCOMES } from '../../kernel/decision.ts';
import type { Reason } from '../../kernel/reasons.ts';
import type { Words } from '../../kernel/words.ts';
import { counted, type Language, sayDay } from '../language.ts';
import { own } from '../own.ts';
import { sayOutcome } from '../terms.ts';
import { codeOf, type FindingWords, numberOf } from './parameters.ts';

type BoardingReason = Extract<
  Reason,
  | 'BOTH_LIVED_36_MONTHS'
  | 'PUPIL_NOT_36_MONTHS'
  | 'GUARDIAN_NOT_36_MONTHS'
  | 'RESIDENCE_36_MONTHS_OPEN'
  | 'PLACES_OF_CLAUSE_A'
  | 'VERY_SMALL_PEOPLE'
  | 'NOT_VERY_SMALL_PEOPLE'
  | 'NOT_KINH'
  | 'POOR_HOUSEHOLD_NEEDS_PLAN'
  | 'POOR_HOUSEHOLD_NO_RESIDENCE'
  | 'PROVINCE_AREAS_NEED_PLAN'
  | 'POOR_HOUSEHOLDS_NOT_TAKEN'
  | 'PLAN_ADDS_NO_AREAS'
  | 'PLAN_DAY_DIFFERS'
  | 'DIRECT_ADMISSION'
  | 'DIRECT_ADMISSION_NOT_DUE'
  | 'DIRECT_ADMISSION_OPEN'
  | 'EARLIER_SCHOOL_ELSEWHERE'
>;

const DIFFICULT: Words = {
  vi: 'xã khu vực III, thôn đặc biệt khó khăn hoặc xã đặc biệt khó khăn vùng bãi ngang, ven biển, hải đảo',
  en: 'communes of zone III, especially difficult villages or especially difficult coastal and island communes',
};

/** Where the months of a clause must lie. */
const PLACES: Readonly<Record<string, Words>> = {
  '9(1)(b)': {
    vi: 'xã khu vực I, II, III hoặc xã, thôn đặc biệt khó khăn',
    en: 'communes of zones I to III or especially difficult communes and villages',
  },
  '18(2)': { vi: 'bất kỳ nơi nào', en: 'any place' },
};

const ADDED: Words = {
  vi: 'vùng do kế hoạch tuyển sinh bổ sung hoặc nơi quy định đã nêu',
  en: 'areas that the plan adds or places that the regulation names',
};

function places(finding: Finding, language: Language): string {
  if (codeOf(finding, 'places') === 'ADDED') return ADDED[language];
  return (own(PLACES, finding.clause) ?? DIFFICULT)[language];
}

/** Circular 01/2016 asks only the pupil, and not a parent or guardian as well. */
function pupilOnly(finding: Finding): boolean {
  return finding.clause.startsWith('18');
}

/** `36 tháng`: by the finding's own number. */
function months(finding: Finding, language: Language): string {
  const count = numberOf(finding, 'months');
  if (count === null) return language === 'vi' ? 'đủ thời gian' : 'the months';
  return language === 'vi' ? `${count} tháng` : counted(count, 'month');
}

/** `tính đến ngày nộp hồ sơ 10/06/2025`. */
function toDay(finding: Finding, language: Language): string {
  const plan = numberOf(finding, 'planDay');
  if (plan !== null) {
    const on = sayDay(plan, language);
    return language === 'vi'
      ? `tính đến ngày ${on} theo kế hoạch tuyển sinh`
      : `counted to ${on} as the plan says`;
  }
  const day = numberOf(finding, 'submittedDay');
  const said = day === null ? '' : ` ${sayDay(day, language)}`;
  return language === 'vi' ? `tính đến ngày nộp hồ sơ${said}` : `counted to the day of the file${said}`;
}

/** Words for what the clauses on boarding schools say. */
export const BOARDING_WORDS: Readonly<Record<BoardingReason, FindingWords>> = {
  BOTH_LIVED_36_MONTHS: (finding, language) => {
    if (language === 'vi') {
      const who = pupilOnly(finding) ? 'Học sinh' : 'Học sinh và cha, mẹ hoặc người giám hộ đều';
      return `${who} có từ ${months(finding, 'vi')} thường trú liên tục trở lên tại ${places(finding, 'vi')}, ${toDay(finding, 'vi')}.`;
    }
    const who = pupilOnly(finding) ? 'The pupil has' : 'The pupil and a parent or guardian each have';
    return `${who} ${months(finding, 'en')} or more of unbroken permanent residence in ${places(finding, 'en')}, ${toDay(finding, 'en')}.`;
  },
  PUPIL_NOT_36_MONTHS: (finding, language) =>
    language === 'vi'
      ? `Học sinh không có đủ ${months(finding, 'vi')} thường trú liên tục tại ${places(finding, 'vi')}, ${toDay(finding, 'vi')}.`
      : `The pupil does not have ${months(finding, 'en')} of unbroken permanent residence in ${places(finding, 'en')}, ${toDay(finding, 'en')}.`,
  GUARDIAN_NOT_36_MONTHS: (finding, language) =>
    language === 'vi'
      ? `Không có cha, mẹ hoặc người giám hộ nào có đủ ${months(finding, 'vi')} thường trú liên tục tại ${places(finding, 'vi')}, ${toDay(finding, 'vi')}.`
      : `No parent or guardian has ${months(finding, 'en')} of unbroken permanent residence in ${places(finding, 'en')}, ${toDay(finding, 'en')}.`,
  RESIDENCE_36_MONTHS_OPEN: (finding, language) => {
    if (language === 'vi') {
      const who = pupilOnly(finding) ? 'học sinh' : 'học sinh và cha, mẹ hoặc người giám hộ';
      return `Chưa đủ căn cứ để biết ${who} có đủ ${months(finding, 'vi')} thường trú liên tục tại ${places(finding, 'vi')} hay không, ${toDay(finding, 'vi')}.`;
    }
    const who = pupilOnly(finding) ? 'the pupil has' : 'the pupil and a parent or guardian have';
    return `It cannot be told yet whether ${who} ${months(finding, 'en')} of unbroken permanent residence in ${places(finding, 'en')}, ${toDay(finding, 'en')}.`;
  },
  PLACES_OF_CLAUSE_A: {
    vi: 'Đã đạt điều kiện theo điểm a, nên không xét theo điểm b.',
    en: 'Point (a) is met already, so point (b) is not looked at.',
  },
  VERY_SMALL_PEOPLE: {
    vi: 'Là người dân tộc rất ít người, không cần điều kiện về nơi thường trú.',
    en: 'Of a very small people; nothing is asked of residence.',
  },
  NOT_VERY_SMALL_PEOPLE: {
    vi: 'Không phải người dân tộc rất ít người.',
    en: 'Not of a very small people.',
  },
  NOT_KINH: { vi: 'Không phải người dân tộc Kinh.', en: 'Not Kinh.' },
  POOR_HOUSEHOLD_NEEDS_PLAN: {
    vi: 'Khai là hộ nghèo, hộ cận nghèo: cần kế hoạch tuyển sinh của tỉnh mới biết vùng nào được bổ sung.',
    en: "Declared as a poor or near-poor household: only the province's plan says which areas are added.",
  },
  POOR_HOUSEHOLD_NO_RESIDENCE: {
    vi: 'Khai là hộ nghèo, hộ cận nghèo, nhưng không có đủ thời gian thường trú liên tục ở bất kỳ nơi nào.',
    en: 'Declared as a poor or near-poor household, but without the unbroken months of residence anywhere.',
  },
  PROVINCE_AREAS_NEED_PLAN: {
    vi: 'Cần kế hoạch tuyển sinh của tỉnh mới biết nơi thường trú có thuộc vùng do tỉnh bổ sung hay không.',
    en: "Only the province's plan says whether the residence lies in an area that it adds.",
  },
  POOR_HOUSEHOLDS_NOT_TAKEN: {
    vi: 'Khai là hộ nghèo, hộ cận nghèo, nhưng kế hoạch tuyển sinh không xét thêm diện này.',
    en: 'Declared as a poor or near-poor household, but the plan does not take such pupils besides.',
  },
  PLAN_ADDS_NO_AREAS: {
    vi: 'Kế hoạch tuyển sinh không bổ sung vùng nào.',
    en: 'The plan adds no areas.',
  },
  PLAN_DAY_DIFFERS: (finding, language) => {
    const said = (name: string): string => {
      const answer = codeOf(finding, name);
      const outcome = OUTCOMES.find((each) => each === answer) ?? 'NEEDS_EVIDENCE';
      return sayOutcome(outcome, language, 'ADMISSION');
    };
    const on = (name: string): string => {
      const day = numberOf(finding, name);
      return day === null ? '' : ` ${sayDay(day, language)}`;
    };
    return language === 'vi'
      ? `Kết quả theo ngày của kế hoạch tuyển sinh${on('planDay')}: ${said('planAnswer')}; nếu tính đến ngày nộp hồ sơ${on('submittedDay')} như quy định thì: ${said('submittedAnswer')}.`
      : `By the day of the plan${on('planDay')}: ${said('planAnswer')}; counted to the day of the file${on('submittedDay')}, as the regulation has it: ${said('submittedAnswer')}.`;
  },
  DIRECT_ADMISSION: { vi: 'Thuộc diện tuyển thẳng.', en: 'Direct admission is due.' },
  DIRECT_ADMISSION_NOT_DUE: {
    vi: 'Không thuộc diện tuyển thẳng.',
    en: 'Direct admission is not due.',
  },
  DIRECT_ADMISSION_OPEN: {
    vi: 'Chưa đủ căn cứ để biết có thuộc diện tuyển thẳng hay không.',
    en: 'It cannot be told yet whether direct admission is due.',
  },
  EARLIER_SCHOOL_ELSEWHERE: (finding, language) => {
    const first = numberOf(finding, 'firstDay');
    const last = numberOf(finding, 'lastDay');
    const count = numberOf(finding, 'count') ?? 0;
    const on = (day: number | null): string => (day === null ? '…' : sayDay(day, language));
    return language === 'vi'
      ? `Có ${count} học kỳ, trong khoảng từ ${on(first)} đến hết ${on(last)}, học sinh học ở trường thuộc huyện hoặc tỉnh khác với nơi đăng ký thường trú. Hội đồng tuyển sinh nên hỏi rõ; đây không phải là lý do để từ chối.`
      : `In ${counted(count, 'semester')}, between ${on(first)} and ${on(last)} inclusive, the pupil went to a school in another district or province than that of the registered residence. The council should ask about it; it is no ground for a refusal.`;
  },
};
