import type {
  CaseResult,
  CasesReport,
  Expectation,
  FieldDifference,
  InstrumentCoverage,
} from '@cutru/law-cases';

type Language = 'vi' | 'en';
type Words = Readonly<Record<Language, string>>;

const TEXT = {
  wrong: { vi: 'SAI', en: 'FAILED' },
  signs: { vi: '- mong đợi   + tính ra', en: '- expected   + actual' },
  passed: { vi: 'trường hợp đúng', en: 'cases passed' },
  failed: { vi: 'sai', en: 'failed' },
  verdicts: { vi: 'Kết luận đã gặp theo văn bản', en: 'Verdicts reached, by instrument' },
  cases: { vi: 'trường hợp', en: 'cases' },
  unreached: { vi: 'chưa gặp', en: 'not reached' },
  stray: { vi: 'KẾT LUẬN KHÔNG KHAI BÁO', en: 'VERDICTS THAT ARE NOT DECLARED' },
} as const satisfies Readonly<Record<string, Words>>;

/** `file:line`, as editors jump to. */
function place({ lawCase }: CaseResult): string {
  return `${lawCase.place.file}:${lawCase.place.line}`;
}

function differenceLines(
  { field, expected, actual }: FieldDifference,
  words: Readonly<Record<Expectation, Words>>,
  language: Language,
): string[] {
  return [
    `  ${words[field][language]} [${field}]`,
    ...expected.map((each) => `    - ${each}`),
    ...actual.map((each) => `    + ${each}`),
  ];
}

function failureLines(
  result: CaseResult,
  words: Readonly<Record<Expectation, Words>>,
  language: Language,
): string[] {
  const { name, law, why } = result.lawCase;
  return [
    `${TEXT.wrong[language]}: ${name}`,
    `  ${place(result)}`,
    `  ${law}: ${why}`,
    ...result.differences.flatMap((each) => differenceLines(each, words, language)),
    '',
  ];
}

function coverageLines(coverage: InstrumentCoverage, whole: boolean, language: Language): string[] {
  const { instrument, cases, declared, reached, clauses } = coverage;
  const share = `${reached}/${declared}`.padStart(7);
  const line = `  ${instrument.padEnd(30)}${share}   ${cases} ${TEXT.cases[language]}`;
  if (!whole) return [line];
  const open = clauses.filter(({ unreached }) => unreached.length > 0);
  return [
    line,
    ...open.map(
      ({ clause, unreached }) => `    ${clause}: ${TEXT.unreached[language]} ${unreached.join(', ')}`,
    ),
  ];
}

/**
 * A report for people: every case that failed, field by field, and a line of verdicts for every instrument. `whole`: the
 * cases are to reach all verdicts, and those that they do not are named.
 */
export function casesText(
  report: CasesReport,
  words: Readonly<Record<Expectation, Words>>,
  whole: boolean,
  language: Language,
): string {
  const { failed, passed, coverage, stray } = report;
  const failures = failed.flatMap((each) => failureLines(each, words, language));
  return [
    ...(failures.length === 0 ? [] : [TEXT.signs[language], '', ...failures]),
    `${TEXT.verdicts[language]}:`,
    ...coverage
      .filter(({ cases }) => whole || cases > 0)
      .flatMap((each) => coverageLines(each, whole, language)),
    ...(stray.length === 0 ? [] : [`${TEXT.stray[language]}:`]),
    ...stray.map((each) => `  ${each.instrument} ${each.clause} ${each.verdict} (${each.name})`),
    '',
    `${passed} ${TEXT.passed[language]}, ${failed.length} ${TEXT.failed[language]}`,
    '',
  ].join('\n');
}
