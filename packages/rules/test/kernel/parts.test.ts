import { expect, test } from 'vitest';
import { factCode, settledBy } from '../../src/kernel/open-fact.ts';
import { compareDeclared, weaker, wholeOutcome } from '../../src/kernel/parts.ts';

test('the whole is open if any part is, else eligible if any is, else not', () => {
  expect(wholeOutcome(['ELIGIBLE', 'NEEDS_EVIDENCE'])).toBe('NEEDS_EVIDENCE');
  expect(wholeOutcome(['NOT_ELIGIBLE', 'NEEDS_EVIDENCE'])).toBe('NEEDS_EVIDENCE');
  expect(wholeOutcome(['NOT_ELIGIBLE', 'ELIGIBLE'])).toBe('ELIGIBLE');
  expect(wholeOutcome(['NOT_ELIGIBLE', 'NOT_ELIGIBLE'])).toBe('NOT_ELIGIBLE');
});

test('outside the bounds a declaration is too high or too low even while open, inside them open', () => {
  expect(compareDeclared(null, 4)).toBeNull();
  expect(compareDeclared(4, 4)).toBe('AGREES');
  expect(compareDeclared(8, 1 | 4)).toBe('TOO_HIGH');
  expect(compareDeclared(1, 2 | 4)).toBe('TOO_LOW');
  expect(compareDeclared(2, 1 | 4)).toBe('OPEN');
  expect(compareDeclared(4, 1 | 4)).toBe('OPEN');
  expect(compareDeclared(1, 1 | 4)).toBe('OPEN');
});

test('a basis is the weakest that a part rests on', () => {
  expect(weaker('SOURCE', 'PAPER')).toBe('PAPER');
  expect(weaker('DECLARED', 'PAPER')).toBe('DECLARED');
  expect(weaker('SOURCE', 'SOURCE')).toBe('SOURCE');
});

test('codes are subject, fact, field and place', () => {
  const from = { type: 'DAY', field: 'residence.permanent.from', place: '30577', min: 0, max: 9 } as const;
  expect(factCode(from, 'candidate')).toBe('candidate.residence.permanent.from@30577');
  expect(factCode(from, 'guardian_1')).toBe('guardian_1.residence.permanent.from@30577');
  const identity = { type: 'PLACE', field: 'identity', place: null } as const;
  expect([factCode(identity, 'candidate'), factCode(identity, 'guardian_2')]).toEqual([
    'identity',
    'guardian_2.identity',
  ]);
  const plan = { type: 'CHOICE', field: 'assumption.minority-past-window', place: null, size: 2 } as const;
  expect(factCode(plan, '')).toBe('assumption.minority-past-window');
});

test('who can settle a fact, a source before VNeID before a paper', () => {
  expect(settledBy('areas.DBKK_VILLAGE@30544')).toEqual(['LIST']);
  expect(settledBy('plan')).toEqual(['PLAN']);
  expect(settledBy('candidate.ethnicity')[0]).toBe('POPULATION_SOURCE');
  expect(settledBy('guardian_1.residence.permanent.from@30577')).toEqual(['POPULATION_SOURCE', 'PAPER']);
  expect(settledBy('candidate.residence.permanent.current_commune@00019')).toContain('VNEID');
  expect(settledBy('candidate.schooling')[0]).toBe('REGISTRATION');
});
