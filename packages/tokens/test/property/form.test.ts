import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  CLEAR_CLAIMS,
  type ClearClaims,
  DISCLOSURE_VALUES,
  type DisclosureValues,
} from '../../src/claims.ts';
import { checkForm } from '../../src/sign/form.ts';

const text = fc.oneof(
  fc.constantFrom('a', '', 'x'.repeat(255), 'x'.repeat(256)),
  fc.string({ minLength: 1, maxLength: 20 }),
);
const number = fc.oneof(
  fc.constantFrom(
    -1,
    0,
    0.5,
    1999,
    2000,
    9999,
    10_000,
    253_402_300_799,
    253_402_300_800,
    Number.NaN,
    2 ** 53,
  ),
  fc.nat(),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const day = fc.constantFrom(
  '2025-06-30',
  '2025-06-31',
  '2024-02-29',
  '2025-02-29',
  '25-1-1',
  '',
  '2025-06-30 ',
);

/** Claims of the right types, some of which no verifier would read. */
const claims = fc
  .record({
    iss: text,
    aud: text,
    iat: number,
    exp: number,
    jti: text,
    programme: text,
    admission_year: maybe(number),
    reference_date: maybe(day),
    parts: fc.array(
      fc.record({
        kind: fc.constant('AREA'),
        outcome: fc.constant('ELIGIBLE'),
        class: maybe(text),
        basis: fc.constant('SOURCE'),
      }),
      { maxLength: 17 },
    ),
    log: fc.record({ origin: text, index: number }),
  })
  .map(
    (made) =>
      JSON.parse(
        JSON.stringify({ identity: 'CONFIRMED', outcome: 'ELIGIBLE', confidence: 'confirmed', ...made }),
      ) as ClearClaims,
  );

const values: fc.Arbitrary<DisclosureValues> = fc.record({
  citizen_id: fc.constantFrom('089213000001', '08921300001', '08921300000x', ''),
  group: fc.option(text, { nil: null }),
  clauses: fc.dictionary(fc.constantFrom('AREA', 'POLICY'), text).map((clauses) => ({ ...clauses })),
  assumptions: fc.array(text, { maxLength: 65 }),
});

const GOOD_VALUES: DisclosureValues = {
  citizen_id: '089213000001',
  group: null,
  clauses: {},
  assumptions: [],
};
const GOOD_CLAIMS: ClearClaims = {
  iss: 'i',
  aud: 'a',
  iat: 1,
  exp: 2,
  jti: 'j',
  programme: 'p',
  admission_year: 2025,
  identity: 'CONFIRMED',
  outcome: 'ELIGIBLE',
  parts: [{ kind: 'AREA', outcome: 'ELIGIBLE', basis: 'SOURCE' }],
  confidence: 'confirmed',
  log: { origin: 'o', index: 0 },
};

function passes(given: ClearClaims, values: DisclosureValues): boolean {
  try {
    checkForm(given, values);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return false;
  }
}

/** Small changes of good claims: whatever is odd is odd alone. */
const changed = claims.chain((made) =>
  fc.subarray(Object.keys(made) as (keyof ClearClaims)[], { maxLength: 2 }).map(
    (keys): ClearClaims => ({
      ...GOOD_CLAIMS,
      ...Object.fromEntries(keys.map((key) => [key, made[key]])),
    }),
  ),
);

it('signs exactly what the verifier’s schema reads', () => {
  let refused = 0;
  fc.assert(
    fc.property(changed, (given) => {
      const fine = passes(given, GOOD_VALUES);
      if (!fine) refused += 1;
      expect(fine).toBe(CLEAR_CLAIMS.safeParse(given).success);
    }),
    { numRuns: 3_000 },
  );
  expect(refused).toBeGreaterThan(300);
});

it('discloses exactly what the verifier’s schemas read', () => {
  fc.assert(
    fc.property(values, (given) => {
      const names = Object.keys(DISCLOSURE_VALUES) as (keyof DisclosureValues)[];
      const reads = names.every((name) => DISCLOSURE_VALUES[name].safeParse(given[name]).success);
      expect(passes(GOOD_CLAIMS, given)).toBe(reads);
    }),
    { numRuns: 1_000 },
  );
});
