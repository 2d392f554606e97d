import { fromBinary, toJson } from '@bufbuild/protobuf';
import { readRequest } from '@cutru/verifier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/codec/descriptors.ts';
import {
  ApiError,
  encodeResult,
  errorToJson,
  resultToWire,
  VerifyRequest,
  verifyRequestFromJson,
  verifyRequestToWire,
  verifyResponseToJson,
} from '../../src/index.ts';
import { goodRequest, someResult } from '../arbitraries.ts';

const SNAKE = {
  request_id: 'r-1',
  candidate: {
    citizen_id: '089213000001',
    full_name: 'Chau Sóc',
    birth_date: '2013-02-01',
    sex: 'SEX_MALE',
    ethnicity: { system: 'ETHNICITY_SYSTEM_GSO_1979', code: '05' },
  },
  ethnic_boarding_school: { submitted_on: '2025-06-10', guardians_complete: true, household: 1 },
  explain_in: 'LANGUAGE_VI',
};
const CAMEL = {
  requestId: 'r-1',
  candidate: {
    citizenId: '089213000001',
    fullName: 'Chau Sóc',
    birthDate: '2013-02-01',
    sex: 1,
    ethnicity: { system: 1, code: '05' },
  },
  ethnicBoardingSchool: { submittedOn: '2025-06-10', guardiansComplete: true, household: 'HOUSEHOLD_POOR' },
  explainIn: 'LANGUAGE_VI',
  audience: null,
};

function refusal(json: unknown): ApiError {
  const decoded = verifyRequestFromJson(typeof json === 'string' ? json : JSON.stringify(json));
  if (decoded.ok) throw new Error('nothing was refused');
  return decoded.error;
}

describe('a request in JSON', () => {
  it('takes the names of the contract and lowerCamelCase, enum values by name and by number', () => {
    const [snake, camel] = [SNAKE, CAMEL].map((each) => verifyRequestFromJson(JSON.stringify(each)));
    expect(snake?.ok).toBe(true);
    expect(snake).toEqual(camel);
  });

  it('means what the same request in binary means', () => {
    fc.assert(
      fc.property(goodRequest, (request) => {
        const bytes = VerifyRequest.encode(
          verifyRequestToWire({
            requestId: 'r-1',
            draft: readRequest(request),
            evidence: [],
            purpose: null,
            audience: null,
            supersedes: null,
            dryRun: false,
            explainIn: null,
          }),
        ).finish();
        const desc = messageOf('cutru.v1.VerifyRequest');
        const json = JSON.stringify(toJson(desc, fromBinary(desc, bytes)));
        expect(verifyRequestFromJson(json)).toEqual({ ok: true, value: VerifyRequest.decode(bytes) });
      }),
      { numRuns: 100 },
    );
  });

  it('is told all values of the wrong type at once, and no value is repeated', () => {
    const error = refusal({
      requestId: 89213000001,
      candidate: { citizenId: 89213000001, fullName: ['Sóc'], sex: 'MALE', nick: 'Sóc', 'Chau Sóc': 1 },
      ethnicBoardingSchool: { guardians: [{ relation: 'AUNT' }, 'Sa'], guardiansComplete: 'yes' },
      evidence: {},
      dryRun: 1,
    });
    expect(error.code).toBe('REQUEST_REFUSED');
    expect(error.issues).toEqual([
      { field: 'request_id', code: 'JSON_VALUE_MALFORMED' },
      { field: 'candidate.citizen_id', code: 'JSON_VALUE_MALFORMED' },
      { field: 'candidate.full_name', code: 'JSON_VALUE_MALFORMED' },
      { field: 'candidate.sex', code: 'JSON_VALUE_MALFORMED' },
      { field: 'candidate.nick', code: 'JSON_FIELD_UNKNOWN' },
      { field: 'candidate', code: 'JSON_FIELD_UNKNOWN' },
      { field: 'ethnic_boarding_school.guardians[0].relation', code: 'JSON_VALUE_MALFORMED' },
      { field: 'ethnic_boarding_school.guardians[1]', code: 'JSON_VALUE_MALFORMED' },
      { field: 'ethnic_boarding_school.guardians_complete', code: 'JSON_VALUE_MALFORMED' },
      { field: 'evidence', code: 'JSON_VALUE_MALFORMED' },
      { field: 'dry_run', code: 'JSON_VALUE_MALFORMED' },
    ]);
    expect(JSON.stringify(errorToJson(error))).not.toMatch(/89213|Sóc|AUNT/);
  });

  it('is refused when two applications are chosen, or none can be read', () => {
    expect(refusal({ universityAdmission: {}, ethnicBoardingSchool: {} }).issues).toEqual([
      { field: '', code: 'JSON_VALUE_MALFORMED' },
    ]);
    expect(refusal('{').code).toBe('MESSAGE_MALFORMED');
    expect(refusal('[]').code).toBe('REQUEST_REFUSED');
    expect(refusal({ requestId: '\ud800' }).code).toBe('REQUEST_REFUSED');
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((o) => JSON.stringify({ candidate: o })),
        ),
        (text) => {
          expect(typeof verifyRequestFromJson(text).ok).toBe('boolean');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('an answer in JSON', () => {
  it('has lowerCamelCase names, enum values by name, 64-bit numbers as text', () => {
    const [sample] = fc.sample(someResult, 1);
    if (sample === undefined) throw new Error('no sample');
    const result = { ...sample, log: { origin: 'o', index: 12, checkpoint: null } };
    const json = verifyResponseToJson(resultToWire(result));
    expect(json).toMatchObject({
      decision: {
        outcome: `OUTCOME_${result.record.decision.outcome}`,
        versions: { instrument: 'circular-04-2023' },
      },
      log: { origin: 'o', index: '12' },
    });
    expect(verifyResponseToJson(encodeResult(result))).toEqual(json);
  });

  it('is an error with its details', () => {
    expect(
      errorToJson(
        new ApiError('REQUEST_REFUSED', { issues: [{ field: 'candidate', code: 'CANDIDATE_MISSING' }] }),
      ),
    ).toMatchObject({
      code: 3,
      details: [
        { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'REQUEST_REFUSED', domain: 'cutru' },
        {
          '@type': 'type.googleapis.com/google.rpc.BadRequest',
          fieldViolations: [{ field: 'candidate', reason: 'CANDIDATE_MISSING' }],
        },
      ],
    });
  });
});
