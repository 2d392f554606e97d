import { formatDay } from '@cutru/calendar';
import type { CheckedPlan, PlanIssue } from '@cutru/plans';
import type { CountedTo } from '@cutru/rules';

type Language = 'vi' | 'en';
type Words = Readonly<Record<Language, string>>;

const TEXT = {
  good: { vi: 'KẾ HOẠCH ĐỌC ĐƯỢC', en: 'THE PLAN IS GOOD' },
  bad: { vi: 'chỗ phải sửa', en: 'to correct' },
  doubts: { vi: 'chỗ nên xem lại', en: 'to look at' },
  hash: { vi: 'Mã băm nội dung', en: 'Hash of its content' },
  countedTo: { vi: 'Tính đến', en: 'Counted to' },
  fileDay: { vi: 'ngày nộp hồ sơ', en: 'the day of the file' },
} as const satisfies Readonly<Record<string, Words>>;

/** `file:line:column path`, as editors jump to. */
function place({ path, line, column }: Pick<PlanIssue, 'path' | 'line' | 'column'>, file: string): string {
  return `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}`;
}

/** A line of what is wrong or doubtful at a place of a file. */
export function planLine(
  at: Pick<PlanIssue, 'path' | 'line' | 'column'>,
  file: string,
  said: string,
): string {
  return `${place(at, file)}: ${said}\n`;
}

function countedTo(to: CountedTo | null, language: Language): string {
  if (to === null) return TEXT.fileDay[language];
  return formatDay(to.type === 'DAY' ? to.day : to.lastDay);
}

/** How many places there are to correct, for people. */
export function badPlanText(count: number, language: Language): string {
  return `${count} ${TEXT.bad[language]}\n`;
}

/** A plan that can be used, for people. */
export function goodPlanText({ plan, warnings }: CheckedPlan, language: Language): string {
  const doubts = warnings.length === 0 ? '' : `, ${warnings.length} ${TEXT.doubts[language]}`;
  return [
    `${TEXT.good[language]}: ${plan.id}@${plan.version} (${plan.programme}, ${plan.year})${doubts}`,
    plan.title[language],
    `${TEXT.countedTo[language]}: ${countedTo(plan.countedTo, language)}`,
    `${TEXT.hash[language]}: ${plan.hash}`,
    '',
  ].join('\n');
}
