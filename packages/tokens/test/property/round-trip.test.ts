import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TokenDecision, type TokenPart, verifyToken } from '../../src/index.ts';
import { issue, OPTIONS, saltsOf } from '../world.ts';

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const hundredths = fc.nat(9_999);
const outcome = fc.constantFrom('ELIGIBLE', 'NOT_ELIGIBLE', 'NEEDS_EVIDENCE');
const kind = fc.constantFrom('AREA', 'POLICY', 'ADMISSION', 'PRIORITY');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const part: fc.Arbitrary<TokenPart> = fc.record({
  kind,
  outcome,
  class: maybe(name),
  points: maybe(hundredths),
  basis: fc.constantFrom('SOURCE', 'PAPER', 'DECLARED'),
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const intake = fc.oneof(
  fc.record({ admissionYear: fc.integer({ min: 2000, max: 2099 }), referenceDate: fc.constant(null) }),
  fc.record({ admissionYear: fc.constant(null), referenceDate: day }),
);

const decision: fc.Arbitrary<TokenDecision> = fc
  .record({
    id: name,
    programme: name,
    identity: fc.constantFrom('CONFIRMED', 'NOT_CONFIRMED', 'NOT_CHECKED'),
    outcome,
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    priority: maybe(fc.record({ points: hundredths, total: hundredths })),
    confidence: fc.constantFrom('confirmed', 'unconfirmed'),
  })
  .chain((rest) => intake.map((when) => ({ ...rest, ...when })));

const disclosable = fc.record({
  citizenId: fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 12 }),
  group: maybe(name),
  clauses: fc.dictionary(kind, name).map((clauses) => ({ ...clauses })),
  assumptions: fc.array(name, { maxLength: 8 }),
});

describe('any decision', () => {
  it('comes back from its token as it went in, and its clear part knows nothing of what is disclosed', async () => {
    await fc.assert(
      fc.asyncProperty(
        decision,
        disclosable,
        fc.nat(),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        async (given, facts, index, recordKey) => {
          const request = { decision: given, disclosable: facts, log: { origin: 'o', index } };
          const issued = issue({ ...request, saltOf: saltsOf(recordKey) });
          const options = { ...OPTIONS, disclosures: Object.values(issued.disclosures) };
          const verified = await verifyToken(issued.token, { ...options, citizenNumber: facts.citizenId });
          expect(verified).toMatchObject({ decision: given, disclosed: facts, log: request.log });
          const clear = Buffer.from(issued.token.split('.')[1] as string, 'base64url').toString();
          expect(clear).not.toContain(facts.citizenId);
        },
      ),
      { numRuns: 200 },
    );
  });
});
