import { CalendarError } from '@cutru/calendar';
import { ERROR_TABLES, VerifierError } from '@cutru/verifier';
import { type ServiceError, status } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import {
  API_CALL_ERRORS,
  API_FIELD_ERRORS,
  ApiError,
  apiErrorOf,
  errorFromGrpc,
  errorFromStatus,
  grpcError,
  httpStatusOf,
  isWireErrorCode,
  statusFromError,
  statusOf,
  type WireErrorCode,
  type WireIssue,
  wireErrorText,
} from '../../src/index.ts';

const CODES = [...ERROR_TABLES, API_CALL_ERRORS, API_FIELD_ERRORS].flatMap((table) =>
  Object.keys(table),
) as WireErrorCode[];

describe('every code', () => {
  it('is one of one table', () => {
    expect(new Set(CODES).size).toBe(CODES.length);
  });

  it.each(CODES)('%s has a status and texts, and comes through the wire', (code) => {
    expect(isWireErrorCode(code)).toBe(true);
    expect(statusOf(code)).not.toBe(status.OK);
    expect(status[statusOf(code)]).toBeDefined();
    expect(httpStatusOf(code)).toBeGreaterThanOrEqual(400);
    expect(code).toMatch(/^[A-Z][A-Z0-9_]{0,62}$/);
    const error = errorFromGrpc(grpcError(new ApiError(code)) as ServiceError);
    expect(error).toMatchObject({ code, status: statusOf(code) });
  });

  it('has texts of its own that say what to do', () => {
    const texts = CODES.flatMap((code) => [wireErrorText(code).vi, wireErrorText(code).en]);
    expect(new Set(texts).size).toBe(texts.length);
    for (const [, { vi, en }] of Object.entries({ ...API_CALL_ERRORS, ...API_FIELD_ERRORS })) {
      expect(vi).toMatch(/: .+\.$/);
      expect(en).toMatch(/: .+\.$/);
      expect(vi.normalize('NFC')).toBe(vi);
    }
  });
});

describe('an error over the wire', () => {
  const issues: WireIssue[] = [
    { field: 'candidate.birth_date', code: 'DATE_NOT_ISO' },
    { field: 'university_admission.admission_year', code: 'NOT_COVERED', covered: '2022-2027' },
  ];

  it('keeps its fields, its wait and its words', () => {
    const sent = new ApiError('REQUEST_REFUSED', { issues, retryAfterMs: 1250 });
    const { code, details } = errorFromStatus(statusFromError(sent));
    expect(code).toBe('REQUEST_REFUSED');
    expect(details.issues?.map(({ field, code: each }) => [field, each])).toEqual(
      issues.map(({ field, code: each }) => [field, each]),
    );
    expect(details.retryAfterMs).toBe(1250);
    expect(sent.describe('vi')).toContain('candidate.birth_date: Ngày');
    expect(sent.message).toContain('(2022-2027)');
  });

  it.each([1, 40, 100, 1000])('fits into what clients take as trailers, with %i fields', (count) => {
    const many = Array.from(
      { length: count },
      (_, i): WireIssue => ({
        field: `evidence[${i}].former_commune.commune_code`,
        code: 'COMMUNE_CODE_LOST_ZERO',
      }),
    );
    const { metadata } = grpcError(new ApiError('REQUEST_REFUSED', { issues: many })) as ServiceError;
    const bytes = metadata.get('grpc-status-details-bin')[0] as Buffer;
    expect(bytes.length).toBeLessThan(6000);
    const back = errorFromGrpc(grpcError(new ApiError('REQUEST_REFUSED', { issues: many })) as ServiceError);
    expect(back.issues.length).toBeGreaterThanOrEqual(Math.min(count, 60));
  });

  it('without details of ours is told by its status', () => {
    const bare = (code: status) =>
      errorFromGrpc(Object.assign(new Error('x'), { code, details: 'x' }) as ServiceError);
    expect(bare(status.UNAVAILABLE).code).toBe('SERVICE_UNREACHABLE');
    expect(bare(status.DEADLINE_EXCEEDED).code).toBe('DEADLINE_EXCEEDED');
    expect(bare(status.ABORTED)).toMatchObject({ code: 'INTERNAL', status: status.ABORTED });
    expect(bare(77 as status)).toMatchObject({ code: 'INTERNAL', status: status.UNKNOWN });
  });

  it('of a later service keeps its words', () => {
    const message = statusFromError(
      new ApiError('REQUEST_REFUSED', {
        issues: [{ field: 'x', code: 'OF_LATER' as never, said: 'Do so.' }],
      }),
    );
    expect(errorFromStatus(message).message).toContain('x: Do so. [OF_LATER]');
  });

  it('with details that cannot be read is as one without', () => {
    const error = grpcError(new ApiError('OVERLOADED')) as ServiceError;
    error.metadata.set('grpc-status-details-bin', Buffer.from([0xff, 0xff]));
    expect(errorFromGrpc(error)).toMatchObject({ status: status.RESOURCE_EXHAUSTED });
  });
});

describe('what is thrown below', () => {
  it('becomes the error of its code, with its cause kept', () => {
    const cause = new CalendarError('DATE_IMPOSSIBLE');
    expect(apiErrorOf(cause)).toMatchObject({ code: 'DATE_IMPOSSIBLE', cause });
    const refused = new VerifierError('REQUEST_REFUSED', {
      issues: [{ field: 'total', code: 'TOTAL_MALFORMED' }],
    });
    expect(apiErrorOf(refused).issues).toEqual([{ field: 'total', code: 'TOTAL_MALFORMED' }]);
  });

  it('is internal where it is none of ours, and nothing of it is sent', () => {
    const error = apiErrorOf(Object.assign(new Error('089213000001 Chau Sóc'), { code: 'ECONNRESET' }));
    expect(error.code).toBe('INTERNAL');
    expect(statusFromError(error).message).not.toMatch(/089|Sóc/);
    expect(apiErrorOf('text').code).toBe('INTERNAL');
    expect(apiErrorOf(error)).toBe(error);
  });
});

describe('texts that spreadsheets and messages share', () => {
  it.each([
    ['TOTAL_OUT_OF_RANGE', /0 to 3000 hundredths/, /0 đến 3000/],
    ['EVIDENCE_TYPE_UNKNOWN', /messages with PAPER_TYPE_/, /thông điệp thêm PAPER_TYPE_/],
    ['RELATION_MISSING', /messages with GUARDIAN_RELATION_/, /thông điệp thêm GUARDIAN_RELATION_/],
    ['SCHOOL_GRADES_MALFORMED', /spreadsheet written 10,11/, /bảng tính ghi như 10,11/],
    ['POLICY_GROUP_FROM_FACTS', /^(?!.*policy_groups)/, /^(?!.*policy_groups)/],
    ['BIRTH_DATE_MISSING', /spreadsheet also DD\/MM/, /bảng tính DD\/MM/],
    ['ETHNICITY_CODE_UNKNOWN', /two digits/, /hai chữ số/],
  ] as const)('are right for both: %s', (code, en, vi) => {
    const error = new ApiError('REQUEST_REFUSED', { issues: [{ field: 'x', code }] });
    expect(error.describe('en')).toMatch(en);
    expect(error.describe('vi')).toMatch(vi);
  });
});
