import type { Finding } from '../../kernel/decision.ts';
import type { Reason } from '../../kernel/reasons.ts';
import { counted, type Language } from '../language.ts';
import { codeOf, type FindingWords, numberOf, sayCounted, sayWindow } from './parameters.ts';

type AreaReason = Extract<
  Reason,
  | 'AREA_LONGEST_SCHOOL'
  | 'AREA_EQUAL_TIMES_LAST_SCHOOL'
  | 'AREA_LAST_SCHOOL_NOT_AMONG_EQUALS'
  | 'AREA_SCHOOL_OPEN'
  | 'BOARDING_REGIME_RESIDENCE'
  | 'BOARDING_REGIME_OPEN'
  | 'BOARDING_REGIME_UNREGISTERED'
  | 'SPECIAL_RESIDENCE_ENOUGH'
  | 'SPECIAL_RESIDENCE_TOO_SHORT'
  | 'SPECIAL_RESIDENCE_OTHER_DISTRICT'
  | 'SPECIAL_RESIDENCE_OPEN'
  | 'SERVICE_AREA_CLAIMED'
  | 'WINDOW_INSIDE'
  | 'WINDOW_OUTSIDE'
  | 'WINDOW_OPEN'
>;

const TIMES = [
  ['kv1', 'KV1'],
  ['kv2nt', 'KV2-NT'],
  ['kv2', 'KV2'],
  ['kv3', 'KV3'],
] as const;

/** `KV1 4 học kỳ, KV2 2 học kỳ`: the semesters by area, those without any left out; in brackets, or nothing. */
function times(finding: Finding, language: Language): string {
  const said = TIMES.flatMap(([name, area]) => {
    const count = numberOf(finding, name);
    if (count === null || count === 0) return [];
    return language === 'vi' ? [`${area} ${count} học kỳ`] : [`${area} ${counted(count, 'semester')}`];
  });
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** A sentence about an area, or another where the finding names none. */
function withArea(finding: Finding, say: (area: string) => string, otherwise: string): string {
  const area = codeOf(finding, 'area');
  return area === null ? otherwise : say(area);
}

const PLACES = {
  vi: 'xã khu vực III, xã có thôn đặc biệt khó khăn hoặc xã khác mà quy chế nêu',
  en: 'a commune of zone III, one with an especially difficult village, or another that the regulation names',
} as const;

/** "More than 18 months", by the finding's own number. */
function moreThan(finding: Finding, language: Language): string {
  const months = numberOf(finding, 'months');
  if (months === null) return language === 'vi' ? 'lâu hơn thời gian yêu cầu' : 'longer than required';
  return language === 'vi' ? `trên ${months} tháng` : `more than ${counted(months, 'month')}`;
}

function tooShort(finding: Finding, language: Language): string {
  const count = sayCounted(finding, language);
  const window = sayWindow(finding, language);
  if (language === 'vi') {
    return count === null
      ? `Không ghi nhận thời gian thường trú nào tại ${PLACES.vi} trong thời gian học trung học phổ thông${window}.`
      : `Trong thời gian học trung học phổ thông${window}, thời gian thường trú tại ${PLACES.vi} là ${count}; quy chế đòi hỏi ${moreThan(finding, 'vi')}.`;
  }
  return count === null
    ? `No permanent residence in ${PLACES.en} is recorded during upper secondary school${window}.`
    : `During upper secondary school${window}, permanent residence in ${PLACES.en} comes to ${count}; ${moreThan(finding, 'en')} are needed.`;
}

function enough(finding: Finding, language: Language): string {
  const count = sayCounted(finding, language);
  const tail = count === null ? '' : `: ${count}`;
  return language === 'vi'
    ? `Trong thời gian học trung học phổ thông, thường trú ${moreThan(finding, 'vi')} tại ${PLACES.vi} và học trên địa bàn cấp huyện có xã đó${tail}.`
    : `During upper secondary school, permanent residence of ${moreThan(finding, 'en')} in ${PLACES.en}, with study in its district${tail}.`;
}

/** Words for what the clauses on area say. */
export const AREA_WORDS: Readonly<Record<AreaReason, FindingWords>> = {
  AREA_LONGEST_SCHOOL: (finding, language) =>
    language === 'vi'
      ? withArea(
          finding,
          (area) => `Học lâu nhất tại trường thuộc ${area}${times(finding, 'vi')}.`,
          `Khu vực tính theo trường học lâu nhất${times(finding, 'vi')}.`,
        )
      : withArea(
          finding,
          (area) => `The longest time was spent at schools in ${area}${times(finding, 'en')}.`,
          `The area is that of the school attended longest${times(finding, 'en')}.`,
        ),
  AREA_EQUAL_TIMES_LAST_SCHOOL: (finding, language) =>
    language === 'vi'
      ? `Thời gian học dài nhất ở các khu vực bằng nhau${times(finding, 'vi')}, nên tính theo trường học sau cùng${withArea(finding, (area) => `: ${area}`, '')}.`
      : `The longest times are equal${times(finding, 'en')}, so the last school attended counts${withArea(finding, (area) => `: ${area}`, '')}.`,
  AREA_LAST_SCHOOL_NOT_AMONG_EQUALS: (finding, language) =>
    language === 'vi'
      ? `Thời gian học dài nhất ở các khu vực bằng nhau${times(finding, 'vi')}; trường học sau cùng không thuộc các khu vực đó nhưng vẫn được tính theo câu chữ của quy chế${withArea(finding, (area) => `: ${area}`, '')}. Nên xem lại trường hợp này.`
      : `The longest times are equal${times(finding, 'en')}; the last school attended is in none of those areas and yet counts by the letter${withArea(finding, (area) => `: ${area}`, '')}. This case should be looked at.`,
  AREA_SCHOOL_OPEN: {
    vi: 'Chưa xác định được khu vực của trường học lâu nhất.',
    en: 'The area of the school attended longest is not known yet.',
  },
  BOARDING_REGIME_RESIDENCE: (finding, language) =>
    language === 'vi'
      ? `Khai là học sinh trường phổ thông dân tộc nội trú hưởng chế độ của Nhà nước, nên khu vực tính theo nơi thường trú${withArea(finding, (area) => `: ${area}`, '')}.`
      : `Declared as a boarding pupil with the State's regime, so the area is that of the permanent residence${withArea(finding, (area) => `: ${area}`, '')}.`,
  BOARDING_REGIME_OPEN: {
    vi: 'Khai là học sinh trường phổ thông dân tộc nội trú, nhưng chưa xác định được khu vực của nơi thường trú.',
    en: 'Declared as a boarding pupil, but the area of the permanent residence is not known yet.',
  },
  BOARDING_REGIME_UNREGISTERED: {
    vi: 'Khai là học sinh trường phổ thông dân tộc nội trú, nhưng không có ngày nào đăng ký thường trú trong thời gian học.',
    en: 'Declared as a boarding pupil, but there is no day of registered permanent residence during school.',
  },
  SPECIAL_RESIDENCE_ENOUGH: enough,
  SPECIAL_RESIDENCE_TOO_SHORT: tooShort,
  SPECIAL_RESIDENCE_OTHER_DISTRICT: {
    vi: 'Nơi học không cùng địa bàn cấp huyện với xã đặc biệt khó khăn nơi thường trú, nên không tính khu vực theo nơi thường trú.',
    en: 'The school was not in the district of the especially difficult commune of residence, so residence does not give the area.',
  },
  SPECIAL_RESIDENCE_OPEN: {
    vi: 'Chưa đủ căn cứ để biết thời gian thường trú ở xã đặc biệt khó khăn có đủ theo quy chế hay không.',
    en: 'It cannot be told yet whether residence in especially difficult communes was long enough.',
  },
  SERVICE_AREA_CLAIMED: (finding, language) =>
    language === 'vi'
      ? `Khai là quân nhân, công an tại ngũ được cử đi dự tuyển${withArea(finding, (area) => `, hưởng ${area} theo nơi đóng quân`, '')}; lời khai này chưa được kiểm chứng.`
      : `Declared as a soldier or police officer on service${withArea(finding, (area) => ` with the area ${area}`, '')}; this is unchecked.`,
  WINDOW_INSIDE: {
    vi: 'Còn trong thời hạn hưởng ưu tiên khu vực (năm tốt nghiệp và một năm kế tiếp).',
    en: 'Area priority still applies (the year of graduation and the one after).',
  },
  WINDOW_OUTSIDE: {
    vi: 'Đã quá thời hạn hưởng ưu tiên khu vực (chỉ năm tốt nghiệp và một năm kế tiếp).',
    en: 'Area priority no longer applies (only the year of graduation and the one after).',
  },
  WINDOW_OPEN: {
    vi: 'Chưa biết năm tốt nghiệp, nên chưa rõ còn trong thời hạn hưởng ưu tiên khu vực hay không.',
    en: 'The year of graduation is not known, so neither is whether area priority still applies.',
  },
};
