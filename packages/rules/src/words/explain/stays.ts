import { type Day, monthsAndDays } from '@cutru/calendar';
import type { ReadDays, StayLine, StaysWorking } from '../../explain/types.ts';
import { sayClause } from '../citation.ts';
import { counted, type Language, sayDay } from '../language.ts';
import type { PlaceName } from '../missing/index.ts';
import { saySubject } from '../subject.ts';
import { READINGS } from './readings.ts';

function sayPlace(code: string | null, language: Language, placeName: PlaceName | undefined): string {
  if (code === null) return language === 'vi' ? 'không có nơi đăng ký' : 'no registered place';
  const name = placeName?.(code);
  return name === undefined ? code : `${name} (${code})`;
}

function sayBounds({ min, max }: StayLine['first'], language: Language): string {
  if (min === max) return sayDay(min, language);
  const least = Number.isFinite(min) ? sayDay(min, language) : '…';
  const most = Number.isFinite(max) ? sayDay(max, language) : '…';
  return language === 'vi' ? `khoảng ${least} – ${most}` : `some day of ${least} to ${most}`;
}

/** `36 tháng`, `17 tháng 30 ngày`: the length of days by the calendar. */
function sayLength(first: Day, last: Day, language: Language): string {
  const { months, days } = monthsAndDays({ start: first, end: last + 1 });
  if (language === 'vi') return days === 0 ? `${months} tháng` : `${months} tháng ${days} ngày`;
  return days === 0 ? counted(months, 'month') : `${counted(months, 'month')} and ${counted(days, 'day')}`;
}

function sayDays({ firstDay, lastDay, reading }: ReadDays, language: Language): string {
  const span = `${sayDay(firstDay, language)} – ${sayDay(lastDay, language)}`;
  return `${span} (${sayLength(firstDay, lastDay, language)}): ${READINGS[reading][language]}`;
}

function stayLines(stay: StayLine, language: Language, placeName: PlaceName | undefined): string[] {
  const place = sayPlace(stay.place, language, placeName);
  const endless = stay.last.max === Number.POSITIVE_INFINITY && stay.last.min === stay.last.max;
  const now = language === 'vi' ? 'nay' : 'now';
  const from = sayBounds(stay.first, language);
  const to = endless ? now : sayBounds(stay.last, language);
  const head = language === 'vi' ? `${place}: từ ${from} đến ${to}` : `${place}: ${from} to ${to}`;
  return [head, ...stay.days.map((days) => `  ${sayDays(days, language)}`)];
}

function asked(working: StaysWorking, language: Language): string {
  const { asks, months, firstDay, lastDay } = working;
  const first = sayDay(firstDay, language);
  const last = sayDay(lastDay, language);
  if (language === 'vi') {
    return asks === 'ALL'
      ? `cần thường trú liên tục từ ${first} đến ${last} (đủ ${months} tháng tính đến ${last})`
      : `cần trên ${months} tháng trong khoảng ${first} – ${last}`;
  }
  return asks === 'ALL'
    ? `needs an unbroken residence from ${first} to ${last} (${counted(months, 'month')} to ${last})`
    : `needs more than ${counted(months, 'month')} between ${first} and ${last}`;
}

function result({ verdict, sureDays, possibleDays, known }: StaysWorking, language: Language): string {
  if (!known) {
    return language === 'vi'
      ? 'Chưa biết nơi thường trú, hoặc các dữ liệu mâu thuẫn nhau.'
      : 'The residence is not known, or the records contradict each other.';
  }
  const sure = language === 'vi' ? `${sureDays} ngày được tính` : `${counted(sureDays, 'day')} count`;
  const more =
    possibleDays === sureDays
      ? ''
      : language === 'vi'
        ? `, ${possibleDays - sureDays} ngày chưa rõ`
        : `, ${counted(possibleDays - sureDays, 'day')} are not known`;
  const words = {
    MET: { vi: 'đủ', en: 'enough' },
    NOT_MET: { vi: 'không đủ', en: 'not enough' },
    UNKNOWN: { vi: 'chưa kết luận được', en: 'cannot be told yet' },
  }[verdict][language];
  return language === 'vi' ? `Kết quả: ${sure}${more}: ${words}.` : `Result: ${sure}${more}: ${words}.`;
}

/** How residence was counted for a clause, line by line; lines that belong to the one before begin with two spaces. */
export function sayStays(
  working: StaysWorking,
  language: Language,
  pupil: boolean,
  placeName?: PlaceName,
): string[] {
  const who = saySubject(working.subject, language, pupil);
  const clause = sayClause(working.clause, language);
  return [
    language === 'vi'
      ? `Thường trú của ${who}, xét theo ${clause}: ${asked(working, 'vi')}.`
      : `Permanent residence of ${who}, for ${clause}: ${asked(working, 'en')}.`,
    ...working.stays.flatMap((stay) => stayLines(stay, language, placeName).map((line) => `  ${line}`)),
    `  ${result(working, language)}`,
  ];
}
