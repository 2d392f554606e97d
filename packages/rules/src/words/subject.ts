import type { Language } from './language.ts';

const GUARDIAN = /^guardian_(\d+)$/;

/**
 * A person by their role: an exam candidate (thí sinh), a pupil (học sinh), a parent or guardian by number. No text is
 * made of a name, since decisions hold none.
 */
export function saySubject(subject: string, language: Language, pupil: boolean): string {
  const number = GUARDIAN.exec(subject)?.[1];
  if (number !== undefined) {
    return language === 'vi' ? `cha, mẹ hoặc người giám hộ số ${number}` : `parent or guardian no. ${number}`;
  }
  if (language === 'vi') return pupil ? 'học sinh' : 'thí sinh';
  return pupil ? 'the pupil' : 'the candidate';
}
