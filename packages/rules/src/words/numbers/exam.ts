import { SCORE } from '../../graduation-exam/instruments.ts';
import type { ExamParameters } from '../../graduation-exam/parameters.ts';
import type { Words } from '../../kernel/words.ts';
import { counted, type Language, sayHundredths, sayPoints } from '../language.ts';
import { sayMonthsAsAge } from './age.ts';
import { sayMarks } from './marks.ts';

/** Prizes are not looked into here: their points are given with the marks, so no parameter holds them. */
const PRIZES: readonly Words[] = [
  {
    vi: 'giải cá nhân: quốc gia nhất, nhì, ba hoặc cấp tỉnh nhất 2,00 điểm; quốc gia khuyến khích hoặc cấp tỉnh nhì 1,50 điểm; cấp tỉnh ba 1,00 điểm; chỉ tính giải cao nhất',
    en: 'prizes of one person: first to third of the nation or first of a province 2.00 points; encouragement of the nation or second of a province 1.50; third of a province 1.00; only the highest counts',
  },
];

const FORMULA: Words = {
  vi: '((tổng điểm 4 bài thi + điểm khuyến khích) / 4 + trung bình các năm học) / 2 + điểm ưu tiên; trung bình các năm học là (lớp 10 + 2 × lớp 11 + 3 × lớp 12) / 6',
  en: '((sum of the 4 exam marks + encouragement points) / 4 + mean of the years) / 2 + priority points; the mean of the years is (grade 10 + 2 × grade 11 + 3 × grade 12) / 6',
};

function score({ pass }: ExamParameters, language: Language): readonly string[] {
  if (pass === null) return [];
  const enough = sayHundredths(pass.score, language);
  const failing = sayHundredths(pass.failing, language);
  return [
    FORMULA[language],
    language === 'vi'
      ? `tốt nghiệp khi đạt từ ${enough} và mọi bài thi trên ${failing}`
      : `who has ${enough} or more, and every mark above ${failing}, graduates`,
  ];
}

function residence({ residenceMonths, placeMarks }: ExamParameters, language: Language): string {
  const places = sayMarks(placeMarks, language);
  if (language === 'vi') {
    const long =
      residenceMonths === null
        ? 'suốt ba năm học trung học phổ thông'
        : `từ ${residenceMonths} tháng trở lên, tính đến ngày thi,`;
    return `thường trú ${long} tại: ${places}`;
  }
  const long =
    residenceMonths === null
      ? 'throughout the three years of upper secondary school'
      : `for ${counted(residenceMonths, 'month')} or more up to the exam`;
  return `permanent residence ${long} in: ${places}`;
}

function byPlace(parameters: ExamParameters, boarders: boolean, language: Language): readonly string[] {
  const { placeMarks, place, share } = parameters;
  const part = `${share.parts}/${share.whole}`;
  if (place === 'SCHOOL') {
    const places = sayMarks(placeMarks, language);
    return language === 'vi'
      ? [`ít nhất ${part} thời gian học trung học phổ thông tại trường ở: ${places}`]
      : [`at least ${part} of upper secondary school at schools in: ${places}`];
  }
  const boarding =
    language === 'vi' ? 'học trường phổ thông dân tộc nội trú, hoặc ' : 'at an ethnic boarding school, or ';
  const outside =
    language === 'vi'
      ? `ít nhất ${part} thời gian học trung học phổ thông tại trường ngoài quận của thành phố trực thuộc trung ương`
      : `at least ${part} of upper secondary school at schools outside the inner districts of centrally run cities`;
  return [residence(parameters, language), `${boarders ? boarding : ''}${outside}`];
}

function age({ ageMonths }: ExamParameters, language: Language): string {
  const old = sayMonthsAsAge(ageMonths, language);
  return language === 'vi' ? `từ ${old} vào ngày thi` : `${old} or older on the day of the exam`;
}

const CATEGORY = /^\((\d)\)/;

/** The numbers of the graduation exam at a clause or provision. */
export function examNumbers(parameters: ExamParameters, id: string, language: Language): readonly string[] {
  if (id === SCORE) return score(parameters, language);
  if (id === '43') return PRIZES.map((words) => words[language]);
  const within = id.slice(parameters.article.length);
  const category = CATEGORY.exec(within)?.[1] as keyof ExamParameters['points'] | undefined;
  const points = category === undefined ? undefined : parameters.points[category];
  if (points === undefined) return [];
  const worth = sayPoints(points, language);
  switch (within) {
    case '(2)(d)':
      return [worth, ...byPlace(parameters, false, language)];
    case '(3)(a)':
      return [worth, ...byPlace(parameters, true, language)];
    case '(2)(e)':
      return [worth, age(parameters, language)];
    default:
      return [worth];
  }
}
