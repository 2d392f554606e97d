import type { Finding } from '../../kernel/decision.ts';
import type { Reason } from '../../kernel/reasons.ts';
import type { Words } from '../../kernel/words.ts';
import { counted, type Language, sayHundredths } from '../language.ts';
import { codeOf, type FindingWords, numberOf, sayWindow } from './parameters.ts';

type ExamReason = Extract<
  Reason,
  | 'NO_HIGHER_CATEGORY'
  | 'HIGHER_CATEGORY'
  | 'CATEGORY_OPEN'
  | 'GROUND_CLAIMED'
  | 'GROUND_CLAIMED_WITH_PAPER'
  | 'CONTINUING_EDUCATION_ONLY'
  | 'IS_MINORITY'
  | 'MINORITY_OTHER_POINTS'
  | 'LIVED_IN_PLACES'
  | 'LIVED_IN_PLACES_AND_BOARDED'
  | 'RESIDENCE_NOT_IN_PLACES'
  | 'RESIDENCE_IN_PLACES_OPEN'
  | 'SCHOOLS_IN_INNER_DISTRICTS'
  | 'INNER_DISTRICTS_OPEN'
  | 'STUDIED_IN_PLACES'
  | 'NOT_STUDIED_IN_PLACES'
  | 'STUDIED_IN_PLACES_OPEN'
  | 'CENTRE_IS_NO_SCHOOL'
  | 'CENTRE_OPEN'
  | 'OLD_ENOUGH'
  | 'NOT_OLD_ENOUGH'
  | 'AGE_OPEN'
  | 'GRADUATION_SCORE'
>;

const PLACES: Words = {
  vi: 'địa bàn khó khăn được quy chế liệt kê',
  en: 'the difficult places that the regulation lists',
};

/** `suốt thời gian học trung học phổ thông`, or the months up to the exam. */
function howLong(finding: Finding, language: Language): string {
  const months = numberOf(finding, 'months');
  if (months === null) {
    return language === 'vi'
      ? `trong suốt thời gian học trung học phổ thông${sayWindow(finding, 'vi')}`
      : `throughout upper secondary school${sayWindow(finding, 'en')}`;
  }
  return language === 'vi'
    ? `đủ ${months} tháng tính đến ngày thi`
    : `over the ${counted(months, 'month')} up to the exam`;
}

/** `4 trong 6 học kỳ`; while some are open `từ 3 đến 5 trong 6 học kỳ`. Empty where nothing is known of school. */
function howMany(finding: Finding, language: Language): string {
  const least = numberOf(finding, 'least');
  const most = numberOf(finding, 'most');
  const semesters = numberOf(finding, 'semesters');
  if (least === null || most === null || semesters === null) return '';
  if (language === 'vi') {
    const count = least === most ? `${least}` : `từ ${least} đến ${most}`;
    return ` (${count} trong ${semesters} học kỳ)`;
  }
  const count = least === most ? `${least}` : `${least} to ${most}`;
  return ` (${count} of ${counted(semesters, 'semester')})`;
}

function years(finding: Finding, language: Language): string {
  const count = numberOf(finding, 'years');
  if (count === null) return language === 'vi' ? 'đủ tuổi' : 'the age asked for';
  return language === 'vi' ? `${count} tuổi` : counted(count, 'year');
}

/** Words for what the clauses on priority at the graduation exam say. */
export const EXAM_WORDS: Readonly<Record<ExamReason, FindingWords>> = {
  NO_HIGHER_CATEGORY: {
    vi: 'Không thuộc trường hợp nào của diện 2, diện 3.',
    en: 'No case of category 2 or 3 applies.',
  },
  HIGHER_CATEGORY: {
    vi: 'Đã thuộc diện 2 hoặc diện 3, nên không xét theo diện 1.',
    en: 'Category 2 or 3 applies, so category 1 does not.',
  },
  CATEGORY_OPEN: {
    vi: 'Chưa đủ căn cứ để biết có thuộc diện 2, diện 3 hay không.',
    en: 'It cannot be told yet whether category 2 or 3 applies.',
  },
  GROUND_CLAIMED: {
    vi: 'Khai thuộc trường hợp này; chưa kiểm tra giấy tờ chứng minh.',
    en: 'This case was declared; its papers were not seen.',
  },
  GROUND_CLAIMED_WITH_PAPER: {
    vi: 'Khai thuộc trường hợp này, có giấy tờ chứng minh.',
    en: 'This case was declared, with its papers.',
  },
  CONTINUING_EDUCATION_ONLY: {
    vi: 'Trường hợp này chỉ dành cho học viên giáo dục thường xuyên; thí sinh không khai là học viên giáo dục thường xuyên.',
    en: 'This case is for learners of continuing education only, which the candidate did not declare.',
  },
  IS_MINORITY: { vi: 'Là người dân tộc thiểu số.', en: 'Of an ethnic minority.' },
  MINORITY_OTHER_POINTS: {
    vi: 'Trường hợp này dành cho người Kinh và người nước ngoài; người dân tộc thiểu số được xét theo các điểm khác.',
    en: 'This case is for Kinh people and foreigners; ethnic minorities are looked at under other points.',
  },
  LIVED_IN_PLACES: (finding, language) =>
    language === 'vi'
      ? `Thường trú tại ${PLACES.vi} ${howLong(finding, 'vi')}, và học ít nhất hai phần ba thời gian tại trường không nằm ở quận nội thành${howMany(finding, 'vi')}.`
      : `Permanent residence in ${PLACES.en} ${howLong(finding, 'en')}, and at least two thirds of school outside the inner districts${howMany(finding, 'en')}.`,
  LIVED_IN_PLACES_AND_BOARDED: (finding, language) =>
    language === 'vi'
      ? `Thường trú tại ${PLACES.vi} ${howLong(finding, 'vi')}, và khai là học sinh trường phổ thông dân tộc nội trú.`
      : `Permanent residence in ${PLACES.en} ${howLong(finding, 'en')}, and a pupil of an ethnic boarding school by declaration.`,
  RESIDENCE_NOT_IN_PLACES: (finding, language) =>
    language === 'vi'
      ? `Không thường trú tại ${PLACES.vi} ${howLong(finding, 'vi')}.`
      : `There was no permanent residence in ${PLACES.en} ${howLong(finding, 'en')}.`,
  RESIDENCE_IN_PLACES_OPEN: (finding, language) =>
    language === 'vi'
      ? `Chưa đủ căn cứ để biết có thường trú tại ${PLACES.vi} ${howLong(finding, 'vi')} hay không.`
      : `It cannot be told yet whether there was permanent residence in ${PLACES.en} ${howLong(finding, 'en')}.`,
  SCHOOLS_IN_INNER_DISTRICTS: (finding, language) =>
    language === 'vi'
      ? `Học chưa đủ hai phần ba thời gian tại trường không nằm ở quận nội thành${howMany(finding, 'vi')}.`
      : `Less than two thirds of school were outside the inner districts${howMany(finding, 'en')}.`,
  INNER_DISTRICTS_OPEN: (finding, language) =>
    language === 'vi'
      ? `Chưa đủ căn cứ để biết có học hai phần ba thời gian tại trường không nằm ở quận nội thành hay không${howMany(finding, 'vi')}.`
      : `It cannot be told yet whether two thirds of school were outside the inner districts${howMany(finding, 'en')}.`,
  STUDIED_IN_PLACES: (finding, language) =>
    language === 'vi'
      ? `Học ít nhất hai phần ba thời gian tại trường trung học phổ thông đóng trên ${PLACES.vi}${howMany(finding, 'vi')}.`
      : `At least two thirds of school were at schools in ${PLACES.en}${howMany(finding, 'en')}.`,
  NOT_STUDIED_IN_PLACES: (finding, language) =>
    language === 'vi'
      ? `Học chưa đủ hai phần ba thời gian tại trường trung học phổ thông đóng trên ${PLACES.vi}${howMany(finding, 'vi')}.`
      : `Less than two thirds of school were at schools in ${PLACES.en}${howMany(finding, 'en')}.`,
  STUDIED_IN_PLACES_OPEN: (finding, language) =>
    language === 'vi'
      ? `Chưa đủ căn cứ để biết có học hai phần ba thời gian tại trường đóng trên ${PLACES.vi} hay không${howMany(finding, 'vi')}.`
      : `It cannot be told yet whether two thirds of school were at schools in ${PLACES.en}${howMany(finding, 'en')}.`,
  CENTRE_IS_NO_SCHOOL: {
    vi: 'Học đủ thời gian trên địa bàn, nhưng trung tâm giáo dục thường xuyên không được coi là trường trung học phổ thông.',
    en: 'The time in the places is there, but a continuing-education centre does not count as an upper secondary school.',
  },
  CENTRE_OPEN: {
    vi: 'Học đủ thời gian trên địa bàn, nhưng quy chế không nói trung tâm giáo dục thường xuyên có được coi là trường trung học phổ thông hay không.',
    en: 'The time in the places is there, but the regulation does not say whether a continuing-education centre counts as a school.',
  },
  OLD_ENOUGH: (finding, language) =>
    language === 'vi'
      ? `Từ ${years(finding, 'vi')} trở lên vào ngày thi.`
      : `The candidate had ${years(finding, 'en')} or more on the day of the exam.`,
  NOT_OLD_ENOUGH: (finding, language) =>
    language === 'vi'
      ? `Chưa ${years(finding, 'vi')} vào ngày thi.`
      : `The candidate did not have ${years(finding, 'en')} on the day of the exam.`,
  AGE_OPEN: (finding, language) =>
    language === 'vi'
      ? `Chưa rõ ngày sinh hoặc ngày thi nên chưa biết đã từ ${years(finding, 'vi')} trở lên vào ngày thi hay chưa.`
      : `Birth date or day of the exam leave it open whether the candidate had ${years(finding, 'en')} by then.`,
  GRADUATION_SCORE: (finding, language) => {
    const score = numberOf(finding, 'score');
    const passes = codeOf(finding, 'passes') === 'yes';
    if (language === 'vi') {
      const much = score === null ? 'đã được tính' : `là ${sayHundredths(score, 'vi')}`;
      const end = passes ? 'đủ để công nhận tốt nghiệp' : 'chưa đủ để công nhận tốt nghiệp';
      return `Điểm xét tốt nghiệp ${much}, ${end}; công thức chưa được xác nhận.`;
    }
    const much = score === null ? 'was computed' : `is ${sayHundredths(score, 'en')}`;
    const end = passes ? 'enough to graduate' : 'not enough to graduate';
    return `The graduation score ${much}, ${end}; the formula is not confirmed.`;
  },
};
