import type { Finding } from '@cutru/rules';
import { type DecisionRequest, openCutru } from '@cutru/verifier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decision } from '../../src/gen/cutru/v1/decision.ts';
import {
  ApiError,
  type DecisionRecord,
  decisionFromWire,
  decisionToWire,
  encodeResult,
  encodeStreamAnswer,
  errorFromStatus,
  resultFromWire,
  resultToWire,
  VerifyResponse,
  VerifyStreamResponse,
} from '../../src/index.ts';
import { goodRequest, someRecord, someResult } from '../arbitraries.ts';

function throughBytes(record: DecisionRecord): DecisionRecord {
  return decisionFromWire(Decision.decode(Decision.encode(decisionToWire(record)).finish()));
}

describe('a decision', () => {
  it('comes through the wire as it was', () => {
    const comesThrough = (record: DecisionRecord) => {
      expect(throughBytes(record)).toEqual(record);
    };
    fc.assert(fc.property(someRecord, comesThrough), { numRuns: 400 });
  });

  it('of the rules comes through the wire as it was', async () => {
    const cutru = await openCutru({});
    const decide = (request: DecisionRequest) => {
      const { id, decision, versions, rulings, ruledPoints } = cutru.decide(request);
      const made = { id, decision, versions, rulings, ruledPoints };
      const record: DecisionRecord = { ...made, facts: [], explanation: null, notes: [] };
      expect(throughBytes(record)).toEqual(record);
    };
    fc.assert(fc.property(goodRequest, decide), { numRuns: 200 });
  });

  it('with a ruling on a part that it does not have is not understood', () => {
    const [record] = fc.sample(someRecord, 1);
    if (record === undefined) throw new Error('no sample');
    const sent = decisionToWire({ ...record, rulings: [] });
    const ruling = {
      answer: { $case: 'area', value: 1 },
      reason: 'x',
      paper: { type: 'x', number: '1', issuer: 'x', issuedOn: '2025-07-01' },
      officer: 'cb-1',
      ruledOn: '2025-07-01',
    } as const;
    const malformed = { ...sent, parts: [], rulings: [{ ruling, effect: 1 as const }] };
    expect(() => decisionFromWire(malformed)).toThrow(
      expect.objectContaining({ code: 'RESPONSE_MALFORMED' }),
    );
  });

  it('takes its missing facts apart', () => {
    const missing = {
      code: 'guardian_1.residence.permanent.former_commune@30577',
      subject: 'guardian_1',
      part: 'ADMISSION',
      settledBy: ['POPULATION_SOURCE', 'PAPER'],
    } as const;
    const [record] = fc.sample(someRecord, 1);
    if (record === undefined) throw new Error('no sample');
    const { missing: sent } = decisionToWire({
      ...record,
      decision: { ...record.decision, missing: [missing] },
    });
    expect(sent[0]).toMatchObject({
      subject: 'guardian_1',
      field: 'residence.permanent.former_commune',
      place: '30577',
    });
  });

  it('names the facts that its clauses read, by its own instrument', () => {
    const [result] = fc.sample(someResult, 1);
    if (result === undefined) throw new Error('no sample');
    const finding: Finding = {
      clause: 'Annex II 05',
      verdict: 'NOT_MET',
      confidence: 'confirmed',
      reason: 'NOT_CLAIMED',
      parameters: null,
    };
    const facts = (instrument: string, findings: readonly Finding[]) => {
      const { record } = result;
      const decision = { ...record.decision, instrument, findings };
      const bytes = encodeResult({ ...result, record: { ...record, decision } });
      return VerifyResponse.decode(bytes).decision?.findings.map((each) => each.facts);
    };
    // Shared without parameters: one finding is written by whichever instrument asks.
    expect(facts('circular-08-2022', [finding])).toEqual([['claims']]);
    expect(facts('circular-06-2026', [finding])).toEqual([
      ['areas', 'claims', 'ethnicity', 'graduation_year', 'plan', 'schooling'],
    ]);
    expect(
      facts('circular-08-2022', [finding, { ...finding, clause: '', parameters: { months: 1 } }]),
    ).toEqual([['claims'], []]);
    expect(facts('of-later', [finding])).toEqual([[]]);
  });

  it('of a service that says something new is refused as such, with no guess', () => {
    const [record] = fc.sample(someRecord, 1);
    if (record === undefined) throw new Error('no sample');
    const message = decisionToWire(record);
    for (const broken of [
      { ...message, outcome: 99 as never },
      { ...message, versions: undefined },
      { ...message, referenceDate: 'tomorrow' },
    ]) {
      expect(() => decisionFromWire(broken)).toThrow(expect.objectContaining({ code: 'RESPONSE_MALFORMED' }));
    }
  });

  it('keeps a reason for which this version has no words', () => {
    const [record] = fc.sample(someRecord, 1);
    if (record === undefined) throw new Error('no sample');
    const message = decisionToWire(record);
    message.findings = [
      { clause: '1', verdict: 1, confidence: 1, reason: 'OF_LATER', parameters: new Map(), facts: [] },
    ];
    expect(decisionFromWire(message).decision.findings[0]?.reason).toBe('OF_LATER');
  });
});

describe('a result', () => {
  it('made of ready findings reads as one that was encoded whole', () => {
    fc.assert(
      fc.property(someResult, (result) => {
        expect(resultFromWire(VerifyResponse.decode(encodeResult(result)))).toEqual(result);
        expect(VerifyResponse.decode(encodeResult(result))).toEqual(
          VerifyResponse.decode(VerifyResponse.encode(resultToWire(result)).finish()),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is encoded whole after one that could not be', () => {
    const [result] = fc.sample(someResult, 1);
    if (result === undefined) throw new Error('no sample');
    const whole = encodeResult(result);
    expect(() => encodeResult({ ...result, log: { origin: 'o', index: 0.5, checkpoint: null } })).toThrow(
      RangeError,
    );
    expect(encodeResult(result)).toEqual(whole);
  });

  it('is an item of a stream', () => {
    fc.assert(
      fc.property(someResult, fc.nat(), (result, sequence) => {
        const item = VerifyStreamResponse.decode(encodeStreamAnswer(sequence, 'r-7', encodeResult(result)));
        expect(item).toMatchObject({ sequence, requestId: 'r-7' });
        if (item.result?.$case !== 'response') throw new Error('no response');
        expect(resultFromWire(item.result.value)).toEqual(result);
      }),
      { numRuns: 50 },
    );
  });

  it('gives way to an error in a stream', () => {
    const item = VerifyStreamResponse.decode(encodeStreamAnswer(0, '', new ApiError('OVERLOADED')));
    if (item.result?.$case !== 'error') throw new Error('no error');
    expect(errorFromStatus(item.result.value).code).toBe('OVERLOADED');
  });
});
