import { isProgramme, type Programme } from '@cutru/rules';

const PROGRAMMES: Readonly<Record<Programme, Readonly<Record<'vi' | 'en', string>>>> = {
  'university-admission': { vi: 'tuyển sinh đại học', en: 'university admission' },
  'ethnic-boarding-school': { vi: 'trường phổ thông dân tộc nội trú', en: 'ethnic boarding school' },
};

/** The name of a programme; one that this version does not know is shown as it is written. */
export function sayProgramme(programme: string, language: 'vi' | 'en'): string {
  return isProgramme(programme) ? PROGRAMMES[programme][language] : programme;
}
