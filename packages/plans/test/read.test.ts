import { parseDay } from '@cutru/calendar';
import { MARKS, villageName } from '@cutru/places';
import { ASSUMPTION_OPTIONS, assumptionsOf, PROGRAMMES, type Programme } from '@cutru/rules';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { checkPlan, PlanError, readPlan } from '../src/index.ts';
import { head, UNITS } from './units.ts';

/** Codes that name a unit after the merger, and the day on which they are read. */
const CODES = UNITS.all()
  .filter((unit) => unit.era === 'FROM_2025_07')
  .slice(0, 200)
  .map(({ code }) => code);

const text = fc
  .stringMatching(/^[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ0-9 :#'"-]{0,20}[a-z]$/)
  // Between À and ỹ there is a blank as well, that of ogham, which reading takes for any other.
  .map((each) =>
    each
      .replace(/[^\S ]/gu, 'a')
      .normalize('NFC')
      .replace(/ +/g, ' '),
  );
const words = fc.record({ vi: text, en: text });
const day = fc.constantFrom('2025-08-01', '2026-02-28', '2028-02-29');
const village = fc.oneof(
  fc.integer({ min: 1, max: 300 }).map((n) => `Thôn ${n}`),
  fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, more]) => ({ from, to: from + more, prefix: 'Tổ' })),
);
const place = fc.oneof(
  fc.constantFrom(...CODES),
  fc.record(
    { unit: fc.constantFrom(...CODES), villages: fc.array(village, { minLength: 1, maxLength: 3 }), on: day },
    { requiredKeys: ['unit'] },
  ),
);
const places = fc.array(place, { minLength: 1, maxLength: 4 });
const kinds = fc.subarray(['permanent', 'temporary', 'current'] as const, { minLength: 1 });
const ids = (prefix: string) => (list: readonly object[]) =>
  list.map((each, i) => ({ ...each, [prefix]: `${prefix}-${i}` }));

const head10 = fc.record(
  {
    marks: fc.subarray([...MARKS], { minLength: 1 }),
    places,
    living: kinds,
    living_months: fc.nat(36),
    studying_share: fc.nat(100),
  },
  { requiredKeys: ['marks', 'living', 'studying_share'] },
);
const entry = fc.record({
  levels: fc.subarray(['kindergarten', 'grade_1', 'grade_6'] as const, { minLength: 1 }),
  zones: fc.array(fc.record({ name: text, places }), { minLength: 1, maxLength: 3 }).map(ids('school')),
  groups: fc
    .array(
      fc.oneof(
        fc.record(
          {
            title: words,
            who: fc.constantFrom('child', 'guardian', 'either', 'both'),
            kinds,
            where: fc.constant('zone'),
            since: fc.constantFrom('2025-08-01', '2026-02-28'),
            by_distance: fc.boolean(),
          },
          { requiredKeys: ['title', 'who', 'kinds', 'where'] },
        ),
        fc.record({ title: words, who: fc.constant('child'), kinds, where: fc.constant('places'), places }),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(ids('id')),
});

/** What a plan of a programme can settle. */
function settings(programme: Programme) {
  const own = Object.entries(ASSUMPTION_OPTIONS).filter(([id]) =>
    assumptionsOf(programme).some((each) => each === id),
  );
  return fc.record(Object.fromEntries(own.map(([id, options]) => [id, fc.constantFrom(...options)])), {
    requiredKeys: [],
  });
}

const common = {
  id: fc.constantFrom('a', 'ha-noi-2026'),
  version: fc.constantFrom('1', '2026.1', 'v2_b'),
  title: words,
  issuer: text,
  document: text,
  year: fc.constantFrom(2025, 2026),
  counted_to: fc.constantFrom('2026-06', '2026-06-15'),
  on: day,
  quota: fc.integer({ min: 1, max: 999 }),
  complaint: fc.record({ ruled_by: words, where: words, until: fc.constantFrom('2026-01-01', '2026-08-15') }),
};
const REQUIRED = ['id', 'version', 'programme', 'title', 'issuer', 'year', 'counted_to'] as const;

const content = fc.oneof(
  ...PROGRAMMES.slice(0, 2).map((programme) =>
    fc.record(
      { ...common, programme: fc.constant(programme), assumptions: settings(programme) },
      { requiredKeys: [...REQUIRED] },
    ),
  ),
  fc.record(
    {
      ...common,
      programme: fc.constant('ethnic-boarding-school' as const),
      assumptions: settings('ethnic-boarding-school'),
      kinh_share: fc.nat(10),
      boarding: fc.record({ added_areas: places, poor_households: fc.boolean() }, { requiredKeys: [] }),
    },
    { requiredKeys: [...REQUIRED] },
  ),
  fc.record(
    {
      ...common,
      programme: fc.constant('grade-10-admission' as const),
      assumptions: settings('grade-10-admission'),
      grade_10: head10,
    },
    { requiredKeys: [...REQUIRED, 'grade_10'] },
  ),
  fc.record(
    {
      ...common,
      programme: fc.constant('school-entry' as const),
      assumptions: settings('school-entry'),
      entry,
    },
    { requiredKeys: [...REQUIRED, 'entry'] },
  ),
);

/** The same content with its keys in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, shuffled(each)]),
  );
}

describe('a plan that was written', () => {
  it('reads back, and its hash does not see layout, comments and the order of keys', () => {
    fc.assert(
      fc.property(content, (given) => {
        const plan = readPlan(stringify(given), UNITS);
        expect(plan).toMatchObject({
          id: given.id,
          version: given.version,
          programme: given.programme,
          title: given.title,
          year: given.year,
        });
        expect(plan.settings).toEqual(given.assumptions ?? {});
        expect(plan.quota).toBe(given.quota ?? null);
        if ('entry' in given) {
          expect(plan.entry?.zones.map(({ places: own }) => own.length)).toEqual(
            given.entry.zones.map((zone) => (zone as unknown as { places: unknown[] }).places.length),
          );
          expect(plan.entry?.groups).toHaveLength(given.entry.groups.length);
        }
        if ('grade_10' in given) expect(plan.grade10?.living).toEqual(given.grade_10.living);
        const again = readPlan(
          `# another layout\n${stringify(shuffled(given), { indent: 4, collectionStyle: 'flow', lineWidth: 40 })}`,
          UNITS,
        );
        expect(again).toEqual(plan);
        const other = readPlan(stringify({ ...given, issuer: `${given.issuer} khác` }), UNITS);
        expect(other.hash).not.toBe(plan.hash);
      }),
      { numRuns: 200 },
    );
  });

  it('never crashes the reader when it is mangled', () => {
    const mangled = content.chain((given) => {
      const whole = stringify(given);
      return fc.tuple(
        fc.constant(whole),
        fc.array(
          fc.tuple(
            fc.nat(whole.length),
            fc.nat(12),
            fc.oneof(
              fc.string(),
              fc.constantFrom(
                '\n',
                '\t',
                '- ',
                ': ',
                '{',
                '[',
                '&a ',
                '*a',
                '!!binary ',
                '"',
                '| ',
                '? ',
                '__proto__: 1\n',
                '%YAML 1.1\n',
                '<<: ',
                '.nan',
                '\u0000',
                '\ud800',
              ),
            ),
          ),
          { minLength: 1, maxLength: 4 },
        ),
      );
    });
    fc.assert(
      fc.property(mangled, ([whole, slips]) => {
        let broken = whole;
        for (const [at, cut, put] of slips) broken = broken.slice(0, at) + put + broken.slice(at + cut);
        expectReadOrRefused(broken);
      }),
      { numRuns: 1000 },
    );
  });

  it('nor does anything else', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), expectReadOrRefused), {
      numRuns: 500,
    });
  });

  it('nor does YAML of any values under the keys of a plan', () => {
    const anything = fc.record(
      Object.fromEntries(
        [...Object.keys(common), 'programme', 'boarding', 'entry', 'grade_10'].map((key) => [
          key,
          fc.anything({
            maxDepth: 3,
            values: [fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
          }),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, (given) => expectReadOrRefused(stringify(given))),
      { numRuns: 300 },
    );
  });
});

function expectReadOrRefused(broken: string): void {
  try {
    expect(checkPlan(broken, UNITS).plan.hash).toMatch(/^[0-9a-f]{64}$/);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    for (const { line, column } of error.issues) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(broken.split('\n').length);
      expect(column).toBeGreaterThan(0);
    }
  }
}

describe('what a plan says', () => {
  it('months are counted to a day or to the last day of a month', () => {
    const of = (to: string): unknown =>
      readPlan(`${head('university-admission').replace('2026', '2024')}counted_to: ${to}`, UNITS).countedTo;
    expect(of('2024-02')).toEqual({ type: 'MONTH', year: 2024, month: 2, lastDay: parseDay('2024-02-29') });
    expect(of('2024-02-10')).toEqual({ type: 'DAY', day: parseDay('2024-02-10') });
    expect(readPlan(head('university-admission'), UNITS).countedTo).toBeNull();
  });

  it('codes are read on their own day, else on that of the plan, else on the day to which it counts', () => {
    const units = (more: string, place: string): unknown =>
      readPlan(`${head('ethnic-boarding-school')}${more}\nboarding: { added_areas: [${place}] }`, UNITS)
        .boarding?.addedAreas[0]?.unit.states[0].name;
    expect(units('counted_to: 2025-06', '"30577"')).toBe('Xã An Tức');
    expect(units('counted_to: 2025-07', '"30577"')).toBe('Xã Ô Lâm');
    expect(units('counted_to: 2025-07\non: 2025-06-30', '"30577"')).toBe('Xã An Tức');
    expect(units('counted_to: 2025-07\non: 2025-07-01', '{ unit: "30577", on: 2025-06-30 }')).toBe(
      'Xã An Tức',
    );
  });

  it('villages are names, or ranges of numbers behind a word', () => {
    const plan = readPlan(
      `${head('ethnic-boarding-school')}on: 2026-01-01
boarding: { added_areas: [{ unit: "30577", villages: [Ấp An Lợi, { from: 2, to: 4 }, { from: 7, to: 7, prefix: Khóm }] }] }`,
      UNITS,
    );
    const names = ['Ấp An Lợi', 'Tổ dân phố 2', 'Tổ dân phố 3', 'Tổ dân phố 4', 'Khóm 7'];
    expect(plan.boarding?.addedAreas[0]?.villages).toEqual(names.map(villageName));
    expect(plan.boarding?.poorHouseholds).toBe(false);
  });

  it('grade 10: days are half open, and no share means that studying is not asked for', () => {
    const plan = readPlan(
      `${head('grade-10-admission')}grade_10:
  marks: [ZONE_III]
  living: [permanent]
  studying_share: 0
  during: { from: 2026-01-01, to: 2026-05-31 }`,
      UNITS,
    );
    expect(plan.grade10).toEqual({
      marks: ['ZONE_III'],
      places: [],
      living: ['permanent'],
      livingMonths: 0,
      studyingShare: null,
      during: { start: parseDay('2026-01-01'), end: parseDay('2026-06-01') },
    });
  });
});

test('composed and decomposed letters are one content', () => {
  const text = head('university-admission');
  expect(readPlan(text.normalize('NFD'), UNITS).hash).toBe(readPlan(text, UNITS).hash);
});
