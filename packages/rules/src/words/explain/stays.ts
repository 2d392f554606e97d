import { type Day, monthsAndDays } from '@cutru/calendar';
import type { ReadDays, StayLine, StaysWorking } from '../../explain/types.ts';
import type { Words } from '../../kernel/words.ts';
import { sayClause } from '../citation.ts';
import { capitalised, counted, type Language, sayDay } from '../language.ts';
import type { PlaceName } from '../missing/index.ts';
import { saySubject } from '../subject.ts';
import { READINGS } from './readings.ts';

/** Without a code nobody knows where, unless the days are known to be without registration. */
function sayPlace(
  { place: code, days }: StayLine,
  language: Language,
  placeName: PlaceName | undefined,
): string {
  if (code === null && days.every(({ reading }) => reading === 'OPEN'))
    return language === 'vi' ? 'chưa biết ở đâu' : 'place not known';
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
  const known = sayPlace(stay, language, placeName);
  const place = stay.village === null ? known : `${stay.village}, ${known}`;
  const endless = stay.last.max === Number.POSITIVE_INFINITY && stay.last.min === stay.last.max;
  const now = language === 'vi' ? 'nay' : 'now';
  const from = sayBounds(stay.first, language);
  const to = endless ? now : sayBounds(stay.last, language);
  const head = language === 'vi' ? `${place}: từ ${from} đến ${to}` : `${place}: ${from} to ${to}`;
  return [head, ...stay.days.map((days) => `  ${sayDays(days, language)}`)];
}

type Kind = StaysWorking['kind'];

/** The place of each kind. */
const PLACES_VI: Readonly<Record<Kind, string>> = {
  permanent: 'nơi thường trú',
  temporary: 'nơi tạm trú',
  current: 'nơi ở hiện tại',
};

const KINDS: Readonly<Record<Kind, Words>> = {
  permanent: { vi: 'thường trú', en: 'permanent residence' },
  temporary: { vi: 'tạm trú', en: 'temporary residence' },
  current: { vi: 'nơi ở hiện tại', en: 'present dwelling' },
};

/** What is asked for of a kind, where days must follow one another. */
const UNBROKEN: Readonly<Record<Kind, Words>> = {
  permanent: { vi: 'thường trú liên tục', en: 'an unbroken residence' },
  temporary: { vi: 'tạm trú liên tục', en: 'an unbroken residence' },
  current: { vi: 'ở liên tục', en: 'an unbroken stay' },
};

/** The area of a plan, after what is asked for; empty where the clause names its places itself. */
function inArea({ area }: StaysWorking, language: Language): string {
  if (area === null) return '';
  const vi = language === 'vi';
  switch (area.type) {
    case 'ANYWHERE':
      return vi ? ' tại bất kỳ nơi nào' : ' anywhere';
    case 'PLACES':
      return vi ? ' tại các nơi mà nhóm này nêu' : ' in the places that the group names';
    case 'ZONE':
      if (area.school === '')
        return vi ? ' trong địa bàn tuyển sinh của một trường khác' : " in another school's zone";
      return vi
        ? ` trong địa bàn tuyển sinh của trường ${area.school}`
        : ` in the zone of school ${area.school}`;
  }
}

function overAll(working: StaysWorking, language: Language): string {
  const { kind, months, firstDay, lastDay } = working;
  const first = sayDay(firstDay, language);
  const last = sayDay(lastDay, language);
  const where = inArea(working, language);
  if (months === null && firstDay === lastDay)
    return language === 'vi' ? `cần có${where} vào ngày ${first}` : `needs it${where} on ${first}`;
  const unbroken = UNBROKEN[kind][language];
  if (language === 'vi') {
    const full = months === null ? '' : ` (đủ ${months} tháng tính đến ${last})`;
    return `cần ${unbroken}${where} từ ${first} đến ${last}${full}`;
  }
  const full = months === null ? '' : ` (${counted(months, 'month')} to ${last})`;
  return `needs ${unbroken}${where} from ${first} to ${last}${full}`;
}

function asked(working: StaysWorking, language: Language): string {
  const { asks, firstDay, lastDay } = working;
  if (asks === 'ALL') return overAll(working, language);
  const first = sayDay(firstDay, language);
  const last = sayDay(lastDay, language);
  const months = working.months ?? 0;
  if (language === 'vi') {
    return asks === 'RUN'
      ? `cần đủ ${months} tháng liên tục trong khoảng ${first} – ${last}`
      : `cần trên ${months} tháng trong khoảng ${first} – ${last}`;
  }
  return asks === 'RUN'
    ? `needs ${counted(months, 'month')} without a break between ${first} and ${last}`
    : `needs more than ${counted(months, 'month')} between ${first} and ${last}`;
}

function result(
  { kind, verdict, sureDays, possibleDays, known, alone }: StaysWorking,
  language: Language,
): string {
  if (!known) {
    return language === 'vi'
      ? `Chưa biết ${PLACES_VI[kind]}, hoặc các dữ liệu mâu thuẫn nhau.`
      : `The ${KINDS[kind].en} is not known, or the records contradict each other.`;
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
  if (language === 'vi')
    return `Kết quả: ${sure}${more}: ${words}${alone ? ' (xét riêng loại cư trú này)' : ''}.`;
  return `Result: ${sure}${more}: ${words}${alone ? ' (by this kind of residence alone)' : ''}.`;
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
  const kind = KINDS[working.kind][language];
  return [
    language === 'vi'
      ? `${capitalised(kind)} của ${who}, xét theo ${clause}: ${asked(working, 'vi')}.`
      : `${capitalised(kind)} of ${who}, for ${clause}: ${asked(working, 'en')}.`,
    ...working.stays.flatMap((stay) => stayLines(stay, language, placeName).map((line) => `  ${line}`)),
    `  ${result(working, language)}`,
  ];
}
