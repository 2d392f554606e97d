import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BoardingRequest, type Cutru, openCutru, VerifierError } from '../src/index.ts';
import { AREAS, EXTRACT, Folder } from './world.ts';

const folder = new Folder();
let cutru: Cutru;

beforeAll(async () => {
  cutru = await openCutru({
    areas: folder.write('areas.csv', AREAS),
    areasComplete: 'ALL',
    residence: folder.write('extract.csv', EXTRACT),
  });
});
afterAll(() => folder.remove());

const BOARDING: BoardingRequest = {
  programme: 'ethnic-boarding-school',
  submittedOn: '2025-06-10',
  candidate: { citizenId: '089213000001', fullName: 'Chau Sóc', birthDate: '2013-02-01' },
  guardians: [
    { relation: 'MOTHER', citizenId: '089185000002', fullName: 'Neáng Sa', birthDate: '1985-07-20' },
  ],
};

describe('an explanation', () => {
  it('has the very decision, with its id and notes, and all that led to it', () => {
    const { result, explanation } = cutru.explain(BOARDING);
    const decided = cutru.decide(BOARDING);
    expect(explanation.decision).toEqual(decided.decision);
    expect(result).toMatchObject({ id: decided.id, notes: decided.notes, versions: decided.versions });
    expect(explanation.tree.length).toBeGreaterThan(0);
    expect(explanation.workings.map(({ type }) => type)).toContain('STAYS');
  });

  it('names nobody', () => {
    expect(JSON.stringify(cutru.explain(BOARDING))).not.toMatch(/0892130|0891850|Sóc|Neáng/);
  });

  it('of a request that cannot stand is refused with its fields', () => {
    expect(() => cutru.explain({ ...BOARDING, submittedOn: '2025-02-30' })).toThrow(VerifierError);
  });
});

describe('what if', () => {
  it('another day brings another instrument', () => {
    const { before, after, differences } = cutru.whatIf(BOARDING, { submittedOn: '2022-06-10' });
    expect(before.decision.instrument).toBe('circular-04-2023');
    expect(after.decision.instrument).toBe('circular-01-2016');
    expect(differences[0]).toEqual({
      what: 'FIELD',
      name: 'instrument',
      before: 'circular-04-2023',
      after: 'circular-01-2016',
    });
  });

  it('nothing is changed, nothing changes', () => {
    expect(cutru.whatIf(BOARDING, {}).differences).toEqual([]);
  });

  it('a field is taken out', () => {
    const { after } = cutru.whatIf(BOARDING, { guardians: undefined });
    expect(after.decision.missing.map(({ code }) => code)).not.toEqual([]);
  });

  it('the change cannot stand', () => {
    expect(() => cutru.whatIf(BOARDING, { submittedOn: 'soon' })).toThrow('[DATE_MALFORMED]');
  });
});
