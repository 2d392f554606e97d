import fc from 'fast-check';
import { test } from 'vitest';
import { decideIt, expectNarrower, KNOWN, lessOpen, open, truth } from './university.ts';

test('what is filled in never turns a settled answer, and never widens the bounds', () => {
  fc.assert(
    fc.property(truth, open, open, (t, some, others) => {
      expectNarrower(decideIt(t, some), decideIt(t, lessOpen(some, others)));
    }),
    { numRuns: 1000, seed: 41 },
  );
});

test('nor does the whole truth', () => {
  fc.assert(
    fc.property(truth, open, (t, some) => {
      expectNarrower(decideIt(t, some), decideIt(t, KNOWN));
    }),
    { numRuns: 1000, seed: 41 },
  );
});
