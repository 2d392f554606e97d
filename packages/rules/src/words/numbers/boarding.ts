import { ETHNIC_GROUPS, VERY_SMALL_GROUPS } from '@cutru/residence';
import type { BoardingParameters } from '../../ethnic-boarding-school/instruments.ts';
import { KINH_SHARE } from '../../ethnic-boarding-school/kinh-share.ts';
import { DIFFICULT_MARKS, ZONE_MARKS } from '../../ethnic-boarding-school/place-quality.ts';
import type { Words } from '../../kernel/words.ts';
import { counted, type Language } from '../language.ts';
import { own } from '../own.ts';
import { sayMarks } from './marks.ts';

/** The village itself has to be difficult: another one of its commune does not count. */
const VILLAGE: Words = { vi: 'thôn đặc biệt khó khăn', en: 'especially difficult villages' };

const ADDED: Words = {
  vi: 'vùng do kế hoạch của tỉnh bổ sung',
  en: 'areas that the plan of the province adds',
};

function months(
  { months: wanted, guardianToo }: BoardingParameters,
  places: string,
  language: Language,
): string {
  if (language === 'vi') {
    const who = guardianToo ? 'học sinh và cha, mẹ hoặc người giám hộ' : 'học sinh';
    return `${who} thường trú liên tục từ ${wanted} tháng trở lên, tính đến ngày nộp hồ sơ hoặc ngày của kế hoạch, tại: ${places}`;
  }
  const who = guardianToo ? 'pupil and father, mother or guardian' : 'pupil';
  return `${who}: ${counted(wanted, 'consecutive month')} or more of permanent residence, to the day of the file or of the plan, in: ${places}`;
}

function kinhShare(clause: string, language: Language): readonly string[] {
  const percent = own(KINH_SHARE, clause);
  if (percent === undefined) return [];
  return language === 'vi'
    ? [`tối đa ${percent}% số tuyển mới của năm`]
    : [`at most ${percent} % of the year's new intake`];
}

function verySmall(language: Language): string {
  const names = ETHNIC_GROUPS.filter(({ code }) => VERY_SMALL_GROUPS.has(code)).map(({ name }) => name);
  const count = language === 'vi' ? `${names.length} dân tộc` : counted(names.length, 'people');
  return `${count}: ${names.join(', ')}`;
}

/** The numbers of ethnic boarding schools at a clause or provision. */
export function boardingNumbers(
  parameters: BoardingParameters,
  id: string,
  language: Language,
): readonly string[] {
  const { clauses } = parameters;
  const difficult = `${VILLAGE[language]}; ${sayMarks(DIFFICULT_MARKS, language)}`;
  switch (id) {
    case clauses.difficult:
      return [months(parameters, difficult, language)];
    case clauses.zones:
      return [months(parameters, sayMarks(ZONE_MARKS, language), language)];
    case clauses.verySmall:
      return [verySmall(language)];
    case clauses.kinh:
      return [months(parameters, difficult, language), ...kinhShare(id, language)];
    case clauses.poor:
    case clauses.provinceAreas:
      return [months(parameters, ADDED[language], language)];
    default:
      return [];
  }
}
