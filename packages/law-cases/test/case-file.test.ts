import { readFileSync } from 'node:fs';
import { PROGRAMMES } from '@cutru/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_ERRORS, CaseError, readCases, runCases, shippedUnits } from '../src/index.ts';

const HEAD = `programme: university-admission
unless_said:
  ethnicity: "01"
  lives: [26740 2010-01-01..]
cases:
`;

function caseText(name: string, ...lines: readonly string[]): string {
  return [
    `  - name: ${name}`,
    '    law: Article 1',
    '    why: so it is',
    ...lines.map((each) => `    ${each}`),
    '',
  ].join('\n');
}

function refusal(text: string): CaseError {
  try {
    readCases(text, shippedUnits(), 'a.yaml');
  } catch (error) {
    if (error instanceof CaseError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const EXPECT = 'expect: { outcome: NOT_ELIGIBLE }';

describe('a day that is none is told at its key and on its line', () => {
  it.each([
    ['lives', ['year: 2025', 'lives:', '  - 26740 ..2012-01-01', '  - 30577 2010-13-01..'], 'lives[1]', 12],
    ['papers', ['year: 2025', 'papers: [26740 2010-02-30..]'], 'papers[0]', 10],
    ['born', ['year: 2025', 'born: 2007-02-29'], 'born', 10],
    ['birth', ['year: 2025', 'birth: 2007-13'], 'birth', 10],
    ['recorded', ['year: 2025', 'recorded: 2025-06-31'], 'recorded', 10],
    ['rows', ['year: 2025', 'rows: [30577 ZONE_III 2025-00-01..]'], 'rows[0]', 10],
    [
      'a list',
      ['year: 2025', 'lists:', '  - name: a', '    from: 2025-04-31', '    complete: [ZONE]'],
      'lists[0].from',
      12,
    ],
    [
      'a guardian',
      ['year: 2025', 'guardians:', '  - lives: [30577 2010-13-01..]'],
      'guardians[0].lives[0]',
      11,
    ],
  ])('%s', (_, lines, where, line) => {
    const error = refusal(HEAD + caseText('one', ...lines, EXPECT));
    expect([error.code, error.where, error.line]).toEqual(['CASE_DAY_UNKNOWN', `"one".${where}`, line]);
  });

  it.each([
    ['graduation-exam', ['year: 2025', 'exam: 2025-06-31'], 'exam'],
    ['grade-10-admission', ['year: 2025', 'plan: { places: [30577@2025-02-30] }'], 'plan.places[0]'],
    ['grade-10-admission', ['year: 2025', 'plan: { counted_to: 2025-13 }'], 'plan.counted_to'],
    ['grade-10-admission', ['year: 2025', 'plan: { during: 2025-01-01..2025-02-30 }'], 'plan.during'],
    ['grade-10-admission', ['year: 2025', 'school: [30577 2025-01-01..2025-02-30]'], 'school[0]'],
    ['ethnic-boarding-school', ['kind: ethnic_boarding', 'file: 2025-02-30'], 'file'],
    ['ethnic-boarding-school', ['file: 2025-06-01', 'plan: { areas: [30577@2025-02-30] }'], 'plan.areas[0]'],
    ['ethnic-boarding-school', ['file: 2025-06-01', 'plan: { counted_to: 2025-06-31 }'], 'plan.counted_to'],
    ['school-entry', ['file: 2025-06-01', 'zones: [A 30577@2025-02-30]'], 'zones[0]'],
    ['school-entry', ['file: 2025-06-01', 'counted_to: 2025-13'], 'counted_to'],
    [
      'school-entry',
      ['file: 2025-06-01', 'groups: [1 CHILD permanent ANYWHERE since 2025-02-30]'],
      'groups[0]',
    ],
  ])('of %s: %j', (programme, lines, where) => {
    const head = HEAD.replace('university-admission', programme);
    const error = refusal(head + caseText('one', ...lines, EXPECT));
    expect([error.code, error.where, error.line]).toEqual(['CASE_DAY_UNKNOWN', `"one".${where}`, 10]);
  });
});

describe('a case file', () => {
  it('is one case a year under years, with the year in its values and its name', () => {
    const cases = readCases(
      HEAD + caseText('one', 'years: [2024, 2026]', 'recorded: YEAR-07-01', 'school: [26740 10-12]', EXPECT),
      shippedUnits(),
      'a.yaml',
    );
    expect(cases.map(({ name, place }) => [name, place.line])).toEqual([
      ['one (2024)', 6],
      ['one (2026)', 6],
    ]);
    const { failed, passed, coverage } = runCases(cases, shippedUnits());
    expect([passed, failed]).toEqual([2, []]);
    expect(coverage.filter((each) => each.cases > 0).map(({ instrument }) => instrument)).toEqual([
      'circular-08-2022',
      'circular-06-2026',
    ]);
    expect(cases[1]?.recordedOn).toBe((cases[0]?.recordedOn ?? 0) + 730);
  });

  it.each([
    ['a key of a case', caseText('one', 'year: 2025', 'scool: [26740 10]', EXPECT), 'CASE_KEY_UNKNOWN', 10],
    [
      'an item of a list',
      caseText('one', 'year: 2025', 'lives:', '  - 26740 ..', '  - x', EXPECT),
      'CASE_UNREADABLE',
      12,
    ],
    [
      'the second case',
      caseText('one', 'year: 2025', EXPECT) + caseText('two', 'year: 25', EXPECT),
      'CASE_YEAR_EXPECTED',
      14,
    ],
    [
      'a year of graduation that is none',
      caseText('one', 'year: 2025', 'graduated: soon', EXPECT),
      'CASE_YEAR_EXPECTED',
      10,
    ],
    [
      'an assumption that no plan can set',
      caseText('one', 'year: 2025', 'settings: [month-count yes]', EXPECT),
      'CASE_WORD_UNKNOWN',
      10,
    ],
    [
      'a word that an assumption does not have',
      caseText('one', 'year: 2025', 'settings: [city-in-city KV1]', EXPECT),
      'CASE_WORD_UNKNOWN',
      10,
    ],
    [
      'rows for the example lists beside lists',
      caseText(
        'one',
        'year: 2025',
        'rows: [30583 ZONE_II]',
        'lists: [{ name: own, from: 2021-06-04, rows: [30577 ZONE_I] }]',
        EXPECT,
      ),
      'CASE_KEY_BESIDE_LISTS',
      10,
    ],
    [
      'a name given twice',
      caseText('one', 'year: 2025', EXPECT) + caseText('one', 'year: 2025', EXPECT),
      'CASE_NAME_TWICE',
      11,
    ],
    ['what is missing', caseText('one', EXPECT), 'CASE_KEY_MISSING', 6],
    ['years that are none', caseText('one', 'years: 2025', EXPECT), 'CASE_KEY_MISSING', 6],
    [
      'an ethnicity that is none',
      caseText('one', 'year: 2025', 'ethnicity: "99"', EXPECT),
      'CASE_FACTS_REFUSED',
      6,
    ],
    [
      'a row of no unit',
      caseText('one', 'year: 2025', 'rows: [99999 ZONE_I]', EXPECT),
      'CASE_LIST_REFUSED',
      10,
    ],
    ['a text that is not YAML', '  - [\n', 'CASE_NOT_YAML', 7],
  ])('is refused at the line of %s', (_, text, code, line) => {
    const error = refusal(HEAD + text);
    expect([error.code, error.file, error.line]).toEqual([code, 'a.yaml', line]);
  });

  it('is refused where it is wrong outside the cases', () => {
    const own = caseText('one', 'year: 2025', EXPECT);
    expect(refusal(HEAD.replace('university', 'universal') + own)).toMatchObject({
      code: 'CASE_PROGRAMME_UNKNOWN',
      line: 1,
    });
    expect(refusal(HEAD.replace('26740 2010', 'x 2010') + own)).toMatchObject({
      code: 'CASE_UNREADABLE',
      line: 4,
    });
    expect(refusal(HEAD.replace('cases:', 'case:') + own)).toMatchObject({
      code: 'CASE_KEY_UNKNOWN',
      line: 5,
    });
    expect(refusal(HEAD)).toBeInstanceOf(CaseError);
    expect(refusal('')).toMatchObject({ code: 'CASE_KEYS_EXPECTED', line: 1 });
  });

  it('is refused in words of both languages', () => {
    const error = refusal(HEAD + caseText('one', 'year: 2025', 'identity: MAYBE', EXPECT));
    expect(error.describe('en')).toBe(
      `a.yaml:10: "one".identity: "MAYBE" ${CASE_ERRORS.CASE_WORD_UNKNOWN.en}`,
    );
    expect(error.describe('vi')).toContain(CASE_ERRORS.CASE_WORD_UNKNOWN.vi);
  });

  it.each(PROGRAMMES)('of %s is read or refused by a CaseError, whatever is changed in it', (programme) => {
    const file = new URL(`../cases/${programme}.yaml`, import.meta.url);
    const text = readFileSync(file, 'utf8').split('\n').slice(0, 90).join('\n');
    const change = fc.record({
      at: fc.nat({ max: text.length }),
      cut: fc.nat({ max: 12 }),
      put: fc.constantFrom(
        '',
        ':',
        '- ',
        '[',
        '}',
        '\n',
        '*a',
        '"',
        ' ?',
        '0',
        '2025-02-30',
        'null',
        '~',
        '&a ',
      ),
    });
    fc.assert(
      fc.property(change, ({ at, cut, put }) => {
        try {
          readCases(text.slice(0, at) + put + text.slice(at + cut), shippedUnits());
        } catch (error) {
          expect(error).toBeInstanceOf(CaseError);
          expect((error as CaseError).line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});
