import type { Json } from '@cutru/ledger';
import { PART_KINDS, type PartKind, sayOutcome } from '@cutru/rules';
import type { AuditAnswer, CheckedEntry, RefusedProof } from '../audit/check.ts';
import { firstPartOf, sayProgramme } from './programme.ts';
import { sayMoment } from './time.ts';

type Language = 'vi' | 'en';
type Words = Readonly<Record<Language, string>>;

/** How many entries are listed for people; `--json` has them all. */
const LISTED = 20;

const TEXT = {
  good: { vi: 'NHẬT KÝ ĐÚNG', en: 'THE LOG HOLDS' },
  bad: { vi: 'CÓ BẰNG CHỨNG KHÔNG ĐÚNG', en: 'NOT ALL PROOFS HOLD' },
  log: { vi: 'Nhật ký', en: 'Log' },
  entries: { vi: 'Mục có trong nhật ký, đúng từng byte', en: 'Entries that are in the log, byte for byte' },
  entry: { vi: 'mục', en: 'entry' },
  more: { vi: 'mục khác, xem --json', en: 'others, see --json' },
  refused: { vi: 'Không đúng', en: 'Refused' },
  line: { vi: 'dòng', en: 'line' },
  complete: { vi: 'Đầy đủ', en: 'Complete' },
  whole: { vi: 'không thiếu và không thay mục nào', en: 'none is missing or replaced' },
  since: { vi: 'từ mục', en: 'from entry' },
  until: { vi: 'đến hết mục', en: 'to entry' },
  none: { vi: 'không có mục nào giữa hai mốc', en: 'there are no entries between the two' },
  notComplete: {
    vi: 'Chưa kiểm tra danh sách có đầy đủ không: thêm --until, và --since nếu không từ mục đầu tiên.',
    en: 'Whether the list is complete was not checked: add --until, and --since unless it begins at the first.',
  },
  compare: {
    vi: 'So các mốc với mốc mà cơ quan khác giữ: một nhật ký chỉ được có một mốc cho mỗi kích thước.',
    en: 'Compare the checkpoints with those that others keep: a log has one for each size.',
  },
} as const satisfies Readonly<Record<string, Words>>;

const KINDS: Readonly<Record<string, Words>> = {
  verification: { vi: 'kiểm tra', en: 'verification' },
  access: { vi: 'tra cứu', en: 'access' },
};

function sayKind(kind: Json | undefined, language: Language): string {
  const text = typeof kind === 'string' ? kind : '?';
  return Object.hasOwn(KINDS, text) ? (KINDS[text]?.[language] ?? text) : text;
}

function sayTime(time: Json | undefined, language: Language): string {
  const moment = typeof time === 'string' ? new Date(time) : null;
  return moment === null || Number.isNaN(moment.getTime()) ? '?' : sayMoment(moment, language);
}

/** The kind of an entry's first part; an entry of somebody who looked has none. */
function firstKind({ parts, programme }: CheckedEntry['entry']): PartKind {
  const [first] = Array.isArray(parts) ? (parts as readonly Json[]) : [];
  const kind = typeof first === 'object' && first !== null && 'kind' in first ? first.kind : undefined;
  return (
    PART_KINDS.find((each) => each === kind) ?? firstPartOf(typeof programme === 'string' ? programme : '')
  );
}

function sayWhole(entry: CheckedEntry['entry'], language: Language): string[] {
  const { outcome } = entry;
  if (outcome !== 'ELIGIBLE' && outcome !== 'NOT_ELIGIBLE' && outcome !== 'NEEDS_EVIDENCE') return [];
  return [sayOutcome(outcome, language, firstKind(entry))];
}

function entryLine({ index, entry }: CheckedEntry, language: Language): string {
  const { kind, time, programme, caller, id } = entry;
  const said = [
    sayTime(time, language),
    sayKind(kind, language),
    ...(typeof programme === 'string' ? [sayProgramme(programme, language)] : []),
    ...sayWhole(entry, language),
    ...(typeof caller === 'string' ? [caller] : []),
    ...(typeof id === 'string' ? [id] : []),
  ];
  return `  ${TEXT.entry[language]} ${index}: ${said.join(', ')}`;
}

function refusedLine({ file, line, code, message }: RefusedProof, language: Language): string {
  return `  ${file}, ${TEXT.line[language]} ${line}: ${message[language]} [${code}]`;
}

function listed<Item>(
  items: readonly Item[],
  language: Language,
  say: (item: Item, language: Language) => string,
): string[] {
  const lines = items.slice(0, LISTED).map((item) => say(item, language));
  if (items.length > LISTED) lines.push(`  + ${items.length - LISTED} ${TEXT.more[language]}`);
  return lines;
}

function completeLine({ complete }: AuditAnswer, language: Language): string {
  if (complete === null) return TEXT.notComplete[language];
  const { from, to } = complete;
  const span =
    from === to
      ? TEXT.none[language]
      : `${TEXT.since[language]} ${from} ${TEXT.until[language]} ${to - 1} (${to - from})`;
  return `${TEXT.complete[language]}, ${span}: ${TEXT.whole[language]}`;
}

/** What came of a check of the log, for people. */
export function auditText(answer: AuditAnswer, language: Language): string {
  const { origin, entries, distinct, refused } = answer;
  const once = [...new Map(entries.map((entry) => [entry.index, entry])).values()];
  const lines = [
    TEXT[refused.length === 0 ? 'good' : 'bad'][language],
    `${TEXT.log[language]}: ${origin}`,
    `${TEXT.entries[language]}: ${distinct}`,
    ...listed(once, language, entryLine),
  ];
  if (refused.length > 0) {
    lines.push(`${TEXT.refused[language]}: ${refused.length}`, ...listed(refused, language, refusedLine));
  } else lines.push(completeLine(answer, language), TEXT.compare[language]);
  return `${lines.join('\n')}\n`;
}
