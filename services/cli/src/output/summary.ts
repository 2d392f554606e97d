import { type DeclaredCheck, type Outcome, type PartKind, sayOutcome } from '@cutru/rules';
import { TABLE_WARNINGS } from '@cutru/tables';
import { type FileSummary, noteText } from '@cutru/verifier';
import { sayMissingKind } from './missing-kind.ts';
import { firstPartOf } from './programme.ts';
import { DRAFT, EXAMPLE } from './worth.ts';

type Language = 'vi' | 'en';
type Words = Readonly<Record<Language, string>>;

/** How many kinds of missing evidence are listed for people; `--json` has them all. */
const LISTED = 8;

const OUTCOMES: readonly Outcome[] = ['ELIGIBLE', 'NOT_ELIGIBLE', 'NEEDS_EVIDENCE'];
const CHECKS: readonly DeclaredCheck[] = ['TOO_HIGH', 'TOO_LOW', 'AGREES', 'OPEN'];

const PARTS: Readonly<Record<PartKind, Words>> = {
  AREA: { vi: 'Ưu tiên khu vực', en: 'Area priority' },
  POLICY: { vi: 'Ưu tiên đối tượng', en: 'Policy priority' },
  ADMISSION: { vi: 'Dự tuyển', en: 'Admission' },
  PRIORITY: { vi: 'Điểm ưu tiên', en: 'Priority points' },
};

const DECLARED: Readonly<Record<DeclaredCheck, Words>> = {
  TOO_HIGH: { vi: 'cao hơn mức được hưởng', en: 'too high' },
  TOO_LOW: { vi: 'thấp hơn mức được hưởng', en: 'too low' },
  AGREES: { vi: 'đúng', en: 'right' },
  OPEN: { vi: 'chưa rõ', en: 'open' },
};

const TEXT = {
  title: { vi: 'KẾT QUẢ KIỂM TRA', en: 'RESULT OF THE CHECK' },
  draftTitle: { vi: 'KẾT QUẢ KIỂM TRA (BẢN NHÁP)', en: 'RESULT OF THE CHECK (DRAFT)' },
  rows: { vi: 'Tổng số hồ sơ', en: 'Rows' },
  outcomes: { vi: 'Kết quả chung', en: 'As a whole' },
  declared: { vi: 'lời khai', en: 'declared' },
  bad: { vi: 'Dòng không kiểm tra được', en: 'Rows that could not be taken' },
  badFile: { vi: 'chi tiết từng dòng ở', en: 'each of them in' },
  fields: { vi: 'ô', en: 'cells' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  column: { vi: 'cột', en: 'column' },
  sheets: { vi: 'trang tính', en: 'sheets' },
  missing: { vi: 'Còn thiếu nhiều nhất', en: 'Missing most often' },
  lacking: { vi: 'hồ sơ thiếu', en: 'rows lack it' },
  settles: { vi: 'hồ sơ chỉ thiếu điều này', en: 'of them lack nothing else' },
  more: { vi: 'loại khác, xem --json', en: 'other kinds, see --json' },
  noted: { vi: 'Lưu ý', en: 'Noted' },
  repeated: {
    vi: 'dòng có số định danh đã xuất hiện ở dòng trước: các dòng đều được kiểm tra.',
    en: 'rows repeat a citizen number from above: all of them were checked.',
  },
  service: { vi: 'Dịch vụ', en: 'Service' },
  source: { vi: 'Dữ liệu cư trú', en: 'Residence extract' },
  noSource: {
    vi: 'không có: chỉ kiểm tra phần theo trường học và lời khai, không kiểm tra danh tính.',
    en: 'none: only what rests on schools and claims was decided, and nobody was identified.',
  },
  noAreas: {
    vi: 'không có danh sách khu vực nào: chưa thể biết nơi nào thuộc khu vực nào.',
    en: 'no area list: nothing is known of the marks of any place.',
  },
  lists: { vi: 'Danh sách khu vực', en: 'Area lists' },
  evidence: { vi: 'Giấy tờ bổ sung', en: 'Evidence' },
  rulings: { vi: 'Kết luận của hội đồng', en: 'Rulings' },
  unused: { vi: 'của người không có trong bảng', en: 'about people who are not in the file' },
  people: { vi: 'người', en: 'people' },
  found: { vi: 'dòng', en: 'rows' },
  skipped: { vi: 'dòng hỏng bỏ qua', en: 'bad rows left out' },
  recordedOn: { vi: 'ghi nhận đến', en: 'recorded up to' },
  out: { vi: 'Kết quả ghi ở', en: 'Results in' },
  time: { vi: 'Thời gian', en: 'Time' },
  seconds: { vi: 'giây', en: 's' },
  logged: {
    vi: 'Dịch vụ đã ghi nhật ký và ký từng kết quả: kiểm chứng bằng "cutru token verify". Hội đồng tuyển sinh quyết định.',
    en: 'The service has logged and signed every result: "cutru token verify" checks them. The admission board decides.',
  },
  nothing: {
    vi: 'Không dòng nào được kiểm tra: dịch vụ không ghi nhật ký và không ký kết quả nào.',
    en: 'No row was decided: the service has logged and signed no result.',
  },
} as const satisfies Readonly<Record<string, Words>>;

function counts<K extends string>(
  keys: readonly K[],
  numbers: Readonly<Record<K, number>>,
  say: (key: K) => string,
): string {
  return keys.map((key) => `${say(key)} ${numbers[key]}`).join(' · ');
}

function partLines(summary: FileSummary, language: Language): string[] {
  return summary.parts.flatMap(({ part, outcomes, declared }) => {
    const name = PARTS[part][language].normalize('NFC');
    const lines = [`  ${name}: ${counts(OUTCOMES, outcomes, (each) => sayOutcome(each, language, part))}`];
    if (CHECKS.some((check) => declared[check] > 0)) {
      lines.push(
        `    ${TEXT.declared[language]}: ${counts(CHECKS, declared, (each) => DECLARED[each][language])}`,
      );
    }
    return lines;
  });
}

function badLines(summary: FileSummary, language: Language): string[] {
  if (summary.badRows === 0) return [];
  return [
    `${TEXT.bad[language]}: ${summary.badRows} (${TEXT.badFile[language]} ${summary.badFile ?? ''})`,
    ...summary.badReasons.map(
      ({ code, text, fields }) => `  ${fields} ${TEXT.fields[language]}: ${text[language]} [${code}]`,
    ),
  ];
}

function missingLines({ missing }: FileSummary, language: Language): string[] {
  if (missing.length === 0) return [];
  const lines = missing
    .slice(0, LISTED)
    .map(
      (each) =>
        `  ${each.rows} ${TEXT.lacking[language]}, ${each.settles} ${TEXT.settles[language]}: ${sayMissingKind(each, language)} [${each.kind}]`,
    );
  if (missing.length > LISTED) lines.push(`  + ${missing.length - LISTED} ${TEXT.more[language]}`);
  return [`${TEXT.missing[language]}:`, ...lines];
}

function noteLines({ notes, repeated }: FileSummary, language: Language): string[] {
  const lines = Object.entries(notes).map(
    ([note, rows]) => `  ${rows}: ${noteText(note as keyof typeof notes, language)}`,
  );
  if (repeated > 0) lines.push(`  ${repeated} ${TEXT.repeated[language]}`);
  return lines.length === 0 ? [] : [`${TEXT.noted[language]}:`, ...lines];
}

function warningLines({ warnings }: FileSummary, language: Language): string[] {
  return warnings.map(({ file, code, column, count }) => {
    const where = column === '' ? file : `${file}, ${TEXT.column[language]} ${column}`;
    const unit = code === 'OTHER_SHEETS_LEFT_OUT' ? TEXT.sheets : TEXT.fields;
    return `${TEXT.warning[language]}: ${where}: ${count} ${unit[language]}: ${TABLE_WARNINGS[code][language]}`;
  });
}

function sourceLine(source: FileSummary['source'], language: Language): string {
  if (source === null) return `${TEXT.source[language]}: ${TEXT.noSource[language]}`;
  const skipped = source.badRows === 0 ? '' : `, ${source.badRows} ${TEXT.skipped[language]}`;
  const day = source.recordedOn === null ? '' : `, ${TEXT.recordedOn[language]} ${source.recordedOn}`;
  return `${TEXT.source[language]}: ${source.file} (${source.rows} ${TEXT.found[language]}, ${source.people} ${TEXT.people[language]}${skipped}${day})`;
}

function evidenceLines(evidence: FileSummary['evidence'], language: Language): string[] {
  if (evidence === null) return [];
  const unused = evidence.unused === 0 ? '' : `, ${evidence.unused} ${TEXT.unused[language]}`;
  return [
    `${TEXT.evidence[language]}: ${evidence.file} (${evidence.papers} ${TEXT.found[language]}${unused})`,
  ];
}

function rulingLines(rulings: FileSummary['rulings'], language: Language): string[] {
  if (rulings === null) return [];
  const unused = rulings.unused === 0 ? '' : `, ${rulings.unused} ${TEXT.unused[language]}`;
  return [`${TEXT.rulings[language]}: ${rulings.file} (${rulings.rulings} ${TEXT.found[language]}${unused})`];
}

function listLines(lists: FileSummary['lists'], language: Language): string[] {
  if (lists === null) return [];
  const named = lists.instruments.length === 0 ? TEXT.noAreas[language] : lists.instruments.join(', ');
  const line = `${TEXT.lists[language]}: ${named}`;
  return lists.example ? [line, `  ${EXAMPLE[language]}`] : [line];
}

function inputLines(
  { service, source, evidence, rulings, lists }: FileSummary,
  language: Language,
): string[] {
  return [
    service === null ? sourceLine(source, language) : `${TEXT.service[language]}: ${service}`,
    ...evidenceLines(evidence, language),
    ...rulingLines(rulings, language),
    ...listLines(lists, language),
  ];
}

/** What the results are worth. */
function lastWord({ draft, decided }: FileSummary): Words {
  if (draft) return DRAFT;
  return decided === 0 ? TEXT.nothing : TEXT.logged;
}

/** What came of a file, for people. Nothing in it is about one person. */
export function summaryText(summary: FileSummary, language: Language): string {
  const kind = summary.parts[0]?.part ?? firstPartOf(summary.programme);
  const seconds = (summary.milliseconds / 1000).toFixed(1);
  const lines = [
    (summary.draft ? TEXT.draftTitle : TEXT.title)[language],
    `${TEXT.rows[language]}: ${summary.rows}`,
    `  ${TEXT.outcomes[language]}: ${counts(OUTCOMES, summary.outcomes, (each) => sayOutcome(each, language, kind))}`,
    ...(summary.parts.length > 1 ? partLines(summary, language) : []),
    ...badLines(summary, language),
    ...missingLines(summary, language),
    ...noteLines(summary, language),
    ...warningLines(summary, language),
    ...inputLines(summary, language),
    `${TEXT.out[language]}: ${summary.out}`,
    `${TEXT.time[language]}: ${seconds} ${TEXT.seconds[language]}`,
    lastWord(summary)[language],
  ];
  return `${lines.join('\n')}\n`;
}
