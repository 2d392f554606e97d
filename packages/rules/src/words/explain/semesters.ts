import type { SemesterLine, SemestersWorking } from '../../explain/types.ts';
import { sayClause } from '../citation.ts';
import { type Language, sayDay } from '../language.ts';
import type { PlaceName } from '../missing/index.ts';

const BY = {
  SCHOOL_LIST: { vi: 'theo danh sách trường', en: 'by the list of schools' },
  COMMUNE: { vi: 'theo xã nơi trường đóng', en: 'by the commune of the school' },
  NOTHING: { vi: 'chưa biết trường ở đâu', en: 'where the school stands is not known' },
} as const;

function semesterLine(
  line: SemesterLine,
  number: number,
  language: Language,
  placeName: PlaceName | undefined,
): string {
  const schools = line.schools.filter((code) => code !== '');
  const communes = line.communes.map((code) => {
    const name = placeName?.(code);
    return name === undefined ? code : `${name} (${code})`;
  });
  const where = [...schools, ...communes].join(', ');
  const classes = line.classes.join(language === 'vi' ? ' hoặc ' : ' or ');
  const day = sayDay(line.day, language);
  const by = BY[line.by][language];
  const head = language === 'vi' ? `Học kỳ ${number}, xét ngày ${day}` : `Semester ${number}, read on ${day}`;
  return `${head}${where === '' ? '' : `, ${where}`}: ${classes} (${by})`;
}

/** The semesters by area class, a line each under a heading. */
export function saySemesters(
  { clause, semesters }: SemestersWorking,
  language: Language,
  placeName?: PlaceName,
): string[] {
  const cited = sayClause(clause, language);
  const head =
    language === 'vi'
      ? `Khu vực của trường theo từng học kỳ, ${cited}:`
      : `Area of the school by semester, ${cited}:`;
  if (semesters.length === 0)
    return [head, language === 'vi' ? '  Chưa biết quá trình học.' : '  The schooling is not known.'];
  return [head, ...semesters.map((line, i) => `  ${semesterLine(line, i + 1, language, placeName)}`)];
}
