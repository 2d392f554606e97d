import type {
  CountedSemester,
  SemesterLine,
  SemesterPlace,
  SemesterShareWorking,
  SemestersWorking,
} from '../../explain/types.ts';
import type { Words } from '../../kernel/words.ts';
import { sayClause } from '../citation.ts';
import { counted, type Language, sayDay } from '../language.ts';
import type { PlaceName } from '../missing/index.ts';

const BY = {
  SCHOOL_LIST: { vi: 'theo danh sách trường', en: 'by the list of schools' },
  COMMUNE: { vi: 'theo xã nơi trường đóng', en: 'by the commune of the school' },
  NOTHING: { vi: 'chưa biết trường ở đâu', en: 'where the school stands is not known' },
} as const;

function whereOf(line: SemesterPlace, placeName: PlaceName | undefined): string {
  const schools = line.schools.filter((code) => code !== '');
  const communes = line.communes.map((code) => {
    const name = placeName?.(code);
    return name === undefined ? code : `${name} (${code})`;
  });
  return [...schools, ...communes].join(', ');
}

/** A semester, where its school stands, and what it is read as. */
function semesterLine(
  line: SemesterPlace,
  number: number,
  what: string,
  language: Language,
  placeName: PlaceName | undefined,
): string {
  const where = whereOf(line, placeName);
  const day = sayDay(line.day, language);
  const by = BY[line.by][language];
  const head = language === 'vi' ? `Học kỳ ${number}, xét ngày ${day}` : `Semester ${number}, read on ${day}`;
  return `${head}${where === '' ? '' : `, ${where}`}: ${what} (${by})`;
}

function sayClasses({ classes }: SemesterLine, language: Language): string {
  return classes.join(language === 'vi' ? ' hoặc ' : ' or ');
}

const UNKNOWN: Words = { vi: '  Chưa biết quá trình học.', en: '  The schooling is not known.' };

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
  if (semesters.length === 0) return [head, UNKNOWN[language]];
  return [
    head,
    ...semesters.map(
      (line, i) => `  ${semesterLine(line, i + 1, sayClasses(line, language), language, placeName)}`,
    ),
  ];
}

type Share = SemesterShareWorking;

const READINGS: Readonly<Record<Share['asks'], Readonly<Record<CountedSemester['reading'], Words>>>> = {
  OUTSIDE_INNER_DISTRICTS: {
    COUNTS: { vi: 'ngoài quận nội thành', en: 'outside the inner districts' },
    COUNTS_NOT: { vi: 'trong quận nội thành', en: 'in an inner district' },
    OPEN: { vi: 'chưa rõ', en: 'not known' },
  },
  IN_PLACES: {
    COUNTS: { vi: 'ở địa bàn được xét', en: 'in one of the places' },
    COUNTS_NOT: { vi: 'không ở địa bàn được xét', en: 'in none of the places' },
    OPEN: { vi: 'chưa rõ', en: 'not known' },
  },
};

const ASKED: Readonly<Record<Share['asks'], Words>> = {
  OUTSIDE_INNER_DISTRICTS: {
    vi: 'học tại trường ngoài quận nội thành',
    en: 'at schools outside the inner districts',
  },
  IN_PLACES: { vi: 'học tại trường ở địa bàn được xét', en: 'at schools in the places' },
};

const RESULTS: Readonly<Record<Share['verdict'], Words>> = {
  MET: { vi: 'đủ', en: 'enough' },
  NOT_MET: { vi: 'không đủ', en: 'not enough' },
  UNKNOWN: { vi: 'chưa kết luận được', en: 'cannot be told yet' },
};

function sayShare({ parts, whole }: Share['share']): string {
  return whole === 100 ? `${parts}%` : `${parts}/${whole}`;
}

function shareResult({ semesters, sure, possible, verdict }: Share, language: Language): string {
  const result = RESULTS[verdict][language];
  const open = possible - sure;
  if (language === 'vi') {
    const more = open === 0 ? '' : `, ${open} học kỳ chưa rõ`;
    return `Kết quả: ${sure} trong ${semesters.length} học kỳ được tính${more}: ${result}.`;
  }
  const more = open === 0 ? '' : `, ${open} not known`;
  return `Result: ${sure} of ${counted(semesters.length, 'semester')} count${more}: ${result}.`;
}

/** A share of the semesters, a line each under a heading, and what they come to. */
export function saySemesterShare(working: Share, language: Language, placeName?: PlaceName): string[] {
  const { asks, share, semesters } = working;
  const cited = sayClause(working.clause, language);
  const asked = ASKED[asks][language];
  const head =
    language === 'vi'
      ? `Các học kỳ, xét theo ${cited}: cần ít nhất ${sayShare(share)} số học kỳ ${asked}.`
      : `Semesters, for ${cited}: needs at least ${sayShare(share)} of them ${asked}.`;
  if (semesters.length === 0) return [head, UNKNOWN[language]];
  const lines = semesters.map((line, i) =>
    semesterLine(line, i + 1, READINGS[asks][line.reading][language], language, placeName),
  );
  return [head, ...[...lines, shareResult(working, language)].map((line) => `  ${line}`)];
}
