import { describe, expect, it, test } from 'vitest';
import { PLAN_ERRORS, PlanError, type PlanErrorCode, readPlan, sayPlanIssue } from '../src/index.ts';
import { head, issuesOf, UNITS } from './units.ts';

const BOARDING = head('ethnic-boarding-school');
const UNIVERSITY = head('university-admission');
const GRADE_10 = head('grade-10-admission');
const ENTRY = `${head('school-entry')}counted_to: 2026-06-01
entry:
  levels: [grade_6]
`;
const GROUP = '  groups: [{ id: a, title: { vi: a, en: b }, who: child, where: anywhere }]\n';

type Row = readonly [
  code: PlanErrorCode,
  text: string,
  at: string,
  path: string,
  suggestions?: readonly string[],
];

/** One thing wrong in each, with where it is told. */
const ROWS: readonly Row[] = [
  // the text
  ['PLAN_NOT_YAML', 'id: "a', '1:7', ''],
  ['PLAN_NOT_YAML', 'a: 1\n---\nb: 2', '2:1', ''],
  ['PLAN_NOT_YAML', 'id: !secret x', '1:5', ''],
  ['PLAN_FILE_EMPTY', '', '1:1', ''],
  ['PLAN_FILE_EMPTY', '# nothing\n---\n', '1:1', ''],
  ['PLAN_TOO_LARGE', `# ${'x'.repeat(1 << 20)}`, '1:1', ''],
  ['PLAN_TOO_LARGE', `# ${'ạ'.repeat(400_000)}`, '1:1', ''],
  ['PLAN_TOO_DEEP', `id: a\nx: ${'['.repeat(5000)}`, '2:1', ''],
  ['PLAN_TOO_DEEP', `${'- '.repeat(100_000)}a`, '1:1', ''],
  ['PLAN_TOO_DEEP', `${'? '.repeat(100_000)}a`, '1:1', ''],
  ['PLAN_TOO_DEEP', `a: ${'['.repeat(30)}${']'.repeat(30)}`, '1:20', `a${'[0]'.repeat(16)}`],
  ['PLAN_ALIAS', `${BOARDING}document: &a Quyết định`, '7:14', 'document'],
  ['PLAN_KEY_REPEATED', `${BOARDING}year: 2026`, '7:1', 'year'],
  ['PLAN_KEY_NOT_TEXT', `${BOARDING}? [a]\n: b`, '7:3', ''],
  // keys
  ['PLAN_KEY_UNKNOWN', `${BOARDING}qouta: 3`, '7:1', 'qouta', ['quota']],
  ['PLAN_KEY_UNKNOWN', `${BOARDING}countedTo: 2026-06`, '7:1', 'countedTo', ['counted_to']],
  [
    'PLAN_KEY_UNKNOWN',
    `${BOARDING}boarding:\n  poor_houshold: true`,
    '8:3',
    'boarding.poor_houshold',
    ['poor_households'],
  ],
  [
    'PLAN_KEY_UNKNOWN',
    `${BOARDING}on: 2026-01-01\nboarding: { added_areas: [{ unit: "30577", vilages: [a] }] }`,
    '8:44',
    'boarding.added_areas[0].vilages',
    ['villages'],
  ],
  ['PLAN_KEY_MISSING', BOARDING.replace('issuer: Sở\n', ''), '1:1', 'issuer'],
  ['PLAN_KEY_MISSING', BOARDING.replace(', en: Trial', ''), '4:1', 'title.en'],
  ['PLAN_KEY_MISSING', `${ENTRY}${GROUP.replace('who: child, ', '')}`, '10:12', 'entry.groups[0].who'],
  [
    'PLAN_KEY_MISSING',
    `${ENTRY}  zones: [{ school: a, name: b, places: ["30577"] }]\n${GROUP.replace('anywhere', 'zone')}`,
    '11:12',
    'entry.groups[0].kinds',
  ],
  // values
  ['PLAN_VALUE_EMPTY', `${BOARDING}quota:`, '7:7', 'quota'],
  ['PLAN_VALUE_EMPTY', BOARDING.replace('ethnic-boarding-school', '~'), '3:12', 'programme'],
  [
    'PLAN_VALUE_TYPE',
    `${BOARDING}boarding: { poor_households: yes }`,
    '7:30',
    'boarding.poor_households',
    ['true'],
  ],
  [
    'PLAN_VALUE_TYPE',
    `${GRADE_10}grade_10: { marks: [ZONE_III], living: permanent, studying_share: 0 }`,
    '7:40',
    'grade_10.living',
    ['[permanent]'],
  ],
  [
    'PLAN_VALUE_TYPE',
    `${ENTRY.replace('[grade_6]', 'grade_1, grade_6')}${GROUP}`,
    '9:11',
    'entry.levels',
    ['[grade_1, grade_6]'],
  ],
  [
    'PLAN_VALUE_TYPE',
    `${ENTRY.replace('[grade_6]', 'grade 7')}${GROUP}`,
    '9:11',
    'entry.levels',
    ['- …', '[…]'],
  ],
  ['PLAN_VALUE_TYPE', `${BOARDING}boarding: []`, '7:11', 'boarding'],
  [
    'PLAN_VALUE_TYPE',
    `${BOARDING}on: 2026-01-01\nboarding: { added_areas: "30577" }`,
    '8:26',
    'boarding.added_areas',
    ['["30577"]'],
  ],
  ['PLAN_QUOTES_MISSING', BOARDING.replace('"1"', '1.0'), '2:10', 'version', ['"1.0"']],
  [
    'PLAN_QUOTES_MISSING',
    `${BOARDING}on: 2026-01-01\nboarding:\n  added_areas:\n    - 01234`,
    '10:7',
    'boarding.added_areas[0]',
    ['"01234"'],
  ],
  [
    'PLAN_QUOTES_MISSING',
    `${BOARDING}on: 2026-01-01\nboarding:\n  added_areas:\n    - unit: 30577`,
    '10:13',
    'boarding.added_areas[0].unit',
    ['"30577"'],
  ],
  [
    'PLAN_QUOTES_MISSING',
    `${UNIVERSITY}assumptions:\n  minority-past-window: 05`,
    '8:25',
    'assumptions.minority-past-window',
    ['"05"'],
  ],
  ['PLAN_QUOTES_NEEDLESS', `${BOARDING}quota: "245"`, '7:8', 'quota', ['245']],
  [
    'PLAN_WORD_UNKNOWN',
    BOARDING.replace('boarding-', 'bording-'),
    '3:12',
    'programme',
    ['ethnic-boarding-school'],
  ],
  [
    'PLAN_WORD_UNKNOWN',
    `${UNIVERSITY}assumptions: { city-in-city: KV1 }`,
    '7:30',
    'assumptions.city-in-city',
    ['KV2', 'KV3'],
  ],
  [
    'PLAN_WORD_UNKNOWN',
    `${ENTRY}${GROUP.replace('who: child', 'who: childs')}`,
    '10:51',
    'entry.groups[0].who',
    ['child'],
  ],
  ...(
    [
      ['ZONE_3', ['ZONE_III']],
      ['zone iii', ['ZONE_III']],
      ['ZONE_4', ['ZONE_I', 'ZONE_II', 'ZONE_III']],
      ['ZONE_IIII', ['ZONE_I', 'ZONE_II', 'ZONE_III']],
      ['BODER', ['BORDER']],
    ] as const
  ).map(
    ([mark, suggestions]): Row => [
      'PLAN_WORD_UNKNOWN',
      `${GRADE_10}grade_10: { marks: [${mark}], living: [permanent], studying_share: 0 }`,
      '7:21',
      'grade_10.marks[0]',
      suggestions,
    ],
  ),
  [
    'PLAN_WORD_UNKNOWN',
    `${ENTRY.replace('grade_6', 'grade_2')}${GROUP}`,
    '9:12',
    'entry.levels[0]',
    ['grade_1', 'grade_6'],
  ],
  ['PLAN_TEXT_EMPTY', BOARDING.replace('Sở', '" "'), '5:9', 'issuer'],
  [
    'PLAN_TEXT_EMPTY',
    `${BOARDING}on: 2026-01-01\nboarding: { added_areas: [{ unit: "30577", villages: [Thôn] }] }`,
    '8:55',
    'boarding.added_areas[0].villages[0]',
  ],
  ['PLAN_TEXT_LONG', BOARDING.replace('Sở', 'S'.repeat(301)), '5:9', 'issuer'],
  ['PLAN_TEXT_MALFORMED', BOARDING.replace('Sở', '"a\\x07"'), '5:9', 'issuer'],
  ['PLAN_TEXT_MALFORMED', BOARDING.replace('Sở', '"a\\uD800"'), '5:9', 'issuer'],
  ['PLAN_NUMBER_RANGE', `${BOARDING}quota: 0`, '7:8', 'quota'],
  ['PLAN_NUMBER_RANGE', `${BOARDING}kinh_share: 11`, '7:13', 'kinh_share'],
  ['PLAN_ID_MALFORMED', BOARDING.replace('trial', 'Hà Nội'), '1:5', 'id'],
  ['PLAN_ID_MALFORMED', BOARDING.replace('"1"', 'a@b'), '2:10', 'version'],
  ['PLAN_LIST_EMPTY', `${head('school-entry')}entry:\n  levels: []\n${GROUP}`, '8:11', 'entry.levels'],
  [
    'PLAN_ENTRY_REPEATED',
    `${ENTRY.replace('[grade_6]', '[grade_6, grade_6]')}${GROUP}`,
    '9:21',
    'entry.levels[1]',
  ],
  ['PLAN_ASSUMPTION_FIXED', `${BOARDING}assumptions:\n  gap-breaks: no`, '8:3', 'assumptions.gap-breaks'],
  [
    'PLAN_KEY_UNKNOWN',
    `${BOARDING}assumptions:\n  city_in_city: KV2`,
    '8:3',
    'assumptions.city_in_city',
    ['city-in-city'],
  ],
  // days
  ['PLAN_DAY_MALFORMED', `${BOARDING}counted_to: 05/2026`, '7:13', 'counted_to', ['2026-05']],
  ['PLAN_DAY_MALFORMED', `${BOARDING}on: 2026-06`, '7:5', 'on'],
  ['PLAN_DAY_IMPOSSIBLE', `${BOARDING}counted_to: 2026-02-29`, '7:13', 'counted_to'],
  ['PLAN_DAY_IMPOSSIBLE', `${BOARDING}counted_to: 2026-13`, '7:13', 'counted_to'],
  [
    'PLAN_DAYS_REVERSED',
    `${head('grade-10-admission')}grade_10:\n  marks: [ZONE_III]\n  living: [permanent]\n  studying_share: 0\n  during: { from: 2026-02-01, to: 2026-01-31 }`,
    '11:35',
    'grade_10.during.to',
  ],
  ['PLAN_DAY_OTHER_YEAR', `${BOARDING}counted_to: 2024-12-31`, '7:13', 'counted_to'],
  ['PLAN_DAY_OTHER_YEAR', `${BOARDING}counted_to: 2028-01`, '7:13', 'counted_to'],
  [
    'PLAN_DAY_OTHER_YEAR',
    `${BOARDING}complaint: { ruled_by: { vi: a, en: a }, where: { vi: a, en: a }, until: 2025-12-31 }`,
    '7:74',
    'complaint.until',
  ],
  [
    'PLAN_SINCE_LATE',
    `${ENTRY}${GROUP.replace('where: anywhere', 'where: anywhere, kinds: [current], since: 2026-06-02')}`,
    '10:100',
    'entry.groups[0].since',
  ],
  [
    'PLAN_SINCE_LATE',
    `${ENTRY.replace('counted_to: 2026-06-01\n', '')}${GROUP.replace('where: anywhere', 'where: anywhere, kinds: [current], since: 2027-06-01')}`,
    '9:100',
    'entry.groups[0].since',
  ],
  [
    'PLAN_MONTHS_TOO_MANY',
    `${GRADE_10}grade_10:\n  marks: [ZONE_III]\n  living: [permanent]\n  living_months: 3\n  studying_share: 0\n  during: { from: 2026-01-01, to: 2026-03-30 }`,
    '10:18',
    'grade_10.living_months',
  ],
  // places
  [
    'PLAN_CODE_MALFORMED',
    `${BOARDING}on: 2026-01-01\nboarding: { added_areas: ["3057"] }`,
    '8:27',
    'boarding.added_areas[0]',
  ],
  [
    'PLAN_UNIT_UNKNOWN',
    `${BOARDING}on: 2026-01-01\nboarding: { added_areas: ["99999"] }`,
    '8:27',
    'boarding.added_areas[0]',
  ],
  [
    'PLAN_UNIT_OTHER_DAY',
    `${BOARDING}on: 2026-01-01\nboarding: { added_areas: ["30586"] }`,
    '8:27',
    'boarding.added_areas[0]',
    ['30577 Xã Ô Lâm'],
  ],
  [
    'PLAN_UNITS_DAY_MISSING',
    `${BOARDING}boarding: { added_areas: ["30577"] }`,
    '7:27',
    'boarding.added_areas[0]',
  ],
  [
    'PLAN_RANGE_REVERSED',
    `${BOARDING}on: 2026-01-01\nboarding:\n  added_areas:\n    - unit: "30577"\n      villages: [{ from: 9, to: 8 }]`,
    '11:18',
    'boarding.added_areas[0].villages[0]',
  ],
  [
    'PLAN_RANGE_LONG',
    `${BOARDING}on: 2026-01-01\nboarding:\n  added_areas:\n    - unit: "30577"\n      villages: [{ from: 1, to: 501 }]`,
    '11:18',
    'boarding.added_areas[0].villages[0]',
  ],
  [
    'PLAN_LIST_LONG',
    `${BOARDING}on: 2026-01-01\nboarding:\n  added_areas:\n    - unit: "30577"\n      villages: [${'{ from: 1, to: 500 }, '.repeat(201)}]`,
    '11:17',
    'boarding.added_areas[0].villages',
  ],
  // sections
  [
    'PLAN_SECTION_FOREIGN',
    `${head('university-admission')}boarding: { poor_households: true }`,
    '7:1',
    'boarding',
  ],
  ['PLAN_SECTION_FOREIGN', `${head('university-admission')}kinh_share: 5`, '7:1', 'kinh_share'],
  ['PLAN_SECTION_FOREIGN', `${GRADE_10}kinh_share: 40`, '7:1', 'kinh_share'],
  ['PLAN_SECTION_FOREIGN', `${GRADE_10}boarding: { added_areas: ["x"] }`, '7:1', 'boarding'],
  [
    'PLAN_ASSUMPTION_FOREIGN',
    `${BOARDING}assumptions: { grade-10-highest-only: maybe }`,
    '7:16',
    'assumptions.grade-10-highest-only',
    ['merged-village'],
  ],
  ['PLAN_SECTION_MISSING', head('school-entry'), '1:1', 'entry'],
  [
    'PLAN_NOTHING_ASKED',
    `${head('grade-10-admission')}grade_10: { living: [permanent], studying_share: 0 }`,
    '7:1',
    'grade_10',
  ],
  [
    'PLAN_NOTHING_ASKED',
    `${head('grade-10-admission')}grade_10: { marks: [ZONE_III], living: [], studying_share: 0 }`,
    '7:1',
    'grade_10',
  ],
  [
    'PLAN_PLACES_MISSING',
    `${ENTRY}${GROUP.replace('where: anywhere', 'kinds: [current], where: places')}`,
    '10:12',
    'entry.groups[0].places',
  ],
  [
    'PLAN_PLACES_UNUSED',
    `${ENTRY}${GROUP.replace(' }]', ', places: ["30577"] }]')}`,
    '10:75',
    'entry.groups[0].places',
  ],
  [
    'PLAN_ZONES_MISSING',
    `${ENTRY}${GROUP.replace('where: anywhere', 'kinds: [current], where: zone')}`,
    '10:83',
    'entry.groups[0].where',
  ],
];

describe('what is wrong in a plan', () => {
  const rows = ROWS.map(([code, text, place, path, suggestions]) => ({
    code,
    text,
    place,
    path,
    suggestions,
  }));
  it.each(rows)('$code is told with its place (%#)', ({ code, text, place, path, suggestions }) => {
    const [issue, ...more] = issuesOf(text);
    expect(more).toEqual([]);
    expect({ code: issue?.code, at: `${issue?.line}:${issue?.column}`, path: issue?.path }).toEqual({
      code,
      at: place,
      path,
    });
    if (suggestions !== undefined) expect(issue?.suggestions).toEqual(suggestions);
  });

  it('has a row for every code but those of files', () => {
    const files: readonly PlanErrorCode[] = [
      'PLAN_FILE_UNREADABLE',
      'PLAN_FOLDER_UNREADABLE',
      'PLAN_ENCODING',
      'PLAN_REPEATED',
    ];
    const told = new Set<string>([...ROWS.map(([code]) => code), ...files]);
    expect(Object.keys(PLAN_ERRORS).filter((code) => !told.has(code))).toEqual([]);
  });

  it('is told all at once, in the order of the lines', () => {
    const text = `id: Trial\nversion: 1\nprogramme: school-entri\ntitle: { vi: a }\nyear: "2026"\nyeer: 1\n`;
    const found = issuesOf(text).map(({ code, line }) => `${line} ${code}`);
    expect(found).toEqual([
      '1 PLAN_KEY_MISSING',
      '1 PLAN_ID_MALFORMED',
      '2 PLAN_QUOTES_MISSING',
      '3 PLAN_WORD_UNKNOWN',
      '4 PLAN_KEY_MISSING',
      '5 PLAN_QUOTES_NEEDLESS',
      '6 PLAN_KEY_UNKNOWN',
    ]);
  });

  it('names a misspelt key once, and not the right one as missing', () => {
    const issues = issuesOf(head('university-admission').replace('issuer', 'isuer'));
    expect(issues.map(({ code }) => code)).toEqual(['PLAN_KEY_UNKNOWN']);
  });

  it('aliases that would unfold to a million are not unfolded', () => {
    const bomb = `a: &a [x, x]\n${[...'bcdefghij'].map((name, i) => `${name}: &${name} [*${'abcdefghi'[i]}, *${'abcdefghi'[i]}]`).join('\n')}`;
    expect(new Set(issuesOf(bomb).map(({ code }) => code))).toEqual(new Set(['PLAN_ALIAS']));
  });

  it('a hundred thousand keys are read in no time', () => {
    const keys = Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(issuesOf(keys)).toHaveLength(200);
  }, 5000);
});

test('an error says everything in both languages, with file, line and column', () => {
  const error = new PlanError(
    issuesOf(`${BOARDING}qouta: 3`).map((issue) => ({ ...issue, file: 'a.yaml' })) as never,
  );
  expect(error.describe('en')).toBe(
    'a.yaml:7:1 qouta: there is no such key here: "qouta" (did you mean quota?)',
  );
  expect(error.describe('vi')).toBe(
    'a.yaml:7:1 qouta: kế hoạch không có khóa này ở đây: "qouta" (có phải ý bạn là quota?)',
  );
  expect(error.code).toBe('PLAN_KEY_UNKNOWN');
});

test('words for a closed list of words', () => {
  const [issue] = issuesOf(`${UNIVERSITY}assumptions: { city-in-city: xyz123 }`);
  if (issue === undefined) throw new Error('nothing is wrong');
  expect(sayPlanIssue(issue, 'en')).toContain('(write one of: KV2, KV3)');
});

test('words for a number out of bounds', () => {
  const [issue] = issuesOf(`${BOARDING}quota: -3`);
  if (issue === undefined) throw new Error('nothing is wrong');
  expect(sayPlanIssue(issue, 'vi')).toMatch(/\(phải ≥ 1\)$/);
  expect(sayPlanIssue(issue, 'en')).toMatch(/\(it must be ≥ 1\)$/);
});

test('days at the bounds of what goes together', () => {
  const complaint = (until: string): string =>
    `complaint: { ruled_by: { vi: a, en: a }, where: { vi: a, en: a }, until: ${until} }`;
  for (const more of [
    `counted_to: 2025-01\n${complaint('2026-01-01')}`,
    `counted_to: 2027-12-31\n${complaint('2027-12-31')}`,
  ])
    expect(issuesOf(`${BOARDING}${more}`)).toEqual([]);
  const since = (day: string): string =>
    GROUP.replace('where: anywhere', `where: anywhere, kinds: [current], since: ${day}`);
  expect(issuesOf(`${ENTRY}${since('2026-06-01')}`)).toEqual([]);
  expect(issuesOf(`${ENTRY.replace('2026-06-01', '2026-06')}${since('2026-06-30')}`)).toEqual([]);
  const grade10 = `${GRADE_10}grade_10:\n  marks: [ZONE_III]\n  living: [permanent]\n  living_months: 3\n  studying_share: 0\n  during: { from: 2026-01-01, to: 2026-03-31 }`;
  expect(issuesOf(grade10)).toEqual([]);
});

test('a plan in which nothing is wrong is read', () => {
  expect(readPlan(BOARDING, UNITS).id).toBe('trial');
});
