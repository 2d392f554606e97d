/** The programmes that the law ties to residence or to the place of a school. */
export const PROGRAMMES = [
  'university-admission',
  'graduation-exam',
  'ethnic-boarding-school',
  'grade-10-admission',
  'school-entry',
] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** Whether a text names a programme. */
export function isProgramme(text: string): text is Programme {
  return (PROGRAMMES as readonly string[]).includes(text);
}
