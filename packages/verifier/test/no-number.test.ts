import { expect, it } from 'vitest';
import {
  type DecisionRequest,
  decideDraft,
  type EntryRequest,
  openCutru,
  openReference,
  readRequest,
  VerifierError,
  verifyFile,
} from '../src/index.ts';
import { Folder } from './world.ts';

const CHILD = { citizenId: '', fullName: 'Chau Sóc', birthDate: '2020-02-01' };
const ENTRY: EntryRequest = {
  programme: 'school-entry',
  level: 'grade_1',
  submittedOn: '2026-06-10',
  candidate: CHILD,
};
const reference = await openReference();
const nobody = { hash: '', find: () => expect.fail('nobody is to be looked up') };

/** The codes of the fields that a request is refused for. */
function refusedFor(request: DecisionRequest): string[] {
  try {
    readRequest(request);
    return [];
  } catch (error) {
    if (!(error instanceof VerifierError)) throw error;
    return error.issues.map(({ field, code }) => `${field} ${code}`);
  }
}

it.each([
  ['a source', nobody],
  ['no source', null],
])('a child without a number is not looked up, and its identity is what is missing: %s', (_, source) => {
  const { decision, notes } = decideDraft(reference, { source, evidence: new Map() }, readRequest(ENTRY));
  expect(decision).toMatchObject({ outcome: 'NEEDS_EVIDENCE', identity: 'NOT_CONFIRMED' });
  expect(notes).toEqual([]);
});

it('a number that is malformed is refused, and so is a guardian without one', () => {
  expect(refusedFor(ENTRY)).toEqual([]);
  expect(refusedFor({ ...ENTRY, candidate: { ...CHILD, citizenId: ' \u200b' } })).toEqual([]);
  expect(refusedFor({ ...ENTRY, candidate: { ...CHILD, citizenId: '12345' } })).toEqual([
    'citizen_id CITIZEN_NUMBER_LENGTH',
  ]);
  expect(refusedFor({ ...ENTRY, guardians: [{ ...CHILD, relation: 'MOTHER' }] })).toEqual([
    'guardian_1 CITIZEN_NUMBER_EMPTY',
  ]);
});

it('no other programme takes a candidate without one', () => {
  const { submittedOn, candidate } = ENTRY;
  expect(refusedFor({ programme: 'ethnic-boarding-school', submittedOn, candidate })).toEqual([
    'citizen_id CITIZEN_NUMBER_EMPTY',
  ]);
});

it('by a plan the answer is open and names the identity, in the library and in a spreadsheet', async () => {
  const folder = new Folder();
  try {
    const plans = folder.write(
      'plan.yaml',
      `id: trial
version: "1"
programme: school-entry
title: { vi: Ví dụ, en: Example }
issuer: Ví dụ
year: 2026
counted_to: 2026-05-31
entry:
  levels: [grade_1]
  zones: [{ school: EX-01, name: Ví dụ, places: ["26740"] }]
  groups: [{ id: "1", title: { vi: Ví dụ, en: Example }, who: child, kinds: [permanent], where: zone }]
`,
    );
    const residence = folder.write(
      'extract.csv',
      'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on\n',
    );
    const cutru = await openCutru({ plans, residence });
    const { decision } = cutru.decide({ ...ENTRY, plan: 'trial@1' });
    expect([decision.outcome, decision.missing.map(({ code }) => code)]).toEqual([
      'NEEDS_EVIDENCE',
      ['identity'],
    ]);
    const out = folder.file('out.csv');
    const summary = await verifyFile(await openReference({ plans }), {
      file: folder.write(
        'children.csv',
        'citizen_id,full_name,birth_date,submitted_on,level\n,Chau Sóc,2020-02-01,2026-06-10,grade_1\n',
      ),
      programme: 'school-entry',
      plan: 'trial@1',
      residence,
      out,
    });
    expect(summary).toMatchObject({ rows: 1, badRows: 0 });
    expect(folder.read('out.csv')).toMatch(/NEEDS_EVIDENCE,.*,identity,/);
  } finally {
    folder.remove();
  }
});
