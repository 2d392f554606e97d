/** Viet Nam has one time all the year: UTC+7. */
const VIET_NAM_MS = 7 * 3_600_000;

/** A moment to the minute, by the clock of Viet Nam: `02/07/2026 15:00 (UTC+7)`, `2026-07-02 15:00 (UTC+7)`. */
export function sayMoment(moment: Date, language: 'vi' | 'en'): string {
  const there = new Date(moment.getTime() + VIET_NAM_MS).toISOString();
  const [year, month, day] = there.slice(0, 10).split('-');
  const date = language === 'vi' ? `${day}/${month}/${year}` : `${year}-${month}-${day}`;
  return `${date} ${there.slice(11, 16)} (UTC+7)`;
}

/** A moment by the clock of Viet Nam, with its zone: `2026-07-02T15:00:12.345+07:00`. */
export function isoMoment(moment: Date): string {
  return new Date(moment.getTime() + VIET_NAM_MS).toISOString().replace('Z', '+07:00');
}
