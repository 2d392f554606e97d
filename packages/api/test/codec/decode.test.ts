import { readRequest } from '@cutru/verifier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ApiError,
  auditService,
  referenceService,
  type VerifyRequest,
  VerifyStreamRequest,
  verificationService,
  verifyRequestFromWire,
  verifyRequestToWire,
} from '../../src/index.ts';
import { goodRequest } from '../arbitraries.ts';

const read = verificationService.verifyStream.requestDeserialize;

function bytesOf(request: VerifyRequest): Buffer {
  return Buffer.from(VerifyStreamRequest.encode({ request }).finish());
}

const good: fc.Arbitrary<VerifyRequest> = goodRequest.map((request) =>
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
);

/** What a handler does with a message: an answer or an error of ours, and nothing else. */
function handle(bytes: Uint8Array): void {
  const decoded = read(Buffer.from(bytes));
  if (!decoded.ok) {
    expect(decoded.error.code).toBe('MESSAGE_MALFORMED');
    return;
  }
  try {
    verifyRequestFromWire(decoded.value.request);
  } catch (error) {
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).code).toBe('REQUEST_REFUSED');
  }
}

describe('the deserialiser of a served method', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(good, (request) => {
        const decoded = read(bytesOf(request));
        expect(decoded).toEqual({ ok: true, value: VerifyStreamRequest.decode(bytesOf(request)) });
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), handle), { numRuns: 3000 });
  });

  it('never throws for a message with changed, missing or added bytes', () => {
    fc.assert(
      fc.property(
        good,
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(),
        fc.uint8Array({ maxLength: 8 }),
        (request, at, value, cut, more) => {
          const bytes = bytesOf(request);
          bytes[at % bytes.length] = value;
          handle(Buffer.concat([bytes.subarray(0, bytes.length - (cut % 3)), more]));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('refuses bytes behind a message, and a length that points past them', () => {
    const whole = Buffer.from([0x0a, 0x00]);
    expect(read(whole).ok).toBe(true);
    expect(read(Buffer.from([0x0a, 0x05])).ok).toBe(false);
    expect(read(Buffer.concat([whole, Buffer.from([0x00, 0x01])])).ok).toBe(false);
  });

  it('passes over fields of a later version', () => {
    expect(read(Buffer.from([0x0a, 0x04, 0xa2, 0x06, 0x01, 0x41])).ok).toBe(true);
  });

  it('leaves text that is not UTF-8 for the conversion to name', () => {
    const decoded = verificationService.verify.requestDeserialize(
      Buffer.from([0x0a, 0x01, 0x41, 0x12, 0x03, 0x12, 0x01, 0xff]),
    );
    if (!decoded.ok) throw decoded.error;
    expect(() => verifyRequestFromWire(decoded.value)).toThrow(
      expect.objectContaining({
        issues: expect.arrayContaining([{ field: 'candidate.full_name', code: 'TEXT_NOT_UTF8' }]),
      }),
    );
  });

  it('takes answers as messages and as bytes', () => {
    const { responseSerialize, responseDeserialize } = verificationService.verify;
    const message = { decision: undefined, token: 't', disclosures: [], log: undefined };
    const bytes = responseSerialize(message);
    expect(responseSerialize(new Uint8Array(bytes))).toEqual(bytes);
    expect(responseDeserialize(bytes)).toEqual(message);
  });

  it('is there for every method of every service', () => {
    const methods = [verificationService, auditService, referenceService].flatMap((service) =>
      Object.values(service),
    );
    expect(methods).toHaveLength(8);
    for (const method of methods) expect(method.requestDeserialize(Buffer.from([0xff])).ok).toBe(false);
  });
});
