import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cutru, type DecisionRequest, openCutru, VerifierError } from '../src/index.ts';
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

const PUPIL = { citizenId: '089213000001', fullName: 'Chau Sóc', birthDate: '2013-02-01' };
const MOTHER = {
  relation: 'MOTHER',
  citizenId: '089185000002',
  fullName: 'Neáng Sa',
  birthDate: '1985-07-20',
} as const;
const LAN = { citizenId: '089307000003', fullName: 'Nguyễn Thị Lan', birthDate: '2007-03-15' };

const BOARDING: DecisionRequest = {
  programme: 'ethnic-boarding-school',
  submittedOn: '2025-06-10',
  candidate: PUPIL,
  guardians: [MOTHER],
};

function issuesOf(request: DecisionRequest): readonly (readonly [string, string])[] {
  try {
    cutru.decide(request);
  } catch (error) {
    if (error instanceof VerifierError) return error.issues.map(({ field, code }) => [field, code]);
    throw error;
  }
  return [];
}

describe('with an extract', () => {
  it('decides a pupil with the mother', () => {
    const { decision, notes } = cutru.decide(BOARDING);
    expect(decision).toMatchObject({ outcome: 'ELIGIBLE', identity: 'CONFIRMED' });
    expect(decision.parts[0]).toMatchObject({ decidingClause: '9(1)(a)', group: 'MINORITY' });
    expect(notes).toEqual([]);
  });

  it('finds schools of a pupil far from the residence, and decides the same', () => {
    const request = { ...BOARDING, schools: [{ commune: '30307', from: '2020-09-05', to: '2025-05-31' }] };
    const { decision } = cutru.decide(request);
    expect(decision.findings.at(-1)).toMatchObject({
      reason: 'EARLIER_SCHOOL_ELSEWHERE',
      parameters: { count: 6 },
    });
    const findings = decision.findings.slice(0, -1);
    expect({ ...decision, findings }).toEqual(cutru.decide(BOARDING).decision);
  });

  it('decides a candidate whose residence lifts the area in 2025 and no longer in 2026', () => {
    const request = (year: 2025 | 2026): DecisionRequest => ({
      programme: 'university-admission',
      candidate: LAN,
      admissionYear: year,
      graduationYear: 2025,
      schools: [{ commune: '30583', from: '2022-09-05', to: '2025-05-31' }],
      declaredArea: 'KV1',
    });
    expect(cutru.decide(request(2025)).decision.parts[0]).toMatchObject({
      area: 'KV1',
      points: 75,
      decidingClause: '7(1)(c)(2)',
      declared: 'AGREES',
    });
    expect(cutru.decide(request(2026)).decision.parts[0]).toMatchObject({
      area: 'KV2-NT',
      declared: 'TOO_HIGH',
    });
  });

  it('tells the holder of the extract which field differs, and the decision tells nobody', () => {
    const { decision, notes } = cutru.decide({
      ...BOARDING,
      candidate: { ...PUPIL, fullName: 'Chau Khác' },
    });
    expect(decision).toMatchObject({ identity: 'NOT_CONFIRMED', outcome: 'NEEDS_EVIDENCE' });
    expect(decision.missing.map(({ code }) => code)).toEqual(['identity']);
    expect(notes).toEqual(['NAME_DIFFERS_FROM_SOURCE']);
  });

  it('notes a number that is not in it, and a guardian who is not confirmed', () => {
    const nobody = { ...PUPIL, citizenId: '089213000009' };
    expect(cutru.decide({ ...BOARDING, candidate: nobody }).notes).toEqual(['NUMBER_NOT_IN_SOURCE']);
    const other = { ...MOTHER, fullName: 'Neáng Khác' };
    const { decision, notes } = cutru.decide({ ...BOARDING, guardians: [other] });
    expect(notes).toEqual(['GUARDIAN_NOT_CONFIRMED']);
    expect(decision.missing.map(({ code }) => code)).toContain('guardian_1.identity');
  });

  it('takes a birth year that contradicts the number for a note, not for an error', () => {
    const { decision, notes } = cutru.decide({
      programme: 'ethnic-boarding-school',
      submittedOn: '2025-06-10',
      candidate: { ...PUPIL, birthDate: '2012-02-01' },
    });
    expect(notes).toContain('BIRTH_YEAR_CONTRADICTS_NUMBER');
    expect(decision.outcome).toBe('NEEDS_EVIDENCE');
  });
});

describe('with facts given in code', () => {
  it('decides without number or name', () => {
    const stays = [{ commune: '30577', from: '2015-01-01' }];
    const facts = { recordedOn: '2025-06-01', permanent: stays, ethnicity: '05' };
    const { decision } = cutru.decide({
      programme: 'ethnic-boarding-school',
      submittedOn: '2025-06-10',
      candidate: { facts },
      guardians: [{ relation: 'MOTHER', facts }],
    });
    expect(decision).toMatchObject({ outcome: 'ELIGIBLE', identity: 'CONFIRMED' });
  });

  it('asks for a start that is not known', () => {
    const at = (from: string | null) => ({
      facts: {
        recordedOn: '2025-06-01',
        permanent: [{ commune: '30577', from }],
        ethnicity: '05',
      },
    });
    const { decision } = cutru.decide({
      programme: 'ethnic-boarding-school',
      submittedOn: '2025-06-10',
      candidate: at(null),
      guardians: [{ relation: 'MOTHER', ...at('2010-01-01') }],
    });
    expect(decision.outcome).toBe('NEEDS_EVIDENCE');
    expect(decision.missing.map(({ code }) => code)).toEqual(['candidate.residence.permanent.from@30577']);
  });

  it('knows nothing of what is left out', () => {
    const { decision } = cutru.decide({
      programme: 'ethnic-boarding-school',
      submittedOn: '2025-06-10',
      candidate: { facts: { recordedOn: '2025-06-01' } },
    });
    expect(decision.outcome).toBe('NEEDS_EVIDENCE');
  });
});

describe('the id of a decision', () => {
  it('is the same for the same inputs, and another for other facts or lists', async () => {
    const { id } = cutru.decide(BOARDING);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(cutru.decide(BOARDING).id).toBe(id);
    expect(cutru.decide({ ...BOARDING, submittedOn: '2025-06-11' }).id).not.toBe(id);
    expect(cutru.decide({ ...BOARDING, schools: [] }).id).toBe(id);
    const schools = [{ commune: '30577', from: '2020-09-05', to: '2025-05-31' }];
    expect(cutru.decide({ ...BOARDING, schools }).id).not.toBe(id);
    const partial = await openCutru({
      areas: folder.file('areas.csv'),
      areasComplete: ['ZONE'],
      residence: folder.file('extract.csv'),
    });
    expect(partial.decide(BOARDING).id).not.toBe(id);
  });

  it('rests on versions that say what was used', () => {
    const { versions } = cutru.decide(BOARDING);
    for (const hash of Object.values(versions)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(versions.source).not.toBeNull();
  });
});

describe('a request with fields that cannot stand', () => {
  it('is refused with all of them at once', () => {
    expect(
      issuesOf({
        programme: 'university-admission',
        candidate: { citizenId: '89307000003', fullName: '', birthDate: '2007-02-30' },
        admissionYear: 2025,
        graduationYear: 2026,
        schools: [{ commune: '3058', from: '2025-09-05', to: '2024-05-31' }],
        total: '30.01',
      }),
    ).toEqual([
      ['citizen_id', 'CITIZEN_NUMBER_LOST_ZERO'],
      ['full_name', 'NAME_EMPTY'],
      ['birth_date', 'DATE_IMPOSSIBLE'],
      ['school_1_commune', 'COMMUNE_CODE_LOST_ZERO'],
      ['school_1_to', 'PERIOD_REVERSED'],
      ['graduation_year', 'GRADUATION_AFTER_ADMISSION'],
      ['total', 'TOTAL_OUT_OF_RANGE'],
    ]);
  });

  it('never repeats a value', () => {
    const request: DecisionRequest = { ...BOARDING, candidate: { ...PUPIL, citizenId: '0892130000019' } };
    expect(() => cutru.decide(request)).toThrow(/citizen_id/);
    expect(() => cutru.decide(request)).not.toThrow(/0892130000019/);
  });

  it('says what is covered where a year or a day is not', () => {
    const at = (admissionYear: number): DecisionRequest => ({
      programme: 'university-admission',
      candidate: LAN,
      admissionYear,
    });
    expect(issuesOf(at(2021))).toEqual([['admission_year', 'NOT_COVERED']]);
    expect(() => cutru.decide(at(2028))).toThrow(/2022-2027/);
    expect(issuesOf({ ...BOARDING, submittedOn: '2016-02-29' })).toEqual([['submitted_on', 'NOT_COVERED']]);
    expect(issuesOf({ ...BOARDING, schoolKind: 'border_boarding' })).toEqual([
      ['school_kind', 'NOT_COVERED'],
    ]);
  });
});

describe('what no compiler held back', () => {
  const shape = (request: unknown): readonly (readonly [string, string])[] =>
    issuesOf(request as DecisionRequest);

  it('names a programme that is not decided, and anything that is no request', () => {
    expect(shape({ ...BOARDING, programme: 'school-of-magic' })).toEqual([
      ['programme', 'PROGRAMME_NOT_KNOWN'],
    ]);
    expect(shape(null)).toEqual([['programme', 'PROGRAMME_NOT_KNOWN']]);
    expect(shape('x')).toEqual([['programme', 'PROGRAMME_NOT_KNOWN']]);
  });

  it('names every field of a wrong type, missing, or of another programme', () => {
    expect(shape({ ...BOARDING, submittedOn: undefined })).toEqual([['submittedOn', 'FIELD_MALFORMED']]);
    expect(shape({ ...BOARDING, admissionYear: 2025 })).toEqual([['admissionYear', 'FIELD_UNKNOWN']]);
    expect(
      shape({ ...BOARDING, guardians: [{ ...MOTHER, relation: 'AUNT' }] }).map(([, code]) => code),
    ).toEqual(['FIELD_MALFORMED']);
    expect(
      shape({ ...BOARDING, candidate: { ...PUPIL, citizenId: 89213000001 } }).map(([, code]) => code),
    ).toEqual(['FIELD_MALFORMED']);
  });
});

describe('guardians who cannot be', () => {
  it('refuses one adult entered twice: the set would be closed by half of it', () => {
    const father = { ...MOTHER, relation: 'FATHER' } as const;
    expect(issuesOf({ ...BOARDING, guardians: [MOTHER, father] })).toEqual([
      ['guardian_2', 'GUARDIAN_REPEATED'],
    ]);
  });

  it('refuses the pupil as their own parent', () => {
    expect(issuesOf({ ...BOARDING, guardians: [{ ...PUPIL, relation: 'GUARDIAN' }] })).toEqual([
      ['guardian_1', 'GUARDIAN_IS_CANDIDATE'],
    ]);
  });
});
