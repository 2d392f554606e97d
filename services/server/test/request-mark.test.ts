import type { VerificationRequest } from '@cutru/api';
import { type DecisionRequest, type RulingInput, readRequest } from '@cutru/verifier';
import { expect, it } from 'vitest';
import { requestMark } from '../src/engine/entry.ts';
import { ADMISSION, PUPIL } from './world.ts';

const BOARDING: DecisionRequest = {
  programme: 'ethnic-boarding-school',
  submittedOn: '2025-06-10',
  candidate: PUPIL,
};

function contentOf(request: DecisionRequest, more: Partial<VerificationRequest> = {}): string {
  const { content } = requestMark({
    requestId: 'r-1',
    draft: readRequest(request),
    evidence: [],
    purpose: null,
    audience: null,
    supersedes: null,
    dryRun: false,
    explainIn: null,
    ...more,
  });
  return Buffer.from(content).toString('utf8');
}

it('the plan is part of what a request asks', () => {
  const contents = [BOARDING, { ...BOARDING, plan: 'an-giang@1' }, { ...BOARDING, plan: 'an-giang@2' }];
  expect(new Set(contents.map((each) => contentOf(each))).size).toBe(3);
});

it('a request that names none is known by what it was known by before there were plans', () => {
  const keysOf = (request: DecisionRequest) => Object.keys(JSON.parse(contentOf(request))[1]);
  expect(keysOf(BOARDING)).toEqual(['programme', 'candidate', 'guardians', 'application']);
  expect(keysOf(ADMISSION)).toEqual(['programme', 'candidate', 'application', 'stays']);
});

it('rulings are part of what a request asks', () => {
  const ruling: RulingInput = {
    answer: { part: 'ADMISSION', admitted: true },
    reason: 'Đã xác minh tại xã.',
    paper: { type: 'Biên bản', number: '12/BB', issuer: 'HĐTS', issuedOn: '2025-07-01' },
    officer: 'cb-017',
    ruledOn: '2025-07-02',
  };
  const contents = [
    BOARDING,
    { ...BOARDING, rulings: [ruling] },
    { ...BOARDING, rulings: [{ ...ruling, reason: 'Đã xem hộ khẩu cũ.' }] },
  ];
  expect(new Set(contents.map((each) => contentOf(each))).size).toBe(3);
  expect(contentOf({ ...BOARDING, rulings: [] })).toBe(contentOf(BOARDING));
});

it('what may differ in a repetition is no part of it', () => {
  expect(contentOf(BOARDING, { requestId: 'r-2', explainIn: 'vi', dryRun: true })).toBe(contentOf(BOARDING));
});
