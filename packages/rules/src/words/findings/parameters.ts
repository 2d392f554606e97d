import { type Interval, monthsAndDays } from '@cutru/calendar';
import type { Finding } from '../../kernel/decision.ts';
import type { Words } from '../../kernel/words.ts';
import { counted, type Language, sayDay } from '../language.ts';

/** The words of one reason: fixed, or made with the finding's clause, verdict and parameters. */
export type FindingWords = Words | ((finding: Finding, language: Language) => string);

/** A number of a finding; `null` where it has none. */
export function numberOf(finding: Finding, name: string): number | null {
  const value = finding.parameters?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A code of a finding; `null` where it has none. */
export function codeOf(finding: Finding, name: string): string | null {
  const value = finding.parameters?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** `18 tháng 1 ngày`: a span by the calendar. */
function sayLength(span: Interval, language: Language): string {
  const { months, days } = monthsAndDays(span);
  if (language === 'vi') {
    const parts = [months > 0 ? `${months} tháng` : '', days > 0 || months === 0 ? `${days} ngày` : ''];
    return parts.filter((part) => part !== '').join(' ');
  }
  const parts = [
    months > 0 ? counted(months, 'month') : '',
    days > 0 || months === 0 ? counted(days, 'day') : '',
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

/**
 * The residence counted: its length, and first and last day; of several spells the days and how many they were.
 * `null` where no day counts for sure.
 */
export function sayCounted(finding: Finding, language: Language): string | null {
  const first = numberOf(finding, 'firstDay');
  const last = numberOf(finding, 'lastDay');
  const days = numberOf(finding, 'days');
  const spells = numberOf(finding, 'spells') ?? 0;
  if (first === null || last === null || days === null || spells === 0) return null;
  const from = sayDay(first, language);
  const to = sayDay(last, language);
  if (spells === 1) {
    const length = sayLength({ start: first, end: last + 1 }, language);
    return language === 'vi'
      ? `${length}, từ ${from} đến hết ${to}`
      : `${length}, ${from} to ${to} inclusive`;
  }
  return language === 'vi'
    ? `${spells} đợt, cộng lại ${days} ngày, trong khoảng từ ${from} đến hết ${to}`
    : `${counted(spells, 'spell')}, ${counted(days, 'day')} together, between ${from} and ${to} inclusive`;
}

/** The days of upper secondary school over which residence was counted, in brackets; empty where not known. */
export function sayWindow(finding: Finding, language: Language): string {
  const first = numberOf(finding, 'windowFirstDay');
  const last = numberOf(finding, 'windowLastDay');
  if (first === null || last === null || last <= first) return '';
  const from = sayDay(first, language);
  const to = sayDay(last, language);
  return language === 'vi' ? ` (học từ ${from} đến hết ${to})` : ` (school from ${from} to ${to} inclusive)`;
}
