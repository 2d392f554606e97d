import { isProgramme, type PartKind, type Programme } from '@cutru/rules';

const PROGRAMMES: Readonly<Record<Programme, Readonly<Record<'vi' | 'en', string>>>> = {
  'university-admission': { vi: 'tuyển sinh đại học', en: 'university admission' },
  'graduation-exam': { vi: 'thi tốt nghiệp trung học phổ thông', en: 'graduation exam' },
  'ethnic-boarding-school': { vi: 'trường phổ thông dân tộc nội trú', en: 'ethnic boarding school' },
  'grade-10-admission': { vi: 'tuyển sinh lớp 10', en: 'admission to grade 10' },
  'school-entry': { vi: 'tuyển sinh đầu cấp', en: 'entry by residence' },
};

/** The name of a programme; one that this version does not know is shown as it is written. */
export function sayProgramme(programme: string, language: 'vi' | 'en'): string {
  return isProgramme(programme) ? PROGRAMMES[programme][language] : programme;
}

const FIRST_PART: Readonly<Record<Programme, PartKind>> = {
  'university-admission': 'AREA',
  'graduation-exam': 'PRIORITY',
  'ethnic-boarding-school': 'ADMISSION',
  'grade-10-admission': 'PRIORITY',
  'school-entry': 'ADMISSION',
};

/** The kind of part with which a programme's decisions begin, where there is no decision to look at. */
export function firstPartOf(programme: string): PartKind {
  return isProgramme(programme) ? FIRST_PART[programme] : 'AREA';
}
