import type { Plan } from '@cutru/rules';
import { expect, it } from 'vitest';
import { decideDraft, NO_SOURCES, openReference, readRequest, VerifierError } from '../src/index.ts';
import { localDecider } from '../src/spreadsheet/local-decider.ts';

const reference = await openReference();
const draft = readRequest({
  programme: 'ethnic-boarding-school',
  submittedOn: '2025-06-10',
  candidate: { citizenId: '089213000001', fullName: 'Chau Sóc', birthDate: '2013-02-01' },
  plan: 'an-giang@2',
});

it('of another programme is the request’s to correct', () => {
  const plan = { id: 'an-giang', version: '2', programme: 'school-entry' } as Plan;
  const decide = () =>
    decideDraft({ ...reference, plans: new Map([['an-giang@2', plan]]) }, NO_SOURCES, draft);
  expect(decide).toThrow(VerifierError);
  expect(decide).toThrow('[PLAN_OF_ANOTHER_PROGRAMME]');
});

it('of another intake is too, by the column that says the year', () => {
  const plan = { id: 'an-giang', version: '2', programme: 'graduation-exam', year: 2025 } as Plan;
  const exam = readRequest({
    programme: 'graduation-exam',
    examYear: 2026,
    schools: [],
    candidate: { citizenId: '089213000001', fullName: 'Chau Sóc', birthDate: '2008-02-01' },
    plan: 'an-giang@2',
  });
  const decide = () =>
    decideDraft({ ...reference, plans: new Map([['an-giang@2', plan]]) }, NO_SOURCES, exam);
  expect(decide).toThrow(
    expect.objectContaining({ issues: [{ field: 'admission_year', code: 'PLAN_OF_ANOTHER_INTAKE' }] }),
  );
});

it('that is not loaded makes a bad row, and the others are decided', async () => {
  async function* batches() {
    yield [
      { draft, papers: [] },
      { draft: { ...draft, plan: null }, papers: [] },
    ];
  }
  const answers = [];
  for await (const each of localDecider(reference, NO_SOURCES)(batches())) answers.push(...each);
  expect(answers).toMatchObject([
    { ok: false, issues: [{ field: 'plan', code: 'PLAN_UNKNOWN' }] },
    { ok: true },
  ]);
});
