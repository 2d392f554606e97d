import { type IntakeStatus, type Plan, sayClause } from '@cutru/rules';
import type { IntakeSummary } from '@cutru/verifier';

type Language = 'vi' | 'en';

/** How many lines are listed for people; `--json` and the written file have them all. */
const LISTED = 40;

const TEXT = {
  title: { vi: 'XẾP CHỈ TIÊU (BẢN NHÁP)', en: 'THE INTAKE (DRAFT)' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  quota: { vi: 'Chỉ tiêu', en: 'Places' },
  kinh: { vi: 'trong đó học sinh người Kinh tối đa', en: 'of which for Kinh pupils at most' },
  school: { vi: 'Trường', en: 'School' },
  rows: { vi: 'Tổng số hồ sơ', en: 'Rows' },
  others: { vi: 'hồ sơ của trường khác không xếp ở đây', en: 'of other schools, left out here' },
  sure: { vi: 'chắc chắn, dù hồ sơ chưa rõ ra sao', en: 'of them whatever the open files come to' },
  ruled: { vi: 'theo kết luận của hội đồng', en: 'by a ruling' },
  rulings: {
    vi: 'Hồ sơ xếp theo kết luận của hội đồng, khác hoặc bổ sung kết quả kiểm tra',
    en: 'Files ranked by a ruling that settles what the check left open or departs from it',
  },
  inPlaces: { vi: 'trong chỉ tiêu', en: 'in' },
  line: { vi: 'dòng', en: 'lines' },
  ask: { vi: 'Hỏi trước', en: 'Ask first' },
  none: {
    vi: 'không có hồ sơ nào còn thay đổi được kết quả',
    en: 'no file can still change the intake',
  },
  canChange: { vi: 'hồ sơ còn thay đổi được kết quả', en: 'files can still change the intake' },
  free: {
    vi: 'Còn chỗ nếu mọi hồ sơ chưa rõ đều không đạt',
    en: 'Places left if every open file is refused',
  },
  out: { vi: 'Kết quả ghi ở', en: 'Results in' },
  draft: {
    vi: 'Bản nháp để chuẩn bị: nhà trường và hội đồng tuyển sinh quyết định ai trúng tuyển.',
    en: 'A draft to prepare by: the school and its admission board decide who is admitted.',
  },
} as const;

const STATUSES: Readonly<Record<IntakeStatus, Readonly<Record<Language, string>>>> = {
  IN: { vi: 'Trong chỉ tiêu', en: 'In' },
  ON_THE_LINE: { vi: 'Ngang nhau ở mức cuối', en: 'On the line' },
  OUT: { vi: 'Ngoài chỉ tiêu', en: 'Out' },
  OPEN: { vi: 'Chưa rõ', en: 'Open' },
};

function linesText(lines: readonly number[], language: Language): string {
  const more = lines.length > LISTED ? ' …' : '';
  return `${TEXT.line[language]} ${lines.slice(0, LISTED).join(', ')}${more}`;
}

function schoolText(school: string, { entry }: Plan): string {
  const name = entry?.zones.find((zone) => zone.school === school)?.name;
  return name === undefined ? school : `${school}, ${name}`;
}

/** What came of an intake, for people; rows are named by their lines. */
export function intakeText(summary: IntakeSummary, plan: Plan, language: Language): string {
  const { statuses, quota, kinhPlaces, onTheLine, canChange, ruled } = summary;
  const count = (status: IntakeStatus): string => `${STATUSES[status][language]}: ${statuses[status]}`;
  const kinh = kinhPlaces === null ? '' : `, ${TEXT.kinh[language]} ${kinhPlaces}`;
  const others = summary.otherRows === 0 ? '' : ` (${summary.otherRows} ${TEXT.others[language]})`;
  const lines = [
    TEXT.title[language],
    `${TEXT.plan[language]}: ${plan.id}@${plan.version}, ${plan.title[language]}`,
    ...(summary.school === null ? [] : [`${TEXT.school[language]}: ${schoolText(summary.school, plan)}`]),
    `${TEXT.quota[language]}: ${quota}${kinh}`,
    `${TEXT.rows[language]}: ${summary.rows}${others}`,
    `${count('IN')} (${summary.sure} ${TEXT.sure[language]})`,
    ...summary.inByClause.map(({ clause, rows }) => `  ${rows}: ${sayClause(clause, language)}`),
    ...(ruled.in === 0 ? [] : [`  ${ruled.in}: ${TEXT.ruled[language]}`]),
    `${count('ON_THE_LINE')}${onTheLine.length === 0 ? '' : ` (${linesText(onTheLine, language)})`}`,
    count('OUT'),
    count('OPEN'),
    canChange.length === 0
      ? `  ${TEXT.none[language]}`
      : `  ${TEXT.ask[language]}: ${canChange.length} ${TEXT.canChange[language]} (${linesText(canChange, language)})`,
    `${TEXT.free[language]}: ${summary.free}`,
    ...(ruled.rows === 0
      ? []
      : [`${TEXT.rulings[language]}: ${ruled.rows} (${TEXT.inPlaces[language]}: ${ruled.in})`]),
    ...(summary.out === null ? [] : [`${TEXT.out[language]}: ${summary.out}`]),
    TEXT.draft[language],
  ];
  return `${lines.join('\n')}\n`;
}
