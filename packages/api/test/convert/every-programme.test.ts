import { PROGRAMMES } from '@cutru/rules';
import { readRequest } from '@cutru/verifier';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import {
  type VerificationRequest,
  VerifyRequest,
  verifyRequestFromWire,
  verifyRequestToWire,
} from '../../src/index.ts';
import { somePapers, somePlan, someRequest, someRulings } from '../arbitraries.ts';

// What travels does not hang on which years have an instrument.
vi.mock('@cutru/rules', async (original) => ({
  ...(await original<typeof import('@cutru/rules')>()),
  applicationIssues: () => [],
}));

it('an application to any programme comes through the wire as it was, with its plan and rulings', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(someRequest, somePlan, someRulings, somePapers, (request, plan, rulings, evidence) => {
      const draft = readRequest({ ...request, rulings, ...(plan !== null && { plan }) });
      expect(draft.rulings).toHaveLength(rulings.length);
      expect(draft.plan).toBe(plan);
      seen.add(draft.programme);
      const sent: VerificationRequest = {
        requestId: 'r-1',
        draft,
        evidence,
        purpose: null,
        audience: null,
        supersedes: null,
        dryRun: false,
        explainIn: null,
      };
      const bytes = VerifyRequest.encode(verifyRequestToWire(sent)).finish();
      expect(verifyRequestFromWire(VerifyRequest.decode(bytes))).toEqual(sent);
    }),
    { numRuns: 600 },
  );
  expect([...seen].sort()).toEqual([...PROGRAMMES].sort());
});
