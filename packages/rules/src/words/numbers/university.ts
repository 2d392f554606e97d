import type { Words } from '../../kernel/words.ts';
import { KV1_MARKS_TO_2025 } from '../../residence/mark-sets.ts';
import type { PolicyGroup } from '../../university-admission/application.ts';
import { KV1_MARKS_FROM_2026 } from '../../university-admission/class-from-2026.ts';
import { SPECIAL_MARKS } from '../../university-admission/clauses/special-residence.ts';
import type { UniversityParameters } from '../../university-admission/parameters.ts';
import { counted, type Language, sayHundredths, sayPlain, sayPoints } from '../language.ts';
import { sayMarks } from './marks.ts';

/** The classes of Annex I that are told by kinds of units; a place of the marks of KV1 is KV1 before all of them. */
const OTHER_CLASSES: Readonly<Record<UniversityParameters['annex'], readonly Words[]>> = {
  'to-2025': [
    {
      vi: 'KV2: thị xã, thành phố của tỉnh; thị xã, huyện của thành phố trực thuộc trung ương',
      en: 'KV2: towns and cities of a province; towns and rural districts of a centrally run city',
    },
    {
      vi: 'KV3: quận của thành phố trực thuộc trung ương',
      en: 'KV3: inner districts of centrally run cities',
    },
    { vi: 'KV2-NT: các nơi còn lại', en: 'KV2-NT: all other places' },
  ],
  'from-2026': [
    {
      vi: 'KV2: phường của tỉnh; xã của thành phố trực thuộc trung ương',
      en: 'KV2: wards of provinces; communes of centrally run cities',
    },
    { vi: 'KV3: phường của thành phố trực thuộc trung ương', en: 'KV3: wards of centrally run cities' },
    { vi: 'KV2-NT: các nơi còn lại', en: 'KV2-NT: all other places' },
  ],
};

function annexOne({ annex }: UniversityParameters, language: Language): readonly string[] {
  const lifted =
    annex === 'to-2025'
      ? sayMarks(KV1_MARKS_TO_2025, language)
      : sayMarks(KV1_MARKS_FROM_2026, language, 'LAND');
  return [`KV1: ${lifted}`, ...OTHER_CLASSES[annex].map((words) => words[language])];
}

function eachPoints(points: Readonly<Record<string, number>>, language: Language): string {
  return Object.entries(points)
    .map(([of, hundredths]) => `${of} ${sayPoints(hundredths, language)}`)
    .join('; ');
}

function tiers({ tierPoints }: UniversityParameters, language: Language): string {
  const { NONE: none, ...given } = tierPoints;
  const rest = language === 'vi' ? 'không thuộc đối tượng nào' : 'of no group';
  return `${eachPoints(given, language)}; ${rest} ${sayPoints(none, language)}`;
}

function taper({ taperFrom, taperTop }: UniversityParameters, language: Language): string {
  if (taperFrom === null) return language === 'vi' ? 'chưa giảm điểm ưu tiên' : 'points are not tapered yet';
  const from = sayHundredths(taperFrom, language);
  const top = sayPlain(taperTop, language);
  const span = sayPlain(taperTop - taperFrom, language);
  return language === 'vi'
    ? `từ tổng điểm ${from} trở lên: (điểm khu vực + điểm đối tượng) × (${top} − tổng điểm) / ${span}`
    : `from a total of ${from}: (area points + group points) × (${top} − total) / ${span}`;
}

function graduation({ windowYears }: UniversityParameters, language: Language): string {
  if (windowYears === null)
    return language === 'vi' ? 'chưa giới hạn năm tốt nghiệp' : 'no limit of years yet';
  return language === 'vi'
    ? `năm tốt nghiệp và ${windowYears} năm kế tiếp`
    : `the year of graduation and ${counted(windowYears, 'year')} after it`;
}

/** More than so many months of residence in places of some marks; nothing where residence does not count. */
function months(
  { residence }: UniversityParameters,
  marks: number,
  more: Words,
  language: Language,
): readonly string[] {
  if (residence === null) return [];
  const places = sayMarks(marks, language);
  return language === 'vi'
    ? [
        `thường trú trên ${residence.months} tháng trong thời gian học trung học phổ thông tại: ${places}${more.vi}`,
      ]
    : [
        `over ${counted(residence.months, 'month')} of permanent residence during upper secondary school in: ${places}${more.en}`,
      ];
}

const NO_MORE: Words = { vi: '', en: '' };
const IN_DISTRICT: Words = {
  vi: '. Trường ở cùng huyện, thị xã hoặc thành phố thuộc tỉnh với ít nhất một nơi như vậy',
  en: '. With study in the district, town or city of a province of at least one of them',
};

function group(parameters: UniversityParameters, of: string, language: Language): readonly string[] {
  const tier = parameters.groups[of as PolicyGroup];
  if (tier === undefined) return [];
  const worth = `${tier}: ${sayPoints(parameters.tierPoints[tier], language)}`;
  return of === '01' ? [worth, ...months(parameters, KV1_MARKS_TO_2025, NO_MORE, language)] : [worth];
}

const GROUP = /^Annex II (\d+)$/;

/** The numbers of university admission at a clause or provision. */
export function universityNumbers(
  parameters: UniversityParameters,
  id: string,
  language: Language,
): readonly string[] {
  const of = GROUP.exec(id)?.[1];
  if (of !== undefined) return group(parameters, of, language);
  switch (id) {
    case '7(1)(a)':
      return [eachPoints(parameters.areaPoints, language)];
    case '7(1)(c)(2)':
      return months(parameters, SPECIAL_MARKS, IN_DISTRICT, language);
    case '7(2)':
      return [tiers(parameters, language)];
    case '7(3)': {
      const top = sayPlain(parameters.taperTop, language);
      return [language === 'vi' ? `tổng điểm tối đa ${top}` : `a total of at most ${top}`];
    }
    case 'Annex I':
      return annexOne(parameters, language);
    case parameters.taperClause:
      return [taper(parameters, language)];
    case parameters.windowClause:
      return [graduation(parameters, language)];
    default:
      return [];
  }
}
