import type { RulingAnswer } from '@cutru/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkpointFromWire,
  entriesPageFromWire,
  loggedFromWire,
  proofFromWire,
} from '../../src/convert/log-from-wire.ts';
import { entriesQueryToWire, proofQueryToWire } from '../../src/convert/log-to-wire.ts';
import {
  checkpointToWire,
  type EntriesQuery,
  entriesPageToWire,
  entriesQueryFromWire,
  type LogEntry,
  loggedToWire,
  type ProofQuery,
  proofQueryFromWire,
  proofToWire,
} from '../../src/index.ts';
import { somePart, someResult } from '../arbitraries.ts';

const entry: fc.Arbitrary<LogEntry> = fc.record({
  index: fc.nat(),
  kind: fc.constantFrom('VERIFICATION' as const, 'ACCESS' as const, 'ERASURE' as const),
  time: fc.integer({ min: 0, max: 4e12 }).map((ms) => new Date(ms)),
  caller: fc.constant('anonymous'),
  purpose: fc.option(fc.constant({ procedure: 'p', officer: 'o' })),
  programme: fc.option(fc.constant('university-admission' as const)),
  decisionId: fc.constantFrom('', 'd-1'),
  supersedes: fc.option(fc.constant('d-0')),
  outcome: fc.option(fc.constant('ELIGIBLE' as const)),
  parts: fc.array(somePart, { maxLength: 2 }),
  decidingClauses: fc.subarray(['7(1)(b)']),
  versions: fc.option(
    fc.constant({
      instrument: 'i',
      revision: 1,
      parameters: 'p',
      units: 'u',
      areas: 'a',
      schools: 's',
      source: null,
    }),
  ),
  plan: fc.option(fc.constant({ id: 'ha-noi', version: '1', hash: 'ab'.repeat(32) })),
  rulings: fc.array(
    fc.record({
      answer: fc.constantFrom<RulingAnswer>(
        { part: 'AREA', area: 'KV2-NT' },
        { part: 'POLICY', group: 'NONE' },
        { part: 'ADMISSION', admitted: false },
        { part: 'PRIORITY', points: 25 },
      ),
      effect: fc.constantFrom('SETTLES' as const, 'CONFIRMS' as const, 'DEPARTS' as const),
      officer: fc.constant('cb-017'),
      ruledOn: fc.constant(20_000),
    }),
    { maxLength: 2 },
  ),
  pseudonym: fc.constant('0a'),
  recordCommitment: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  tokenId: fc.constantFrom('', 't'),
  canonicalJson: fc.constant('{"a":1}'),
});

describe('the log', () => {
  it('gives its entries as they are', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), (entries) => {
        const page = { entries, nextPageToken: 'n' };
        expect(entriesPageFromWire(entriesPageToWire(page))).toEqual(page);
      }),
    );
  });

  it('gives a logged decision as it is', () => {
    fc.assert(
      fc.property(entry, someResult, fc.boolean(), (each, { record, token, disclosures, log }, erased) => {
        const logged = {
          entry: each,
          erased,
          record: erased ? null : record,
          token: erased ? '' : token,
          disclosures,
          log: log ?? { origin: 'o', index: 0, checkpoint: null },
        };
        expect(loggedFromWire(loggedToWire(logged))).toEqual(logged);
      }),
      { numRuns: 50 },
    );
  });

  it('gives checkpoints and proofs as they are', () => {
    const checkpoint = { origin: 'o', treeSize: 7, rootHash: new Uint8Array(32), checkpoint: 'o\n7\n' };
    expect(checkpointFromWire(checkpointToWire(checkpoint))).toEqual(checkpoint);
    const proof = {
      index: 3,
      treeSize: 7,
      hashes: [new Uint8Array(32)],
      entry: '{}',
      salt: new Uint8Array(16),
      checkpoint: '',
    };
    expect(proofFromWire(proofToWire(proof))).toEqual(proof);
    expect(() => proofFromWire({ ...proofToWire(proof), index: 2n ** 60n })).toThrow(
      expect.objectContaining({ code: 'RESPONSE_MALFORMED' }),
    );
  });
});

describe('questions to the log', () => {
  const all: EntriesQuery = {
    purpose: { procedure: 'p', officer: 'o' },
    filter: {
      from: new Date(0),
      to: new Date(1),
      programme: 'ethnic-boarding-school',
      outcome: 'NEEDS_EVIDENCE',
      caller: 'thpt',
    },
    pageSize: 100,
    pageToken: 'n',
  };
  const nothing: EntriesQuery = {
    purpose: null,
    filter: { from: null, to: null, programme: null, outcome: null, caller: null },
    pageSize: null,
    pageToken: '',
  };
  it.each([all, nothing])('come through as they are', (query) => {
    expect(entriesQueryFromWire(entriesQueryToWire(query))).toEqual(query);
  });

  it.each<ProofQuery>([
    { entry: { index: 0 }, treeSize: null, purpose: null },
    { entry: { decisionId: 'd-1' }, treeSize: 7, purpose: all.purpose },
  ])('for a proof come through as they are', (query) => {
    expect(proofQueryFromWire(proofQueryToWire(query))).toEqual(query);
  });

  it('name every field that cannot stand', () => {
    const message = {
      ...entriesQueryToWire({ ...all, pageSize: 1001 }),
      from: { seconds: -1n, nanos: 0 },
      to: { seconds: 0n, nanos: -1 },
      programme: 9 as never,
      outcome: 0 as never,
    };
    expect(() => entriesQueryFromWire(message)).toThrow(
      expect.objectContaining({
        issues: [
          { field: 'from', code: 'TIME_MALFORMED' },
          { field: 'to', code: 'TIME_MALFORMED' },
          { field: 'page_size', code: 'NUMBER_OUT_OF_RANGE' },
          { field: 'programme', code: 'ENUM_UNKNOWN' },
          { field: 'outcome', code: 'ENUM_UNSPECIFIED' },
        ],
      }),
    );
    expect(() => proofQueryFromWire({ entry: undefined, treeSize: 2n ** 60n })).toThrow(
      expect.objectContaining({
        issues: [
          { field: 'entry', code: 'CHOICE_MISSING' },
          { field: 'tree_size', code: 'NUMBER_OUT_OF_RANGE' },
        ],
      }),
    );
    expect(() =>
      entriesQueryFromWire(
        entriesQueryToWire({ ...all, filter: { ...all.filter, from: new Date(5), to: new Date(5) } }),
      ),
    ).toThrow(expect.objectContaining({ issues: [{ field: 'to', code: 'TIMES_REVERSED' }] }));
  });
});
