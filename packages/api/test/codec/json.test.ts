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
  verifyRequestFromWire,
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
  try {
    verifyRequestFromJson(typeof json === 'string' ? json : JSON.stringify(json));
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a request in JSON', () => {
  it('takes the names of the contract and lowerCamelCase, enum values by name and by number', () => {
    const [snake, camel] = [SNAKE, CAMEL].map((each) => verifyRequestFromJson(JSON.stringify(each)));
    expect(snake?.requestId).toBe('r-1');
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
        expect(verifyRequestFromJson(json)).toEqual(verifyRequestFromWire(VerifyRequest.decode(bytes)));
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
    const ofJson = error.issues.filter(({ code }) => code.startsWith('JSON_'));
    expect(ofJson).toEqual([
      { field: 'request_id', code: 'JSON_VALUE_MALFORMED' },
      { field: 'candidate.citizen_id', code: 'JSON_VALUE_MALFORMED' },
      { field: 'candidate.full_name', code: 'JSON_VALUE_MALFORMED' },
      { field: 'candidate.sex', code: 'JSON_VALUE_MALFORMED', covered: 'SEX_MALE, SEX_FEMALE' },
      { field: 'candidate.nick', code: 'JSON_FIELD_UNKNOWN' },
      { field: 'candidate', code: 'JSON_FIELD_UNKNOWN' },
      {
        field: 'ethnic_boarding_school.guardians[0].relation',
        code: 'JSON_VALUE_MALFORMED',
        covered: expect.stringContaining('GUARDIAN_RELATION_MOTHER'),
      },
      { field: 'ethnic_boarding_school.guardians[1]', code: 'JSON_VALUE_MALFORMED' },
      { field: 'ethnic_boarding_school.guardians_complete', code: 'JSON_VALUE_MALFORMED' },
      { field: 'evidence', code: 'JSON_VALUE_MALFORMED' },
      { field: 'dry_run', code: 'JSON_VALUE_MALFORMED' },
    ]);
    expect(error.issues.slice(ofJson.length).map(({ field }) => field)).toEqual([
      'ethnic_boarding_school.submitted_on',
      'candidate.birth_date',
      'ethnic_boarding_school.guardians[0].citizen_id',
      'ethnic_boarding_school.guardians[0].full_name',
      'ethnic_boarding_school.guardians[0].birth_date',
    ]);
    expect(JSON.stringify(errorToJson(error))).not.toMatch(/89213|Sóc|AUNT/);
  });

  it('is told what the mapping refuses together with what the fields may not hold', () => {
    const error = refusal({
      requestId: 'm1',
      explainIn: 'VI',
      candidate: { citizenId: '12', fullName: '', birthDate: 'x', ethnicity: { system: 'OLD', code: '5' } },
      universityAdmission: { admissionYear: 1999, schools: [{ from: '2022-13-01', to: 'x' }, 7] },
      purpose: 1,
    });
    expect(Object.fromEntries(error.issues.map(({ field, code }) => [field, code]))).toEqual({
      explain_in: 'JSON_VALUE_MALFORMED',
      'candidate.citizen_id': expect.stringMatching(/^CITIZEN_NUMBER_/),
      'candidate.full_name': expect.stringMatching(/^NAME_/),
      'candidate.birth_date': 'DATE_NOT_ISO',
      'candidate.ethnicity.system': 'JSON_VALUE_MALFORMED',
      'candidate.ethnicity.code': 'ETHNICITY_CODE_UNKNOWN',
      'university_admission.admission_year': 'NOT_COVERED',
      'university_admission.schools[0].from': 'DATE_IMPOSSIBLE',
      'university_admission.schools[0].to': 'DATE_NOT_ISO',
      'university_admission.schools[1]': 'JSON_VALUE_MALFORMED',
      purpose: 'JSON_VALUE_MALFORMED',
    });
    expect(error.message).toContain('(LANGUAGE_VI, LANGUAGE_EN)');
  });

  it('is not read on where there are more faults than anybody mends, whatever it is made of', () => {
    const many = (count: number, item: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => item(at)).join();
    const deep = (depth: number, inside: string) => `${'['.repeat(depth)}${inside}${']'.repeat(depth)}`;
    const codes = (text: string) =>
      new Set(refusal(text).issues.map(({ field, code }) => `${field} ${code}`));
    expect(refusal(`{${many(60_000, (at) => `"k${at}":1`)}}`).issues).toHaveLength(200);
    expect(refusal(`{${many(60_000, () => '"requestId":"a"')}}`).issues).toHaveLength(200);
    const list = `{"evidence":[${many(200_000, () => '1')}]}`;
    expect(codes(list)).toContain('evidence LIST_TOO_LONG');
    const grades = `{"universityAdmission":{"schools":[{"grades":[${many(200_000, () => '"x"')}]}]}}`;
    expect(codes(grades)).toContain('university_admission.schools[0].grades LIST_TOO_LONG');
    // Keys repeated at a great depth: their paths together would not fit into memory.
    const repeated = `{"x":${deep(50_000, `{${many(50_000, () => '"a":1')}}`)}}`;
    expect(codes(repeated)).toContain('x JSON_FIELD_UNKNOWN');
  });

  it('says which field stands there twice', () => {
    const twice =
      '{"requestId":"a","candidate":{"citizenId":"1","citizenId":"2"},"request_id":"b","dryRun":7}';
    expect(refusal(twice).issues).toEqual(
      expect.arrayContaining([
        { field: 'candidate.citizen_id', code: 'JSON_FIELD_REPEATED' },
        { field: 'request_id', code: 'JSON_FIELD_REPEATED' },
        { field: 'application', code: 'CHOICE_MISSING' },
      ]),
    );
    const text = JSON.stringify({ ...CAMEL, evidence: [{ number: 'a"},{\\' }] });
    const repeated = text.replace('"number"', '"n\\u0075mber":"","number"');
    expect(refusal(repeated).issues.map(({ field, code }) => `${field} ${code}`)).toEqual(
      expect.arrayContaining([
        'evidence[0].number JSON_FIELD_REPEATED',
        'evidence[0].attests CHOICE_MISSING',
      ]),
    );
  });

  it('is refused when two applications are chosen, or none can be read', () => {
    const both = { ...CAMEL, universityAdmission: {} };
    expect(refusal(both).issues).toEqual([{ field: 'application', code: 'CHOICE_REPEATED' }]);
    expect(refusal('{').code).toBe('MESSAGE_MALFORMED');
    expect(refusal('[]').code).toBe('MESSAGE_MALFORMED');
    expect(refusal({ requestId: '\ud800' }).code).toBe('REQUEST_REFUSED');
  });

  it('is refused and no more, whatever the JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((o) => JSON.stringify({ candidate: o })),
        ),
        (text) => {
          expect(refusal(text).code).toMatch(/^(?:MESSAGE_MALFORMED|REQUEST_REFUSED)$/);
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
