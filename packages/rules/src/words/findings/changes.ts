import { changedParameters } from '../../explain/difference.ts';
import type { Finding } from '../../kernel/decision.ts';
import type { Words } from '../../kernel/words.ts';
import { type Language, sayDay, sayHundredths } from '../language.ts';
import { own } from '../own.ts';
import { numberOf, sayCounted } from './parameters.ts';

/** What a number of a finding is a number of. */
type Unit = 'DAY' | 'MONTHS' | 'YEARS' | 'SEMESTERS' | 'HUNDREDTHS';

/** The numbers that are another by another date or by other facts; codes are told by the whole sentence. */
const NUMBERS: Readonly<Record<string, { readonly label: Words; readonly unit: Unit }>> = {
  months: { label: { vi: 'Số tháng cần có', en: 'Months asked for' }, unit: 'MONTHS' },
  years: { label: { vi: 'Số tuổi cần có', en: 'Age asked for' }, unit: 'YEARS' },
  count: { label: { vi: 'Số học kỳ', en: 'Semesters' }, unit: 'SEMESTERS' },
  firstDay: { label: { vi: 'Ngày đầu', en: 'First day' }, unit: 'DAY' },
  lastDay: { label: { vi: 'Ngày cuối', en: 'Last day' }, unit: 'DAY' },
  windowFirstDay: { label: { vi: 'Ngày đầu của thời gian học', en: 'First day of school' }, unit: 'DAY' },
  windowLastDay: { label: { vi: 'Ngày cuối của thời gian học', en: 'Last day of school' }, unit: 'DAY' },
  planDay: { label: { vi: 'Tính đến ngày theo kế hoạch', en: 'Counted to, by the plan' }, unit: 'DAY' },
  submittedDay: {
    label: { vi: 'Tính đến ngày nộp hồ sơ', en: 'Counted to the day of the file' },
    unit: 'DAY',
  },
  countedDay: { label: { vi: 'Tính đến ngày', en: 'Counted to' }, unit: 'DAY' },
  sinceDay: { label: { vi: 'Cư trú từ ngày', en: 'Residence asked for since' }, unit: 'DAY' },
  kv1: { label: { vi: 'Số học kỳ tại KV1', en: 'Semesters in KV1' }, unit: 'SEMESTERS' },
  kv2nt: { label: { vi: 'Số học kỳ tại KV2-NT', en: 'Semesters in KV2-NT' }, unit: 'SEMESTERS' },
  kv2: { label: { vi: 'Số học kỳ tại KV2', en: 'Semesters in KV2' }, unit: 'SEMESTERS' },
  kv3: { label: { vi: 'Số học kỳ tại KV3', en: 'Semesters in KV3' }, unit: 'SEMESTERS' },
  least: {
    label: { vi: 'Số học kỳ tính được, ít nhất', en: 'Semesters that count, at least' },
    unit: 'SEMESTERS',
  },
  most: {
    label: { vi: 'Số học kỳ tính được, nhiều nhất', en: 'Semesters that count, at most' },
    unit: 'SEMESTERS',
  },
  semesters: { label: { vi: 'Tổng số học kỳ', en: 'Semesters in all' }, unit: 'SEMESTERS' },
  points: { label: { vi: 'Số điểm', en: 'Points' }, unit: 'HUNDREDTHS' },
  score: { label: { vi: 'Điểm xét tốt nghiệp', en: 'Graduation score' }, unit: 'HUNDREDTHS' },
};

/** Said together: a stay is its length and its days. */
const STAY: readonly string[] = ['firstDay', 'lastDay', 'days', 'spells'];
const STAY_LABEL: Words = { vi: 'Thời gian cư trú tính được', en: 'Residence that counts' };
const NONE: Words = { vi: 'không có', en: 'none' };

function sayNumber(value: number | null, unit: Unit, language: Language): string {
  if (value === null) return NONE[language];
  switch (unit) {
    case 'DAY':
      return sayDay(value, language);
    case 'MONTHS':
      return language === 'vi' ? `${value} tháng` : String(value);
    case 'YEARS':
      return language === 'vi' ? `${value} tuổi` : String(value);
    case 'SEMESTERS':
      return String(value);
    case 'HUNDREDTHS':
      return sayHundredths(value, language);
  }
}

/** What is another number in a finding: its name, before and after. */
export type NumberChange = readonly [label: string, before: string, after: string];

/**
 * The numbers of two findings of one reason that differ, for people. `null` where something differs that is no number: the
 * whole sentence has to be said.
 */
export function sayNumberChanges(
  before: Finding,
  after: Finding,
  language: Language,
): readonly NumberChange[] | null {
  const names = changedParameters(before.parameters, after.parameters);
  const isStay = [before, after].some((finding) => numberOf(finding, 'spells') !== null);
  const changes: NumberChange[] = [];
  if (isStay && names.some((name) => STAY.includes(name))) {
    const say = (finding: Finding): string => sayCounted(finding, language) ?? NONE[language];
    changes.push([STAY_LABEL[language], say(before), say(after)]);
  }
  for (const name of names) {
    if (isStay && STAY.includes(name)) continue;
    const number = own(NUMBERS, name);
    if (number === undefined) return null;
    const say = (finding: Finding): string => sayNumber(numberOf(finding, name), number.unit, language);
    changes.push([number.label[language], say(before), say(after)]);
  }
  return changes.filter(([, was, is]) => was !== is);
}
