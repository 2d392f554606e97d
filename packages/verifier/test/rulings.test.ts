import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Cutru,
  type DecisionRequest,
  draftContent,
  openCutru,
  type RulingAnswerInput,
  type RulingInput,
  readRequest,
  VerifierError,
} from '../src/index.ts';
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

const BOARDING: DecisionRequest = {
  programme: 'ethnic-boarding-school',
  submittedOn: '2025-06-10',
  candidate: { citizenId: '089213000001', fullName: 'Chau Sóc', birthDate: '2013-02-01' },
};
const UNIVERSITY: DecisionRequest = {
  programme: 'university-admission',
  candidate: { citizenId: '089307000003', fullName: 'Nguyễn Thị Lan', birthDate: '2007-03-15' },
  admissionYear: 2025,
  graduationYear: 2025,
  schools: [{ commune: '30583', from: '2022-09-05', to: '2025-05-31' }],
  total: '24.00',
};

const PAPER = { type: 'Biên bản họp hội đồng', number: '12/BB', issuer: 'HĐTS', issuedOn: '2025-07-01' };

function ruling(answer: RulingAnswerInput, more: Partial<RulingInput> = {}): RulingInput {
  return {
    answer,
    reason: 'Hội đồng đã xem học bạ và xác minh tại xã.',
    paper: PAPER,
    officer: 'cb-017',
    ruledOn: '02/07/2025',
    ...more,
  };
}

function issuesOf(request: unknown): Record<string, string> {
  try {
    cutru.decide(request as DecisionRequest);
  } catch (error) {
    if (!(error instanceof VerifierError)) throw error;
    return Object.fromEntries(error.issues.map(({ field, code }) => [field, code]));
  }
  return {};
}

describe('a ruling', () => {
  it('stands beside the check, whose figures stay', () => {
    const plain = cutru.decide(UNIVERSITY);
    const ruled = cutru.decide({ ...UNIVERSITY, rulings: [ruling({ part: 'AREA', area: 'KV3' })] });
    expect(plain).toMatchObject({ rulings: [], ruledPoints: null });
    expect(plain.decision).toMatchObject({ priorityPoints: 60, parts: [{ area: 'KV1' }, {}] });
    expect(ruled.decision).toEqual(plain.decision);
    expect(ruled.rulings).toMatchObject([
      { effect: 'DEPARTS', found: { kind: 'AREA', area: 'KV1' }, ruling: { officer: 'cb-017' } },
    ]);
    expect(ruled.ruledPoints).toBe(0);
  });

  it('of a programme without points gives none', () => {
    const rulings = [ruling({ part: 'ADMISSION', admitted: true })];
    const { rulings: ruled, ruledPoints } = cutru.decide({ ...BOARDING, rulings });
    expect(ruled.map(({ effect }) => effect)).toEqual(['SETTLES']);
    expect(ruledPoints).toBeNull();
  });

  it('makes another question and another decision of it; none leaves both as they were', () => {
    const rulings = [ruling({ part: 'ADMISSION', admitted: false })];
    expect(draftContent(readRequest(BOARDING))).not.toHaveProperty('rulings');
    expect(draftContent(readRequest({ ...BOARDING, rulings: [] }))).toEqual(
      draftContent(readRequest(BOARDING)),
    );
    expect(draftContent(readRequest({ ...BOARDING, rulings }))).toMatchObject({
      rulings: [{ answer: { part: 'ADMISSION', admitted: false } }],
    });
    const { id } = cutru.decide(BOARDING);
    expect(cutru.decide({ ...BOARDING, rulings: [] }).id).toBe(id);
    expect(cutru.decide({ ...BOARDING, rulings }).id).not.toBe(id);
  });

  it('is refused for every field that cannot stand, at once', () => {
    const rulings = [
      ruling({ part: 'PRIORITY', points: '10.01' }, { reason: ' ', officer: 'Chau Sóc', ruledOn: '' }),
      ruling(
        { part: 'PRIORITY', points: '' },
        {
          reason: 'Em của 089213000001',
          paper: { type: '', number: 'a\tb', issuer: 'x'.repeat(201), issuedOn: '2025-02-30' },
          officer: '',
          ruledOn: '2025-7-1x',
        },
      ),
      ruling(
        { part: 'ADMISSION', admitted: true },
        { reason: 'Thứ nhất\nthứ hai', officer: '089213000001', paper: { ...PAPER, number: ' ' } },
      ),
      ruling({ part: 'ADMISSION', admitted: true }, { reason: 'x'.repeat(501), officer: 'x'.repeat(101) }),
    ];
    expect(issuesOf({ ...BOARDING, rulings })).toEqual({
      ruling_1_answer: 'RULING_POINTS_MALFORMED',
      ruling_1_reason: 'RULING_WITHOUT_REASON',
      ruling_1_officer: 'RULING_OFFICER_MALFORMED',
      ruling_1_ruled_on: 'RULING_DAY_MISSING',
      ruling_2_answer: 'RULING_POINTS_MALFORMED',
      ruling_2_reason: 'RULING_TEXT_HAS_CITIZEN_NUMBER',
      ruling_2_paper_type: 'RULING_PAPER_INCOMPLETE',
      ruling_2_paper_number: 'RULING_TEXT_HAS_CONTROL',
      ruling_2_paper_issuer: 'RULING_TEXT_TOO_LONG',
      ruling_2_paper_issued_on: 'DATE_IMPOSSIBLE',
      ruling_2_officer: 'RULING_OFFICER_MISSING',
      ruling_2_ruled_on: 'DATE_MALFORMED',
      ruling_3_reason: 'RULING_TEXT_HAS_CONTROL',
      ruling_3_officer: 'RULING_TEXT_HAS_CITIZEN_NUMBER',
      ruling_3_paper_number: 'RULING_PAPER_INCOMPLETE',
      ruling_4_reason: 'RULING_TEXT_TOO_LONG',
      ruling_4_officer: 'RULING_TEXT_TOO_LONG',
    });
  });

  it('takes a reason of 500 characters and numbers that are no citizen’s', () => {
    const rulings = [ruling({ part: 'ADMISSION', admitted: true }, { reason: 'ộ'.repeat(500) })];
    expect(issuesOf({ ...BOARDING, rulings })).toEqual({});
    const [first] = rulings;
    expect(issuesOf({ ...BOARDING, rulings: [{ ...first, reason: 'Số 1234567890123.' }] })).toEqual({});
  });

  it('is refused where it cannot stand beside the decision, by its column', () => {
    const rulings = [
      ruling({ part: 'AREA', area: 'KV2' }),
      ruling({ part: 'ADMISSION', admitted: true }, { ruledOn: '2025-06-30' }),
      ruling({ part: 'ADMISSION', admitted: false }),
    ];
    expect(issuesOf({ ...BOARDING, rulings })).toEqual({
      ruling_1_answer: 'RULING_PART_NOT_DECIDED',
      ruling_2_ruled_on: 'RULING_BEFORE_ITS_PAPER',
      ruling_3_answer: 'RULING_PART_TWICE',
    });
    const group = ruling({ part: 'POLICY', group: '07' });
    expect(issuesOf({ ...UNIVERSITY, admissionYear: 2026, rulings: [group] })).toEqual({
      ruling_1_answer: 'RULING_GROUP_NOT_IN_YEAR',
    });
  });

  it('of another shape is refused', () => {
    const { officer: _officer, ...without } = ruling({ part: 'AREA', area: 'KV2' });
    const wrong = { ...ruling({ part: 'AREA', area: 'KV4' as 'KV1' }), note: 'x' };
    expect(issuesOf({ ...UNIVERSITY, rulings: [without, wrong] })).toEqual({
      'rulings.0.officer': 'FIELD_MALFORMED',
      'rulings.1.answer.area': 'FIELD_MALFORMED',
      'rulings.1.note': 'FIELD_UNKNOWN',
    });
  });
});
